package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The widths, in code points, at which text is wrapped by programs that do.
const (
	minWrapWidth = 50
	maxWrapWidth = 110
)

// unwrap joins the lines of hard-wrapped text. A line was wrapped where the
// first word of the next one wouldn't have fitted on it any more. Text that
// isn't wrapped is returned as it is.
func unwrap(lines []string) []string {
	width := wrapWidth(lines)
	if width == 0 {
		return lines
	}
	var out []string
	joining := false
	for i, l := range lines {
		if joining {
			out[len(out)-1] += " " + strings.TrimSpace(l)
		} else {
			out = append(out, l)
		}
		joining = i+1 < len(lines) && wrapped(l, lines[i+1], width)
	}
	return out
}

// wrapWidth returns the width at which lines are wrapped, or 0 if they aren't.
func wrapWidth(lines []string) int {
	var widths []int
	for _, l := range lines {
		if n := utf8.RuneCountInString(strings.TrimRight(l, " \t")); n > 0 {
			widths = append(widths, n)
		}
	}
	if len(widths) == 0 {
		return 0
	}
	slices.Sort(widths)
	// A few lines stick out: addresses, which can't be broken.
	width := widths[len(widths)-1-len(widths)/50]
	if width < minWrapWidth || width > maxWrapWidth {
		return 0
	}
	// In wrapped prose a line that is full is mostly one within a sentence, and
	// the next goes on in lower case. In a list of headlines it isn't.
	full, within := 0, 0
	for i := range len(lines) - 1 {
		if wrapped(lines[i], lines[i+1], width) {
			full++
			if r, _ := utf8.DecodeRuneInString(strings.TrimSpace(lines[i+1])); !unicode.IsUpper(r) {
				within++
			}
		}
	}
	if within < 2 || within*2 < full {
		return 0
	}
	return width
}

// wrapped reports whether next goes on where l was broken off at width.
func wrapped(l, next string, width int) bool {
	l = strings.TrimRight(l, " \t")
	word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
	if strings.TrimSpace(l) == "" || word == "" || bulletMark.MatchString(strings.TrimSpace(next)) {
		return false
	}
	n := utf8.RuneCountInString(l)
	return n <= width && n+1+utf8.RuneCountInString(word) > width
}
