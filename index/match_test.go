package index

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRelated(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"russia", "russian", true},
		{"invite", "invitation", false}, // five letters, but half of the longer
		{"inviting", "invited", false},
		{"reported", "reporter", true},
		{"песков", "пескову", true},
		{"brücken", "brücke", true},
		{"bridge", "bride", false},
		{"storm", "storms", true},
		{"story", "storm", false},
		{"cat", "cats", false}, // too short to tell
		{"12345", "123456", false},
		{"iphone12", "iphone13", false},
		{"covid19", "covid", false},
		{"", "", false},
		{"abcde", "", false},
	} {
		if got, back := related(tt.a, tt.b), related(tt.b, tt.a); got != tt.want || back != tt.want {
			t.Errorf("related(%q, %q) = %v and %v, want %v", tt.a, tt.b, got, back, tt.want)
		}
	}
}

func TestStrength(t *testing.T) {
	term := wantedTerm{text: "spokesman", synonyms: []synonym{{"spokesperson", .8}, {"voice", .8}}, surname: &wantedTerm{text: "lee", name: "lee"}}
	for word, want := range map[string]float64{
		"spokesman": 1, "voice": .8, "spokesperson": .8,
		"lee": surnameStrength, "spokesmen": relatedStrength, "mayor": 0, "": 0,
	} {
		if got := term.strength(word, word); got != want {
			t.Errorf("%q: %v, want %v", word, got, want)
		}
	}
	name := wantedTerm{text: "ferri", name: "ferris"}
	for word, want := range map[string]float64{"Ferris": 1, "ferris": 1, "Ferris’s": 1, "ferry": 0} {
		if got := name.strength("ferri", word); got != want {
			t.Errorf("%q for a person called Ferris: %v, want %v", word, got, want)
		}
	}
	declined := wantedTerm{text: "песк", name: "песков"}
	if got := declined.strength("песк", "Пескова"); got != 1 {
		t.Errorf("a declined name: %v", got)
	}
	first := wantedTerm{text: "ann"}
	if got := first.strength("", ""); got != 0 {
		t.Errorf("nothing stands for a name without a surname with %v", got)
	}
}

func TestFourGrams(t *testing.T) {
	for word, want := range map[string][]string{
		" bridge ": {" bri", "brid", "ridg", "idge", "dge "},
		" мост ":   {" мос", "мост", "ост "},
		"four":     {"four"},
		"мор":      {"мор"},
		"":         {""},
	} {
		if diff := cmp.Diff(want, slices.Collect(fourGrams(word))); diff != "" {
			t.Errorf("fourGrams(%q) (-want +got):\n%s", word, diff)
		}
	}
}

func TestIDF(t *testing.T) {
	if got, want := idf(10, 2), math.Log(1+8.5/2.5); math.Abs(got-want) > 1e-9 {
		t.Errorf("idf(10, 2) = %v, want %v", got, want)
	}
	last := math.Inf(1)
	for f := range 11 {
		got := idf(10, f)
		if got >= last || got <= 0 {
			t.Errorf("idf(10, %d) = %v after %v: it is to fall and stay above 0", f, got, last)
		}
		last = got
	}
}

func TestLastOfName(t *testing.T) {
	for text, want := range map[string]string{
		"Ann Lee said":        "lee",
		"Ann Mary Lee":        "lee",
		"Ann, Lee":            "",
		"Ann said":            "",
		"ann Lee":             "",
		"Анна Лапина":         "лапина",
		"Lee":                 "",
		"":                    "",
		"Ann Lee Bridge over": "bridge", // taken for a name, it stands for one word more
	} {
		if got := lastOfName(text, plainTerms("en", text)).Text; got != want {
			t.Errorf("lastOfName(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestCoverage(t *testing.T) {
	r := readingOf(t, "The bridge is old.", "old bridge repairs river")
	if got := r.want.coverage(r.cover); got != .5 {
		t.Errorf("coverage %v, want .5", got)
	}
	if got := r.want.cover("repairs: repairs, rivers"); !slices.Equal(got, []float64{0, 0, 1, relatedStrength}) {
		t.Errorf("cover %v", got)
	}
	if got := (&wanted{}).coverage(nil); got != 0 {
		t.Errorf("coverage of nothing %v, want 0", got)
	}
}
