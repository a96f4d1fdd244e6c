package index

import (
	"net/url"
	"slices"
	"strings"

	"byline/corpus"
)

// ref names a story.
func ref(s *corpus.Story) StoryRef {
	return StoryRef{Story: s.ID, Title: s.Title, Publisher: s.Publisher}
}

// cite says where a passage stands. The link opens at the first of the highlights
// as given, or at the passage where there is none.
func cite(c Candidate, highlights []corpus.Span) Citation {
	s := c.Story
	out := Citation{
		StoryRef:  ref(s),
		Authors:   slices.Clone(s.Authors),
		Published: s.Published,
		URL:       s.URL,
		File:      s.File,
		Caption:   s.Paragraphs[c.Paragraph].Kind == corpus.Caption,
	}
	if n := s.Number(c.Paragraph); n > 0 {
		out.Paragraphs = []int{n}
	}
	target := c.Text()
	if len(highlights) > 0 {
		target = highlights[0].In(target)
	}
	out.Link = textFragment(s.URL, target)
	return out
}

// fragmentWords is how many words of a longer target a text fragment names at
// each end; a page whose own text differs a little in between still opens
// there.
const fragmentWords = 5

// textFragment returns a link that opens the page at the words, as the URL
// Fragment Text Directives specification (WICG scroll-to-text-fragment) has
// it; nothing for an address that isn't of a web page.
func textFragment(address, target string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	ws := strings.Fields(target)
	if len(ws) == 0 {
		return address
	}
	directive := escapeFragment(strings.Join(ws, " "))
	if len(ws) > 2*fragmentWords {
		directive = escapeFragment(strings.Join(ws[:fragmentWords], " ")) + "," +
			escapeFragment(strings.Join(ws[len(ws)-fragmentWords:], " "))
	}
	page, fragment, _ := strings.Cut(address, "#")
	fragment, _, _ = strings.Cut(fragment, ":~:") // which may be such a link itself
	return page + "#" + fragment + ":~:text=" + directive
}

// escapeFragment percent-encodes what a text directive can't hold: besides
// what no fragment can, the dash, the comma and the ampersand, which it uses.
func escapeFragment(s string) string {
	return strings.NewReplacer("+", "%20", "-", "%2D").Replace(url.QueryEscape(s))
}
