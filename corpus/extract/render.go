package extract

import (
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// render returns the text under a node, a line a block, and what each is.
func render(n *html.Node) ([]line, []corpus.Kind) {
	r := renderer{kind: corpus.Body}
	r.node(n)
	r.flush()
	return r.lines, r.kinds
}

type renderer struct {
	lines []line
	kinds []corpus.Kind
	text  strings.Builder
	kind  corpus.Kind // of the text so far
}

func (r *renderer) flush() {
	if text := corpus.Clean(r.text.String()); text != "" {
		l := newLine(text)
		l.apart, l.bullet = true, r.kind == corpus.List
		r.lines = append(r.lines, l)
		r.kinds = append(r.kinds, r.kind)
	}
	r.text.Reset()
}

func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text.WriteString(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch n.Data {
	case "script", "style", "noscript", "template", "head", "svg", "button",
		"select", "textarea", "iframe", "object", "audio", "video":
		return
	case "br":
		r.text.WriteByte(' ')
		return
	}
	if !block(n) {
		r.children(n)
		return
	}
	r.flush()
	outer := r.kind
	r.kind = blockKind(n, outer)
	r.children(n)
	r.flush()
	r.kind = outer
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

// blockKind says what the text of a block is that stands in one of kind outer.
func blockKind(n *html.Node, outer corpus.Kind) corpus.Kind {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return corpus.Heading
	case "li", "dd", "dt", "tr":
		return corpus.List
	case "figcaption", "caption", "figure":
		return corpus.Caption
	}
	return outer
}

// block reports whether an element begins and ends a line.
func block(n *html.Node) bool {
	switch n.Data {
	case "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
		"em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "s",
		"samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
		"wbr", "td", "th":
		return false
	}
	return true
}
