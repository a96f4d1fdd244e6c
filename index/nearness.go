package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// nearest covers the wanted terms by where they stand nearest to a quotation,
// or to the passage itself where q is nil. A word of the speaker's role counts
// only in the quotation: that Tesla's chief executive speaks doesn't make it
// about Tesla.
func (r *reading) nearest(w *wanted, q *corpus.Quote) []float64 {
	return r.nearQuote(w, q).withStory(r)
}

// nearness is how far terms are covered by a quotation and what stands near it,
// without the rest of its story, which takes long to read.
type nearness struct {
	want  *wanted
	cover []float64
	role  []float64 // cover of the speaker's role, whose terms count nowhere else
}

// nearQuote covers the wanted terms as nearest does, but for what stands
// elsewhere in the story. Words refer to what stands before them, and not to what
// another says next.
func (r *reading) nearQuote(w *wanted, q *corpus.Quote) nearness {
	n := nearness{want: w, cover: make([]float64, len(w.terms)), role: make([]float64, len(w.terms))}
	if q != nil {
		n.role = w.cover(q.Role)
		for _, p := range q.Parts {
			for i, s := range w.cover(p.In(r.Story.Paragraphs[p.Paragraph].Text)) {
				n.cover[i] = max(n.cover[i], inQuote*s)
			}
		}
	}
	n.add(w.coverOf(r.tokens), inPassage)
	if w == r.want {
		n.add(r.cover, inPassage) // with what its date tells
	}
	n.add(w.coverOf(r.Tokens.ofTitle()), nextToIt)
	for i := range r.Tokens.layout.Parts {
		if before := -r.away(i); before > 0 && before <= besides && !r.othersSpeak(q, i) {
			n.add(w.coverOf(r.Tokens.ofPart(i)), nextToIt)
		}
	}
	return n
}

// othersSpeak reports whether in the paragraphs between a part of the story and a
// quotation in the passage another is quoted: that answers what stands there.
func (r *reading) othersSpeak(q *corpus.Quote, part int) bool {
	if q == nil || q.Speaker == "" {
		return false
	}
	for i := range r.Story.Quotes {
		other := &r.Story.Quotes[i]
		at := other.Parts[0].Paragraph
		if at > r.Tokens.layout.Parts[part].Paragraph && at < r.Paragraph && !sameLastName(other.Speaker, q.Speaker) {
			return true
		}
	}
	return false
}

// sameLastName reports whether two names may be of one speaker, or one isn't known.
func sameLastName(a, b string) bool {
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// away is how many paragraphs a part of the story is behind the passage, or before
// it where that is negative.
func (r *reading) away(part int) int {
	return r.Tokens.layout.Parts[part].Paragraph - r.Paragraph
}

func (n *nearness) add(cover []float64, weight float64) {
	for i, s := range cover {
		if n.role[i] == 0 {
			n.cover[i] = max(n.cover[i], weight*s)
		}
	}
}

// atMost is what withStory returns if the story has all terms elsewhere.
func (n nearness) atMost() []float64 {
	out := slices.Clone(n.cover)
	for i, role := range n.role {
		if role == 0 {
			out[i] = max(out[i], elsewhere)
		}
	}
	return out
}

// withStory adds what stands elsewhere in the story, if that can add anything.
func (n nearness) withStory(r *reading) []float64 {
	if slices.Equal(n.cover, n.atMost()) {
		return n.cover
	}
	for i := range r.Tokens.layout.Parts {
		if away := r.away(i); away > 0 || away < -besides {
			n.add(n.want.coverOf(r.Tokens.ofPart(i)), elsewhere)
		}
	}
	return n.cover
}
