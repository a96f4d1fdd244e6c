package main

import (
	"testing"

	"byline/corpus"
	"byline/index"
)

// A story can't steer the terminal, whatever is in it.
func TestHighlightHostile(t *testing.T) {
	text := "a\x1b[31mb\u202ec \u00e9\u200d\u2028d"
	spans := []corpus.Span{{Start: 1, End: 6}}
	if got, want := (style{}).highlight(text, spans), "a**\uFFFD[31m**b\uFFFDc \u00e9\u200d\u2028d"; got != want {
		t.Errorf("plain: %q, want %q", got, want)
	}
	if got, want := (style{color: true}).highlight(text, spans), "a\x1b[1;33m\uFFFD[31m\x1b[0mb\uFFFDc \u00e9\u200d\u2028d"; got != want {
		t.Errorf("in color: %q, want %q", got, want)
	}
}

func TestCitationLine(t *testing.T) {
	for want, c := range map[string]index.Citation{
		"T, A and B, P, 2021-02 · ¶5": {
			StoryRef: index.StoryRef{Title: "T", Publisher: "P"}, Published: "2021-02", Paragraphs: []int{5},
			Authors: []corpus.Author{{Name: "A"}, {Name: "B"}},
		},
		"T · caption": {StoryRef: index.StoryRef{Title: "T"}, Caption: true},
		"f.txt · ¶1":  {File: "f.txt", Paragraphs: []int{1}},
	} {
		if got := citationLine(c); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
