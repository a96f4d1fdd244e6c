package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// pruner removes from a page what surely isn't its story.
type pruner struct {
	prose   map[*html.Node]int // bytes of running text below an element
	total   int
	holds   map[*html.Node]bool // elements above the headline or the marked body
	found   []removal
	dropped []Dropped // what was removed and had any text
}

// removal is an element to remove, and why.
type removal struct {
	node   *html.Node
	reason string
	named  bool // its name alone says so
}

// leastLeft is the share of a page's running text, without readers' comments,
// that has to be left. Where names would take more, they mean something else on
// this page: "paywall" may be what stands behind it.
const leastLeft = .35

// prune removes furniture from a parsed page, told by its structure.
func prune(doc *html.Node) *pruner {
	p := &pruner{prose: map[*html.Node]int{}, holds: map[*html.Node]bool{}}
	p.total = p.measure(doc, false)
	for n := range doc.Descendants() {
		if isStory(n) {
			for a := n; a != nil && !p.holds[a]; a = a.Parent {
				p.holds[a] = true
			}
		}
	}
	p.walk(doc)
	byName, all := 0, p.total
	for _, r := range p.found {
		switch {
		case r.reason == commentsReason:
			all -= p.prose[r.node]
		case r.named:
			byName += p.prose[r.node]
		}
	}
	trusted := float64(all-byName) >= leastLeft*float64(all)
	for _, r := range p.found {
		if r.named && !trusted && r.reason != commentsReason {
			continue
		}
		if text := shown(spacedText(r.node)); text != "" && r.reason != hiddenReason {
			p.dropped = append(p.dropped, Dropped{Text: text, Reason: r.reason})
		}
		r.node.Parent.RemoveChild(r.node)
	}
	return p
}

// measure counts the running text below n: text in pieces longer than those of
// menus, outside of links.
func (p *pruner) measure(n *html.Node, linked bool) int {
	const piece = 40 // bytes
	switch {
	case n.Type == html.TextNode:
		if text := strings.TrimSpace(n.Data); !linked && len(text) >= piece {
			return len(text)
		}
		return 0
	case n.Type == html.ElementNode && unread(n.Data):
		return 0
	case n.Type == html.ElementNode && n.Data == "a":
		linked = true
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += p.measure(c, linked)
	}
	if n.Type == html.ElementNode && (sum > 0 || p.prose[n] > 0) {
		p.prose[n] = sum
	}
	return sum
}

func (p *pruner) walk(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if reason, named := p.reason(c); reason != "" {
			p.found = append(p.found, removal{c, reason, named})
		} else {
			p.walk(c)
		}
	}
}

const hiddenReason = "hidden on the page"

// The shares of a page's running text beyond which an element is no furniture,
// whatever its name.
const (
	maxFurnitureShare = .3
	maxCommentsShare  = .85
)

// reason returns why an element is furniture, or "", and whether only its name
// says so.
func (p *pruner) reason(n *html.Node) (reason string, byName bool) {
	const beside = "a part of the page beside the story"
	switch n.Data {
	case "html", "head", "body", "main", "h1":
		return "", false
	case "script", "style", "noscript", "template", "svg", "iframe", "object", "button", "select", "textarea", "input", "link", "meta":
		return "", false // the reader passes over them
	}
	if inline(n.Data) && withinText(n) {
		return "", false // a piece of a paragraph, which is shown word for word
	}
	share := float64(p.prose[n]) / float64(max(p.total, 1))
	switch {
	case share > maxCommentsShare:
		return "", false
	case hidden(n) && share < maxFurnitureShare:
		return hiddenReason, false
	case named(n, commentNames, nil) && n.Data != "article" && !p.holds[n]:
		return commentsReason, true
	case share > maxFurnitureShare || p.holds[n]:
		return "", false
	case n.Data == "nav" || n.Data == "aside" || n.Data == "footer" && !below(n, "blockquote"),
		removedRoles[strings.ToLower(attribute(n, "role"))]:
		return beside, false
	case named(n, furnitureNames, furnitureCompounds) && !embedded(n):
		return beside, true
	case named(n, metaNames, metaPairs) && utf8.RuneCountInString(nodeText(n)) < 200 && !below(n, "figure"):
		return "the story's head", true
	}
	return "", false
}

// withinText reports whether running text stands beside n, as around a piece of a
// paragraph.
func withinText(n *html.Node) bool {
	const piece = 40 // bytes
	for c := n.Parent.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && len(strings.TrimSpace(c.Data)) >= piece {
			return true
		}
	}
	return false
}
