package extract

import (
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// readDate reads a block that is a dateline. Without a label it has to be one
// by its name, or a date and no more than a byline.
func (h *visibleHead) readDate(b headBlock, blocks []headBlock, i int) {
	if at := publicationDate(b.datetime); at != "" {
		switch {
		case newerMark.MatchString(b.text):
			first(&h.updated, at)
		default:
			first(&h.published, at)
		}
		return
	}
	if countWords(b.text) > maxByline || len(b.text) > 200 {
		return
	}
	text := b.text
	if i > 0 && len(blocks[i-1].text) < 40 && headLabel.ReplaceAllString(blocks[i-1].text, "") == "" {
		text = "published " + text
	}
	for part := range splitSeq(headJoint, text) {
		labeled := headLabel.FindString(part) != ""
		newer := newerMark.MatchString(part)
		rest := headLabel.ReplaceAllString(part, "")
		if newer {
			at := newerMark.FindStringIndex(part)
			rest = strings.TrimLeft(part[at[1]:], " :.")
		}
		before, d := h.cutDate(strings.Trim(rest, " []()"))
		if d < "1980" {
			continue
		}
		switch alone := before == "" || byWords.MatchString(before) || personName(before) || agencyName(before); {
		case newer:
			first(&h.updated, d)
		case labeled || alone || namedAbove(b.node, dateNamesOf):
			first(&h.published, d)
		}
	}
}

// cutDate returns the date at the end of a text, or at its beginning, and the
// text without it.
func (h *visibleHead) cutDate(text string) (rest string, d corpus.Date) {
	if !strings.ContainsAny(text, "0123456789") {
		return text, ""
	}
	words := strings.Fields(text)
	if len(words) > maxByline {
		return text, ""
	}
	for i := range words {
		if d := dateIn(strings.Trim(strings.Join(words[i:], " "), " ,:;()[]"), h.language); d != "" && len(d) >= len("2006-01-02") {
			return strings.Trim(labelEnd.ReplaceAllString(strings.Join(words[:i], " ")+" ", ""), " ,:;-–—"), d
		}
	}
	for i := len(words) - 1; i >= 2; i-- {
		if d := dateIn(strings.Trim(strings.Join(words[:i], " "), " ,:;()[]"), h.language); d != "" && len(d) >= len("2006-01-02") {
			return strings.Trim(strings.Join(words[i:], " "), " ,:;-–—"), d
		}
	}
	return text, ""
}

// namedAbove reports whether a block or one of the elements right around it has
// one of the names.
func namedAbove(n *html.Node, words map[string]bool) bool {
	for depth := 0; n != nil && depth < 3; depth++ {
		if n.Data == "body" || n.Data == "article" || n.Data == "main" {
			return false
		}
		if named(n, words, nil) {
			return true
		}
		n = n.Parent
	}
	return false
}
