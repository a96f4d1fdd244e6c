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
		if s, ok := r.told(&in.Analysis); ok {
			ranked = append(ranked, s)
		}
	}
	if len(ranked) == 0 {
		return in.fromNaming(ctx, rs)
	}
	sortScored(ranked)
	// What another story or speaker has of it less well isn't shown beside it.
	best := ranked[0].features[0].Value
	typed := asTyped(ranked[0])
	ranked = in.leaveOut(ranked, func(s scored) bool {
		return s.features[0].Value < furtherSupport*best || typed && !asTyped(s)
	})
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
// wanted, if it has enough. Only words that are given as they stand in it may be of
// nobody that the story names for sure.
func (r *reading) told(a *Analysis) (scored, bool) {
	st := stanceOf(a.Verb)
	namings := r.namings(a)
	var around []float64
	var best scored
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		parts := partsIn(q, r.Location)
		if len(parts) == 0 || st != nil && (q.Speaker == "" || !r.takes(st, q) || r.isAbout(q)) {
			continue
		}
		if around == nil {
			around = r.aroundTold()
		}
		u := r.utter(q)
		own := u.cover(r.want)
		cover := slices.Clone(around)
		for t, s := range own {
			cover[t] = max(cover[t], s)
		}
		support := r.want.coverage(cover)
		var s scored
		ok := false
		switch {
		case len(r.want.terms) <= fewTerms && support < exactSupport:
		case st != nil:
			s, ok = r.toldStance(u, support)
		case r.want.coverage(own) >= ownSupport: // what stands around somebody's words may be anybody's
			s, ok = r.toldWords(a, q, u, namings, support)
		}
		s.score += .1*is(q.Direct) + .2*is(madeBy(q, r.Story, a.Verb))
		if !ok || s.score <= best.score {
			continue
		}
		s.reading, s.quotes, s.highlights = r, []*corpus.Quote{q}, r.withSource(q, parts)
		best = s
	}
	return best, best.reading != nil
}

// toldStance weighs a quotation by which somebody criticizes, praises and so on what
// is asked for, and that has this share of it.
func (r *reading) toldStance(u *utterance, support float64) (scored, bool) {
	if support < stanceSupport {
		return scored{}, false
	}
	if n := u.inARow(r.want.words); n >= typedWords { // the more it is word for word what is asked
		support += .1 * float64(n)
	}
	return scored{score: support, features: []Feature{{"topic", support, 1}}}, true
}

// toldWords weighs a quotation that may be the words that are asked for, and that has
// this share of them.
func (r *reading) toldWords(a *Analysis, q *corpus.Quote, u *utterance, namings []naming, support float64) (scored, bool) {
	abroad := baseOf(a.Language) != baseOf(r.want.language) // where words have another order
	loose := len(r.want.terms) <= fewTerms && !u.together()
	if support < toldSupport || !abroad && (loose || !u.hasPhrases(r.want, a)) {
		return scored{}, false
	}
	as, sure := r.asWorded(u), r.names(namings, r.spokenIn(partsIn(q, r.Location)))
	near := as.typed || len(namings) > 0 && sure == calledSo && as.wording >= typedWording
	if sure == 0 || r.callsSelf(namings, q) || q.Speaker == "" && !near {
		return scored{}, false
	}
	s := as.scored(support)
	s.score -= 1 - sure
	s.features[0].Value *= sure
	if q.Speaker == "" {
		s.score -= unnamed
		s.features[0].Value *= unnamedSupport
	}
	return s, true
}

// spokenIn are the words of the passage's sentences in which parts of it lie.
func (r *reading) spokenIn(parts []corpus.Span) [][]word {
	var out [][]word
	for _, s := range r.sentences {
		if slices.ContainsFunc(parts, s.Overlaps) {
			out = append(out, r.wordsIn(s))
		}
	}
	return out
}

// Where only a word or two are asked for, these must be there, and not others
// of the same stem.
const (
	fewTerms     = 2
	exactSupport = .85
)

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
