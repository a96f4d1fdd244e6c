package extract

import (
	"regexp"
	"slices"
	"strings"
)

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

// extend moves the start of the story up over prose that a box of links or an
// advertisement cuts off from it, as happens to short stories.
func extend(lines []line, start int) int {
	const (
		gap      = 8  // lines that may stand between
		sentence = 12 // words of a line that is surely no slogan or notice
	)
	words := contentWords(lines[start].text)
	for i := start - 1; i >= 0 && start-i <= gap; i-- {
		// What stands above the story's headline is another's.
		if own := contentWords(lines[i].text); len(own) >= titleWordsEnough-1 && overlap(own, words) > .6 {
			break
		}
		if l := lines[i]; l.words >= sentence && prose(l.text) && l.furniture == "" {
			start = i
		}
	}
	return start
}
