package extract

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// pageState is all that a page states of its story, before it is judged.
type pageState struct {
	data      linkedData
	meta      map[string]string   // the first content of each name
	all       map[string][]string // all of them
	title     string              // of the title element
	language  string
	site      []string // names that the paper goes by
	publisher string   // the one of them to show
}

// readState gathers what a page states for machines.
func readState(doc *html.Node) *pageState {
	p := &pageState{meta: map[string]string{}, all: map[string][]string{}}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			first(&p.language, languageTag(attribute(n, "lang")))
		case "title":
			if p.title == "" && !below(n, "svg") {
				p.title = corpus.Clean(nodeText(n))
			}
		case "script":
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				p.data.readScript(n.FirstChild.Data)
			}
		case "meta":
			p.note(corpus.Clean(attribute(n, "content")), attribute(n, "property"), attribute(n, "name"), attribute(n, "itemprop"))
		case "link":
			if attribute(n, "rel") == "canonical" {
				p.note(attribute(n, "href"), "canonical")
			}
		default:
			if at := attribute(n, "datetime"); at != "" && attribute(n, "itemprop") != "" {
				p.note(at, attribute(n, "itemprop"))
			}
		}
	}
	return p
}

func (p *pageState) note(content string, names ...string) {
	if content == "" || strings.Contains(content, "{{") {
		return
	}
	for _, all := range names {
		for name := range strings.FieldsSeq(strings.ToLower(all)) {
			if p.meta[name] == "" {
				p.meta[name] = content
			}
			p.all[name] = append(p.all[name], content)
		}
	}
}

// get returns the content of the first of some names that has any.
func (p *pageState) get(names ...string) string {
	for _, n := range names {
		if v := p.meta[n]; v != "" {
			return v
		}
	}
	return ""
}

// pageMetadata reads what a page states of its story: JSON-LD first, then Open
// Graph and other meta elements, microdata, and what stands around the
// headline. A date is taken only where it is called that of publication or
// stands with the headline, an author only where called the author.
//
// Body is what JSON-LD has of the story's text, which is mostly nothing.
func pageMetadata(doc *html.Node) (_ corpus.Story, body string) {
	p := readState(doc)
	var s corpus.Story
	s.Language = p.language
	for _, address := range []string{p.get("canonical"), p.get("og:url")} {
		first(&s.URL, webAddress(address))
	}
	titles := []string{p.get("og:title"), p.get("headline"), p.get("twitter:title"), p.get("dc.title", "parsely-title", "sailthru.title")}
	article := p.data.article(s.URL, append(titles, p.title))
	p.nameSite(s.URL, article)
	if article != nil {
		titles = append(titles, stringOf(article["headline"]), stringOf(article["name"]))
	}
	title, heading := chooseTitle(doc, append(titles, p.title), p.site)
	s.Title = title
	p.nameByTitle(title, s.URL)
	s.Publisher = p.publisher
	p.readArticle(&s, article)
	p.readMeta(&s)
	spoken := s.Language
	if spoken == "" {
		spoken = textLanguage(doc)
	}
	readVisible(&s, doc, heading, p.site, spoken)
	if article == nil || s.Published == "" {
		for _, page := range p.data.pages {
			first(&s.Published, publicationDate(stringOf(page["datePublished"])))
		}
	}
	if article != nil {
		body, _ = article["articleBody"].(string)
	}
	return s, body
}

// readArticle takes what the page's JSON-LD states of its article.
func (p *pageState) readArticle(s *corpus.Story, article map[string]any) {
	if article == nil {
		return
	}
	first(&s.Published, publicationDate(stringOf(article["datePublished"])))
	first(&s.Updated, publicationDate(stringOf(article["dateModified"])))
	first(&s.Section, strings.Join(names(article["articleSection"]), ", "))
	for _, l := range names(article["inLanguage"]) {
		first(&s.Language, languageTag(l))
	}
	for _, u := range names(article["url"]) {
		first(&s.URL, webAddress(u))
	}
	for _, key := range []string{"author", "creator"} {
		if len(s.Authors) == 0 {
			s.Authors = gated(p.data.people(article[key]), p.site)
		}
	}
}

// readMeta fills in what JSON-LD left out, in the order of trust.
func (p *pageState) readMeta(s *corpus.Story) {
	first(&s.Section, p.get("article:section", "parsely-section", "articlesection"))
	for _, name := range []string{
		"article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished",
		"parsely-pub-date", "article.published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "sailthru.date",
		"publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "publicationdate", "originalpublicationdate", "article_date_original",
		"cxenseparse:recs:publishtime", "vr:published_time", "citation_publication_date", "dc.date", "dcterms.date", "date",
	} {
		first(&s.Published, publicationDate(p.get(name)))
	}
	for _, name := range []string{"article:modified_time", "article:modified", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod"} {
		first(&s.Updated, publicationDate(p.get(name)))
	}
	for _, name := range []string{"author", "article:author", "parsely-author", "dc.creator", "dcterms.creator", "byl", "sailthru.author", "author.name", "cxenseparse:author", "citation_author"} {
		if len(s.Authors) > 0 {
			break
		}
		var stated []corpus.Author
		for _, name := range p.all[name] {
			stated = append(stated, corpus.Author{Name: surnameFirst.ReplaceAllString(name, "$2 $1")})
		}
		s.Authors = gated(stated, p.site)
	}
}

// surnameFirst is a name as catalogs have it: "Jong, Michiel de".
var surnameFirst = regexp.MustCompile(`^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]*\.?(?: (?:\p{Lu}\.|de|van|von|der|di|da))*)$`)

// publicationDate returns the date that text states, or "". Systems that have
// none write the first day that they know.
func publicationDate(text string) corpus.Date {
	d := date(text)
	if d < "1980" {
		return ""
	}
	return d
}

// date returns the date that text states, or "".
func date(text string) corpus.Date { return dateIn(text, "") }

// dateIn returns the date that text states in a language, or "".
func dateIn(text, language string) corpus.Date {
	d, err := corpus.ParseDateIn(text, language)
	if err != nil {
		return ""
	}
	return d
}

// languageTag returns text, with hyphens, if it reads like a BCP 47 tag, or "".
func languageTag(text string) string {
	tag := strings.ReplaceAll(text, "_", "-")
	if !languageForm.MatchString(tag) {
		return ""
	}
	return tag
}

var languageForm = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`)
