package index

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

func TestIsSpeaker(t *testing.T) {
	for _, tt := range []struct {
		asked, name, role string
		want              bool
	}{
		{"the Kremlin", "Dmitry Peskov", "Kremlin spokesman", true},
		{"Kremlin spokesperson", "Dmitry Peskov", "Kremlin spokesman", true},
		{"Peskov", "Dmitry Peskov", "Kremlin spokesman", true},
		{"dmitry peskov", "Dmitry Peskov", "", true},
		{"spokesman Peskov", "Dmitry Peskov", "Kremlin spokesman", true},
		{"Tesla", "Elon Musk", "chief executive of Tesla", false}, // he doesn't speak for it
		{"Tesla's chief executive", "Elon Musk", "chief executive of Tesla", true},
		{"the mayor", "Ruth Martinez", "mayor of Weston", true},
		{"the mayor of Weston", "Ruth Martinez", "mayor of Weston", true},
		{"the mayor of Easton", "Ruth Martinez", "mayor of Weston", false},
		{"Weston", "Ruth Martinez", "mayor of Weston", false},
		{"the mayor", "Al Rowe", "deputy mayor of Weston", false},
		{"the deputy mayor", "Al Rowe", "deputy mayor of Weston", true},
		{"the mayor", "Al Rowe", "former mayor", false},
		{"Rowe", "Al Rowe", "former mayor", true},
		{"mayor Rowe", "Al Rowe", "former mayor", true},
		{"the Kremlin", "Al Rowe", "deputy Kremlin spokesman", true},
		{"Martin", "Ruth Martinez", "mayor", false},
		{"Martinez", "Colin Martin", "", false},
		{"Anderson", "Lena Andersen", "", false},
		{"Ruth Martin", "Ruth Martinez", "", false},
		{"Webb", "Ruth Delacroix-Webb", "", true},
		{"delacroix", "Ruth Delacroix-Webb", "", true},
		{"Web", "Ruth Delacroix-Webb", "", false},
		{"Merkels", "Angela Merkel", "", true},
		{"Пескова", "Дмитрий Песков", "пресс-секретарь Кремля", true},
		{"Кремль", "Дмитрий Песков", "пресс-секретарь Кремля", true},
		{"Bürgermeister", "Eva Kurz", "Bürgermeisterin von Norden", true},
		{"burgermeister", "Eva Kurz", "Bürgermeisterin von Norden", true},
		{"munoz", "Ana Muñoz", "", true},
		{"zuñiga", "Ana Zúñiga", "", true},
		{"Müller", "Eva Muller", "", false}, // who types an accent means it
		{"the firm", "the company", "", true},
		{"the engineers", "the county's engineers", "", true},
		{"the county", "the county's engineers", "", true},
		{"Lee", "Ann Lee's former strategist", "", false},
		{"Ann Lee's strategist", "Ann Lee's former strategist", "", true},
		{"Ann Lee", "Ann Lee's spokesman", "", true},
		{"O'Neal's", "Shaquille O'Neal's", "", true},
		{"Ann", "", "mayor", false},
		{"the", "Ann Lee", "", false},
		{"", "Ann Lee", "", false},
	} {
		q := &corpus.Quote{Speaker: tt.name, Role: tt.role}
		if got := isSpeaker(q, speakerWords(grammarFor("en"), tt.asked)); got != tt.want {
			t.Errorf("%q for %s, %q: %v", tt.asked, tt.name, tt.role, got)
		}
	}
}

func TestOtherGenders(t *testing.T) {
	for asked, role := range map[string]string{
		"bürgermeister": "bürgermeisterin", "bürgermeisterin": "bürgermeister", "ministro": "ministra",
		"directora": "director", "presidenta": "presidente", "alcalde": "alcaldesa", "directeur": "directrice", "conseillère": "conseiller",
	} {
		if got := otherGenders(asked); !slices.Contains(got, role) {
			t.Errorf("%s: %v, want %s among them", asked, got, role)
		}
	}
}

func TestRoleHead(t *testing.T) {
	for role, want := range map[string]string{
		"Kremlin spokesperson":       "spokesperson",
		"mayor of Northgate":         "mayor",
		"chief executive of Tesla":   "executive",
		"Bürgermeister von Norden":   "Bürgermeister",
		"Тренер Полуниной":           "Тренер",
		"бывший главный врач района": "врач",
		"director for the west":      "director",
		"professor":                  "professor",
		"of":                         "of",
		"":                           "",
		"UK editor at Harbor Ledger": "editor",
	} {
		if got := join(role, roleHead(words(role))); got != want {
			t.Errorf("the head of %q is %q, want %q", role, got, want)
		}
	}
}

func TestSpeakerWords(t *testing.T) {
	for _, tt := range []struct {
		language, speaker string
		want              []string
	}{
		{"en", "the mayor of Northgate", []string{"mayor", "northgate"}},
		{"en", "Ann Lee's", []string{"ann", "lee"}},
		{"en", "May", []string{"may"}},
		{"en", "J. Rowe", []string{"rowe"}},
		{"de", "der Bürgermeister von Norden", []string{"bürgermeister", "norden"}},
		{"ru", "мэр", []string{"мэр"}},
		{"en", "the", nil},
		{"en", "", nil},
	} {
		if diff := cmp.Diff(tt.want, speakerWords(grammarFor(tt.language), tt.speaker)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.speaker, diff)
		}
	}
}

func TestSpeaksFor(t *testing.T) {
	for role, want := range map[string]bool{
		"Kremlin spokesman": true, "spokeswoman for the county": true, "Press Secretary": true, "Regierungssprecherin": true,
		"пресс-секретарь президента": true, "portavoz del gobierno": true, "porte-parole": true, "woordvoerder": true,
		"chief executive of Tesla": false, "mayor": false, "bike repairer with two spokes left": true, // it's but a guess by a word's beginning
		"": false,
	} {
		if got := speaksFor(role); got != want {
			t.Errorf("speaksFor(%q) = %v", role, got)
		}
	}
}

func TestPartsIn(t *testing.T) {
	q := &corpus.Quote{Parts: []corpus.Location{
		{Paragraph: 1, Span: corpus.Span{Start: 5, End: 20}},
		{Paragraph: 1, Span: corpus.Span{Start: 30, End: 60}},
		{Paragraph: 2, Span: corpus.Span{Start: 0, End: 9}},
	}}
	for _, tt := range []struct {
		at   corpus.Location
		want []corpus.Span
	}{
		{corpus.Location{Paragraph: 1, Span: corpus.Span{Start: 0, End: 90}}, []corpus.Span{{Start: 5, End: 20}, {Start: 30, End: 60}}},
		{corpus.Location{Paragraph: 1, Span: corpus.Span{Start: 10, End: 40}}, []corpus.Span{{Start: 0, End: 10}, {Start: 20, End: 30}}},
		{corpus.Location{Paragraph: 1, Span: corpus.Span{Start: 20, End: 30}}, nil},
		{corpus.Location{Paragraph: 2, Span: corpus.Span{Start: 0, End: 90}}, []corpus.Span{{Start: 0, End: 9}}},
		{corpus.Location{Paragraph: 3, Span: corpus.Span{Start: 0, End: 90}}, nil},
	} {
		if diff := cmp.Diff(tt.want, partsIn(q, tt.at)); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.at, diff)
		}
	}
}
