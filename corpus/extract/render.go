package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// block is one block of a page's text: a paragraph, a heading, an item.
type block struct {
	line

	kind   corpus.Kind
	linked bool // nearly all of it is links within the site
	anchor bool // nearly all of it is links, wherever they lead
	quoted bool // it stands in a quotation that is set off
}

// render returns the text under a node of the page at an address in blocks.
func render(n *html.Node, address string) []block {
	r := renderer{kind: corpus.Body, host: host(address)}
	r.node(n)
	r.flush()
	return r.blocks
}

type renderer struct {
	blocks            []block
	text              strings.Builder
	kind              corpus.Kind // of the text so far
	quoted            bool
	host              string
	links             int // how many links within the site the text is in
	linked            int // bytes of the text so far that are in such links
	anchors, anchored int // the same of all links
	breaks            int // line breaks since the last text
}

func (r *renderer) flush() {
	if text := corpus.Clean(r.text.String()); text != "" {
		b := block{line: newLine(text), kind: r.kind, quoted: r.quoted}
		b.apart, b.bullet = true, r.kind == corpus.List
		b.linked, b.anchor = 10*r.linked >= 8*len(text), 10*r.anchored >= 8*len(text)
		r.blocks = append(r.blocks, b)
	}
	r.text.Reset()
	r.linked, r.anchored, r.breaks = 0, 0, 0
}

func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.write(n.Data)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	switch {
	case unread(n.Data):
		return
	case n.Data == "br":
		r.lineBreak()
		return
	case n.Data == "a" && strings.HasPrefix(attribute(n, "href"), "#"):
		// It leads to a place on the page itself; a heading's own is a sign.
		if text := strings.TrimSpace(nodeText(n)); text != "#" && text != "¶" && text != "§" {
			r.children(n)
		}
		return
	case n.Data == "a":
		r.anchors++
		defer func() { r.anchors-- }()
		if !r.leaves(attribute(n, "href")) {
			r.links++
			defer func() { r.links-- }()
		}
		r.children(n)
		return
	case n.Data == "td" || n.Data == "th":
		if n.PrevSibling != nil && r.kind == corpus.List {
			r.text.WriteByte(' ')
			r.children(n)
			return
		}
	case inline(n.Data):
		r.children(n)
		return
	}
	r.flush()
	kind, quoted := r.kind, r.quoted
	r.kind, r.quoted = blockKind(n, kind), quoted || n.Data == "blockquote"
	r.children(n)
	r.flush()
	r.kind, r.quoted = kind, quoted
}

// lineBreak ends the block where a page parts paragraphs by line breaks: at the
// second in a row, behind a sentence, and behind a few words, which are a line
// of their own. Else it only wraps a line.
func (r *renderer) lineBreak() {
	const few = 8 // words
	if r.breaks++; r.breaks == 2 {
		r.flush()
		return
	}
	if text := strings.TrimSpace(r.text.String()); endsSentence(text) || countWords(text) <= few {
		r.flush()
		r.breaks = 1
		return
	}
	r.text.WriteByte(' ')
}

func (r *renderer) write(text string) {
	if strings.TrimSpace(text) != "" {
		r.breaks = 0
		if r.links > 0 {
			r.linked += len(strings.TrimSpace(text))
		}
		if r.anchors > 0 {
			r.anchored += len(strings.TrimSpace(text))
		}
	}
	r.text.WriteString(text)
}

// leaves reports whether a link surely leads to another site.
func (r *renderer) leaves(href string) bool {
	to := host(href)
	return to != "" && r.host != "" && !strings.HasSuffix("."+to, "."+r.host) && !strings.HasSuffix("."+r.host, "."+to)
}

// host returns the host of an address without "www", or "".
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

// captionNames are what pages call the text below an image.
var captionNames = set(`caption captions figcaption wpcaption imgcaption bildunterschrift legende pie`)

// blockKind says what the text of a block is that stands in one of kind outer.
func blockKind(n *html.Node, outer corpus.Kind) corpus.Kind {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return corpus.Heading
	case "li", "dd", "dt":
		return corpus.List
	case "tr":
		if dataRow(n) {
			return corpus.List
		}
	case "blockquote", "table":
		return corpus.Body
	case "figcaption", "caption", "figure":
		return corpus.Caption
	case "div", "p", "span":
		if named(n, captionNames, nil) {
			return corpus.Caption
		}
	}
	return outer
}

// dataRow reports whether a row of a table is one of data and not of a layout:
// it has several cells, and none holds more than a few words.
func dataRow(n *html.Node) bool {
	const few = 120 // bytes of a cell
	cells := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		text := corpus.Clean(nodeText(c))
		if len(text) > few {
			return false
		}
		if text != "" {
			cells++
		}
	}
	return cells > 1
}

// inline reports whether an element stands within a line.
func inline(tag string) bool {
	switch tag {
	case "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
		"em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "ruby", "s",
		"samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var",
		"wbr", "picture", "source", "acronym", "nobr", "strike", "meta", "link":
		return true
	}
	return false
}
