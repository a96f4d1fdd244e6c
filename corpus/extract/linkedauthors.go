package extract

import (
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// inComments reports whether an element stands among readers' comments.
func inComments(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data != "body" && n.Data != "html" && named(n, commentNames, nil) {
			return true
		}
	}
	return false
}

// inInfobox reports whether an element stands in a box of facts, which says of its
// subject what pages say of their authors and of themselves.
func inInfobox(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if isInfobox(n) {
			return true
		}
	}
	return false
}

func isInfobox(n *html.Node) bool { return n.Data != "body" && named(n, infoboxNames, nil) }

var infoboxNames = set("infobox factbox faktenbox")

// bylineNames are what pages call a byline that stands within the story.
var bylineNames = set("byline bylines")

// nameNames are what pages call the element with the author's name.
var nameNames = set(`author-name author-link byline-name byline-author post-author entry-author article-author story-author`)

// linkedAuthors returns the names that the page marks as its author's: those of
// the first such elements, which stand together.
func linkedAuthors(doc *html.Node, site []string) []corpus.Author {
	var stated []corpus.Author
	var home *html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || !marksAuthor(n) || inComments(n) || inInfobox(n) || below(n, "aside") {
			continue
		}
		group := n.Parent
		if group.Parent != nil && group.Data != "body" {
			group = group.Parent
		}
		text := corpus.Clean(nodeText(n))
		if home != nil && home != group || countWords(text) > 8 || len(stated) == 6 {
			continue
		}
		if authors := gated([]corpus.Author{{Name: text}}, site); len(authors) > 0 && namesOnly(authors) {
			home = group
			stated = append(stated, authors...)
		}
	}
	return gated(stated, site)
}

// marksAuthor reports whether an element says that it holds its author's name.
func marksAuthor(n *html.Node) bool {
	switch {
	case attribute(n, "rel") == "author", attribute(n, "itemprop") == "author":
		return true
	case attribute(n, "class") == "fn" || strings.HasSuffix(attribute(n, "class"), " fn") || strings.HasPrefix(attribute(n, "class"), "fn ") || strings.Contains(attribute(n, "class"), " fn "):
		return namedAbove(n.Parent, authorNamesOf)
	}
	return named(n, nil, nameNames) || named(n, bylineNames, nil) && byWords.MatchString(corpus.Clean(nodeText(n)))
}
