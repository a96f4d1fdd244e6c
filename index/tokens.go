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
// matched with. What a part of it consists of is found when it is first wanted and
// kept from the second time on, so that the next question doesn't read it again: a
// story that nobody has asked about before rarely is again soon. They may be used
// by several goroutines.
type Tokens struct {
	story   *corpus.Story
	analyze TermsOf
	grew    func(bytes int)
	layout  *Layout
	title   atomic.Pointer[tokens]
	parts   []atomic.Pointer[tokens] // in the order of the layout's
}

// NewTokens returns the tokens of a story with its layout, neither of which is
// changed anymore. Terms are found by analyze; grew is told how many bytes of
// memory, about, are taken by what was analyzed and is kept.
func NewTokens(s *corpus.Story, l *Layout, analyze TermsOf, grew func(bytes int)) *Tokens {
	return &Tokens{
		story: s, layout: l, analyze: analyze, grew: grew,
		parts: make([]atomic.Pointer[tokens], len(l.Parts)),
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

// tokens are what a text consists of. Words are only wanted of passages that were
// found, terms also of those beside them.
type tokens struct {
	story     *Tokens
	text      string
	sentences []corpus.Span
	analyzed  lasting[analyzed]
	split     lasting[textWords]
	grams     lasting[[][]uint32] // of the words of each sentence, see gramsOf
	meant     lasting[textVectors]
	copy      atomic.Pointer[copies.Text]
}

// analyzed is the terms of a text, each with how it begins.
type analyzed struct {
	terms    []Term
	openings []opening
}

// textWords are the words of a text, each with how it begins.
type textWords struct {
	words    []word
	openings []opening
}

// lasting is what is kept from the second time on that it is made.
type lasting[T any] struct {
	atomic.Pointer[T]
	made atomic.Bool
}

// again reports whether it was made before, so that it is to be kept now.
func (l *lasting[T]) again() bool { return l.made.Swap(true) }

// keep keeps what was made, of so many bytes, and returns it. Where two goroutines
// made it at once either result will do.
func (l *lasting[T]) keep(made *T, bytes int, grew func(bytes int)) *T {
	if l.CompareAndSwap(nil, made) {
		grew(bytes)
	}
	return l.Load()
}

// bytesPerTerm is about how many bytes of a text a term stands for.
const bytesPerTerm = 9

// What they take, in bytes: each for itself, a term with its text, a word, and a
// gram.
const (
	tokensBytes = 160
	termBytes   = 58
	wordBytes   = 50
	gramBytes   = 4
)

// ofTitle returns the tokens of the story's title.
func (t *Tokens) ofTitle() *tokens { return t.of(&t.title, t.story.Title, nil) }

// ofPart returns the tokens of the layout's part i.
func (t *Tokens) ofPart(i int) *tokens {
	if known := t.parts[i].Load(); known != nil {
		return known
	}
	p := &t.layout.Parts[i]
	return t.of(&t.parts[i], p.In(t.story.Paragraphs[p.Paragraph].Text), p.Sentences)
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

// of returns the tokens that are kept in a place.
func (t *Tokens) of(kept *atomic.Pointer[tokens], text string, sentences []corpus.Span) *tokens {
	if known := kept.Load(); known != nil {
		return known
	}
	if kept.CompareAndSwap(nil, &tokens{story: t, text: text, sentences: sentences}) {
		t.grew(tokensBytes)
	}
	return kept.Load()
}

// eachTerm calls do for the text's terms, at least for those that may stand for
// what is wanted.
func (t *tokens) eachTerm(w *wanted, do func(Term)) {
	opens := w.openings()
	if t.analyzed.Load() == nil && !t.analyzed.again() {
		t.story.analyze(t.story.story.Language, t.text, w.termSet(), func(term Term) {
			if opens.has(term.Text) {
				do(term)
			}
		})
		return
	}
	a := t.analyze()
	for i, o := range a.openings {
		if opens.hasOpening(o) {
			do(a.terms[i])
		}
	}
}

// analyze returns the text's terms, which are kept.
func (t *tokens) analyze() *analyzed {
	if known := t.analyzed.Load(); known != nil {
		return known
	}
	n := len(t.text)/bytesPerTerm + 1
	made := &analyzed{make([]Term, 0, n), make([]opening, 0, n)}
	t.story.analyze(t.story.story.Language, t.text, nil, func(term Term) {
		made.terms, made.openings = append(made.terms, term), append(made.openings, openingOf(term.Text))
	})
	return t.analyzed.keep(made, termBytes*cap(made.terms), t.story.grew)
}

// words returns the text's words.
func (t *tokens) words() *textWords {
	if known := t.split.Load(); known != nil {
		return known
	}
	made := &textWords{words: words(t.text)}
	made.openings = make([]opening, len(made.words))
	for i := range made.words {
		made.openings[i] = openingOf(made.words[i].lower)
	}
	if t.split.again() {
		return t.split.keep(made, wordBytes*cap(made.words), t.story.grew)
	}
	return made
}

// copyText is what the text is compared with others by.
func (t *tokens) copyText() *copies.Text {
	if t.copy.Load() == nil {
		t.copy.CompareAndSwap(nil, copies.Of(t.text))
	}
	return t.copy.Load()
}
