package thesaurus

import (
	"slices"
	"testing"
)

func TestStrength(t *testing.T) {
	for _, test := range []struct {
		asked, word  string
		least, below float64 // what the strength is to be
	}{
		{"tear", "tore", .9, 1}, // an irregular form
		{"tore", "tear", .9, 1}, // and back
		{"children", "child", .9, 1},
		{"founding", "found", .5, 1}, // the verb, not what was found
		{"russia", "russian", .5, 1}, // names and their adjectives
		{"france", "french", .5, 1},
		{"invented", "invention", .5, 1}, // derivation from an inflected form
		{"buy", "bought", .9, 1},
		{"purchased", "bought", .5, 1}, // a synonym's irregular form
		{"movie", "films", .5, 1},      // a synonym's regular form
		{"large", "big", .5, 1},
		{"vehicle", "car", .3, 1},
		{"spokesman", "spokespeople", .5, 1}, // news English
		{"adverts", "ads", .9, 1},            // the same word, clipped
		{"quake", "earthquakes", .9, 1},
		{"smartphone", "iphone", .5, 1},
		{"rapper", "rap", 0, .01},     // no comparative
		{"bank", "depository", 0, .7}, // but one of the meanings
		{"dog", "frank", 0, .3},       // a rare meaning
		{"tear", "teardrop", 0, .4},
		{"bridge", "mayor", 0, .01}, // nothing
		{"", "mayor", 0, .01},
		{"bridge", "bridge", 1, 1.01}, // itself
		{"brücke", "bridge", 0, .01},
		{"qqqqqqqqqqqqqqqqqqq", "zz", 0, .01},
	} {
		if s := Strength("en", test.asked, test.word); s < test.least || s >= test.below {
			t.Errorf("%q stands for %q with %.2f, want %.2f to below %.2f", test.word, test.asked, s, test.least, test.below)
		}
	}
	if s := Strength("de", "tear", "tore"); s != 0 {
		t.Errorf("in German, tore stands for tear with %.2f", s)
	}
}

// The order of the entries is that of their strengths, and the same again.
func TestOfOrder(t *testing.T) {
	for _, word := range []string{"tear", "found", "run", "company", "zebra"} {
		es := Of("en", word)
		if len(es) == 0 {
			t.Errorf("nothing stands for %q", word)
		}
		for i, again := range Of("en", word) {
			if again != es[i] {
				t.Errorf("%q: %v is %v the second time", word, es[i], again)
			}
			if i > 0 && again.Strength > es[i-1].Strength {
				t.Errorf("%q: %v stands before %v", word, es[i-1], again)
			}
			if again.Strength < least || again.Strength > 1 {
				t.Errorf("%q: %v isn't between %v and 1", word, again, least)
			}
		}
	}
}

// A group has what stands well enough for one of its words, and nothing else.
func TestGroup(t *testing.T) {
	asked := []string{"tear", "movie", "spokesman", "large", "kilogram"}
	for _, word := range []string{"tore", "films", "spokespeople", "big", "car", "bridge", "tears", "teardrop", "pictures", ""} {
		for _, least := range []float64{.3, .6, .9} {
			want := slices.ContainsFunc(asked, func(a string) bool { return Strength("en", a, word) >= least })
			if got := GroupOf("en", asked, least).Has(word); got != want {
				t.Errorf("%q is in the group from %.1f on: %v, want %v", word, least, got, want)
			}
		}
	}
	if GroupOf("de", asked, .3).Has("tore") {
		t.Error("in German, tore stands for tear")
	}
}

func BenchmarkOf(b *testing.B) {
	words := []string{"found", "company", "Kremlin", "invitation", "large", "bridge"}
	for i := 0; b.Loop(); i++ {
		Of("en", words[i%len(words)])
	}
}
