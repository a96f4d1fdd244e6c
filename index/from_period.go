package index

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"byline/corpus"
)

// sureOfPeriod is the confidence in stories of which no more is asked than when
// they appeared.
const sureOfPeriod = .75

// fromPeriod answers "what happened last week" with the beginnings of the
// stories of that time, the newest first.
func (in *inquiry) fromPeriod(ctx context.Context) (*Answer, error) {
	p := in.Period.within(in.Question.From, in.Question.To)
	q := Query{From: p.From, To: p.To, Source: cmp.Or(in.Question.Source, in.only)}
	cs, err := in.view.Search(ctx, q, crowded*candidates)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var ranked []scored
	for _, c := range cs {
		if seen[c.Story.ID] || in.only != "" && c.Story.Publisher != in.only {
			continue
		}
		seen[c.Story.ID] = true
		opening := firstBody(c.Story)
		opening.Tokens = c.Tokens
		w, err := in.want(ctx, c.Story.Language, "")
		if err != nil {
			return nil, err
		}
		s := scored{reading: read(opening, w)}
		if len(s.sentences) > 0 {
			s.highlights = append(s.highlights, s.pointing(&in.Analysis).cutting(s.sentences[0]).glance().span)
		}
		ranked = append(ranked, s)
	}
	slices.SortFunc(ranked, func(a, b scored) int {
		return cmp.Or(compareDates(b.Story.Published, a.Story.Published), strings.Compare(a.Story.ID, b.Story.ID))
	})
	out := &Answer{}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Answered, out.Confidence = true, sureOfPeriod
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// asksOfPeriod reports whether no more is asked than what happened at a time.
func (in *inquiry) asksOfPeriod() bool {
	g := grammarFor(in.Language)
	return in.Period.dated() && !slices.ContainsFunc(words(in.Content), func(w word) bool {
		return !slices.Contains(in.Period.Words, w.lower) && !g.isSmall(w)
	})
}

// within narrows the period to the days from one date to another, of which any
// may be empty.
func (p Period) within(from, to corpus.Date) Period {
	if first, _, ok := from.Days(); ok {
		p.From = max(p.From, corpus.Date(first))
	}
	if _, last, ok := to.Days(); ok && (p.To == "" || corpus.Date(last) < p.To) {
		p.To = corpus.Date(last)
	}
	return p
}
