package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"byline/corpus"
)

// jsonStory is a story as `byline read --json` prints it, or as data sets have
// it: with paragraphs, each a string or {"text", "kind"}, or with one text.
type jsonStory struct {
	metadata
	Paragraphs []jsonParagraph `json:"paragraphs"`
	Text       scalar          `json:"text"`
	Body       scalar          `json:"articleBody"`
}

type jsonParagraph corpus.Paragraph

// UnmarshalJSON reads a paragraph in either form.
func (p *jsonParagraph) UnmarshalJSON(data []byte) error {
	p.Kind = corpus.Body
	if len(data) > 0 && data[0] != '{' {
		return (*scalar)(&p.Text).UnmarshalJSON(data)
	}
	var v struct {
		Text scalar      `json:"text"`
		Kind corpus.Kind `json:"kind"`
	}
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	p.Text = string(v.Text)
	switch v.Kind {
	case corpus.Body, corpus.Heading, corpus.List, corpus.Caption:
		p.Kind = v.Kind
	case "":
	default:
		return fmt.Errorf("unknown kind of paragraph %q", string(v.Kind))
	}
	return nil
}

// readJSON reads the stories of a text. One that can't be read is left out and
// the others are kept; the error then comes beside them.
func readJSON(ctx context.Context, text string, limits Limits) (Result, error) {
	var all collection
	for v := range jsonValues(text) {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		if v.err != nil {
			all.add(v.place, Result{}, v.err)
			continue
		}
		for s, err := range storiesIn(v.raw) {
			if err != nil {
				all.add(v.place, Result{}, inWords(err))
				continue
			}
			story, dropped, err := s.story(limits)
			if errors.Is(err, corpus.ErrNoStory) {
				all.add(v.place, Result{Dropped: dropped}, nil)
				all.drop(fmt.Sprintf("%s: %s %s", v.place, story.ID, story.Title), "has no text")
				continue
			}
			if err != nil {
				all.add(v.place, Result{Dropped: dropped}, err)
				continue
			}
			all.add(v.place, Result{Stories: []corpus.Story{story}, Dropped: dropped}, nil)
		}
	}
	return all.result()
}

func (v *jsonStory) story(limits Limits) (corpus.Story, []Dropped, error) {
	var s corpus.Story
	dropped := v.apply(&s)
	paragraphs := v.Paragraphs
	if len(paragraphs) == 0 {
		for line := range strings.Lines(string(v.Body + "\n" + v.Text)) {
			paragraphs = append(paragraphs, jsonParagraph{Text: line, Kind: corpus.Body})
		}
	}
	for _, p := range paragraphs {
		text := corpus.Clean(p.Text)
		if text != "" {
			s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: text, Kind: p.Kind})
		}
	}
	if !citable(&s) {
		return s, dropped, corpus.ErrNoStory
	}
	return s, dropped, checkParagraphs(&s, limits)
}
