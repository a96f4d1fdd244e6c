package index

import (
	"strings"
	"testing"
)

func TestIsTime(t *testing.T) {
	for w, want := range map[string]bool{
		"1999": true, "2021": true, "1970s": true, "20": false, "300s": false, "12345": false, "3021": false, "199": false,
		"monday": true, "mondays": true, "feb": true, "december": true, "decades": true,
		"mittwoch": true, "montags": true, "январе": true, "годом": true, "пятницу": true, "среду": true,
		"miércoles": true, "siècle": true,
		"marsh": false, "marshall": false, "julia": false, "junior": false, "marched": false, "среди": false, "годный": false,
		"monde": false, "": false,
	} {
		if got := isTime(w); got != want {
			t.Errorf("isTime(%q) = %v", w, got)
		}
	}
}

func TestIsNumber(t *testing.T) {
	for w, want := range map[string]bool{
		"7": true, "5th": true, "covid-19": true, "seven": true, "zwölf": true, "миллионов": true, "mitad": true, "quatre": true,
		"tone": false, "many": false, "": false,
	} {
		if got := isNumber(w); got != want {
			t.Errorf("isNumber(%q) = %v", w, got)
		}
	}
}

func TestHasKind(t *testing.T) {
	for _, tt := range []struct {
		form     Form
		text     string
		question []string
		want     bool
	}{
		{When, "It opened in 1911.", nil, true},
		{When, "It opened on a Friday.", nil, true},
		{When, "It opened in 1911.", []string{"what", "happened", "in", "1911"}, false},
		{When, "It opened at last.", nil, false},
		{HowMany, "Two boats came.", nil, true},
		{HowMany, "Boats came.", nil, false},
		{HowMany, "The 12 boats came.", []string{"the", "12", "boats"}, false},
		{Who, "The bridge was built by Ann Lee.", nil, true},
		{Who, "The bridge was built by Ann Lee.", []string{"ann", "lee"}, false},
		{Who, "Nobody knows.", nil, false},
		{Who, "He came on Monday.", nil, false},
		{Who, "", nil, false},
		{Why, "It opened in 1911.", nil, false},
		{About, "Ann Lee came in 1911.", nil, false},
	} {
		r := readingOf(t, tt.text, strings.Join(tt.question, " "))
		if got := r.hasKind(&Analysis{Form: tt.form}, r.all()); got != tt.want {
			t.Errorf("hasKind(%s, %q, %q) = %v", tt.form, tt.text, tt.question, got)
		}
	}
}

// TestUnits holds that a number has to stand with what it counts.
func TestUnits(t *testing.T) {
	for _, tt := range []struct {
		question, text string
		want           bool
	}{
		{"How many solar panels are there?", "The roof has 264 new solar panels.", true},
		{"How many solar panels are there?", "Solar panels: 264.", true},
		{"How many solar panels are there?", "The school has 264 pupils and solar panels.", false},
		{"How many bridges are there?", "About 8,200 vehicles cross the bridge.", false},
		{"How many people died?", "Nobody was killed in the storm.", true},
		{"How many people live there?", "The island has 412 residents.", true},
		{"How many people live there?", "The island has 412 trees.", false},
		{"How many bridges fell?", "Nobody was killed in the storm.", false},
		{"How long does the crossing take?", "It is an 18-minute ride.", true},
		{"How long does the crossing take?", "Boat 18 has made it.", false},
		{"How old is the mayor?", "The mayor is 61 years old.", true},
		{"How old is the mayor?", "The mayor named 61 streets.", false},
		{"How far does the beam reach?", "The beam reaches twenty-three miles.", true},
		{"How wide is the river?", "The river is 30 m wide at the mill.", true},
		{"How tall is the bridge?", "The bridge shut before 6 a.m. on Monday.", false},
		{"How much does it cost?", "It is free.", true},
		{"How much does it cost?", "It is dear.", false},
	} {
		a := Analyze(tt.question)
		r := readingOf(t, tt.text, "")
		if got := r.hasKind(&a, r.all()); got != tt.want {
			t.Errorf("%q: a fitting number in %q: %v", tt.question, tt.text, got)
		}
	}
}

// TestCounting holds that a passage with a number of what is counted goes first,
// and that those without one don't speak against it.
func TestCounting(t *testing.T) {
	const question = "How much did the ferry cost?"
	a := Analyze(question)
	bare := readingOf(t, "What the ferry cost the ferry line never told.", a.Content)
	other := readingOf(t, "The choir was paid 90 dollars.", a.Content)
	price := readingOf(t, "The ferry cost 5 dollars.", a.Content)
	ranked := []scored{{reading: bare, score: 3}, {reading: other, score: 2}, {reading: price, score: 1}}
	counting(ranked, &a)
	if ranked[0].reading != price {
		t.Errorf("%q is first", ranked[0].text)
	}
	beside := []scored{ranked[0], {reading: bare, score: 3}}
	if got := share(beside, &a); got != 1 {
		t.Errorf("beside a passage without a number its share is %.2f", got)
	}
	if got := share(beside, &Analysis{Form: About}); got == 1 {
		t.Error("nothing speaks against it where no number is asked for")
	}
}

func TestElsewhere(t *testing.T) {
	for _, tt := range []struct {
		role, place string
		want        bool
	}{
		{"chief executive of Tesla", "twitter", true},
		{"chief executive of Tesla", "tesla", false},
		{"Principal", "harborview", false}, // it names no house
		{"Tesla CEO", "twitter", true},
		{"Kremlin spokesman", "twitter", true},
		{"Fire Chief", "weston", false},
		{"New Jersey Gov.", "weston", true},
		{"Mayor of Weston", "hollin", true},
		{"White House press secretary", "weston", true},
		{"mayor of Port Ellery", "ellery", false},
	} {
		if got := isElsewhere(tt.role, []string{tt.place}); got != tt.want {
			t.Errorf("%q, asked for of %q: %v", tt.role, tt.place, got)
		}
	}
}

// TestNoNumber holds that a question for a number isn't answered by what has none.
func TestNoNumber(t *testing.T) {
	for text, want := range map[string]bool{
		"Lee followed that with a letter.":        false,
		"Lee has 40,000 followers.":               true,
		"Lee has several followers.":              true,
		"Nobody follows Lee.":                     true,
		"Twelve of the 12 apostles follow Lee.":   true,
		"The 12 apostles are followed on Clubby.": false, // which the question says itself
	} {
		if got := readingOf(t, text, "how many of the 12 apostles follow lee").hasNumber(); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
