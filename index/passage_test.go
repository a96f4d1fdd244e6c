package index

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

// sentencesOf makes sentences of so many words each.
func sentencesOf(lengths ...int) string {
	var out []string
	for i, n := range lengths {
		out = append(out, fmt.Sprintf("Sentence%d", i)+strings.Repeat(" and", n-1)+".")
	}
	return strings.Join(out, " ")
}

func TestCut(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want []int // words of the slices
	}{
		"short":                 {sentencesOf(100, 50), []int{150}},
		"in halves":             {sentencesOf(60, 60, 60, 60), []int{120, 120}},
		"no sentence is broken": {sentencesOf(100, 100), []int{100, 100}},
		"too long a sentence":   {sentencesOf(20, 400, 20), []int{20, 400, 20}},
		"only one sentence":     {sentencesOf(400), []int{400}},
		"in thirds":             {sentencesOf(50, 50, 50, 50, 50, 50, 50, 50), []int{150, 150, 100}},
	} {
		var got []int
		for _, s := range cut(tt.text, "en") {
			got = append(got, countWords(s.In(tt.text)))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestPassages holds that passages are all of a story but its headings, in
// order, each whole sentences of at most 150 words.
func TestPassages(t *testing.T) {
	long := sentencesOf(40, 70, 20, 90, 33, 64, 12)
	s := &corpus.Story{Language: "en", Paragraphs: []corpus.Paragraph{
		{Text: "The beginning.", Kind: corpus.Body},
		{Text: "A heading", Kind: corpus.Heading},
		{Text: "an item", Kind: corpus.List},
		{Text: long, Kind: corpus.Body},
		{Text: "A caption.", Kind: corpus.Caption},
	}}
	var got []string
	var sliced []string
	for l := range Passages(s) {
		text := l.In(s.Paragraphs[l.Paragraph].Text)
		if l.Paragraph != 3 {
			got = append(got, fmt.Sprint(l.Paragraph, " ", text))
			continue
		}
		if n := countWords(text); n > passageWords || !strings.HasPrefix(text, "Sentence") || !strings.HasSuffix(text, ".") {
			t.Errorf("%d words: %q", n, text)
		}
		sliced = append(sliced, text)
	}
	if diff := cmp.Diff([]string{"0 The beginning.", "2 an item", "4 A caption."}, got); diff != "" {
		t.Errorf("passages (-want +got):\n%s", diff)
	}
	if len(sliced) < 2 || strings.Join(sliced, " ") != long {
		t.Errorf("%d slices aren't the long paragraph: %q", len(sliced), sliced)
	}
	n := 0
	for range Passages(s) {
		if n++; n == 2 {
			break // the rest isn't asked for
		}
	}
}
