package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// The title is the headline that readers see. Pages state others for search
// engines and networks; they help to tell which of the page's headings it is.

// titleNames are what pages call the element with the headline.
var titleNames = set(`entry-title post-title article-title story-title article-headline story-headline page-title news-title main-title`)

// headingElements returns the elements that may show the headline: headings of
// the first level and what is called a title, without those of navigation.
func headingElements(doc *html.Node) []*html.Node {
	const most = 20 // more are those of a list of stories
	var found []*html.Node
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || len(found) == most {
			continue
		}
		is := n.Data == "h1"
		switch n.Data {
		case "h2", "h3", "h4", "div", "p", "span":
			is = strings.Contains(strings.ToLower(attribute(n, "itemprop")), "headline") || named(n, nil, titleNames)
		}
		if is && !below(n, "nav") && !below(n, "aside") && !below(n, "noscript") && !below(n, "h1") {
			found = append(found, n)
		}
	}
	return found
}

// chooseTitle returns the title and the heading that shows it, which may be
// nil. Stated are the titles that the page states elsewhere, the surest first.
func chooseTitle(doc *html.Node, stated []string, site []string) (string, *html.Node) {
	var plain []string
	for _, s := range stated {
		if s = withoutSite(corpus.Clean(s), site); s != "" && !isSite(s, site) {
			plain = append(plain, s)
		}
	}
	var best *html.Node
	bestScore, bestAgreement := 0., 0.
	headings := headingElements(doc)
	for _, h := range headings {
		text := corpus.Clean(spacedText(h))
		if text == "" || isSite(text, site) || countWords(text) > 40 {
			continue
		}
		agreement, like := 0., 0.
		for _, s := range plain {
			if folded(s) == folded(text) {
				agreement++
			}
			like = max(like, likeness(titleWords(text), titleWords(s)))
		}
		agreement = max(agreement, like)
		score := agreement + .1 // for being there
		if named(h, nil, titleNames) || strings.Contains(strings.ToLower(attribute(h, "itemprop")), "headline") {
			score += .1
		}
		if score > bestScore {
			best, bestScore, bestAgreement = h, score, agreement
		}
	}
	const agrees = .34
	if best != nil && (bestAgreement >= agrees || len(plain) == 0) {
		return headingText(best), best
	}
	// A title that the page shows, whole or without a last part, is the right
	// one, whatever else it states.
	for _, s := range plain {
		for _, text := range parts(s) {
			if n := titleElement(doc, text); n != nil {
				return text, n
			}
		}
	}
	if best != nil && best.Data == "h1" && !slices.ContainsFunc(headings, func(h *html.Node) bool { return h != best && h.Data == "h1" }) {
		return headingText(best), best
	}
	if len(plain) > 0 {
		return plain[0], nil
	}
	return "", nil
}

// parts returns a title, and then its parts before and behind a joint, the
// longer first.
func parts(title string) []string {
	out := []string{title}
	for _, at := range siteJoint.FindAllStringIndex(title, -1) {
		out = append(out, title[:at[0]], title[at[1]:])
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	return slices.DeleteFunc(out, func(s string) bool { return countWords(s) < 2 })
}

// titleElement finds an element whose text is a title: a heading first, else
// any that has no other text.
func titleElement(doc *html.Node, title string) *html.Node {
	var other *html.Node
	key := folded(title)
	for n := range doc.Descendants() {
		if n.Type != html.TextNode || len(n.Data) < len(title)/2 || unread(n.Parent.Data) || n.Parent.Data == "title" || folded(n.Data) != key {
			continue
		}
		for a := n.Parent; a != nil; a = a.Parent {
			switch a.Data {
			case "h1", "h2", "h3", "h4":
				return a
			}
			if !inline(a.Data) && a.Data != "a" {
				break
			}
		}
		if other == nil && !below(n, "nav") && !below(n, "a") && !below(n, "li") {
			other = n.Parent
		}
	}
	return other
}

// joinedText returns the text of a heading. Blocks and line breaks in it part
// words.
func joinedText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode && !unread(d.Parent.Data):
			b.WriteString(d.Data)
		case d.Type == html.ElementNode && !inline(d.Data):
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// likeness is the share of the words of two sets that both have (Dice 1945).
func likeness(a, b map[string]bool) float64 {
	return 2 * overlap(a, b) * float64(len(a)) / float64(max(len(a)+len(b), 1))
}

// titleWords are the words of a title that tell it from others.
func titleWords(text string) map[string]bool {
	words := contentWords(text)
	if len(words) < 2 {
		for w := range strings.FieldsSeq(folded(text)) {
			words[w] = true
		}
	}
	return words
}

// siteJoint parts a title from the name of the paper.
var siteJoint = regexp.MustCompile(`\s+[|–—·•»:-]{1,2}\s+|\s*\|\s*|:\s+`)

// withoutSite cuts the paper's name off a title, before it or behind.
func withoutSite(title string, site []string) string {
	for {
		joints := siteJoint.FindAllStringIndex(title, -1)
		if len(joints) == 0 {
			return title
		}
		last, head := joints[len(joints)-1], joints[0]
		switch {
		case isSite(title[last[1]:], site) && last[0] > 0:
			title = title[:last[0]]
		case isSite(title[:head[0]], site):
			title = title[head[1]:]
		default:
			return title
		}
	}
}

// isSite reports whether a text is one of the names that the paper goes by.
func isSite(text string, site []string) bool {
	own := squeezed(text)
	if own == "" {
		return true
	}
	for _, s := range site {
		if s := squeezed(s); s != "" && (own == s || len(own) >= 5 && len(s) >= 5 && (strings.HasPrefix(own, s) && len(own) <= len(s)+8 || strings.HasPrefix(s, own))) {
			return true
		}
	}
	return false
}

// headingText returns the text of a heading without the sign that links to it.
func headingText(h *html.Node) string {
	text := corpus.Clean(joinedText(h))
	return strings.TrimSpace(strings.TrimSuffix(strings.TrimSuffix(text, "¶"), " #"))
}
