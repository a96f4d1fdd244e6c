package index

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// sureOfPeriod is the confidence in stories of which no more is asked than when
// they appeared.
const sureOfPeriod = .75

// fromPeriod answers "what happened last week" with the beginnings of the
// stories of that time, the newest first.
func (in *inquiry) fromPeriod(ctx context.Context) (*Answer, error) {
	q := Query{From: in.Period.From, To: in.Period.To, Source: cmp.Or(in.Question.Source, in.only)}
	cs, err := in.view.Search(ctx, q, crowded*candidates)
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	var ranked []scored
	for _, c := range cs {
		if seen[c.Story.ID] || !in.passes(c) {
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
			s.highlights = append(s.highlights, s.pointing(&in.Analysis).tighten(s.sentences[0]))
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

// passes reports whether a candidate is of the time that the asker's own
// filters allow, and of the paper that the question names.
func (in *inquiry) passes(c Candidate) bool {
	asked := Period{From: in.Question.From, To: in.Question.To}
	return (!asked.dated() || asked.includes(c.Story.Published, 0)) && (in.only == "" || c.Story.Publisher == in.only)
}
