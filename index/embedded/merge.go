package embedded

import (
	"cmp"
	"context"
	"fmt"
	"math/bits"
	"slices"
)

const (
	// mergeAt is how many parts of about the same size there are before they
	// become one, and growth how much larger those of the next size are. So a
	// story is rewritten some times as the index grows, and questions never meet
	// more than a few parts of each size.
	mergeAt = 5
	growth  = 3 // powers of two
	// mostPassages is how many passages a part has at most that others are merged
	// into: merging them takes a processor some seconds.
	mostPassages = 1 << 19
	// mostGone is the share of its stories that may have gone from a part.
	mostGone = 1. / 4
)

// merge merges parts until there are few. It is called by who holds the lock.
// Each time, what there is on disk is the parts before or the one after.
func (x *Index) merge(ctx context.Context) error {
	for {
		s, err := x.acquire(ctx)
		if err != nil {
			return err
		}
		group := mergeable(s.parts)
		if group == nil {
			s.release()
			return nil
		}
		err = x.mergeGroup(ctx, s, group)
		s.release()
		if err != nil {
			return err
		}
	}
}

// mergeGroup replaces some parts by the one that they make together.
func (x *Index) mergeGroup(ctx context.Context, s *snapshot, group []livePart) error {
	next := s.state
	passages := 0
	for _, p := range group {
		passages += p.left()
	}
	if next.Dictionary.outgrows(passages) {
		var err error
		if next.Dictionary, err = train(x.dir, storiesOf(group), passages); err != nil {
			return err
		}
	}
	dictionary, err := x.dictionaries.open(x.dir, next.Dictionary.fileState)
	if err != nil {
		return err
	}
	merged, err := writePart(x.dir, func(dir string) (partState, error) { return mergeParts(ctx, dir, group, dictionary) })
	if err != nil {
		return fmt.Errorf("merging parts of the index: %w", err)
	}
	merged.Dictionary = next.Dictionary.fileState
	next.Parts = slices.DeleteFunc(slices.Clone(next.Parts), func(p partState) bool {
		return slices.ContainsFunc(group, func(g livePart) bool { return g.name == p.Name })
	})
	next.Parts = append(next.Parts, merged)
	if err := writeState(x.dir, currentFile, next); err != nil {
		return err
	}
	return x.refresh(ctx)
}

// mergeable returns parts that should be one; nil if there are none.
func mergeable(parts []livePart) []livePart {
	for _, p := range parts {
		if float64(p.gone.Stories) > mostGone*float64(p.stories()) {
			return []livePart{p}
		}
	}
	bySize := slices.SortedFunc(slices.Values(parts), func(a, b livePart) int { return cmp.Compare(a.left(), b.left()) })
	for i := 0; i < len(bySize); {
		n, sum := i, 0
		for n < len(bySize) && bySize[n].size() == bySize[i].size() {
			n++
		}
		group := bySize[:n] // with all smaller ones
		if n-i < mergeAt {
			i = n
			continue
		}
		for j, p := range group {
			if sum += p.left(); sum > mostPassages {
				group = group[:j]
				break
			}
		}
		if len(group) > 1 {
			return group
		}
		i = n
	}
	return nil
}

// left returns how many passages the part has.
func (l livePart) left() int { return l.manifest.Census.Passages - l.gone.Passages }

// size is the part's size on a scale of powers.
func (l livePart) size() int { return (bits.Len(uint(l.left()/1024)) + growth - 1) / growth }
