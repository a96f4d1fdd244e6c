package extract

import (
	"regexp"
	"slices"
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
	// A head of several words within the run is surely one of comments.
	for i := start + 1; i < end; i++ {
		if key := lineKey(lines[i].text); commentHeads[key] && strings.Contains(key, " ") && proseBetween(lines, start, i) >= leastStory {
			end = i
		}
	}
	start = extend(lines, start)
	return start, follow(lines, start, end)
}

// follow moves the end of the story down over prose that an advertisement cuts
// off from it, and over a list that goes with it.
func follow(lines []line, start, end int) int {
	const (
		gap   = 12 // lines that may stand between
		least = 60 // words of what is so surely more of it
	)
	if s, e, _ := heaviest(lines[end:min(len(lines), end+4*gap)]); e > s && s <= gap && proseBetween(lines, end+s, end+e) >= least &&
		!parted(lines[end:end+s]) && !again(lines[end+s], lines[start:end]) && headline(lines[:end+e], end+s, end+e, gap) < .3 {
		end += e
	}
	last, items := end, 0
	for i := end; i < len(lines) && i-last <= 2 && !parted(lines[i:i+1]); i++ {
		if listItem(lines[i].text) && lines[i].furniture == "" {
			last = i + 1
			items++
		}
	}
	const list = 4 // items
	if items >= list {
		return last
	}
	return end
}

// again reports whether a line begins with one of others once more, as where a
// page has its story twice.
func again(l line, others []line) bool {
	const least = 4 // words
	return slices.ContainsFunc(others, func(o line) bool { return o.words >= least && strings.HasPrefix(l.folded, o.folded) })
}

// parted reports whether one of some lines begins what isn't the story.
func parted(lines []line) bool {
	for _, l := range lines {
		switch l.furniture {
		case followsReason, commentsReason, momentReason, "a copyright notice":
			return true
		}
		if commentHeads[lineKey(l.text)] {
			return true
		}
	}
	return false
}

// listItem reports whether a line that is no sentence reads like an item of a
// story's list, which says something of each: a day and a place, a rank and a
// name, a name and what it is.
func listItem(text string) bool {
	words := countWords(text)
	return words >= 3 && words < longLine && !endsSentence(text) && itemMark.MatchString(text)
}

var itemMark = regexp.MustCompile(`^\d{1,3}[aªº.)]?\s\S|^(?i:` + monthPattern + `)\.? \d{1,2}\b|\s[–—@]\s|\s--\s|^[^:]{2,40}:\s[^:]*[\d,(][^:]*$|^\d+([.,/]\d+)?\s?(g|kg|ml|cl|l|cups?|tbsp|tsp|el|tl)\b`)

// headlineReach is how many lines above a story its headline may stand.
const headlineReach = 40

// headline returns how much of one of the lines above a run of lines is in its
// first ones, which is most for a headline: 0 to 1.
func headline(lines []line, start, end, reach int) float64 {
	const (
		head  = 8 // lines of the run
		least = 3 // words that count
	)
	var opening strings.Builder
	for _, l := range lines[start:min(end, start+head)] {
		opening.WriteString(l.text + "\n")
	}
	words := contentWords(opening.String())
	best := 0.
	for _, l := range lines[max(0, start-reach):start] {
		if own := contentWords(l.text); len(own) >= least && l.words < longLine && l.furniture == "" {
			best = max(best, overlap(own, words))
		}
	}
	return best
}

// commentsBegin reports whether readers' comments begin between the end of one
// run of lines and the start of another, and not far from both.
func commentsBegin(lines []line, end, start int) bool {
	const near = 30 // lines
	for i := max(end, start-near); i < min(start, end+near); i++ {
		if l := lines[i]; l.furniture == commentsReason || commentHeads[lineKey(l.text)] {
			return true
		}
	}
	return false
}

// commentHeads may stand over readers' comments; above a story they are links.
var commentHeads = phrases(`comments|top rated comments|readers' comments|reader comments|top comments|discussion|leave a comment|leave a reply|
	post a comment|kommentare|leserkommentare|kommentar schreiben|schreibe einen kommentar|diskussion|commentaires|vos commentaires|laisser un commentaire|
	comentarios|deja un comentario|deja una respuesta|commenti|lascia un commento|comentários|deixe um comentário|deixe uma resposta|reacties|
	комментарии|komentarze|kommentarer|yorumlar|コメント|댓글|评论`)

// heaviest returns the run of lines with the greatest weight.
func heaviest(lines []line) (start, end, best int) {
	sum, from := 0, 0
	for i := range lines {
		sum += weightAt(lines, i)
		if sum <= 0 {
			sum, from = 0, i+1
		}
		if sum > best {
			best, start, end = sum, from, i+1
		}
	}
	return start, end, best
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

// extend moves the start of the story up over prose that a box of links or an
// advertisement cuts off from it, as happens to short stories.
func extend(lines []line, start int) int {
	const (
		gap      = 8  // lines that may stand between
		sentence = 12 // words of a line that is surely no slogan or notice
	)
	for i := start - 1; i >= 0 && start-i <= gap; i-- {
		if l := lines[i]; l.words >= sentence && prose(l.text) && l.furniture == "" {
			start = i
		}
	}
	return start
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
