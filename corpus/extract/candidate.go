package extract

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
)

// bodyNames are the names that pages give the element with the story's text.
var bodyNames = set(`entry-content post-content article-body article-content story-body story-content post-body article-text
	story-text body-copy body-text article-copy content-body news-body news-text news-content td-post-content field-name-body
	article-main-body articlebody article-inner-content post-entry artikel-text artikel-inhalt single-content blog-content texto-noticia
	article-section post-text entry-text text-content main-text itemfulltext article-detail article-page-content`)

// bodies returns the elements that a page marks as its story's text, the
// surest mark first, and of several with the same mark the one with most
// running text.
func (p *pruner) bodies(doc *html.Node) []*html.Node {
	var marked, article *html.Node
	best := func(field **html.Node, n *html.Node) {
		if *field == nil || p.prose[n] > p.prose[*field] {
			*field = n
		}
	}
	called := map[string][]*html.Node{} // by class
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || p.prose[n] == 0 {
			continue
		}
		if strings.Contains(strings.ToLower(attribute(n, "itemprop")), "articlebody") {
			best(&marked, n)
		}
		switch n.Data {
		case "div", "section", "article", "td", "main":
			if named(n, nil, bodyNames) {
				class := attribute(n, "class")
				called[class] = append(called[class], n)
			}
		}
		if n.Data == "article" {
			best(&article, n)
		}
	}
	var found []*html.Node
	for _, n := range []*html.Node{marked, p.mostCalled(called), article} {
		if n != nil {
			found = append(found, n)
		}
	}
	return found
}

// mostCalled returns the element that is called the story's text and has most
// of it. Several of one class are the parts of a story, and what holds them all
// is returned, unless that is the page.
func (p *pruner) mostCalled(called map[string][]*html.Node) *html.Node {
	var best *html.Node
	for _, class := range slices.Sorted(maps.Keys(called)) {
		parts := called[class]
		n := parts[0]
		for _, part := range parts[1:] {
			n = common(n, part)
		}
		if n == nil || n.Data == "body" || n.Data == "html" || n.Type != html.ElementNode {
			n = slices.MaxFunc(parts, func(a, b *html.Node) int { return cmp.Compare(p.prose[a], p.prose[b]) })
		}
		if best == nil || p.prose[n] > p.prose[best] {
			best = n
		}
	}
	return best
}

// common returns the innermost element that holds both.
func common(a, b *html.Node) *html.Node {
	above := map[*html.Node]bool{}
	for ; a != nil; a = a.Parent {
		above[a] = true
	}
	for ; b != nil && !above[b]; b = b.Parent {
	}
	return b
}

// mostProse is the share of the page's running text that an element which is
// marked as the story's has to hold so that it is taken without a search.
const mostProse = .85

// findStory returns the element with the page's story. What the page marks as
// that is taken if it has most of the running text, or about as much as what
// readability finds; else what readability finds, which is in a copy.
func (p *pruner) findStory(doc *html.Node, address string) (*html.Node, error) {
	const near = .92 // of the other's text is about as much
	bodies := p.bodies(doc)
	total := p.measure(doc, false) // again, as furniture is gone
	for _, n := range bodies {
		if float64(p.prose[n]) >= mostProse*float64(total) {
			return n, nil
		}
	}
	found, err := search(cloned(doc), address)
	if err != nil {
		return nil, err
	}
	size := 0
	if found != nil {
		size = p.measure(found, false)
	}
	for _, n := range bodies {
		if float64(p.prose[n]) >= near*float64(size) {
			return n, nil
		}
	}
	return found, nil
}

// search lets readability find the story, which changes the page. It returns
// nil where there is none.
func search(doc *html.Node, address string) (*html.Node, error) {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	at, err := url.Parse(address)
	if err != nil {
		at = nil
	}
	article, err := parser.ParseAndMutate(doc, at)
	if err != nil {
		return nil, fmt.Errorf("finding the story: %w", err)
	}
	return article.Node, nil
}

// cloned returns a copy of a page.
func cloned(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	for d := n.FirstChild; d != nil; d = d.NextSibling {
		c.AppendChild(cloned(d))
	}
	return c
}
