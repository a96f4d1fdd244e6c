package index

import (
	"testing"

	"byline/corpus"
)

// meaningOf is readingOf with what the question's words mean.
func meaningOf(t *testing.T, text, question string) *reading {
	t.Helper()
	r := readingOf(t, text, question)
	for i := range r.want.terms {
		r.want.terms[i].asked = r.want.words[i]
	}
	r.want.addVectors()
	return r
}

func TestAkin(t *testing.T) {
	for _, tt := range []struct {
		text, question string
		least, most    float64
	}{
		{"the minister resigned on friday", "minister quit", .25, .9},
		{"the minister resigned on friday", "minister resigned", 0, 0}, // it has them all
		{"the minister resigned on friday", "minister mozzarella", 0, .1},
		{"they praised Port Ellery", "airport", 0, .1}, // nothing is like a name
		{"they praised the port", "airport", .3, .9},
	} {
		if got := meaningOf(t, tt.text, tt.question).akin(nil); got < tt.least || got > tt.most {
			t.Errorf("%q in %q: %.2f, want %.2f to %.2f", tt.question, tt.text, got, tt.least, tt.most)
		}
	}
}

func TestTopic(t *testing.T) {
	const question = "ferry timetable"
	boats := meaningOf(t, "boats leave the harbor on the hour", question).topic(nil)
	law := meaningOf(t, "the court heard the appeal in private", question).topic(nil)
	if boats < law+.2 {
		t.Errorf("%.2f of boats, %.2f of a court", boats, law)
	}
}

func TestUnheardOf(t *testing.T) {
	for text, want := range map[string]bool{
		"they closed the bridge":     true,
		"they closed the university": false, // akin to it
		"they closed the school":     false,
	} {
		r := meaningOf(t, text, "closed school")
		r.want.terms[0].seen = true
		if got := r.unheardOf(); got != want {
			t.Errorf("a school in %q: %v", text, got)
		}
	}
}

func TestVectorOf(t *testing.T) {
	for _, tt := range []struct {
		language, text string
		name, known    bool
	}{
		{"en", "harbor", false, true},
		{"en", "Harbor", true, true},
		{"en", "Musk's", true, true},
		{"en", "qqqqqqq", false, false},
		{"es", "ciudad", false, true},
		{"es", "Chicago", true, true},
		{"es", "chicago", false, false}, // no word of the language
		{"de", "Stadt", false, true},
		{"de", "Altstadt", false, true}, // by its last part
		{"de", "Chicago", true, true},
		{"pl", "miasto", false, false},
	} {
		_, name, known := vectorOf(tt.language, tt.text, &Term{Span: corpus.Span{End: len(tt.text)}, Text: stemmed(tt.text)})
		if name != tt.name || known != tt.known {
			t.Errorf("%s %q: name %v, known %v", tt.language, tt.text, name, known)
		}
	}
}

// stemmed is what analysis makes of the words above.
func stemmed(word string) string {
	return map[string]string{"ciudad": "ciud", "Stadt": "stadt", "Altstadt": "altstadt", "Chicago": "chicag"}[word]
}
