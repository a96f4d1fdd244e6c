package extract

import (
	"strings"

	"byline/corpus"
)

// readByline reads a block that is a byline by its words.
func (h *visibleHead) readByline(text string) {
	for part := range splitSeq(headJoint, text) {
		before, _ := h.cutDate(part)
		for range 2 { // dates may stand before it
			before, _ = h.cutDate(headLabel.ReplaceAllString(before, ""))
		}
		if at := strings.IndexAny(before, "0123456789"); at > 0 {
			before = before[:at]
		}
		if byWords.MatchString(before) && !strings.EqualFold(strings.TrimSpace(before), "by") {
			if authors := gated([]corpus.Author{{Name: before}}, h.site); len(authors) > 0 && !longNames(authors, before) {
				h.authors = authors
				return
			}
		}
	}
}

// readName reads a block that is a name, where the page calls it the author's or
// it stands where an author's does.
func (h *visibleHead) readName(text string, b headBlock, blocks []headBlock, i int) {
	before, _ := h.cutDate(headJoint.Split(text, 2)[0])
	if _, place, ok := strings.Cut(before, ","); ok && deskLine(place) && len(h.site) > 0 {
		return // a place and a desk
	}
	before = withoutSource(before, h.site)
	switch next := i + 1; {
	case countWords(before) > 12 || deskLine(before):
	case namedAbove(b.node, authorNamesOf), next < len(blocks) && roleLine(blocks[next].text) && personName(before), i < nearHead && h.beside(blocks, i) && shortName(before):
		if authors := gated([]corpus.Author{{Name: before}}, h.site); len(authors) > 0 && namesOnly(authors) {
			h.authors = authors
		}
	}
}

// shortName reports whether a text is a name of two words, or of three with an
// initial, as most that stand by themselves are.
func shortName(text string) bool {
	if !personName(text) {
		return false
	}
	n := 0
	for w := range strings.FieldsSeq(text) {
		if !strings.HasSuffix(w, ".") && len([]rune(w)) > 1 && !nameParticles[strings.ToLower(w)] {
			n++
		}
	}
	return n == 2
}

// beside reports whether a date stands with block i: in it, or right below.
func (h *visibleHead) beside(blocks []headBlock, i int) bool {
	if _, d := h.cutDate(blocks[i].text); d != "" {
		return true
	}
	if i+1 >= len(blocks) {
		return false
	}
	next := headLabel.ReplaceAllString(blocks[i+1].text, "")
	before, d := h.cutDate(next)
	return d != "" && before == ""
}

// namesOnly reports whether all authors have a full name.
func namesOnly(authors []corpus.Author) bool {
	for _, a := range authors {
		if !personName(a.Name) && !agencyName(a.Name) {
			return false
		}
	}
	return true
}

// longNames reports whether a text has many more words than the names in it, as
// a sentence that begins with "By" has.
func longNames(authors []corpus.Author, text string) bool {
	n := 0
	for _, a := range authors {
		n += countWords(a.Name) + countWords(a.Role)
	}
	return countWords(text) > 3*n+6
}

// withoutSource cuts an agency's or the paper's name off the end of a byline.
func withoutSource(text string, site []string) string {
	words := strings.Fields(text)
	for k := min(5, len(words)-2); k >= 1; k-- {
		tail := strings.Join(words[len(words)-k:], " ")
		if agencyName(tail) || isSite(tail, site) {
			return strings.Join(words[:len(words)-k], " ")
		}
	}
	return text
}
