package embedded

import (
	"context"
	"maps"
	"slices"

	"byline/index/embedded/inverted"
	"byline/index/embedded/topk"

	"github.com/RoaringBitmap/roaring/v2"
)

// newest returns the passages that pass the filters, if there are any, those of
// the stories published last first, and those of stories without a date last.
func (v *view) newest(ctx context.Context, filters []*roaring.Bitmap, k int) ([]topk.Hit, error) {
	if filters == nil {
		return nil, nil
	}
	stories := map[string][]topk.Hit{} // first passages, by day
	for i, p := range v.s.parts {
		dated := roaring.New()
		add := func(day string, docs *roaring.Bitmap) {
			for s := range roaring.Values(docs) {
				if p.has(s) && p.first[s] < p.first[s+1] && filters[i].Contains(p.first[s]) {
					stories[day] = append(stories[day], topk.Hit{Segment: i, Passage: p.first[s]})
				}
			}
		}
		err := p.storyIndex.Reader().Each(lastDayField, "", "", func(day string, docs inverted.List) error {
			stories := docs.Docs.Roaring()
			add(day, stories)
			dated.Or(stories)
			return ctx.Err()
		})
		if err != nil {
			return nil, err
		}
		undated := roaring.New()
		undated.AddRange(0, uint64(p.stories())) //nolint:gosec // a count
		undated.AndNot(dated)
		add("", undated)
	}
	days := slices.Sorted(maps.Keys(stories))
	var hits []topk.Hit
	for n, day := range slices.Backward(days) {
		of := stories[day]
		slices.SortFunc(of, func(a, b topk.Hit) int {
			if v.before(a, b) {
				return -1
			}
			return 1
		})
		for _, first := range of {
			p := v.s.parts[first.Segment]
			for at := first.Passage; at < p.first[p.storyOf(first.Passage)+1]; at++ {
				if len(hits) == k {
					return hits, nil
				}
				hits = append(hits, topk.Hit{Segment: first.Segment, Passage: at, Score: float64(n + 1)})
			}
		}
	}
	return hits, nil
}
