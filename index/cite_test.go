package index

import (
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

// TestTextFragment follows the examples and the grammar of the URL Fragment
// Text Directives specification.
func TestTextFragment(t *testing.T) {
	for _, tt := range []struct{ address, target, want string }{
		{"https://p.example/a", "an example", "https://p.example/a#:~:text=an%20example"},
		{"http://p.example/a?b=c", "x", "http://p.example/a?b=c#:~:text=x"},
		{"https://p.example/a#top", "x", "https://p.example/a#top:~:text=x"},
		{"https://p.example/a#", "x", "https://p.example/a#:~:text=x"},
		{"https://p.example/a#top:~:text=old", "x", "https://p.example/a#top:~:text=x"},
		{"https://p.example/a#:~:text=old", "x", "https://p.example/a#:~:text=x"},
		{"https://p.example/a", "this, that", "https://p.example/a#:~:text=this%2C%20that"},
		{"https://p.example/a", "up-to-date & so + on", "https://p.example/a#:~:text=up%2Dto%2Ddate%20%26%20so%20%2B%20on"},
		{"https://p.example/a", "100% #1", "https://p.example/a#:~:text=100%25%20%231"},
		{"https://p.example/a", "“мост”", "https://p.example/a#:~:text=%E2%80%9C%D0%BC%D0%BE%D1%81%D1%82%E2%80%9D"},
		{"https://p.example/a", " a  b ", "https://p.example/a#:~:text=a%20b"},
		{"https://p.example/a", "1 2 3 4 5 6 7 8 9 10", "https://p.example/a#:~:text=1%202%203%204%205%206%207%208%209%2010"},
		{"https://p.example/a", "1 2 3 4 5 6 7 8 9 10 11", "https://p.example/a#:~:text=1%202%203%204%205,7%208%209%2010%2011"},
		{"https://p.example/a", "", "https://p.example/a"},
		{"ftp://p.example/a", "x", ""},
		{"javascript:alert(1)", "x", ""},
		{"https://", "x", ""},
		{"/a/b", "x", ""},
		{"https://p.example/%zz", "x", ""},
		{"", "x", ""},
	} {
		if got := textFragment(tt.address, tt.target); got != tt.want {
			t.Errorf("textFragment(%q, %q)\n got %q\nwant %q", tt.address, tt.target, got, tt.want)
		}
	}
}

// FuzzTextFragment holds that a link leads to the same page, and that its
// directive is one text, or the beginning and the end of it.
func FuzzTextFragment(f *testing.F) {
	f.Add("https://p.example/a#b", "this, that & -the other-")
	f.Add("https://p.example/ü?q=#", strings.Repeat("long- text, ", 9))
	f.Add("http://p.example", "\xff \u2028 😀")
	f.Fuzz(func(t *testing.T, address, target string) {
		link := textFragment(address, target)
		if link == "" {
			return
		}
		from, err := url.Parse(address)
		if err != nil {
			t.Fatalf("textFragment(%q, …) = %q for no address", address, link)
		}
		to, err := url.Parse(link)
		if err != nil {
			t.Fatal(err)
		}
		if to.Scheme != from.Scheme || to.Host != from.Host || to.Path != from.Path || to.RawQuery != from.RawQuery {
			t.Fatalf("%q leads away from %q", link, address)
		}
		_, directive, ok := strings.Cut(link, ":~:text=")
		if !ok && len(strings.Fields(target)) > 0 {
			t.Fatalf("%q has no directive", link)
		}
		rest := strings.Join(strings.Fields(target), " ")
		for part := range strings.SplitSeq(directive, ",") {
			text, err := url.PathUnescape(part)
			if err != nil || strings.ContainsAny(part, "-& +") {
				t.Fatalf("%q isn't percent-encoded", part)
			}
			_, after, found := strings.Cut(rest, text)
			if !found {
				t.Fatalf("%q isn't in %q", text, rest)
			}
			rest = after
		}
	})
}

func TestCite(t *testing.T) {
	s := &corpus.Story{
		ID: "id", File: "f.md", Title: "Title", Publisher: "Paper", Published: "2021-02", URL: "https://p.example/a",
		Authors: []corpus.Author{{Name: "Ann Lee", Role: "Editor"}},
		Paragraphs: []corpus.Paragraph{
			{Text: "A heading", Kind: corpus.Heading},
			{Text: "First sentence. Second one.", Kind: corpus.Body},
			{Text: "A caption.", Kind: corpus.Caption},
			{Text: "an item", Kind: corpus.List},
		},
	}
	at := func(paragraph int) Candidate {
		span := corpus.Span{End: len(s.Paragraphs[paragraph].Text)}
		return Candidate{Story: s, Location: corpus.Location{Paragraph: paragraph, Span: span}}
	}
	common := Citation{
		StoryRef: StoryRef{Story: "id", Title: "Title", Publisher: "Paper"}, Authors: s.Authors,
		Published: "2021-02", URL: s.URL, File: "f.md",
	}
	body, caption, item := common, common, common
	body.Paragraphs, body.Link = []int{1}, s.URL+"#:~:text=Second%20one."
	caption.Caption, caption.Link = true, s.URL+"#:~:text=A%20caption."
	item.Paragraphs, item.Link = []int{2}, s.URL+"#:~:text=an%20item"
	for _, tt := range []struct {
		paragraph  int
		highlights []corpus.Span
		want       Citation
	}{
		{1, []corpus.Span{{Start: 16, End: 27}, {Start: 0, End: 5}}, body},
		{2, nil, caption},
		{3, nil, item},
	} {
		if diff := cmp.Diff(tt.want, cite(at(tt.paragraph), tt.highlights)); diff != "" {
			t.Errorf("paragraph %d (-want +got):\n%s", tt.paragraph, diff)
		}
	}
	cite(at(1), nil).Authors[0].Name = "changed"
	if s.Authors[0].Name != "Ann Lee" {
		t.Error("a citation shares the story's authors")
	}
}
