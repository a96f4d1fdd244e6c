package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// What is left of a page without its furniture, and that a name is only
// trusted where enough is left.
func TestPrune(t *testing.T) {
	const story = `<p>The ferry that has linked both banks of the sound since 1911 was sold on Monday.</p>` +
		`<p>It will sail for the last time on Friday, the harbor office said, and then be painted green.</p>`
	tests := []struct{ name, body, left string }{
		{"furniture by element", `<nav>Menu</nav><main>` + story + `</main><aside>Most read</aside><footer>Imprint</footer>`, ""},
		{"furniture by role", `<div role="navigation">Menu</div>` + story + `<div role="dialog">Accept</div>`, ""},
		{"furniture by name", story + `<div class="c-relatedPosts">Other news</div><ul id="share_bar"><li>Share</li></ul><div class="newsletter-signup">Write to us</div>`, ""},
		{"names that say what an element has", `<div class="has-sidebar no-ads category-menu">Kept</div>` + story, "Kept"},
		{"words within words", `<div class="shareholders adventure">Kept</div>` + story, "Kept"},
		{"hidden", story + `<p hidden>A</p><p style="display: none">B</p><p aria-hidden="true">C</p><p class="hidden">D</p>`, ""},
		{"readers' comments longer than the story", story + `<div id="comments"><p>` + strings.Repeat("I have crossed on it every day of my life and won't forget it. ", 9) + `</p></div>`, ""},
		{"a name that would take the story", `<div class="promo-wall"><p class="promo">` + strings.Repeat(`The ferry was sold on Monday, as the harbor office said in a letter.</p><p class="promo">`, 9) + `</p></div>`, strings.TrimSpace(strings.Repeat("The ferry was sold on Monday, as the harbor office said in a letter. ", 9))},
		{"a post that the story shows", story + `<div class="social-embed"><blockquote>Kept</blockquote></div>`, "Kept"},
	}
	text := strings.NewReplacer("<p>", "", "</p>", " ").Replace(story)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := html.Parse(strings.NewReader("<body>" + tt.body + "</body>"))
			if err != nil {
				t.Fatal(err)
			}
			prune(doc)
			got := strings.Join(strings.Fields(strings.ReplaceAll(spacedText(doc), strings.TrimSpace(text), "")), " ")
			for sentence := range strings.SplitSeq(story, "</p>") {
				got = strings.TrimSpace(strings.ReplaceAll(got, strings.TrimPrefix(sentence, "<p>"), ""))
			}
			if got != tt.left && !(tt.left == "" && got == "") {
				t.Errorf("left beside the story: %q, want %q", got, tt.left)
			}
		})
	}
}

// Elements nested as no page has them are read in bounded time.
func TestDeepPage(t *testing.T) {
	deep := strings.Repeat(`<div class="a-share b">`, 400) + strings.Repeat(`<div class="comment related">x</div>`, 40_000)
	if _, err := Read(t.Context(), "page.html", []byte("<body>"+deep)); err == nil {
		t.Error("no story is there, and none was missed")
	}
}

// A page that programs fill in is read from what it states for machines.
func TestStatedBody(t *testing.T) {
	page := `<html><head><title>Ferry sold</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry sold","articleBody":"The ferry was sold on Monday, the harbor office said.\nIt will sail for the last time on Friday &amp; then be painted green."}</script></head><body><div id="root"></div></body></html>`
	r, err := Read(t.Context(), "page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	s := r.Stories[0]
	if len(s.Paragraphs) != 2 || s.Paragraphs[1].Text != "It will sail for the last time on Friday & then be painted green." || s.Title != "Ferry sold" {
		t.Errorf("%+v", s)
	}
}
