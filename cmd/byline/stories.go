package main

import (
	"context"
	"errors"
	"fmt"

	"byline/corpus"
)

// listStories prints a line for each story in the index.
func listStories(ctx context.Context, p *program, _ []string) (err error) {
	lib, err := p.openCurrent(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.engine.Close()) }()
	view, err := lib.engine.View(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, view.Close()) }()
	for s, err := range view.Stories(ctx) {
		if err != nil {
			return fmt.Errorf("list the stories: %w", err)
		}
		if p.flags.json {
			err = printJSON(p.stdout, headView(s))
		} else {
			_, err = fmt.Fprintln(p.stdout, printable(s.ID+"  "+join(s.Title, s.Byline(), s.Publisher, string(s.Published))))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// headJSON is a story without its text.
type headJSON struct {
	File      string       `json:"file"`
	Story     string       `json:"story"`
	Title     string       `json:"title,omitempty"`
	Publisher string       `json:"publisher,omitempty"`
	Authors   []authorJSON `json:"authors"`
	Published corpus.Date  `json:"published,omitempty"`
	Updated   corpus.Date  `json:"updated,omitempty"`
	Dated     corpus.Date  `json:"dated,omitempty"`
	Section   string       `json:"section,omitempty"`
	URL       string       `json:"url,omitempty"`
	Language  string       `json:"language,omitempty"`
}

func headView(s *corpus.Story) headJSON {
	return headJSON{
		File: s.File, Story: s.ID, Title: s.Title, Publisher: s.Publisher, Authors: authorsView(s.Authors),
		Published: s.Published, Updated: s.Updated, Dated: s.Dated, Section: s.Section, URL: s.URL, Language: s.Language,
	}
}
