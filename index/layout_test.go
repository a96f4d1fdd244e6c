package index

import (
	"slices"
	"strings"
	"testing"

	"byline/corpus"
	"byline/corpus/sentence"
)

// TestLayout: it has the passages that the story has, by number, too, and the
// sentences of each.
func TestLayout(t *testing.T) {
	t.Parallel()
	s := &corpus.Story{Language: "en", Paragraphs: []corpus.Paragraph{
		{Text: "At sea", Kind: corpus.Heading},
		{Text: strings.Repeat("The ferry left the harbor at nine. Mr. Lee was late. ", 40), Kind: corpus.Body},
		{Text: "Harbor news", Kind: corpus.Heading},
		{Text: "", Kind: corpus.List},
		{Text: "It came back.", Kind: corpus.Caption},
	}}
	l := LayoutOf(s)
	want := slices.Collect(Passages(s))
	if got := slices.Collect(l.Passages()); !slices.Equal(got, want) {
		t.Errorf("passages are at %v, want %v", got, want)
	}
	for n, at := range want {
		if got, ok := l.Passage(n); !ok || got != at {
			t.Errorf("passage %d is at %v, %t, want %v", n, got, ok, at)
		}
	}
	for _, n := range []int{-1, len(want)} {
		if got, ok := l.Passage(n); ok {
			t.Errorf("passage %d is at %v, want none", n, got)
		}
	}
	if len(l.Parts) != len(want)+2 {
		t.Errorf("there are %d parts, want %d passages and 2 headings", len(l.Parts), len(want))
	}
	for _, p := range l.Parts {
		if text := p.In(s.Paragraphs[p.Paragraph].Text); !slices.Equal(p.Sentences, sentence.Split(text, s.Language)) {
			t.Errorf("%q has the sentences %v", text, p.Sentences)
		}
	}
}
