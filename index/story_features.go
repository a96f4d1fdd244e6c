package index

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// siblingsCounted is how many other passages of a story count for one.
const siblingsCounted = 3

// weighSiblings lets each passage know how well the others of its story fit.
func weighSiblings(rs []*reading) {
	stories := map[string][]float64{} // the BM25 of passages, by story
	for _, r := range rs {
		stories[r.Story.ID] = append(stories[r.Story.ID], r.bm25(nil))
	}
	for _, scores := range stories {
		slices.SortFunc(scores, compareScores)
	}
	for _, r := range rs {
		scores := stories[r.Story.ID]
		others := scores[:min(len(scores), siblingsCounted+1)]
		own := r.bm25(nil)
		if i := slices.Index(others, own); i >= 0 {
			others = slices.Delete(slices.Clone(others), i, i+1)
		}
		r.sibling = 0
		for _, s := range others[:min(len(others), siblingsCounted)] {
			r.sibling += s
		}
	}
}

// siblings is the sum of the BM25 of the best other passages of the story:
// one that is all about what is asked is likelier to answer than one that
// mentions it.
func (r *reading) siblings(*Analysis) float64 { return r.sibling }

// missingNames is the idf of the names and numbers of the question that other
// stories have and the passage doesn't: another name is another matter.
func (r *reading) missingNames(*Analysis) float64 {
	sum := 0.
	for t, strength := range r.cover {
		first, _ := utf8.DecodeRuneInString(r.want.terms[t].asked)
		if strength == 0 && r.want.terms[t].seen && (unicode.IsUpper(first) || unicode.IsDigit(first)) {
			sum += r.want.terms[t].idf
		}
	}
	return sum
}
