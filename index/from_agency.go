package index

import (
	"context"
	"strings"

	"byline/corpus"
)

// agencySupport is the least share of what an agency is said to have reported
// that must be found at a quotation which names one.
const agencySupport = .5

// fromAgency answers which news agency passed somebody's words on. It returns
// no answer where no quotation tells.
func (in *inquiry) fromAgency(ctx context.Context) (*Answer, error) {
	cs, err := in.searchOnce(ctx, Query{Text: in.Topic, Speaker: in.Topic})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Topic)
	if err != nil {
		return nil, err
	}
	var ranked []scored
	for _, r := range rs {
		for i := range r.Story.Quotes {
			q := &r.Story.Quotes[i]
			named := r.naming(q)
			if named.Empty() {
				continue
			}
			cover := r.nearest(r.want, q)
			for t, s := range r.want.cover(q.Speaker + " " + q.Role) {
				cover[t] = max(cover[t], s)
			}
			support := r.want.coverage(cover)
			if support < agencySupport {
				continue
			}
			ranked = append(ranked, scored{
				reading: r, score: support, quotes: []*corpus.Quote{q},
				highlights: []corpus.Span{named}, features: []Feature{{"topic", support, 1}},
			})
			break // the passage is shown once
		}
	}
	if len(ranked) == 0 {
		return nil, nil
	}
	sortScored(ranked)
	out := &Answer{Answered: true, Confidence: ranked[0].score}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// naming returns the clause of the passage that names who passed a quotation
// on; empty if the quotation isn't in the passage or nobody did.
func (r *reading) naming(q *corpus.Quote) corpus.Span {
	if q.Via == "" || len(partsIn(q, r.Location)) == 0 {
		return corpus.Span{}
	}
	for _, s := range r.sentences {
		for _, c := range clauses(r.text, s) {
			if strings.Contains(c.In(r.text), q.Via) {
				return c
			}
		}
	}
	return corpus.Span{}
}
