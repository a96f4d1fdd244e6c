package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// pageMetadata reads what a page states of its story for machines: JSON-LD
// first, then Open Graph and other meta elements. A date is taken only where
// it is called that of publication, an author only where called the author.
func pageMetadata(doc *html.Node) corpus.Story {
	var s corpus.Story
	meta := map[string]string{}
	for n := range doc.Descendants() {
		switch n.Data {
		case "html":
			first(&s.Language, languageTag(attribute(n, "lang")))
		case "script":
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				readLinkedData(&s, n.FirstChild.Data)
			}
		case "meta":
			content := corpus.Clean(attribute(n, "content"))
			for _, key := range []string{"property", "name", "itemprop"} {
				if name := strings.ToLower(attribute(n, key)); name != "" && meta[name] == "" {
					meta[name] = content
				}
			}
		case "link":
			if attribute(n, "rel") == "canonical" {
				meta["canonical"] = attribute(n, "href")
			}
		}
	}
	addMeta(&s, meta)
	if len(s.Authors) == 0 {
		s.Authors = visibleAuthors(doc)
	}
	return s
}

// addMeta fills in what JSON-LD left out, in the order of trust.
func addMeta(s *corpus.Story, meta map[string]string) {
	get := func(names ...string) string {
		for _, n := range names {
			if v := meta[n]; v != "" {
				return v
			}
		}
		return ""
	}
	first(&s.Title, get("og:title", "headline", "dc.title", "twitter:title"))
	first(&s.Publisher, publisherMeta(get("og:site_name", "application-name", "dc.publisher", "publisher")))
	first(&s.Section, get("article:section", "parsely-section"))
	for _, address := range []string{meta["canonical"], meta["og:url"]} {
		first(&s.URL, webAddress(address))
	}
	first(&s.Published, date(get("article:published_time", "datepublished", "parsely-pub-date", "article.published", "dc.date.issued", "sailthru.date", "publishdate", "pubdate")))
	first(&s.Updated, date(get("article:modified_time", "og:updated_time", "datemodified")))
	if len(s.Authors) == 0 {
		s.Authors = authorNames(get("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"), s.Publisher)
	}
	if s.Publisher != "" {
		s.Title = withoutPublisher(s.Title, s.Publisher)
	}
}

// visibleAuthors returns the names that the page shows as its author's.
func visibleAuthors(doc *html.Node) []corpus.Author {
	var authors []corpus.Author
	for n := range doc.Descendants() {
		if attribute(n, "rel") != "author" && attribute(n, "itemprop") != "author" {
			continue
		}
		for _, a := range authorNames(nodeText(n), "") {
			if personName(a.Name) && len(authors) < 5 && !hasAuthor(authors, a.Name) {
				authors = append(authors, a)
			}
		}
	}
	return authors
}

func hasAuthor(authors []corpus.Author, name string) bool {
	for _, a := range authors {
		if folded(a.Name) == folded(name) {
			return true
		}
	}
	return false
}

var byWords = regexp.MustCompile(`(?i)^((analysis|opinion|review|written|story|words) )?by\s+`)

// authorNames reads a list of names. Addresses, the paper itself and a user's
// name in small letters are no authors.
func authorNames(text, publisher string) []corpus.Author {
	var authors []corpus.Author
	text = byWords.ReplaceAllString(text, "")
	for name := range splitSeq(nameJoint, text) {
		if webAddress(name) != "" || strings.ContainsAny(name, "/@{}<>") || folded(name) == folded(publisher) ||
			countWords(name) > 6 || strings.ToLower(name) == name || hasAuthor(authors, name) {
			continue
		}
		if roleWord.MatchString(name) && len(authors) > 0 {
			first(&authors[len(authors)-1].Role, name)
			continue
		}
		authors = append(authors, corpus.Author{Name: name})
	}
	return authors
}

// pageHeading returns the page's only heading of the first level.
func pageHeading(doc *html.Node) string {
	var title string
	for n := range doc.Descendants() {
		if n.Data == "h1" {
			if title != "" {
				return ""
			}
			title = corpus.Clean(nodeText(n))
		}
	}
	return title
}

// pageTitle returns what the page calls itself in its head.
func pageTitle(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.Data == "title" && n.Type == html.ElementNode {
			return corpus.Clean(nodeText(n))
		}
	}
	return ""
}

// publisherMeta returns a name that isn't an account's or an address.
func publisherMeta(name string) string {
	if strings.HasPrefix(name, "@") || webAddress(name) != "" {
		return ""
	}
	return name
}

func withoutPublisher(title, publisher string) string {
	if m := titleSuffix.FindStringSubmatch(title); m != nil && folded(m[3]) == folded(publisher) {
		return m[1]
	}
	return title
}

func nodeText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// date returns the date that text states, or "".
func date(text string) corpus.Date {
	d, err := corpus.ParseDate(text)
	if err != nil {
		return ""
	}
	return d
}

// languageTag returns text if it reads like a BCP 47 tag, or "".
func languageTag(text string) string {
	primary, _, _ := strings.Cut(strings.ReplaceAll(text, "_", "-"), "-")
	if n := len(primary); n < 2 || n > 3 {
		return ""
	}
	return strings.ReplaceAll(text, "_", "-")
}
