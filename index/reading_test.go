package index

import (
	"testing"

	"byline/corpus"
)

// plainTerms stands for an engine's analyzer: every word is a term in lower
// case.
func plainTerms(_, text string) []Term {
	var out []Term
	for i, w := range words(text) {
		out = append(out, Term{Text: w.lower, Span: w.Span, Position: i + 1})
	}
	return out
}

// readingOf reads a paragraph for words that are wanted, each of weight 1.
func readingOf(t *testing.T, text, question string) *reading {
	t.Helper()
	w := &wanted{language: "en", analyze: plainTerms, known: map[string][]meaning{}, found: map[*tokens][]hit{}, covers: map[*tokens][]float64{}}
	for _, q := range words(question) {
		w.words = append(w.words, q.lower)
		w.terms = append(w.terms, wantedTerm{text: q.lower, word: q.lower, idf: 1})
		w.total++
	}
	s := &corpus.Story{ID: "a", Title: "Title of a", Language: "en", Paragraphs: []corpus.Paragraph{{Text: text, Kind: corpus.Body}}}
	return read(Candidate{Story: s, Tokens: NewTokens(s, LayoutOf(s), oneByOne(plainTerms), func(int) {}), Location: corpus.Location{Span: corpus.Span{End: len(text)}}}, w)
}
