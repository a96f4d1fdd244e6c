package extract

import (
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// headBlock is one block of what stands around a page's headline.
type headBlock struct {
	text     string
	node     *html.Node // the innermost block element
	datetime string     // of a time element in it
}

// How far from the headline a byline and a dateline may stand, in blocks.
const (
	headAbove = 6
	headBelow = 30
	nearHead  = 6
	headLong  = 30 // words of a block that is the story's; the second ends the head
)

// headBlocks returns the blocks of text before and after the headline. Without
// a headline all is after it.
func headBlocks(doc, heading *html.Node) (above, below []headBlock) {
	w := headWalk{heading: heading, passed: heading == nil}
	w.node(doc)
	w.flush(doc)
	return w.above, w.below
}

type headWalk struct {
	heading  *html.Node
	passed   bool
	text     strings.Builder
	datetime string
	above    []headBlock
	below    []headBlock
	long     int
	done     bool
}

func (w *headWalk) flush(n *html.Node) {
	text := corpus.Clean(w.text.String())
	w.text.Reset()
	b := headBlock{text, n, w.datetime}
	w.datetime = ""
	if text == "" && b.datetime == "" || w.done {
		return
	}
	if !w.passed {
		if w.above = append(w.above, b); len(w.above) > headAbove {
			w.above = w.above[1:]
		}
		return
	}
	w.below = append(w.below, b)
	if countWords(text) >= headLong {
		w.long++
	}
	w.done = w.long == 2 || len(w.below) >= headBelow
}

func (w *headWalk) node(n *html.Node) {
	if w.done {
		return
	}
	switch n.Type {
	case html.TextNode:
		w.text.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch {
	case n == w.heading:
		w.flush(n)
		w.passed = true
		return
	case unread(n.Data) || n.Data == "nav" || n.Data == "aside" || n.Data == "footer" && w.passed:
		return
	case (named(n, commentNames, nil) || isInfobox(n)) && !holdsStory(n):
		return
	case n.Data == "time":
		w.text.WriteByte(' ')
		defer w.text.WriteByte(' ')
		if at := attribute(n, "datetime"); at != "" && w.datetime == "" {
			w.datetime = at
		}
	}
	if inline(n.Data) || n.Data == "a" {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			w.node(c)
		}
		return
	}
	if n.Data == "br" {
		w.flush(n.Parent)
		return
	}
	w.flush(n.Parent)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.flush(n)
}
