package index

import (
	"context"
	"slices"

	"byline/corpus"
)

// How much a term counts by where it stands around somebody's words, if not in
// them, when the words are given and the speaker is asked for.
const (
	toldInPassage  = .7
	toldInTitle    = .6
	toldByNeighbor = .5
	toldInStory    = .3
)

// The least share of what somebody is said to have said that must be found in
// their words and around them, and in their words alone, and of what somebody is
// said to have criticized, praised and so on.
const (
	toldSupport   = .6
	ownSupport    = .5
	stanceSupport = .5
)

// fromTold answers who said something, or who criticized or denied it, from
// the quotations that have it. It returns no answer where none has.
func (in *inquiry) fromTold(ctx context.Context) (*Answer, error) {
	cs, err := in.searchSpoken(ctx, Query{Text: in.Topic})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Topic)
	if err != nil {
		return nil, err
	}
	var ranked []scored
	for _, r := range rs {
		if s, ok := r.told(in.Verb); ok {
			ranked = append(ranked, s)
		}
	}
	if len(ranked) == 0 {
		return nil, nil
	}
	sortScored(ranked)
	// What another story or speaker has of it less well isn't shown beside it.
	best := ranked[0].features[0].Value
	ranked = in.leaveOut(ranked, func(s scored) bool { return s.features[0].Value < furtherSupport*best })
	out := &Answer{Confidence: in.doubt(enough+(1-enough)*.95*min(best, 1), ranked[0].Story.Language)}
	if out.Answered = out.Confidence >= enough; !out.Answered {
		return nil, nil
	}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// told returns the passage with the quotation in it that has most of what is
// wanted, if it has enough and a known speaker.
func (r *reading) told(verb string) (scored, bool) {
	st := stanceOf(verb)
	least := toldSupport
	if st != nil {
		least = stanceSupport
	}
	var around []float64
	var best scored
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		parts := partsIn(q, r.Location)
		if q.Speaker == "" || len(parts) == 0 || st != nil && (!r.takes(st, q) || r.isAbout(q)) {
			continue
		}
		if around == nil {
			around = r.aroundTold()
		}
		own := make([]float64, len(around))
		for _, p := range q.Parts {
			for t, s := range r.want.cover(p.In(r.Story.Paragraphs[p.Paragraph].Text)) {
				own[t] = max(own[t], s)
			}
		}
		if st == nil && r.want.coverage(own) < ownSupport {
			continue // what stands around it may be anybody's
		}
		cover := slices.Clone(around)
		for t, s := range own {
			cover[t] = max(cover[t], s)
		}
		support := r.want.coverage(cover)
		if len(r.want.terms) <= fewTerms && support < exactSupport {
			continue
		}
		support += .1 * float64(r.wordsInARow(q)) // the more it is word for word what is asked
		score := support + .1*is(q.Direct) + .2*is(madeBy(q, r.Story, verb))
		if support < least || score <= best.score {
			continue
		}
		best = scored{
			reading: r, score: score, quotes: []*corpus.Quote{q},
			highlights: r.withSource(q, parts), features: []Feature{{"topic", support, 1}},
		}
	}
	return best, best.reading != nil
}

// Where only a word or two are asked for, these must be there, and not others
// of the same stem.
const (
	fewTerms     = 2
	exactSupport = .85
)

// wordsInARow is how many of the question's words, small ones included, stand in
// the quotation as they do in the question, if more than a pair.
func (r *reading) wordsInARow(q *corpus.Quote) int {
	best := 0
	for _, p := range q.Parts {
		ws := words(p.In(r.Story.Paragraphs[p.Paragraph].Text))
		for i := range ws {
			for j := range r.want.words {
				n := 0
				for i+n < len(ws) && j+n < len(r.want.words) && ws[i+n].lower == r.want.words[j+n] {
					n++
				}
				best = max(best, n)
			}
		}
	}
	if best <= 2 {
		return 0
	}
	return best
}

// aroundTold covers the wanted terms by the passage and the story around it.
func (r *reading) aroundTold() []float64 {
	out := make([]float64, len(r.want.terms))
	add := func(cover []float64, weight float64) {
		for i, s := range cover {
			out[i] = max(out[i], weight*s)
		}
	}
	add(r.want.coverOf(r.tokens), toldInPassage)
	add(r.want.coverOf(r.Tokens.ofTitle()), toldInTitle)
	for i, at := range r.Tokens.layout.Parts {
		switch at.Paragraph - r.Paragraph {
		case 0:
		case -1, 1:
			add(r.want.coverOf(r.Tokens.ofPart(i)), toldByNeighbor)
		default:
			add(r.want.coverOf(r.Tokens.ofPart(i)), toldInStory)
		}
	}
	return out
}
