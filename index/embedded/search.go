package embedded

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"byline/corpus"
	"byline/index"
	"byline/index/embedded/topk"
)

// How much a term found in each field counts, next to one in the passage's
// text, and a term of Query.More next to one of Query.Text. Titles bring XQuAD's
// right paragraph to the first place more often; whole words as they stand don't,
// where passages are ranked again, but for those whose accents weren't typed.
const (
	textWeight    = 1.0
	titleWeight   = 0.3
	foldedWeight  = 0.3
	speakerWeight = 1.0
	moreWeight    = 0.4
)

func (v *view) Search(ctx context.Context, q index.Query, k int) ([]index.Candidate, error) {
	hits, err := v.search(ctx, q, k)
	if err != nil {
		return nil, err
	}
	candidates, failed := make([]index.Candidate, len(hits)), make([]error, len(hits))
	corpus.Each(len(hits), func(i int) { candidates[i], failed[i] = v.candidate(hits[i]) })
	if err := errors.Join(failed...); err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return candidates, nil
}

// candidate reads the story of a passage that was found.
func (v *view) candidate(h topk.Hit) (index.Candidate, error) {
	p := v.s.parts[h.Segment]
	story := p.storyOf(h.Passage)
	d, err := v.x.story(p.part, story)
	if err != nil {
		return index.Candidate{}, err
	}
	at, ok := d.layout.Passage(int(h.Passage - p.first[story]))
	if !ok {
		return index.Candidate{}, fmt.Errorf("%w: passage %d of story %s", errMalformedState, h.Passage, d.ID)
	}
	return index.Candidate{Story: d.Story, Tokens: d.tokens, Location: at, Length: int(p.text[h.Passage]), Score: h.Score}, nil
}

// Rank is [view.Search] without reading stories: it tells which passages it finds.
func (v *view) Rank(ctx context.Context, q index.Query, k int) ([]Ranked, error) {
	hits, err := v.search(ctx, q, k)
	if err != nil {
		return nil, err
	}
	ranked := make([]Ranked, len(hits))
	for i, h := range hits {
		p := v.s.parts[h.Segment]
		story := p.storyOf(h.Passage)
		ranked[i] = Ranked{p.ids[story], int(h.Passage - p.first[story]), h.Score}
	}
	return ranked, nil
}

// Ranked is a passage that was found.
type Ranked struct {
	Story   string // its ID
	Passage int    // its place among those of the story, from 0
	Score   float64
}

// search finds the passages that Search returns.
func (v *view) search(ctx context.Context, q index.Query, k int) ([]topk.Hit, error) {
	filters, err := v.s.filter(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("applying a question's filters: %w", err)
	}
	if q.Text == "" && q.Speaker == "" {
		hits, err := v.newest(ctx, filters, k)
		if err != nil {
			return nil, fmt.Errorf("ordering by date: %w", err)
		}
		return hits, nil
	}
	clauses, segments, err := v.s.look(ctx, v.s.clauses(q), filters)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	hits, err := topk.Search(ctx, clauses, segments, k, v.before)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	return hits, nil
}

// before orders passages by their stories' IDs and their places in these: the
// numbers that they have differ with what was added when.
func (v *view) before(a, b topk.Hit) bool {
	p, q := v.s.parts[a.Segment], v.s.parts[b.Segment]
	s, t := p.storyOf(a.Passage), q.storyOf(b.Passage)
	return cmp.Or(strings.Compare(p.ids[s], q.ids[t]), cmp.Compare(a.Passage-p.first[s], b.Passage-q.first[t])) < 0
}
