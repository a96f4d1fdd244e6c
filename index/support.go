package index

import "math"

// enough is the confidence from which on an answer is given. It is the same
// for all languages.
const enough = .5

// How much a term of a question counts by where the story has it, if the
// passage doesn't.
const (
	titleSupport    = .8
	neighborSupport = .6
	storySupport    = .3
)

// support is the share of the question's weight that the passage has, with
// part of what only the story around it has: a story names what it is about
// once and then says "it".
func (r *reading) support() float64 {
	cover := r.cover()
	add := func(text string, weight float64) {
		for i, s := range r.want.cover(text) {
			cover[i] = max(cover[i], weight*s)
		}
	}
	add(r.Story.Title, titleSupport)
	for i, p := range r.Story.Paragraphs {
		switch d := i - r.Paragraph; d {
		case 0:
		case -1, 1:
			add(p.Text, neighborSupport)
		default:
			add(p.Text, storySupport)
		}
	}
	return r.want.coverage(cover)
}

// confidence estimates how likely the passage answers the question, by a
// logistic model of two gates: whether the story is about what is asked at
// all, and whether one sentence brings it together.
func (r *reading) confidence() float64 {
	if r.want.total == 0 {
		return 0
	}
	z := -5.5 + 6*r.support() + 3.5*r.bestSentence(nil)/r.want.total
	return 1 / (1 + math.Exp(-z))
}
