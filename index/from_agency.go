package index

import (
	"context"
	"slices"
	"strings"

	"byline/corpus"
)

// agencySupport is the least share of what an agency is said to have reported
// that must be found at a quotation which names one.
const agencySupport = .5

// fromAgency answers which news agency passed somebody's words on. It returns
// no answer where no quotation tells.
func (in *inquiry) fromAgency(ctx context.Context) (*Answer, error) {
	topic := unsaid(grammarFor(in.Language), in.Topic)
	cs, err := in.searchOnce(ctx, Query{Text: topic, Speaker: topic})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, topic)
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
	out := &Answer{Confidence: in.doubt(ranked[0].score, ranked[0].Story.Language)}
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

// unsaid returns the words of a topic without those for what was said, which no
// story need have: "the mayor's words about the bridge".
func unsaid(g *grammar, topic string) string {
	var out []string
	for _, w := range words(topic) {
		if !slices.Contains(g.sayings, w.lower) {
			out = append(out, w.In(topic))
		}
	}
	return strings.Join(out, " ")
}

// naming returns the clause of the passage that names who passed a quotation
// on, the one that attributes it if that does, or just the name where the clause
// is long; empty if the quotation isn't in the passage or nobody did.
func (r *reading) naming(q *corpus.Quote) corpus.Span {
	if q.Via == "" || len(partsIn(q, r.Location)) == 0 {
		return corpus.Span{}
	}
	var found corpus.Span
	for _, s := range r.sentences {
		for _, c := range clauses(r.text, s) {
			at := phraseIn(c.In(r.text), q.Via)
			if at < 0 {
				continue
			}
			attributes := r.holds(s, q.Cue) || r.holds(s, q.Source)
			if !attributes && !found.Empty() {
				continue
			}
			if found = c; countWords(c.In(r.text)) > highlightWords {
				found = corpus.Span{Start: c.Start + at, End: c.Start + at + len(q.Via)}
			}
			if attributes {
				return found
			}
		}
	}
	return found
}

// holds reports whether a sentence of the passage has a place of its story in it.
func (r *reading) holds(s corpus.Span, at corpus.Location) bool {
	return !at.Empty() && at.Paragraph == r.Paragraph && r.Start+s.Start <= at.Start && at.End <= r.Start+s.End
}
