package extract

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"byline/corpus"
)

// jsonStory is a story as `byline read --json` prints it, or as data sets have
// it: with paragraphs, each a string or {"text", "kind"}, or with one text.
type jsonStory struct {
	metadata
	Paragraphs []jsonParagraph `json:"paragraphs"`
	Text       string          `json:"text"`
	Body       string          `json:"articleBody"`
}

type jsonParagraph corpus.Paragraph

// UnmarshalJSON reads a paragraph in either form.
func (p *jsonParagraph) UnmarshalJSON(data []byte) error {
	p.Kind = corpus.Body
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &p.Text)
	}
	var v struct {
		Text string      `json:"text"`
		Kind corpus.Kind `json:"kind"`
	}
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	p.Text = v.Text
	switch v.Kind {
	case corpus.Body, corpus.Heading, corpus.List, corpus.Caption:
		p.Kind = v.Kind
	case "":
	default:
		return fmt.Errorf("unknown kind of paragraph %q", string(v.Kind))
	}
	return nil
}

// readJSON reads one object, a list of them, or one after another.
func readJSON(ctx context.Context, text string) (Result, error) {
	var r Result
	in := json.NewDecoder(strings.NewReader(text))
	list := strings.HasPrefix(strings.TrimSpace(text), "[")
	if list {
		if _, err := in.Token(); err != nil {
			return r, err
		}
	}
	for n := 1; !list || in.More(); n++ {
		if err := ctx.Err(); err != nil {
			return r, err
		}
		var v jsonStory
		err := in.Decode(&v)
		if errors.Is(err, io.EOF) && !list {
			break
		}
		if err != nil {
			return r, fmt.Errorf("story %d: %w", n, err)
		}
		s, dropped, err := v.story()
		r.Dropped = append(r.Dropped, dropped...)
		switch {
		case errors.Is(err, corpus.ErrNoStory):
			r.Dropped = append(r.Dropped, Dropped{shown(fmt.Sprintf("story %d: %s %s", n, s.ID, s.Title)), "has no text"})
		case err != nil:
			return r, fmt.Errorf("story %d: %w", n, err)
		default:
			r.Stories = append(r.Stories, s)
		}
	}
	return r, nil
}

func (v *jsonStory) story() (corpus.Story, []Dropped, error) {
	var s corpus.Story
	dropped := v.apply(&s)
	paragraphs := v.Paragraphs
	if len(paragraphs) == 0 {
		for line := range strings.Lines(v.Body + "\n" + v.Text) {
			paragraphs = append(paragraphs, jsonParagraph{Text: line, Kind: corpus.Body})
		}
	}
	for _, p := range paragraphs {
		text := corpus.Clean(p.Text)
		if len(text) > maxParagraph {
			return s, dropped, errLongParagraph
		}
		if text != "" {
			s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: text, Kind: p.Kind})
		}
	}
	if !citable(&s) {
		return s, dropped, corpus.ErrNoStory
	}
	return s, dropped, nil
}
