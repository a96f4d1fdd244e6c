package table

import (
	"math"
	"strings"
	"testing"
)

// What is encoded is found again, and nothing else. The spelling of a term that has
// but one reads as the term.
func TestSpellings(t *testing.T) {
	terms := []Term{
		{"cas", []Spelling{
			{"casa", []Word{{7, 120}, {1, 2}, {300, .01}, {65535, 32000}}},
			{"casar", []Word{{2, 1}}},
			{"hecho", []Word{{2, 3}}},
		}},
		{"год", []Spelling{{"год", []Word{{12, 5}}}}},
		{"люд", []Spelling{{"люди", []Word{{9, .5}, {1, .25}}}}},
	}
	encoded, err := Encode(terms)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range terms {
		i := 0
		for got := range Table(encoded).Spellings(want.Text) {
			if i == len(want.Spellings) {
				t.Fatalf("%q has more than %d spellings", want.Text, i)
			}
			s := want.Spellings[i]
			if len(want.Spellings) == 1 {
				s.Text = want.Text
			}
			if d := got.Distance(s.Text); d != 0 {
				t.Errorf("%q is %d letters from itself", s.Text, d)
			}
			j := 0
			for w := range got.Words() {
				if j == len(s.Words) {
					t.Fatalf("%q has more than %d words", s.Text, j)
				}
				if w.Number != s.Words[j].Number || math.Abs(math.Log(w.Weight/s.Words[j].Weight)) > .05 {
					t.Errorf("word %d of %q is %v, want %v", j, s.Text, w, s.Words[j])
				}
				j++
			}
			if j != len(s.Words) {
				t.Errorf("%q has %d words, want %d", s.Text, j, len(s.Words))
			}
			i++
		}
		if i != len(want.Spellings) {
			t.Errorf("%q has %d spellings, want %d", want.Text, i, len(want.Spellings))
		}
	}
	for _, absent := range []string{"", "ca", "casa", "го", "ямб"} {
		for range Table(encoded).Spellings(absent) {
			t.Errorf("%q, which isn't there, is found", absent)
		}
	}
}

func TestDistance(t *testing.T) {
	encoded, err := Encode([]Term{{"год", []Spelling{{"год", []Word{{1, 1}}}, {"года", []Word{{1, 1}}}, {"лет", []Word{{1, 1}}}}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		word string
		want [3]int // from год, года, лет
	}{
		{"год", [3]int{0, 1, 6}},
		{"года", [3]int{1, 0, 7}},
		{"годе", [3]int{1, 2, 7}}, // а and е begin with the same byte
		{"лёт", [3]int{6, 7, 2}},
		{"году", [3]int{1, 2, 7}},
		{"", [3]int{3, 4, 3}},
		{"years", [3]int{8, 9, 8}},
	} {
		i := 0
		for s := range Table(encoded).Spellings("год") {
			if d := s.Distance(test.word); d != test.want[i] {
				t.Errorf("%q is %d letters from spelling %d, want %d", test.word, d, i, test.want[i])
			}
			i++
		}
	}
}

// What there is no room for is an error.
func TestEncodeTooMuch(t *testing.T) {
	for name, s := range map[string]Spelling{
		"no words":      {"a", nil},
		"many words":    {"a", make([]Word, MostWords+1)},
		"a long ending": {"a" + strings.Repeat("b", 64), make([]Word, 1)},
	} {
		if _, err := Encode([]Term{{"a", []Spelling{s, s}}}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestWords(t *testing.T) {
	words := []string{"", "city hall", "mayor", "zoo"}
	encoded := Words(EncodeWords(words))
	for i, want := range words {
		if got := encoded.Word(uint16(i)); got != want {
			t.Errorf("word %d is %q, want %q", i, got, want)
		}
	}
}
