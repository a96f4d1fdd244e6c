package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The title is the headline that readers see, without the paper's name.
func TestTitle(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"the heading wins over other statements", `<title>Ferry: what we know | Harbor Ledger</title><meta property="og:title" content="Ferry to Pelican Island sold">`, `<h1>The ferry to Pelican Island is sold</h1>`, "The ferry to Pelican Island is sold"},
		{"the paper's name is no title", `<title>The ferry is sold to Norway - Harbor Ledger</title><meta property="og:site_name" content="Harbor Ledger">`, `<h1>Harbor Ledger</h1><h2>The ferry is sold to Norway</h2>`, "The ferry is sold to Norway"},
		{"a blog's name may stand first", `<title>Salt Notes: The last ferryman</title>`, `<h1>Salt Notes</h1><h3 class="post-title">The last ferryman</h3>`, "The last ferryman"},
		{"of several headings the one that the title has", `<title>The ferry is sold to Norway | Harbor Ledger</title>`, `<h1>Subscribe now</h1><h1>The ferry is sold to Norway</h1><h1>Bridge opens late</h1>`, "The ferry is sold to Norway"},
		{"a heading that is all the page has", `<title></title>`, `<h1>The ferry is sold</h1>`, "The ferry is sold"},
		{"a title with a dash of its own", `<title>Ferry sold - and nobody cried</title><meta property="og:title" content="Ferry sold - and nobody cried">`, `<h1>Ferry sold - and nobody cried</h1>`, "Ferry sold - and nobody cried"},
		{"no heading at all", `<title>The ferry is sold | Harbor Ledger</title><meta property="og:site_name" content="Harbor Ledger">`, ``, "The ferry is sold"},
		{"parts of a heading stay apart", `<title>Ferry sold to Norway</title>`, `<h1><span>Ferry sold</span><br>to Norway</h1>`, "Ferry sold to Norway"},
		{"nothing", ``, ``, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := html.Parse(strings.NewReader("<html><head>" + tt.head + "</head><body>" + tt.body + "<p>It was sold on Monday.</p></body></html>"))
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := pageMetadata(doc); got.Title != tt.want {
				t.Errorf("got %q, want %q", got.Title, tt.want)
			}
		})
	}
}

// JSON-LD with the slips that papers make is read all the same.
func TestLinkedData(t *testing.T) {
	tests := []struct{ name, script, byline, published string }{
		{"a graph", `{"@graph":[{"@type":"WebPage","datePublished":"2019-01-01"},{"@type":"NewsArticle","datePublished":"2021-03-03","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quist"}]}`, "Ada Quist", "2021-03-03"},
		{"a line break in a string", "{\"@type\":\"NewsArticle\",\"description\":\"one\ntwo\",\"datePublished\":\"2021-03-03\",\"author\":\"Ada Quist\"}", "Ada Quist", "2021-03-03"},
		{"a comma too many", `[{"@type":"NewsArticle","keywords":["a",],"datePublished":"2021-03-03","author":[{"name":"Ada Quist"},]}]`, "Ada Quist", "2021-03-03"},
		{"an organization is no author", `{"@type":"NewsArticle","datePublished":"2021-03-03","author":{"@type":"Organization","name":"Quist Media"}}`, "", "2021-03-03"},
		{"the first day of all is no date", `{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}`, "", ""},
		{"of several articles the page's", `[{"@type":"NewsArticle","headline":"Another","datePublished":"2020-01-01","author":"Bo Renn"},{"@type":"NewsArticle","headline":"Ferry sold","datePublished":"2021-03-03","author":"Ada Quist"}]`, "Ada Quist", "2021-03-03"},
		{"no JSON at all", `{"@type":"NewsArticle"`, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html><head><title>Ferry sold</title><script type="application/ld+json">` + tt.script + `</script></head><body><h1>Ferry sold</h1></body></html>`
			doc, err := html.Parse(strings.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			if s, _ := pageMetadata(doc); s.Byline() != tt.byline || string(s.Published) != tt.published {
				t.Errorf("authors %q, published %q; want %q, %q", s.Byline(), s.Published, tt.byline, tt.published)
			}
		})
	}
}
