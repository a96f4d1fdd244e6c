package bot

import (
	"strings"

	"byline/corpus"
	"byline/index"
)

// keyMark stands before a key in the place of a name that can't be typed as it
// is: one that is too long, or has characters that aren't seen.
const keyMark = "#"

// offerOf returns what is offered for a name, with a note behind it, in at most
// as many characters as Discord takes. What it stands for is the name where
// that can be, else its key.
func offerOf(name, note, key string) commandChoice {
	c := commandChoice{Name: plainLine(name), Value: name}
	if c.Name != name || units(name) > choiceLimit || strings.HasPrefix(name, keyMark) {
		c.Value = keyMark + key
	}
	if note = plainLine(note); note != "" && c.Name != "" {
		note = cut(" · "+note, choiceLimit/2)
		c.Name = cut(c.Name, choiceLimit-units(note)) + note
	}
	if c.Name = cut(c.Name, choiceLimit); c.Name == "" {
		c.Name = keyMark + key
	}
	return c
}

// plainLine returns a text as it may be shown where Markdown isn't read:
// without what isn't seen.
func plainLine(text string) string {
	text, _ = clean(text, nil)
	return strings.Join(strings.Fields(text), " ")
}

// offersOf returns what is offered for stories: each by its title, and those
// of one title by their keys.
func (e edition) offersOf(entries []index.Entry) []commandChoice {
	var out []commandChoice
	titled := map[string]int{}
	for _, entry := range entries {
		titled[entry.Title]++
	}
	for i := range entries {
		c := offerOf(entries[i].Title, e.whence(&entries[i]), entries[i].Key)
		if titled[entries[i].Title] > 1 || entries[i].Title == "" {
			c.Value = keyMark + entries[i].Key
		}
		if entries[i].Title == "" {
			c.Name = cut(plainLine(entries[i].Story), choiceLimit)
		}
		out = append(out, c)
	}
	return out
}

// whence returns the paper and date of a story, as far as they are known,
// unescaped.
func (e edition) whence(entry *index.Entry) string {
	return joined(", ", plainLine(cut(entry.Publisher, publisherLimit)), e.plainDate(entry.Published))
}

// plainDate is date where Markdown isn't read.
func (e edition) plainDate(d corpus.Date) string {
	if _, _, ok := d.Days(); ok {
		return e.date(d)
	}
	return plainLine(cut(string(d), dateLimit))
}
