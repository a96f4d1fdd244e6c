package pdf

import (
	"slices"
	"strings"
	"testing"
)

// set returns the lines of a text set from a place on the page down, a line to
// each of the text, and as wide as its letters are many.
func set(left, top float64, text string) []line {
	var lines []line
	for t := range strings.SplitSeq(text, "\n") {
		l := line{text: strings.TrimSpace(t), page: 1, size: 10, top: top, bottom: top - 8, order: len(lines)}
		l.left = left + float64(len(t)-len(strings.TrimLeft(t, " ")))*5
		l.right = l.left + float64(len(l.text))*5
		l.hyphen = strings.HasSuffix(l.text, "-")
		lines = append(lines, l)
		top -= 12
	}
	return lines
}

func texts(lines []line) string {
	var f flow
	f.hyphens = newHyphens([][]line{lines})
	f.size, f.bold = common([][]line{lines})
	for _, c := range columns(lines) {
		f.column(c)
	}
	var out []string
	for _, p := range f.paragraphs() {
		out = append(out, p.Text)
	}
	return strings.Join(out, "\n")
}

func TestParagraphs(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"set in", "  The first line is set in and\nso is the next paragraph.\n  Another one begins here and\ngoes on.", "The first line is set in and so is the next paragraph.\nAnother one begins here and goes on."},
		{"ending early", "The first line goes on until\nhere.\nAnother one begins, since there\nwas room above.", "The first line goes on until here.\nAnother one begins, since there was room above."},
		{"a list", "There are three of these here:\n• one of them goes on to the\n  next line\n• two\n• three", "There are three of these here:\none of them goes on to the next line\ntwo\nthree"},
		{"broken words", "The inter-\nnational office at the harbor is\nin Port Ellery.", "The international office at the harbor is in Port Ellery."},
		{"a hyphen that stays", "A crossing takes thirty-\nfive minutes, as it always has\nby day.", "A crossing takes thirty-five minutes, as it always has by day."},
		{"a name with a hyphen", "She is called Anna-\nMaria by all the people in town\nwho know her.", "She is called Anna-Maria by all the people in town who know her."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := texts(set(72, 700, tt.page)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestColumns(t *testing.T) {
	title := set(72, 740, "A title that stands above both of the columns")
	left := set(72, 700, "The left column has\nfive lines, and it\nis read before the\nother one is, as a\nperson would read")
	right := set(200, 700, "it. Then comes what\nis on the right and\nthe end, which is a\nline that stands by\nitself.")
	// As some programs draw them: row by row.
	rows := slices.Clone(title)
	for i := range left {
		rows = append(rows, left[i], right[i])
	}
	want := "A title that stands above both of the columns\nThe left column has five lines, and it is read before the other one is, as a person would read it. Then comes what is on the right and the end, which is a line that stands by itself."
	if got := texts(rows); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestColumnsAtOneHeight holds that a line across a page at the very height of
// others beside each other is read like any.
func TestColumnsAtOneHeight(t *testing.T) {
	const text = "One line\nbelow\nthe\nother\none"
	lines := slices.Concat(set(72, 700, text), set(300, 700, text), set(72, 676, "A line that stands across both of these columns there"))
	n := 0
	for _, c := range columns(lines) {
		n += len(c.lines)
	}
	if n != len(lines) {
		t.Errorf("%d lines in columns, of %d", n, len(lines))
	}
}

func TestDropFurniture(t *testing.T) {
	page := func(number string) []line {
		lines := slices.Concat(set(72, 770, "The Harbor Ledger"), set(72, 600, "Words of page "+number), set(300, 30, number))
		return lines
	}
	pages := [][]line{page("1"), page("2"), page("3")}
	dropped := dropFurniture(pages, []float64{792, 792, 792})
	for _, lines := range pages {
		if len(lines) != 1 {
			t.Errorf("kept %+v", lines)
		}
	}
	want := []Dropped{{"The Harbor Ledger", reasonHead}, {"1", reasonNumber}}
	if !slices.Equal(dropped, want) {
		t.Errorf("dropped %+v, want %+v", dropped, want)
	}
	// Where margins are wide, a part's number at the head of a page stays.
	pages = [][]line{
		slices.Concat(set(72, 600, "Part 1"), set(72, 500, "Words"), set(300, 200, "Page 1 of 2")),
		slices.Concat(set(72, 600, "Part 2"), set(72, 500, "Words"), set(300, 200, "Page 2 of 2")),
	}
	dropped = dropFurniture(pages, []float64{792, 792})
	if len(dropped) != 2 || dropped[0].Text != "Page 1 of 2" || len(pages[0]) != 2 || len(pages[1]) != 2 {
		t.Errorf("dropped %+v, kept %+v", dropped, pages)
	}
}
