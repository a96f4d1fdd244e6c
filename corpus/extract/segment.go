package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The story on a saved page is a run of lines of which most are prose. What a
// line counts for or against the run that it is in, in words.
const (
	titleCost    = 9   // a line that is no sentence
	furnishCost  = 4   // a line of furniture, as may stand in mid-story
	endingCost   = 60  // a line that says that other stories follow
	commentsCost = 400 // a line that says that readers' comments follow
	momentCost   = 25  // a date, as stands over a comment or another story
	longestCount = 30  // beyond which a line is worth no more
	teaserCount  = 8   // of a sentence between headlines
	maxTeaser    = 35  // words beyond which it is no teaser
	leastStory   = 50  // words of prose that are surely a story
)

// segment returns the bounds of the run of lines that is the story, and what
// stands within it. Start equals end where there is no prose. It is the run with
// the greatest weight, unless one above it has a headline of its own and that
// one hasn't, or readers' comments begin between the two; a box of links or an
// advertisement may cut one story in two.
func segment(lines []line) (start, end int) {
	const gap = 20 // lines that may stand between the parts of a story
	start, end, weight := heaviest(lines)
	if start == end {
		return start, end
	}
	headed := headline(lines, start, end, headlineReach)
	for s, e, w := heaviest(lines[:start]); e > s && proseBetween(lines, s, e) >= leastStory; s, e, w = heaviest(lines[:s]) {
		switch h := headline(lines, s, e, headlineReach); {
		case h < .4:
		case commentsBegin(lines, e, start):
			start, end, weight, headed = s, e, w, h
		case start-e <= gap && h > headed:
			start, weight, headed = s, w+weight, h
		case 3*w >= weight && h > headed+.25:
			start, end, weight, headed = s, e, w, h
		}
	}
	// A head of several words within the run is surely one of comments; one of
	// a single word is if names and sentences take turns below it.
	for i := start + 1; i < end; i++ {
		if key := lineKey(lines[i].text); commentHeads[key] && (strings.Contains(key, " ") || thread(lines[i+1:])) && proseBetween(lines, start, i) >= leastStory {
			end = i
		}
	}
	start = extend(lines, start)
	return start, follow(lines, start, end)
}

// proseBetween returns the number of words of the prose in a run of lines.
func proseBetween(lines []line, start, end int) int {
	n := 0
	for _, l := range lines[start:end] {
		if l.furniture == "" && prose(l.text) {
			n += l.words
		}
	}
	return n
}

// weightAt is the weight of line i among its neighbors. Sentences that take
// turns with headlines are what a list of other stories is made of; in a story
// they count less than those that go on from one to the next.
func weightAt(lines []line, i int) int {
	w := weight(lines[i])
	if w <= teaserCount || !teaser(lines, i) {
		return w
	}
	for _, step := range []int{-2, -3, 2, 3} {
		if teaser(lines, i+step) {
			return teaserCount
		}
	}
	return w
}

// teaser reports whether line i is a short sentence between two lines that are
// none.
func teaser(lines []line, i int) bool {
	return i > 0 && i+1 < len(lines) && lines[i].words <= maxTeaser && prose(lines[i].text) &&
		teaserEdge(lines[i-1]) && teaserEdge(lines[i+1])
}

func teaserEdge(l line) bool {
	return l.furniture != "" || !l.bullet && !prose(l.text) && !lowerCase(l.text)
}

// lowerCase reports whether a line begins in small letters, as an item of a
// list does and no headline.
func lowerCase(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

func weight(l line) int {
	switch {
	case l.furniture == commentsReason:
		return -commentsCost
	case l.furniture == followsReason:
		return -endingCost
	case l.furniture == momentReason:
		return -momentCost
	case l.furniture != "":
		return -furnishCost
	case closeSign.MatchString(l.text): // it marks a title
		return -titleCost
	case prose(l.text):
		return min(l.words, longestCount)
	case endsSentence(l.text):
		return l.words
	case listItem(l.text):
		return -titleCost / 4
	case l.bullet, lowerCase(l.text):
		return -titleCost / 2
	default:
		return -titleCost
	}
}
