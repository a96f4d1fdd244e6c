package index

import (
	"context"
	"strings"
)

// Selection says which stories are browsed: all of them, if it is empty, those
// of a paper or title, or those that some words fit. It has no more than 41
// bytes and no colon, and means the same when the stories have changed.
type Selection string

const (
	namedMark    = "=" // before the key of a paper or title
	wordsMark    = "~" // before words
	longestWords = 40  // bytes
)

// Select returns the selection that somebody means by what they type: a paper
// or title, or else words of them, the first ones of many. It may fit no
// stories.
func (c *Catalog) Select(ctx context.Context, source string) (Selection, error) {
	l, err := c.latest(ctx)
	if err != nil {
		return "", err
	}
	typed := typedForm(source)
	if typed == "" {
		return "", nil
	}
	if key := keyOf(typed); l.names[key].typed == typed {
		return Selection(namedMark + key), nil
	}
	typed = strings.TrimSpace(typed)
	if len(typed) > longestWords {
		typed = strings.ToValidUTF8(typed[:longestWords], "")
		if end := strings.LastIndexByte(typed, ' '); end > 0 {
			typed = typed[:end]
		}
	}
	return Selection(wordsMark + typed), nil
}

// StoryPage is a page of a list of stories.
type StoryPage struct {
	// Name is the paper or title whose stories they are, or the words that they
	// fit; "" where all are listed.
	Name    string
	Known   bool // false where the paper or title isn't there any longer
	Total   int  // stories on all pages
	Number  int  // of the page, from 0: the last one where a later one was wanted
	Pages   int
	Entries []Entry
}

// Browse returns a page of the stories that are selected, the newest first.
func (c *Catalog) Browse(ctx context.Context, selection Selection, number, size int) (*StoryPage, error) {
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	out := &StoryPage{Known: true}
	fit := func(*entry) bool { return true }
	if key, ok := strings.CutPrefix(string(selection), namedMark); ok {
		var s source
		s, out.Known = l.names[key]
		out.Name = s.name
		fit = func(e *entry) bool { return out.Known && (e.paper == s.typed || e.title == s.typed) }
	} else if selection != "" {
		out.Name = strings.TrimPrefix(string(selection), wordsMark)
		ws := strings.Fields(out.Name)
		fit = func(e *entry) bool { return fits(e.paper+e.title, ws) }
	}
	var selected []int
	for i := range l.entries {
		if fit(&l.entries[i]) {
			selected = append(selected, i)
		}
	}
	out.Total = len(selected)
	out.Pages = max(1, (out.Total+size-1)/size)
	out.Number = min(max(number, 0), out.Pages-1)
	for _, i := range selected[out.Number*size : min((out.Number+1)*size, out.Total)] {
		out.Entries = append(out.Entries, l.entries[i].Entry)
	}
	return out, nil
}
