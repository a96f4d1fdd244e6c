package index

import (
	"slices"

	"byline/corpus"
)

// How much a term of a question's topic counts by the nearest place to the
// quotation where it stands.
const (
	inQuote   = 1.
	inPassage = .9
	nextToIt  = .55 // and in the title
	elsewhere = .25
)

// besides is how many paragraphs behind its topic somebody's words may stand.
const besides = 2

// The least shares of the topic that are found around somebody's own words and
// around reported ones; see leastSupport.
const (
	directSupport   = .3
	reportedSupport = .6
)

// supportWeight is how much being on the topic counts next to being somebody's
// own words at length.
const supportWeight = 2.5

// spoken is a quotation by the speaker asked for.
type spoken struct {
	*reading
	quote   *corpus.Quote
	support float64 // share of the topic found around it, 1 without a topic
	score   float64
}

// spokenBy returns the quotations in a passage that are by the speaker asked
// for and on the topic, the best first: those with more than the least support, of
// direct speech and of any other. One that was made as the question says,
// tweeted or promised, goes before others.
func (r *reading) spokenBy(speaker []string, verb string, least [2]float64) []spoken {
	var out []spoken
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		if len(partsIn(q, r.Location)) == 0 || !r.isSpeaker(q, speaker) {
			continue
		}
		s := spoken{reading: r, quote: q, support: 1}
		needed := least[0]
		if !q.Direct {
			needed = max(least[0], least[1])
		}
		if r.want.total > 0 {
			near := r.nearQuote(r.want, q)
			if r.want.coverage(near.atMost()) < needed {
				continue // whatever the rest of the story has
			}
			s.support = r.want.coverage(near.withStory(r))
		}
		if s.support < needed || !q.Direct && !r.tellsOf(q) {
			continue
		}
		s.score = supportWeight*s.support + s.substance() + cueWeight*is(madeBy(q, r.Story, verb))
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(a, b spoken) int { return compareScores(a.score, b.score) })
	return out
}

// tellsOf reports whether the sentences that a quotation lies in are on the topic:
// what is only reported may be about anything else in the passage.
func (r *reading) tellsOf(q *corpus.Quote) bool {
	if r.want.total == 0 {
		return true
	}
	parts := partsIn(q, r.Location)
	cover := make([]float64, len(r.want.terms))
	for i, s := range r.sentences {
		if !slices.ContainsFunc(parts, s.Overlaps) {
			continue
		}
		for _, near := range r.covers[max(i-1, 0) : i+1] {
			for t, strength := range near {
				cover[t] = max(cover[t], strength)
			}
		}
	}
	return r.want.coverage(cover) >= sentenceSupport
}

// cueWeight is how much it counts that words were said in the way asked for.
const cueWeight = 1

// madeBy reports whether a quotation's cue is a form of a verb that tells more
// than that something was said.
func madeBy(q *corpus.Quote, s *corpus.Story, verb string) bool {
	if verb == "" || q.Cue.Empty() || slices.Contains(plainSpeech, verb) {
		return false
	}
	return slices.ContainsFunc(words(q.Cue.In(s.Paragraphs[q.Cue.Paragraph].Text)), func(w word) bool {
		return inflections(w.lower, verb) || related(w.lower, verb)
	})
}

// plainSpeech are verbs that stand for any way of saying.
var plainSpeech = list("say says said saying tell tells told sagen sagte sagt gesagt сказал сказала сказали говорит dijo dice decir dit detto disse dice zei zegt sa säger")

// substance tells how much of somebody's own words a quotation is: whole
// sentences in quotation marks more than a single word or a paraphrase.
func (s *spoken) substance() float64 {
	n := 0
	for _, p := range s.quote.Parts {
		n += countWords(p.In(s.Story.Paragraphs[p.Paragraph].Text))
	}
	out := .5 * float64(min(n, 25)) / 25
	if s.quote.Direct { // a word or two in quotation marks may be but a title
		out += .75 * float64(min(n, 6)) / 6
	}
	return out
}

// partsIn returns the parts of a quotation that lie in a passage, in bytes of
// the passage's text.
func partsIn(q *corpus.Quote, at corpus.Location) []corpus.Span {
	var out []corpus.Span
	for _, p := range q.Parts {
		if p.Paragraph == at.Paragraph && p.Overlaps(at.Span) {
			out = append(out, corpus.Span{Start: max(p.Start, at.Start) - at.Start, End: min(p.End, at.End) - at.Start})
		}
	}
	return out
}
