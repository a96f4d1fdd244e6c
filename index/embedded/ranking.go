package embedded

import (
	"cmp"
	"container/heap"
	"context"
	"math"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
	bleve "github.com/blevesearch/bleve_index_api"
)

// The parameters of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009), at the values that are usual for prose.
const (
	saturation          = 1.2  // k1: how soon a term's further occurrences stop to count
	lengthNormalization = 0.75 // b: how much longer passages are held back
)

// ranking adds up the scores of passages, term by term.
type ranking struct {
	g       *generation
	allowed *roaring.Bitmap // see filter
	scores  []float64       // by Bleve's number of the document; 0 for those that don't match
}

func newRanking(g *generation, allowed *roaring.Bitmap) *ranking {
	return &ranking{g: g, allowed: allowed, scores: make([]float64, g.manifest.documents())}
}

// addAllowed gives each passage that passes the filters a score, the higher the
// later its story was published.
func (r *ranking) addAllowed(ctx context.Context) error {
	if r.allowed == nil {
		return nil
	}
	for i := range roaring.Values(r.allowed) {
		r.scores[i] = 1
	}
	day := 1.
	return r.g.eachTerm(ctx, lastDayField, beginning, end, func(term string) error {
		day++
		published := roaring.New()
		if err := r.g.addDocuments(ctx, published, lastDayField, term); err != nil {
			return err
		}
		published.And(r.allowed)
		for i := range roaring.Values(published) {
			r.scores[i] = day
		}
		return nil
	})
}

// add gives each passage that matches the clause its score for that: BM25
// among the passages that have the field, times the clause's weight.
func (r *ranking) add(ctx context.Context, c clause) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	postings, err := r.g.reader.TermFieldReader(ctx, []byte(c.term), c.field, true, true, false)
	if err != nil {
		return err
	}
	defer postings.Close() //nolint:errcheck // it was only read
	field := r.g.manifest.Fields[c.field]
	n, df, mean := float64(field.Passages), float64(postings.Count()), field.mean()
	idf := math.Log1p((n - df + 0.5) / (df + 0.5))
	var posting bleve.TermFieldDoc
	for {
		next, err := postings.Next(&posting)
		if err != nil {
			return err
		}
		if next == nil {
			return nil
		}
		i := next.ID.Value()
		if r.allowed != nil && !r.allowed.Contains(uint32(i)) { //nolint:gosec // Bleve numbers them in 32 bits
			continue
		}
		length := 1 / (next.Norm * next.Norm) // a norm is 1/√(terms in the field)
		tf := float64(next.Freq)
		r.scores[i] += c.weight * idf * tf * (saturation + 1) /
			(tf + saturation*(1-lengthNormalization+lengthNormalization*length/mean))
	}
}

// hit is a passage that matches.
type hit struct {
	id    string
	score float64
}

// top returns the k passages with the highest scores, those of the same score
// in the order of their IDs. Bleve's own numbers differ from one build of the
// same stories to the next, so they don't decide anything.
func (r *ranking) top(k int) ([]hit, error) {
	least := kthHighest(r.scores, k)
	var hits []hit
	for i, score := range r.scores {
		if score <= 0 || score < least {
			continue
		}
		id, err := r.g.reader.ExternalID(bleve.NewIndexInternalID(nil, uint64(i)))
		if err != nil {
			return nil, err
		}
		hits = append(hits, hit{id, score})
	}
	slices.SortFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id))
	})
	return hits[:min(max(k, 0), len(hits))], nil
}

// kthHighest returns the k-th highest of the scores above 0, or 0 if they are
// fewer.
func kthHighest(scores []float64, k int) float64 {
	if k <= 0 {
		return math.Inf(1)
	}
	var highest lowestFirst
	for _, score := range scores {
		switch {
		case score <= 0:
		case len(highest) < k:
			heap.Push(&highest, score)
		case score > highest[0]:
			highest[0] = score
			heap.Fix(&highest, 0)
		}
	}
	if len(highest) < k {
		return 0
	}
	return highest[0]
}

// lowestFirst is a heap of scores.
type lowestFirst []float64

func (h lowestFirst) Len() int           { return len(h) }
func (h lowestFirst) Less(i, j int) bool { return h[i] < h[j] }
func (h lowestFirst) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *lowestFirst) Push(x any)        { *h = append(*h, x.(float64)) }
func (h *lowestFirst) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
