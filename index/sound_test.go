package index

import (
	"context"
	"regexp"
	"strings"
	"testing"
)

func TestInOtherAlphabet(t *testing.T) {
	for _, tt := range []struct {
		word, like string
		want       bool
		consonants int
	}{
		{"клабхаус", "clubhouse", true, 5},
		{"твиттер", "twitter", true, 4},
		{"фейсбук", "facebook", true, 4},
		{"нетфликс", "netflix", true, 5},
		{"джонсон", "johnson", true, 4},
		{"вашингтон", "washington", true, 6},
		{"интернет2", "internet2", true, 5},
		{"интернет2", "internet", false, 5},
		{"твиттер", "tutor", false, 4},
		{"клабхаус", "clubhouses", false, 5},
		{"lozovaya", "лозовую", true, 3},
		{"lozovaya", "лозовым", true, 3}, // in another case
		{"бридж", "bridge", true, 3},
		{"hollin", "холлин", true, 2},
		{"hollin", "голлин", true, 2},
		{"shcherbakov", "щербакова", true, 5},
		{"peskov", "песни", false, 4},
		{"bridge", "bridge", false, 3},
		{"İstanbul", "стамбул", false, 0},
		{"песkov", "peskov", false, 0}, // in both alphabets
		{"東京", "tokyo", false, 0},
		{"чкчкчкчкчкчкчк", "чкчкчкчкчкчкчк", false, 0}, // no name has so many
	} {
		expr, consonants := inOtherAlphabet(tt.word)
		got := expr != "" && regexp.MustCompile("^(?:"+expr+")$").MatchString(tt.like)
		if got != tt.want || consonants != tt.consonants {
			t.Errorf("%q: %q, which fits %q: %v, with %d consonants; want %v and %d", tt.word, expr, tt.like, got, consonants, tt.want, tt.consonants)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "ab", 2}, {"kitten", "sitting", 3}, {"tvitter", "twitter", 1}, {"é", "e", 1}} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q are %d apart, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

// countingView counts what is looked up by sound, of which it has nothing.
type countingView struct {
	View
	looked int
}

func (v *countingView) Like(context.Context, string) ([]Spelling, error) {
	v.looked++
	return nil, nil
}

// Of many words only some are looked up, and each once.
func TestMostHeard(t *testing.T) {
	v := &countingView{}
	in := &inquiry{view: v}
	for n := range 2 * mostHeard {
		for range 2 {
			w := words("клаб" + strings.Repeat("а", n) + "т")[0]
			if _, found, err := in.soundsLike(t.Context(), w, true); err != nil || found {
				t.Errorf("%s is found, or %v", w.lower, err)
			}
		}
	}
	if v.looked != mostHeard {
		t.Errorf("%d words were looked up, want %d", v.looked, mostHeard)
	}
}
