package index

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"byline/corpus"
)

// Entry is a story as a list of stories has it.
type Entry struct {
	// Key names the story shortly: 8 characters that are safe in an address, the
	// same for as long as the story's ID is.
	Key string
	StoryRef
	Published corpus.Date
}

// entry is a story, and how people may type its title and paper.
type entry struct {
	Entry
	title, paper string // as typedForm makes them
}

func newEntry(s *corpus.Story) entry {
	return entry{
		Entry: Entry{Key: keyOf(s.ID), StoryRef: ref(s), Published: s.Published},
		title: typedForm(cmp.Or(s.Title, s.ID)), paper: typedForm(s.Publisher),
	}
}

// keyMark stands before a key where a name could stand as well.
const keyMark = "#"

// order puts the stories in order, the newest first and those without a date
// last, and then those who speak in them.
func (l *listing) order(heard *voices) {
	from := make([]int, len(l.entries)) // where each was
	for i := range from {
		from[i] = i
	}
	slices.SortFunc(from, func(i, j int) int {
		a, b := &l.entries[i], &l.entries[j]
		return cmp.Or(compareDates(b.Published, a.Published), strings.Compare(a.title, b.title), strings.Compare(a.Story, b.Story))
	})
	entries, to := make([]entry, len(from)), make([]int, len(from))
	l.places = make(map[string]int, len(from))
	for place, i := range from {
		entries[place], to[i] = l.entries[i], place
		l.places[entries[place].Key] = place
	}
	l.entries, l.voices = entries, heard.inOrder(to)
}

// Titles returns at most limit stories that may be meant by what is typed, the
// newest first: those whose title begins so before others with such words.
func (c *Catalog) Titles(ctx context.Context, typed string, limit int) ([]Entry, error) {
	l, err := c.latest(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]int, len(l.entries))
	for i := range all {
		all[i] = i
	}
	return l.titled(all, typed, limit), nil
}

// titled is Titles of some of the stories.
func (l *listing) titled(among []int, typed string, limit int) []Entry {
	typed = typedForm(typed)
	ws := strings.Fields(typed)
	var first, others []Entry
	for _, i := range among {
		e := &l.entries[i]
		switch {
		case len(first) == limit:
			return first
		case strings.HasPrefix(e.title, typed):
			first = append(first, e.Entry)
		case len(others) < limit && fits(e.title+e.paper, ws):
			others = append(others, e.Entry)
		}
	}
	return append(first, others[:min(len(others), limit-len(first))]...)
}

// longPrefix is from how many bytes on the beginning of a title stands for all
// of it, as where the whole was too long to be given.
const longPrefix = 50

// isTitled reports whether a typed form is that of the entry's title.
func (e *entry) isTitled(typed string) bool {
	return e.title == typed || len(typed) >= longPrefix && strings.HasPrefix(e.title, typed)
}

// Find returns at most limit stories that are meant by a title, or by "#" and
// a key, and reports whether they are called just so. Where none is, they are
// those that have most of its words.
func (c *Catalog) Find(ctx context.Context, title string, limit int) (found []Entry, exact bool, err error) {
	l, err := c.latest(ctx)
	if err != nil {
		return nil, false, err
	}
	if key, ok := strings.CutPrefix(title, keyMark); ok {
		if place, ok := l.places[key]; ok {
			return []Entry{l.entries[place].Entry}, true, nil
		}
	}
	typed := typedForm(title)
	ws := strings.Fields(typed)
	if len(ws) == 0 {
		return nil, false, nil
	}
	type near struct{ place, common int }
	var nearest []near
	for i := range l.entries {
		e := &l.entries[i]
		if e.isTitled(typed) {
			found = append(found, e.Entry)
		}
		if n := inCommon(e.title+e.paper, ws); n > 0 {
			nearest = append(nearest, near{i, n})
		}
	}
	if len(found) > 0 {
		return found[:min(len(found), limit)], true, nil
	}
	slices.SortStableFunc(nearest, func(a, b near) int { return b.common - a.common })
	for _, n := range nearest[:min(len(nearest), limit)] {
		if n.common == nearest[0].common {
			found = append(found, l.entries[n.place].Entry)
		}
	}
	return found, false, nil
}

// inCommon returns how many bytes those of the words have that begin a word
// of a typed form, so that a small word counts little.
func inCommon(typed string, ws []string) int {
	n := 0
	for _, w := range ws {
		if strings.Contains(typed, " "+w) {
			n += len(w)
		}
	}
	return n
}
