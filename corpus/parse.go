package corpus

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// ErrNoStory says that nothing in a file reads like a story.
var ErrNoStory = errors.New("no story text found")

// Parse returns the stories in data, the content of the file at path, with ID
// and File filled in and checked to be what [Story] promises. There is at
// least one, or an error, which is a [FileError]. Stories beside an error are
// those that could be read while others couldn't.
func (f *Folder) Parse(ctx context.Context, path string, data []byte) ([]Story, error) {
	stories, err := f.Extract(ctx, path, data)
	if err == nil && len(stories) == 0 {
		err = ErrNoStory
	}
	if err != nil {
		err = f.failure(path, err)
	}
	for i := range stories {
		s := &stories[i]
		s.File = path
		if s.ID == "" {
			s.ID = strings.ToValidUTF8(path, "\ufffd") // names of files may be any bytes
			if len(stories) > 1 || err != nil {
				s.ID = fmt.Sprintf("%s#%d", s.ID, i+1)
			}
		}
		if err := s.check(); err != nil {
			if len(stories) > 1 {
				err = fmt.Errorf("story %d: %w", i+1, err)
			}
			return nil, FileError{path, err}
		}
	}
	return stories, err
}

// check holds a story to what its fields promise, so that an index never has
// to doubt a span or a date.
func (s *Story) check() error {
	numbered := false
	for i, p := range s.Paragraphs {
		switch p.Kind {
		case Body, List:
			numbered = true
		case Heading, Caption:
		default:
			return fmt.Errorf("paragraph %d is of unknown kind %q", i, p.Kind)
		}
		if p.Text == "" || !isClean(p.Text) {
			return fmt.Errorf("paragraph %d is empty or not clean text", i)
		}
	}
	if !numbered {
		return ErrNoStory
	}
	for _, d := range []Date{s.Published, s.Updated, s.Dated} {
		if d != "" && !d.Valid() {
			return fmt.Errorf("%q is not a date", string(d))
		}
	}
	for i, q := range s.Quotes {
		if len(q.Parts) == 0 {
			return fmt.Errorf("quotation %d has no words", i)
		}
		for _, l := range append([]Location{q.Source, q.Cue}, q.Parts...) {
			if !s.holds(l) {
				return fmt.Errorf("quotation %d lies outside the story", i)
			}
		}
	}
	return nil
}

func (s *Story) holds(l Location) bool {
	if l == (Location{}) {
		return true
	}
	return l.Paragraph >= 0 && l.Paragraph < len(s.Paragraphs) &&
		l.Start >= 0 && l.Start <= l.End && l.End <= len(s.Paragraphs[l.Paragraph].Text)
}
