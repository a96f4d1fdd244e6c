package extract

import (
	"strings"
	"testing"

	"byline/corpus"
)

// TestReadPage holds what of a page's text is its story's, block by block.
func TestReadPage(t *testing.T) {
	const (
		lead = "The ferry that has linked both banks of the sound since 1911 was sold on Monday."
		more = "It will sail for the last time on Friday, the harbor office said, and then be painted green."
	)
	p := func(texts ...string) string { return "<p>" + strings.Join(texts, "</p><p>") + "</p>" }
	tests := []struct {
		name, body string
		want       []string // beside lead and more, which stand around them
	}{
		{
			"a story about scripts and cookies", p("The JavaScript that ran on its old ticket machines could be read by anybody who stood near.", "Cookie settings were changed in March, the office told the council, after a complaint."),
			[]string{"The JavaScript that ran on its old ticket machines could be read by anybody who stood near.", "Cookie settings were changed in March, the office told the council, after a complaint."},
		},
		{
			"a story that speaks to its reader", p("You can cross without JavaScript, as the office likes to say of its new ticket page, which works on any telephone."),
			[]string{"You can cross without JavaScript, as the office likes to say of its new ticket page, which works on any telephone."},
		},
		{"notices", p("Please enable JavaScript to read on.", "We use cookies on this website so that we can show you advertisements."), nil},
		{"who also said something", p("In a long talk, the harbor master also said:"), []string{"In a long talk, the harbor master also said:"}},
		{"a reader's comment", p("Hal Brandt says:"), nil},
		{"a heading that is its own anchor", `<h2><a href="#sale">How it was sold</a></h2>`, []string{"How it was sold"}},
		{"a heading with a sign for its anchor", `<h2>How it was sold <a href="#sale">¶</a></h2>`, []string{"How it was sold"}},
		{"a link to another story", p(`<a href="/pier">New pier for the yacht club</a>`), nil},
		{
			"a piece of a paragraph that is named", p(`<span class="dateline">PELLAM —</span> The buyer is a hotel on the other bank, which wants to moor it as a bar.`),
			[]string{"PELLAM — The buyer is a hotel on the other bank, which wants to moor it as a bar."},
		},
		{"a gallery of other things", "<h2>The year in pictures</h2><ul><li><h3>1/3 Snow</h3><p>Snow fell on Grey Island in May, as the shepherds there had said it would.</p></li><li><h3>2/3 Fire</h3><p>Fire burned down the old cannery in June, and nobody knows how it began.</p></li><li><h3>3/3 Flood</h3><p>Flood water stood in the library's cellar for a week in the fall of that year.</p></li></ul>", nil},
		{"how to reach the author", p("Dana Okafor: 555-0117 or dana@gazette.example; on Twitter: @dana."), nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := "<html><body><article><h1>Ferry sold</h1>" + p(lead) + tt.body + p(more) + "</article></body></html>"
			r, err := Read(t.Context(), "a.html", []byte(page))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range r.Stories[0].Paragraphs {
				if p.Kind != corpus.Caption {
					got = append(got, p.Text)
				}
			}
			want := append(append([]string{lead}, tt.want...), more)
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}
