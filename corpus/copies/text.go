// Package copies finds the same copy: one text that several papers print, as
// they print an agency's, or that a paper prints twice. Each may have a title
// of its own, cut the end, put a paragraph of its own before it, or correct
// words; it is the same copy all the same. A translation isn't, and neither is
// another report of the same event, or tomorrow's weather in today's words.
//
// Whether two texts are the same copy is told by the shingles that they have in
// common ([Same]). Which of many are worth that comparison is found by a few
// fingerprints of each ([Sketch], [Finder]).
package copies

import (
	"slices"

	"byline/corpus"
)

// shingleWords is how many words in a row a shingle has (Broder, On the
// resemblance and containment of documents, 1997). With three, a word that was
// corrected costs a text three shingles.
const shingleWords = 3

// Text is what a text is compared by.
type Text struct {
	shingles []uint64 // sorted, each once
	numbers  []uint64 // sorted, each once
	// The numbers and the names with the words around them: half of each hash is
	// of those words, the other of the number or name. Sorted, each once.
	figures, names []uint64
}

// Of returns what a passage is compared by.
func Of(passage string) *Text { return textOf(appendWords(nil, passage)) }

// OfStory returns what a story is compared by: its paragraphs of kind body and
// list.
func OfStory(s *corpus.Story) *Text { return textOf(bodyWords(s)) }

func textOf(ws []word) *Text {
	t := &Text{shingles: make([]uint64, 0, max(len(ws)-shingleWords+1, 0))}
	for i, w := range ws {
		switch {
		case w.kind&figure != 0:
			t.numbers = append(t.numbers, w.hash)
			t.figures = append(t.figures, fact(ws, i))
		case w.kind&capital != 0:
			t.names = append(t.names, fact(ws, i))
		}
		if i+shingleWords <= len(ws) {
			t.shingles = append(t.shingles, run(ws[i:i+shingleWords]))
		}
	}
	t.shingles, t.numbers, t.figures, t.names = set(t.shingles), set(t.numbers), set(t.figures), set(t.names)
	return t
}

// fact returns the hash of word i of a text with its surroundings: two words on
// either side, where it doesn't matter which number or name one of them is.
func fact(ws []word, i int) uint64 {
	const beside = 2
	var around [2*beside + 1]word
	for j := range around {
		if k := i - beside + j; k >= 0 && k < len(ws) && !ws[k].telling() {
			around[j] = ws[k]
		}
	}
	return run(around[:])&^(1<<32-1) | ws[i].hash>>32
}

// set sorts hashes and leaves each once.
func set(hashes []uint64) []uint64 {
	slices.Sort(hashes)
	return slices.Compact(hashes)
}

// common counts what two sets have in common.
func common(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}

// Resemblance is the share of all shingles of two texts that they have in
// common: 0 for nothing, or where one is too short to tell, 1 for the same
// words.
func Resemblance(a, b *Text) float64 {
	n := common(a.shingles, b.shingles)
	if n == 0 {
		return 0
	}
	return float64(n) / float64(len(a.shingles)+len(b.shingles)-n)
}

// Resemble reports whether the resemblance of two texts is at least so much.
func Resemble(a, b *Text, least float64) bool {
	n, m := len(a.shingles), len(b.shingles)
	return float64(min(n, m)) >= least*float64(max(n, m)) &&
		mayHave(a.shingles, b.shingles, int(least*float64(n+m)/(1+least))) && Resemblance(a, b) >= least
}

// mayHave reports whether two sets may have so much in common. Most that don't
// show it soon: hashes differ from the beginning.
func mayHave(a, b []uint64, least int) bool {
	for least > 0 && min(len(a), len(b)) >= least {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			a, b, least = a[1:], b[1:], least-1
		}
	}
	return least <= 0
}

// Contains reports whether a has most of b's words in a row, and all of its
// numbers: two papers that print the same words with another number in them
// differ where it matters.
func Contains(a, b *Text) bool {
	n := common(a.shingles, b.shingles)
	return n > 0 && float64(n) >= contained*float64(len(b.shingles)) && SameNumbers(b, a)
}

// SameNumbers reports whether b has all the numbers that a has.
func SameNumbers(a, b *Text) bool { return common(a.numbers, b.numbers) == len(a.numbers) }

const (
	// leastShingles is how short a text may be, in shingles, so that its being
	// part of another is no accident, as "The exchange is closed today" may be.
	leastShingles = 12
	// leastCommon is how many shingles must be in common where not all are: a
	// sentence or two.
	leastCommon = 24
	// contained is the least share of the shorter text's shingles that the
	// longer one has. Two reports of one event share quotations, a follow-up
	// shares the background: both less than that.
	contained = .5
	// excerpt is that share for a text that gives little to tell by: one with at
	// most brief shingles, or of less than half the length of the other. From
	// brief to ample it falls to contained. In a brief text all numbers must be
	// the same, too.
	excerpt = .8
	brief   = 80
	ample   = 160
	// agreed is the least share of numbers, and of names, that are the same, of
	// those that both texts have between the same words. A report that is made anew
	// each day, or for each company, has the same words around others.
	agreed = .8
)

// Same reports whether two stories are the same copy: the shorter one is, but
// for corrections and what its paper added, contained in the longer.
func Same(a, b *Text) bool {
	switch {
	case len(a.shingles) < len(b.shingles):
		return a.within(b)
	case len(a.shingles) > len(b.shingles):
		return b.within(a)
	}
	return a.within(b) && b.within(a)
}

// within reports whether a text is the same copy as another that isn't shorter.
func (t *Text) within(other *Text) bool {
	n := common(t.shingles, other.shingles)
	if n == len(t.shingles) {
		return n >= leastShingles
	}
	return n >= leastCommon &&
		float64(n) >= least(len(t.shingles), len(other.shingles))*float64(len(t.shingles)) &&
		agree(t.figures, other.figures) && agree(t.names, other.names) &&
		(len(t.shingles) > brief || SameNumbers(t, other))
}

// least is the least containment of a text with so many shingles in a longer one.
func least(shorter, longer int) float64 {
	if 2*shorter < longer {
		return excerpt
	}
	slack := float64(shorter-brief) / (ample - brief)
	return excerpt - (excerpt-contained)*max(0, min(slack, 1))
}

// agree reports whether the figures or names of a are mostly the same as those
// that b has between the same words.
func agree(a, b []uint64) bool {
	known, same := 0, 0
	for _, f := range a {
		i, ok := slices.BinarySearch(b, f)
		switch {
		case ok:
			known++
			same++
		case i < len(b) && b[i]>>32 == f>>32, i > 0 && b[i-1]>>32 == f>>32:
			known++
		}
	}
	return float64(same) >= agreed*float64(known)
}
