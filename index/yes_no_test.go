package index

import "testing"

func TestBears(t *testing.T) {
	for _, tt := range []struct {
		question, about, text string
		want                  int
	}{
		{"did Putin accept?", "Putin accept", "What is acceptable to discuss with Putin is unclear.", bearsNot},
		{"did Putin accept?", "Putin accept", "On Monday Putin accepted.", bearsClosely},
		{"did Putin accept?", "Putin accept", "A man asked Putin. He has not accepted.", bears},
		{"did Stumpf resign?", "Stumpf resign", "“You should resign,” Warren told Stumpf.", bearsNot},
		{"is Musk Russian?", "Musk Russian", "In May Musk wrote to the Russian leader.", bearsNot},
		{"is Musk Russian?", "Musk Russian", "In May Musk was Russian for a day.", bears},
		{"is Putin Russian?", "Putin Russian", "It is the Russian Putin.", bears},
		{"is the bridge safe?", "bridge safe", "The bridge is safe today.", bears},
		{"is the bridge safe?", "bridge safe", "They saw the bridge.", bearsLoosely},
		{"does Lee like boats?", "Lee like boats", "In town Lee likes trains.", bearsLoosely},
		{"does Lee like boats?", "Lee like boats", "In town Lee sings.", bearsNot},
	} {
		a := Analyze(tt.question)
		r := readingOf(t, tt.text, tt.about)
		// The engine finds a word's forms by its stem.
		for i, w := range r.words() {
			for j := range r.want.terms {
				if asked := r.want.terms[j].text; w.lower != asked && (inflections(w.lower, asked) || asked == "accept" && w.lower == "acceptable") {
					r.hits = append(r.hits, hit{j, w.Span, i + 1, 1})
				}
			}
		}
		if got := r.bears(&a); got != tt.want {
			t.Errorf("%q in %q: %d, want %d", tt.question, tt.text, got, tt.want)
		}
	}
}

func TestInflections(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"accepted", "accept", true},
		{"stopped", "stop", true},
		{"making", "make", true},
		{"tried", "try", true},
		{"boats", "boat", true},
		{"Lee's", "Lee", true},
		{"acceptable", "accept", false},
		{"national", "nation", false},
		{"as", "a", false},
	} {
		if got := inflections(tt.a, tt.b); got != tt.want {
			t.Errorf("inflections(%q, %q) = %v", tt.a, tt.b, got)
		}
	}
}
