package pdf

import (
	"regexp"
	"strings"
)

// margin is the part of a page's height, at each end, in which running heads
// and feet stand.
const margin = .13

var (
	number    = regexp.MustCompile(`\d+`)
	pageLabel = regexp.MustCompile(`(?i)^[-–—|\s]*(?:(?:page|seite|página|pagina|p\.|стр\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|di|из)\s*\d{1,4})?[-–—|\s]*$`)
	// As browsers print them: a date and time with the title above, the address
	// and the page's number below.
	printedOn = regexp.MustCompile(`^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s|$)`)
	printedAt = regexp.MustCompile(`^(?:https?|file)://\S+(?:\s+\d{1,4}\s*(?:/|of)\s*\d{1,4})?$`)
)

// dropFurniture takes running heads, feet and page numbers out of the pages:
// what stands at the edge of several pages but for its numbers, and what
// browsers print there.
func dropFurniture(pages [][]line, heights []float64) (dropped []Dropped) {
	times := map[string]int{}
	edges := make([]span, len(pages))
	for i, lines := range pages {
		edges[i] = outermost(lines)
	}
	key := func(i int, l line) string {
		switch {
		case l.bottom > heights[i]*(1-margin):
			return "head " + number.ReplaceAllString(l.text, "#")
		case l.top < heights[i]*margin:
			return "foot " + number.ReplaceAllString(l.text, "#")
		case middle(l) >= edges[i].to, middle(l) <= edges[i].from:
			// Where the margin is wide. A number may be that of a part, here.
			return "edge " + l.text
		}
		return ""
	}
	for i, lines := range pages {
		seen := map[string]bool{}
		for _, l := range lines {
			if k := key(i, l); k != "" && !seen[k] {
				seen[k] = true
				times[k]++
			}
		}
	}
	told := map[string]bool{}
	for i, lines := range pages {
		kept := lines[:0]
		for _, l := range lines {
			k := key(i, l)
			reason := ""
			switch {
			case k == "":
			case pageLabel.MatchString(l.text):
				reason = reasonNumber
			case printedOn.MatchString(l.text), printedAt.MatchString(l.text), times[k] >= 2 && times[k]*3 >= len(pages):
				reason = reasonHead
			}
			if reason == "" {
				kept = append(kept, l)
				continue
			}
			if !told[k] {
				told[k] = true
				dropped = append(dropped, Dropped{l.text, reason})
			}
		}
		pages[i] = kept
	}
	return dropped
}

// outermost returns the heights below and above which the lowest and the
// topmost line of a page stand.
func outermost(lines []line) span {
	var edges span
	for i, l := range lines {
		if i == 0 || l.top > edges.to {
			edges.to = l.top
		}
		if i == 0 || l.bottom < edges.from {
			edges.from = l.bottom
		}
	}
	for _, l := range lines {
		if l.bottom < edges.to && l.top >= edges.to {
			edges.to = l.bottom
		}
		if l.top > edges.from && l.bottom <= edges.from {
			edges.from = l.top
		}
	}
	return edges
}

// bulletMark reports whether text is only what stands before an item of a list.
func bulletMark(text string) bool {
	text = strings.TrimSpace(text)
	return strings.Trim(text, "•·▪▫■◦●○‣⁃∙►▸*–—-\uf0b7\uf0a7o") == "" || listNumber.MatchString(text)
}

var listNumber = regexp.MustCompile(`^\(?\d{1,2}[.)]$`)
