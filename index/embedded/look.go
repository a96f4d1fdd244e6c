package embedded

import (
	"context"
	"math"
	"strings"

	"byline/index/embedded/bitmap"
	"byline/index/embedded/topk"

	"github.com/RoaringBitmap/roaring/v2"
)

// look looks the clauses up in all parts. It returns those that are anywhere,
// with the lists of passages and stories that have them.
func (s *snapshot) look(ctx context.Context, clauses []clause, filters []*roaring.Bitmap) ([]topk.Clause, []topk.Segment, error) {
	segments := make([]topk.Segment, len(s.parts))
	frequencies := make([]int, len(clauses))
	for i, p := range s.parts {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		segments[i] = topk.Segment{First: p.first, Deleted: p.deleted, Lists: make([]topk.List, len(clauses))}
		if filters != nil {
			segments[i].Allowed = filters[i]
		}
		inPassages, inStories := newLookup(p.passageIndex), newLookup(p.storyIndex)
		for j, c := range clauses {
			in, lengths, gone := inPassages, p.lengths(c.field), p.deleted
			if c.ofStories() {
				in, lengths, gone = inStories, p.title, p.without
			}
			found, err := in.list(c.field, c.term)
			if err != nil {
				return nil, nil, err
			}
			frequencies[j] += count(found.Docs, gone)
			segments[i].Lists[j] = topk.List{Docs: found.Docs, Repeats: found.Repeats, Lengths: lengths, Stories: c.ofStories()}
		}
	}
	found := make([]topk.Clause, 0, len(clauses))
	for j, c := range clauses {
		if frequencies[j] == 0 {
			continue
		}
		for i := range segments {
			segments[i].Lists[len(found)] = segments[i].Lists[j]
		}
		field := s.statistics(c.field)
		found = append(found, topk.Clause{Weight: c.weight * idf(field.Documents, frequencies[j]), Mean: field.mean()})
	}
	for i := range segments {
		segments[i].Lists = segments[i].Lists[:len(found)]
	}
	return found, segments, nil
}

// idf is the inverse document frequency of BM25 (Robertson and Zaragoza, "The
// Probabilistic Relevance Framework: BM25 and Beyond", 2009), in the form of
// Lucene, which is never negative.
func idf(documents, frequency int) float64 {
	n, df := float64(documents), float64(frequency)
	return math.Log1p((n - df + 0.5) / (df + 0.5))
}

// statistics returns the counts of a field. That of words without their accents
// has those of all passages, as these may all have had such words.
func (s *snapshot) statistics(field string) fieldStatistics {
	if field != foldedField {
		return s.census.Fields[field]
	}
	all := fieldStatistics{Documents: s.census.Passages}
	for name, f := range s.census.Fields {
		if strings.HasPrefix(name, textField) {
			all.Terms += f.Terms
		}
	}
	return all
}

// lengths returns the lengths of the part's passages in a field.
func (p *part) lengths(field string) []uint16 {
	if field == speakerField {
		return p.speaker
	}
	return p.text
}

// count returns how many documents there are that haven't gone.
func count(docs bitmap.Bitmap, gone *roaring.Bitmap) int {
	n := docs.Len()
	if gone != nil && n > 0 {
		n -= int(docs.Roaring().AndCardinality(gone)) //nolint:gosec // documents are numbered in 32 bits
	}
	return n
}
