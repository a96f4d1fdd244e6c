package embedded

import "maps"

// census counts what is in a set of stories. That of a part less that of the
// stories that have gone from it is what is left, whatever came when: it is
// counted once as a story comes and once as it goes.
type census struct {
	Stories    int
	Passages   int
	Languages  map[string]int             `json:",omitempty"` // stories by Story.Language
	Publishers map[string]int             `json:",omitempty"` // stories by paper, but those without
	Fields     map[string]fieldStatistics `json:",omitempty"` // by field
	Words      map[string]int             `json:",omitempty"` // passages by whole word; of parts in wordsFile instead
}

// fieldStatistics are counts over the passages, or stories, that have a field.
type fieldStatistics struct {
	Documents int // with a term in the field
	Terms     int // in the field, of all of them
}

// mean returns the mean number of terms in the field, at least 1.
func (f fieldStatistics) mean() float64 {
	return max(float64(f.Terms)/max(float64(f.Documents), 1), 1)
}

// add adds another census, times 1 or -1.
func (c *census) add(other census, times int) {
	c.Stories += times * other.Stories
	c.Passages += times * other.Passages
	c.Languages = addCounts(c.Languages, other.Languages, times)
	c.Publishers = addCounts(c.Publishers, other.Publishers, times)
	c.Words = addCounts(c.Words, other.Words, times)
	if c.Fields == nil {
		c.Fields = map[string]fieldStatistics{}
	}
	for name, f := range other.Fields {
		have := c.Fields[name]
		c.Fields[name] = fieldStatistics{have.Documents + times*f.Documents, have.Terms + times*f.Terms}
	}
}

func addCounts(have, other map[string]int, times int) map[string]int {
	if have == nil && len(other) > 0 {
		have = make(map[string]int, len(other))
	}
	for name, n := range other {
		have[name] += times * n
	}
	maps.DeleteFunc(have, func(_ string, n int) bool { return n == 0 })
	return have
}

// field counts a document with so many terms in a field.
func (c *census) field(name string, terms int) {
	if terms == 0 {
		return
	}
	if c.Fields == nil {
		c.Fields = map[string]fieldStatistics{}
	}
	f := c.Fields[name]
	c.Fields[name] = fieldStatistics{f.Documents + 1, f.Terms + terms}
}
