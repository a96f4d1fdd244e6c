package extract

import (
	"strings"
	"testing"

	"byline/corpus"
)

// Where the story stands on pages that mark it in several ways, or not at all.
func TestFindStory(t *testing.T) {
	const (
		one   = "The ferry that has linked both banks of the sound since 1911 was sold on Monday to an owner in Norway."
		two   = "It will sail for the last time on Friday, the harbor office said in a letter to its oldest passengers."
		three = "Nobody knows yet who will carry the milk across, and the bridge won't be finished before next summer."
		other = "The school has a new roof, which the parents paid for with the money from two years of cake sales."
	)
	tests := []struct{ name, body string }{
		{"marked for machines", `<div><div itemprop="articleBody"><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p></div><div class="x"><a href="/x"><p>` + other + `</p></a></div></div>`},
		{"in parts of one class", `<div id="w"><div class="article-body"><p>` + one + `</p></div><div class="y">Advertisement</div><div class="article-body"><p>` + two + `</p></div><div class="article-body"><p>` + three + `</p></div></div><div class="z"><a href="/x"><p>` + other + `</p></a></div>`},
		{"an article among teasers", `<article><h1>Ferry sold</h1><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p></article><article class="t"><a href="/a"><h3>Roof</h3><p>` + other + `</p></a></article>`},
		{"text in divs", `<h1>Ferry sold</h1><div id="a"><div>` + one + `</div><div>` + two + `</div><div>` + three + `</div></div>`},
		{"text parted by line breaks", `<h1>Ferry sold</h1><div>` + one + `<br><br>` + two + `<br><br>` + three + `</div>`},
		{"a table of layout", `<table><tr><td><a href="/">Home</a></td><td><h1>Ferry sold</h1><p>` + one + `</p><p>` + two + `</p><p>` + three + `</p></td></tr></table>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := `<html><head><title>Ferry sold</title></head><body><nav><a href="/">Home</a></nav>` + tt.body + `<footer>Imprint</footer></body></html>`
			r, err := Read(t.Context(), "page.html", []byte(page))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range r.Stories[0].Paragraphs {
				if p.Kind != corpus.Body {
					t.Errorf("a %s: %s", p.Kind, p.Text)
				}
				got = append(got, p.Text)
			}
			if text := strings.Join(got, "|"); text != one+"|"+two+"|"+three {
				t.Errorf("read %q", text)
			}
		})
	}
}
