package index

import (
	"cmp"
	"context"
	"slices"

	"byline/corpus"
)

// saidIn returns the passages of a story with a speaker's words on a topic, or
// with any words of theirs where there is none, in order.
func (in *inquiry) saidIn(ctx context.Context, id string, v *voice, topic string) ([]scored, error) {
	story, err := in.view.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	want, err := in.want(ctx, story.Language, topic)
	if err != nil {
		return nil, err
	}
	tokens := NewTokens(story, LayoutOf(story), oneByOne(in.view.Analyze), func(int) {})
	var out []scored
	for at := range Passages(story) {
		var r *reading
		best := spoken{score: -1}
		var quotes []*corpus.Quote
		for i := range story.Quotes {
			q := &story.Quotes[i]
			if !opensIn(q, at) || voiceForm(q.Speaker) != v.typed {
				continue
			}
			if r == nil {
				r = read(Candidate{Story: story, Tokens: tokens, Location: at}, want)
			}
			s := spoken{reading: r, quote: q, support: 1}
			if want.total > 0 {
				s.support = want.coverage(r.nearest(want, q))
			}
			if topic != "" && !s.onTopic(in.leastSupport()) {
				continue
			}
			if s.score = supportWeight*s.support + s.substance(); s.score > best.score {
				best = s
			}
			quotes = append(quotes, q)
		}
		if len(quotes) == 0 {
			continue
		}
		out = append(out, scored{
			reading: r, score: best.score, quotes: quotes, highlights: clipAll(r.text, partsOf(quotes, at), highlightWords),
			features: []Feature{{"topic", best.support, supportWeight}, {"substance", best.substance(), 1}},
		})
	}
	return out, nil
}

// onTopic reports whether a quotation has the least support, of direct speech
// or of any other, and not only by what stands elsewhere in its story.
func (s *spoken) onTopic(least [2]float64) bool {
	if s.want.total == 0 || s.support < least[0] || !s.quote.Direct && s.support < least[1] {
		return false
	}
	near := slices.Clone(s.cover)
	for i, c := range s.want.coverOf(s.Tokens.ofTitle()) {
		near[i] = max(near[i], c)
	}
	return s.want.coverage(near) >= least[0]
}

// isDirect reports whether one of the quotations that answer is in marks.
func (s *scored) isDirect() bool {
	return slices.ContainsFunc(s.quotes, func(q *corpus.Quote) bool { return q.Direct })
}

// opensIn reports whether a quotation begins in a passage.
func opensIn(q *corpus.Quote, at corpus.Location) bool {
	return len(q.Parts) > 0 && len(partsIn(&corpus.Quote{Parts: q.Parts[:1]}, at)) > 0 && q.Parts[0].Start >= at.Start
}

// partsOf returns the parts of quotations that lie in a passage, in order, each
// place once.
func partsOf(quotes []*corpus.Quote, at corpus.Location) []corpus.Span {
	var all, out []corpus.Span
	for _, q := range quotes {
		all = append(all, partsIn(q, at)...)
	}
	slices.SortFunc(all, func(a, b corpus.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	for _, s := range all {
		if len(out) == 0 || s.Start >= out[len(out)-1].End {
			out = append(out, s)
		}
	}
	return out
}
