package extract

import (
	"cmp"
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
	var r Result
	var failure error // of the first that can't be read
	failed := 0
	for v := range jsonValues(text) {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		s, dropped, err := v.story.story(limits)
		r.Dropped = append(r.Dropped, dropped...)
		err = cmp.Or(v.err, err)
		if err == nil {
			r.Stories = append(r.Stories, s)
			continue
		}
		left := Dropped{shown(fmt.Sprintf("%s: %s %s", v.place, s.ID, s.Title)), err.Error()}
		if errors.Is(err, corpus.ErrNoStory) {
			left.Reason = "has no text"
		} else {
			failed++
			failure = cmp.Or(failure, fmt.Errorf("%s: %w", v.place, err))
		}
		r.Dropped = append(r.Dropped, left)
	}
	if failed > 1 {
		failure = fmt.Errorf("%w (and %d more)", failure, failed-1)
	}
	if failed > 0 && len(r.Stories) > 0 {
		failure = fmt.Errorf("%w; of the rest, %d can be read", failure, len(r.Stories))
	}
	return r, failure
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
