package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

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
	st := p.newStyle()
	for s, err := range view.Stories(ctx) {
		if err != nil {
			return fmt.Errorf("list the stories: %w", err)
		}
		copies := view.Copies(s.ID)
		if p.flags.json {
			err = printJSON(p.stdout, listedJSON{headView(s), append([]string{}, copies...)})
		} else {
			_, err = fmt.Fprintln(p.stdout, st.story(s, copies))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// maxCopies is how many copies of a story are named to a person.
const maxCopies = 3

// story is the line of a story in a list: its name, what a citation has, and
// which others are the same copy.
func (st style) story(s *corpus.Story, copies []string) string {
	title := s.Title
	if title == "" {
		title = "(no title)"
	}
	line := st.faint(printable(s.ID)) + "  " + st.with("1", printable(title))
	if rest := join(s.Byline(), s.Publisher, string(s.Published)); rest != "" {
		line += ", " + printable(rest)
	}
	if len(copies) > 0 {
		same := strings.Join(copies[:min(len(copies), maxCopies)], ", ")
		if more := len(copies) - maxCopies; more > 0 {
			same += fmt.Sprintf(" and %d more", more)
		}
		line += st.with("36", printable("  same copy as "+same))
	}
	return line
}

// listedJSON is a story in stories --json.
type listedJSON struct {
	headJSON

	Copies []string `json:"copies"` // IDs of the stories that are the same copy, in order
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
