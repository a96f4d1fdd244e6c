package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

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
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Svg, atom.Button,
		atom.Select, atom.Textarea, atom.Iframe, atom.Object, atom.Audio, atom.Video:
		return
	case atom.Br:
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
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return corpus.Heading
	case atom.Li, atom.Dd, atom.Dt, atom.Tr:
		return corpus.List
	case atom.Figcaption, atom.Caption, atom.Figure:
		return corpus.Caption
	}
	return outer
}

// block reports whether an element begins and ends a line.
func block(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn,
		atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.Ruby, atom.S,
		atom.Samp, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var,
		atom.Wbr, atom.Td, atom.Th, 0:
		return false
	}
	return true
}
