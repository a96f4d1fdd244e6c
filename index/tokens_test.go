package index

import (
	"strings"
	"sync"
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
	var mu sync.Mutex
	kept := 0
	tokens := NewTokens(s, LayoutOf(s), plainTerms, func(words int) {
		mu.Lock()
		defer mu.Unlock()
		kept += words
	})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for at := range Passages(s) {
				if got, want := tokens.ofPassage(at).text, at.In(s.Paragraphs[at.Paragraph].Text); got != want {
					t.Errorf("the passage at %v is %q, want %q", at, got, want)
				}
			}
			if got := tokens.ofTitle().words; len(got) != 2 {
				t.Errorf("the title has the words %v", got)
			}
		})
	}
	wg.Wait()
	if want := len(words(long)) + 3 + 2; kept != want {
		t.Errorf("%d words are counted as kept, want %d", kept, want)
	}
	if len(tokens.layout.Parts) < 5 {
		t.Errorf("the long paragraph was not cut: %v", tokens.layout.Parts)
	}
}
