package index

import (
	"cmp"
	"slices"
	"sync/atomic"

	"byline/corpus"
	"byline/corpus/copies"
	"byline/corpus/sentence"
)

// Tokens are the words, terms and sentences of a story, which questions are
// matched with. Each part of it is analyzed when it is first wanted and then
// kept, so that the next question doesn't read it again. They may be used by
// several goroutines.
type Tokens struct {
	story   *corpus.Story
	analyze func(language, text string) []Term
	grew    func(words int)
	title   atomic.Pointer[tokens]
	places  []corpus.Location // of passages and headings, in order
	parts   []atomic.Pointer[tokens]
}

// NewTokens returns the tokens of a story, which isn't changed anymore. Terms
// are found by analyze; grew is told how many words were analyzed and are kept,
// each of which takes some 100 bytes.
func NewTokens(s *corpus.Story, analyze func(language, text string) []Term, grew func(words int)) *Tokens {
	t := &Tokens{story: s, analyze: analyze, grew: grew}
	for i, p := range s.Paragraphs {
		for _, span := range cut(p.Text, s.Language) {
			t.places = append(t.places, corpus.Location{Paragraph: i, Span: span})
		}
	}
	t.parts = make([]atomic.Pointer[tokens], len(t.places))
	return t
}

// tokens are what a text consists of.
type tokens struct {
	text      string
	words     []word
	terms     []Term
	sentences []corpus.Span
	grams     [][]uint32 // of the words in each sentence, see gramsOf
	copy      atomic.Pointer[copies.Text]
}

// ofTitle returns the tokens of the story's title.
func (t *Tokens) ofTitle() *tokens { return t.of(&t.title, t.story.Title) }

// ofPart returns the tokens of the part at places[i].
func (t *Tokens) ofPart(i int) *tokens {
	at := t.places[i]
	return t.of(&t.parts[i], at.In(t.story.Paragraphs[at.Paragraph].Text))
}

// ofPassage returns the tokens of the passage at a place.
func (t *Tokens) ofPassage(at corpus.Location) *tokens { return t.ofPart(t.find(at)) }

// find returns the index of the part at a place.
func (t *Tokens) find(at corpus.Location) int {
	i, _ := slices.BinarySearchFunc(t.places, at, func(p, at corpus.Location) int {
		return cmp.Or(p.Paragraph-at.Paragraph, p.Start-at.Start)
	})
	return i
}

// of returns the tokens that are kept in a place. Where two goroutines want
// them at once both analyze the text, and either result will do.
func (t *Tokens) of(kept *atomic.Pointer[tokens], text string) *tokens {
	if known := kept.Load(); known != nil {
		return known
	}
	made := &tokens{
		text: text, words: words(text),
		terms: t.analyze(t.story.Language, text), sentences: sentence.Split(text, t.story.Language),
	}
	made.grams = gramsBySentence(made.words, made.sentences)
	if kept.CompareAndSwap(nil, made) {
		t.grew(len(made.words))
	}
	return kept.Load()
}

// copyText is what the text is compared with others by.
func (t *tokens) copyText() *copies.Text {
	if t.copy.Load() == nil {
		t.copy.CompareAndSwap(nil, copies.Of(t.text))
	}
	return t.copy.Load()
}
