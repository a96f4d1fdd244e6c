package extract

// The story on a saved page is a run of lines of which most are prose. What a
// line counts for or against the run that it is in, in words.
const (
	titleCost    = 9   // a line that is no sentence
	furnishCost  = 4   // a line of furniture, as may stand in mid-story
	endingCost   = 60  // a line that says that other stories follow
	commentsCost = 400 // a line that says that readers' comments follow
	momentCost   = 25  // a date, as stands over a comment or another story
	longestCount = 30  // beyond which a line is worth no more
)

// segment returns the bounds of the run of lines with the greatest weight: the
// story, and what stands within it. Start equals end where there is no prose.
func segment(lines []line) (start, end int) {
	best, sum, from := 0, 0, 0
	for i, l := range lines {
		sum += weight(l)
		if sum <= 0 {
			sum, from = 0, i+1
		}
		if sum > best {
			best, start, end = sum, from, i+1
		}
	}
	return extend(lines, start), end
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
	case l.bullet:
		return -titleCost / 2
	default:
		return -titleCost
	}
}
