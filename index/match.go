package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
	"byline/corpus/sentence"
)

// How much of a term's weight a word is worth that isn't the term itself.
const (
	synonymStrength = 0.8
	surnameStrength = 0.8
	relatedStrength = 0.7 // the same word but for its ending: Russia, Russian
)

// strength tells how well a term of a story, from that word, stands for a
// wanted one, 0 to 1. Names aren't stemmed: Ferris is no ferry.
func (t *wantedTerm) strength(term, word string) float64 {
	switch {
	case term == t.text && (t.name == "" || sameName(word, t.name)):
		return 1
	case t.name != "" && term == t.text:
		return 0
	case slices.Contains(t.synonyms, term):
		return synonymStrength
	case t.surname != nil && t.surname.strength(term, word) == 1:
		return surnameStrength
	case related(term, t.text):
		return relatedStrength
	}
	return 0
}

// sameName reports whether a word is a name in lower case, perhaps with an
// ending of its grammar: Musk's, Пескова.
func sameName(word, name string) bool {
	word = strings.ToLower(word)
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	return word == name || strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s") == word || related(word, name)
}

// related reports whether two terms are likely forms of one word: they begin
// with the same five letters or more, and those are most of the longer. What
// differs in a number is another word: iphone12, iphone13.
func related(a, b string) bool {
	if strings.ContainsFunc(a, unicode.IsDigit) || strings.ContainsFunc(b, unicode.IsDigit) {
		return false
	}
	common, longer := 0, max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	for i, r := range a {
		s, _ := utf8.DecodeRuneInString(b[min(i, len(b)):])
		if r != s {
			break
		}
		common++
	}
	return common >= 5 && float64(common) >= .65*float64(longer)
}

// hit is a word of a passage that stands for a wanted term.
type hit struct {
	term     int // index in wanted.terms
	span     corpus.Span
	position int
	strength float64
}

// reading is a passage as it looks to a question.
type reading struct {
	Candidate
	want      *wanted
	text      string
	words     []word
	terms     []Term
	hits      []hit // in order of the text
	sentences []corpus.Span
}

// read matches a candidate with what is wanted of stories in its language.
func read(c Candidate, w *wanted) *reading {
	r := &reading{Candidate: c, want: w, text: c.Text()}
	r.words = words(r.text)
	r.terms = w.analyze(w.language, r.text)
	r.hits = w.hits(r.text, r.terms)
	r.sentences = sentence.Split(r.text, w.language)
	return r
}

// hits finds the wanted terms among the terms of a text.
func (w *wanted) hits(text string, terms []Term) []hit {
	var out []hit
	for _, t := range terms {
		for i := range w.terms {
			if s := w.terms[i].strength(t.Text, t.In(text)); s > 0 {
				out = append(out, hit{i, t.Span, t.Position, s})
			}
		}
	}
	return out
}

// cover returns for each wanted term the best strength it has in a text.
func (w *wanted) cover(text string) []float64 {
	out := make([]float64, len(w.terms))
	for _, h := range w.hits(text, w.analyze(w.language, text)) {
		out[h.term] = max(out[h.term], h.strength)
	}
	return out
}

// cover returns for each wanted term the best strength it has in the passage.
func (r *reading) cover() []float64 {
	out := make([]float64, len(r.want.terms))
	for _, h := range r.hits {
		out[h.term] = max(out[h.term], h.strength)
	}
	return out
}

// coverage is the share of the wanted terms' idf that a text covers.
func (w *wanted) coverage(cover []float64) float64 {
	if w.total == 0 {
		return 0
	}
	sum := 0.
	for i, s := range cover {
		sum += s * w.terms[i].idf
	}
	return sum / w.total
}
