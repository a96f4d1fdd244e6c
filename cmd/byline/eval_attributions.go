package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"byline/corpus"
	"byline/corpus/quote"
)

// mention is the source, cue or content of an attribution: spans in code points
// of the story's text.
type mention struct {
	Spans [][2]int `json:"spans"`
	Text  string   `json:"text,omitempty"`
}

// attribution is who said what, in the form of the sets.
type attribution struct {
	Story   string   `json:"story_id"`
	Primary bool     `json:"primary"`
	Source  *mention `json:"source"`
	Cue     *mention `json:"cue"`
	Content *mention `json:"content"`
	// Speaker is the name that the source was resolved to, which the sets don't
	// tell.
	Speaker string `json:"speaker,omitempty"`
}

type setStory struct {
	ID   string `json:"_id"`
	Text string `json:"text"` // a paragraph a line
}

// attributionSet measures who said what in a folder of attributions.jsonl and
// stories.jsonl, or of several such pairs, whose names begin with the part's
// and an underscore.
func (e *evaluation) attributionSet(ctx context.Context, dir string) ([]figure, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*attributions.jsonl"))
	if err != nil {
		return nil, err
	}
	names, err := e.names()
	if err != nil {
		return nil, err
	}
	var figures []figure
	for _, file := range files {
		part := strings.TrimSuffix(filepath.Base(file), "attributions.jsonl")
		gold, err := readLines[attribution](file)
		if err != nil {
			return nil, err
		}
		stories, err := readLines[setStory](filepath.Join(dir, part+"stories.jsonl"))
		if err != nil {
			return nil, err
		}
		of := map[string][]attribution{}
		for _, a := range gold {
			if a.Primary {
				of[a.Story] = append(of[a.Story], a)
			}
		}
		var s attributionScore
		for _, story := range stories {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			found := attributions(&story)
			for _, a := range found {
				if err := printJSON(e.runs, a); err != nil {
					return nil, fmt.Errorf("write the run: %w", err)
				}
			}
			text := []rune(story.Text)
			s.add(text, of[story.ID], found)
			names.add(story.ID, text, found)
		}
		figures = append(figures, s.figures(strings.TrimSuffix(part, "_"))...)
	}
	return append(figures, names.figures()...), nil
}

// attributions finds who said what in a text whose lines are its paragraphs.
func attributions(s *setStory) []attribution {
	var story corpus.Story
	var starts []int
	story.Language = "en"
	at := 0
	for line := range strings.SplitSeq(s.Text, "\n") {
		story.Paragraphs = append(story.Paragraphs, corpus.Paragraph{Text: line, Kind: corpus.Body})
		starts = append(starts, at)
		at += len([]rune(line)) + 1
	}
	locate := func(ls ...corpus.Location) *mention {
		var m mention
		var texts []string
		for _, l := range ls {
			if l.Empty() {
				continue
			}
			text := story.Paragraphs[l.Paragraph].Text
			r := l.Runes(text)
			m.Spans = append(m.Spans, [2]int{starts[l.Paragraph] + r.Start, starts[l.Paragraph] + r.End})
			texts = append(texts, l.In(text))
		}
		if len(m.Spans) == 0 {
			return nil
		}
		m.Text = strings.Join(texts, " ")
		return &m
	}
	var out []attribution
	var last corpus.Location
	for _, q := range quote.Find(&story) {
		if n := len(out); n > 0 && !q.Cue.Empty() && q.Cue == last {
			all := locate(q.Parts...)
			out[n-1].Content.Spans = append(out[n-1].Content.Spans, all.Spans...)
			out[n-1].Content.Text += " " + all.Text
			continue
		}
		last = q.Cue
		out = append(out, attribution{s.ID, true, locate(q.Source), locate(q.Cue), locate(q.Parts...), q.Speaker})
	}
	return out
}
