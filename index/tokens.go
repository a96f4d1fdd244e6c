package index

import (
	"cmp"
	"slices"
	"sync/atomic"

	"byline/corpus"
	"byline/corpus/copies"
)

// TermsOf calls do for the terms of a text, as [View.Analyze] returns them; where
// wanted isn't nil, it may leave out those that aren't in it.
type TermsOf func(language, text string, wanted *TermSet, do func(Term))

// Tokens are the words, terms and sentences of a story, which questions are
// matched with. Each part of it is analyzed when it is first wanted and then
// kept, so that the next question doesn't read it again. They may be used by
// several goroutines.
type Tokens struct {
	story   *corpus.Story
	analyze TermsOf
	grew    func(bytes int)
	layout  *Layout
	title   atomic.Pointer[tokens]
	parts   []atomic.Pointer[tokens] // in the order of the layout's
	passed  []atomic.Bool            // parts that were read once without being kept
}

// NewTokens returns the tokens of a story with its layout, neither of which is
// changed anymore. Terms are found by analyze; grew is told how many bytes of
// memory, about, are taken by what was analyzed and is kept.
func NewTokens(s *corpus.Story, l *Layout, analyze TermsOf, grew func(bytes int)) *Tokens {
	return &Tokens{
		story: s, layout: l, analyze: analyze, grew: grew,
		parts: make([]atomic.Pointer[tokens], len(l.Parts)), passed: make([]atomic.Bool, len(l.Parts)),
	}
}

// oneByOne calls do for the terms that analyze returns.
func oneByOne(analyze func(language, text string) []Term) TermsOf {
	return func(language, text string, _ *TermSet, do func(Term)) {
		for _, t := range analyze(language, text) {
			do(t)
		}
	}
}

// tokens are what a text consists of. Its terms are always wanted; its words
// are only of passages that were found, not of those beside them.
type tokens struct {
	text      string
	terms     []Term
	sentences []corpus.Span
	grew      func(bytes int)
	split     atomic.Pointer[[]word]
	copy      atomic.Pointer[copies.Text]
}

// bytesPerTerm is about how many bytes of a text a term stands for.
const bytesPerTerm = 9

// What they take, in bytes: each for itself, a term with its text, and a word.
const (
	tokensBytes = 128
	termBytes   = 56
	wordBytes   = 48
)

// ofTitle returns the tokens of the story's title.
func (t *Tokens) ofTitle() *tokens { return t.of(&t.title, t.story.Title, nil) }

// ofPart returns the tokens of the layout's part i.
func (t *Tokens) ofPart(i int) *tokens {
	return t.of(&t.parts[i], t.textOf(i), t.layout.Parts[i].Sentences)
}

// textOf returns the text of the layout's part i.
func (t *Tokens) textOf(i int) string {
	p := &t.layout.Parts[i]
	return p.In(t.story.Paragraphs[p.Paragraph].Text)
}

// ofPassage returns the tokens of the passage at a place.
func (t *Tokens) ofPassage(at corpus.Location) *tokens { return t.ofPart(t.find(at)) }

// find returns the index of the part at a place.
func (t *Tokens) find(at corpus.Location) int {
	i, _ := slices.BinarySearchFunc(t.layout.Parts, at, func(p Part, at corpus.Location) int {
		return cmp.Or(p.Paragraph-at.Paragraph, p.Start-at.Start)
	})
	return i
}

// of returns the tokens that are kept in a place. Where two goroutines want
// them at once both analyze the text, and either result will do.
func (t *Tokens) of(kept *atomic.Pointer[tokens], text string, sentences []corpus.Span) *tokens {
	if known := kept.Load(); known != nil {
		return known
	}
	made := &tokens{text: text, terms: make([]Term, 0, len(text)/bytesPerTerm+1), sentences: sentences, grew: t.grew}
	t.analyze(t.story.Language, text, nil, func(term Term) { made.terms = append(made.terms, term) })
	if kept.CompareAndSwap(nil, made) {
		t.grew(tokensBytes + termBytes*cap(made.terms))
	}
	return kept.Load()
}

// words returns the text's words.
func (t *tokens) words() []word {
	if known := t.split.Load(); known != nil {
		return *known
	}
	made := words(t.text)
	if t.split.CompareAndSwap(nil, &made) {
		t.grew(wordBytes * cap(made))
	}
	return *t.split.Load()
}

// copyText is what the text is compared with others by.
func (t *tokens) copyText() *copies.Text {
	if t.copy.Load() == nil {
		t.copy.CompareAndSwap(nil, copies.Of(t.text))
	}
	return t.copy.Load()
}
