package extract

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// The columns at which programs wrap text.
const (
	minWrap = 40
	maxWrap = 120
)

// unwrap joins the lines of hard-wrapped text. A line was wrapped where the
// first word of the next one wouldn't have fitted on it any more. Text that
// isn't wrapped is returned as it is.
func unwrap(lines []string) []string {
	column := wrapColumn(lines)
	if column == 0 {
		return lines
	}
	var out []string
	joining := false
	for i, l := range lines {
		if joining {
			last := &out[len(out)-1]
			*last = joined(*last, strings.TrimSpace(l))
		} else {
			out = append(out, l)
		}
		if joining = false; i+1 < len(lines) {
			from, to, ok := breakColumns(l, lines[i+1])
			joining = ok && from <= column && column < to
		}
	}
	return out
}

// wrapColumn returns the column at which lines are wrapped, or 0 if they
// aren't. Each line that ends within a sentence was broken at a column between
// its own width and the one that the next word would have taken it to; the
// column that most of them agree on is the one. The other lines break ties.
func wrapColumn(lines []string) int {
	var within, others [maxWrap + 1]int
	total := 0
	for i := range len(lines) - 1 {
		from, to, ok := breakColumns(lines[i], lines[i+1])
		if !ok {
			continue
		}
		votes := &others
		if goesOn(lines[i], lines[i+1]) {
			votes = &within
			total++
		}
		for column := max(from, minWrap); column < min(to, maxWrap+1); column++ {
			votes[column]++
		}
	}
	best := 0
	for column, n := range within {
		if cmp.Or(cmp.Compare(n, within[best]), cmp.Compare(others[column], others[best])) > 0 {
			best = column
		}
	}
	if within[best] < 2 || within[best]*2 < total {
		return 0
	}
	return best
}

// goesOn reports whether next surely goes on with the sentence in l.
func goesOn(l, next string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	return unicode.IsLetter(r) && !unicode.IsUpper(r) && !endsSentence(l)
}

// breakColumns returns the columns, from one up to but not including another,
// at which l would be broken before next; ok is false where next is no line
// that l could go on in.
func breakColumns(l, next string) (from, to int, ok bool) {
	next = strings.TrimSpace(next)
	if strings.TrimSpace(l) == "" || next == "" || bulletMark.MatchString(next) {
		return 0, 0, false
	}
	from = columns(strings.TrimRight(l, " \t"))
	word, _, _ := strings.Cut(next, " ")
	if r, size := utf8.DecodeRuneInString(word); wideRune(r) {
		return from, from + columns(word[:size]), true
	}
	return from, from + 1 + columns(word), true
}

// joined puts together two lines of a paragraph. Scripts without spaces have
// none here either.
func joined(l, next string) string {
	a, _ := utf8.DecodeLastRuneInString(l)
	b, _ := utf8.DecodeRuneInString(next)
	if wideRune(a) && wideRune(b) {
		return l + next
	}
	return l + " " + next
}

// columns returns the number of columns that text takes on a terminal.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if wideRune(r) {
			n++
		}
	}
	return n
}

func wideRune(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}
