package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// firstWord returns about the width of a line's first word and a space.
func firstWord(l line) float64 {
	word, _, _ := strings.Cut(l.text, " ")
	return (l.right-l.left)*float64(utf8.RuneCountInString(word))/float64(utf8.RuneCountInString(l.text)) + .25*l.size
}

// alike reports whether two lines are set in the same letters.
func alike(a, b line) bool {
	larger, smaller := max(a.size, b.size), min(a.size, b.size)
	return larger <= 1.12*smaller+.3 && (a.bold == b.bold || lower(b.text) && !sentenceEnd(a.text))
}

func lower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

func sentenceEnd(text string) bool {
	text = strings.TrimRight(text, "”’\"'»)] ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, ":") ||
		strings.HasSuffix(text, "。")
}

// drop returns how far a line stands below another. The bounds of a line are
// those of its letters, of which not all go down or up as far as some.
func drop(above, below line) float64 { return min(above.bottom-below.bottom, above.top-below.top) }

// commonLeading is the distance of most lines of a column from the next.
func commonLeading(lines []line) float64 {
	var distances []float64
	for i := range len(lines) - 1 {
		if d := drop(lines[i], lines[i+1]); d > 0 && d < 4*lines[i].size {
			distances = append(distances, d)
		}
	}
	if len(distances) == 0 {
		return 0
	}
	slices.Sort(distances)
	return distances[len(distances)/2]
}

// commonLeft is where most lines of a column begin.
func commonLeft(lines []line) float64 {
	lefts := make([]float64, len(lines))
	for i, l := range lines {
		lefts[i] = l.left
	}
	slices.Sort(lefts)
	return lefts[len(lefts)/3]
}

// common returns the size of most of the text's letters, and whether most are bold.
func common(pages [][]line) (size float64, bold bool) {
	sizes := map[float64]int{}
	bolds, all := 0, 0
	for _, lines := range pages {
		for _, l := range lines {
			n := len(l.text)
			sizes[l.size] += n
			all += n
			if l.bold {
				bolds += n
			}
		}
	}
	for s, n := range sizes {
		if n > sizes[size] || n == sizes[size] && s < size {
			size = s
		}
	}
	return size, 2*bolds > all
}
