package index

import (
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"byline/corpus"
)

// TestTokens reads a story's parts from several goroutines at once: each
// passage has its own text, and what is kept is counted once.
func TestTokens(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("The ferry left the harbor at nine in the morning. ", 40)
	s := &corpus.Story{Title: "Ferry leaves", Language: "en", Paragraphs: []corpus.Paragraph{
		{Text: "At sea", Kind: corpus.Heading}, {Text: long, Kind: corpus.Body}, {Text: "It came back.", Kind: corpus.Body},
	}}
	ask := func(tokens *Tokens) {
		for at := range Passages(s) {
			part := tokens.ofPassage(at)
			if want := at.In(s.Paragraphs[at.Paragraph].Text); part.text != want {
				t.Errorf("the passage at %v is %q, want %q", at, part.text, want)
			}
			part.words()
		}
		if got := tokens.ofTitle().words().words; len(got) != 2 {
			t.Errorf("the title has the words %v", got)
		}
	}
	var kept, once atomic.Int64
	tokens := NewTokens(s, LayoutOf(s), oneByOne(plainTerms), func(bytes int) { kept.Add(int64(bytes)) })
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { ask(tokens) })
	}
	wg.Wait()
	alone := NewTokens(s, LayoutOf(s), oneByOne(plainTerms), func(bytes int) { once.Add(int64(bytes)) })
	ask(alone)
	ask(alone) // what is wanted again is kept
	if kept.Load() != once.Load() || once.Load() == 0 {
		t.Errorf("%d bytes are counted as kept, and %d where one asks alone", kept.Load(), once.Load())
	}
	if len(tokens.layout.Parts) < 5 {
		t.Errorf("the long paragraph was not cut: %v", tokens.layout.Parts)
	}
}
