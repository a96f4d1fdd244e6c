package embedded

import (
	"cmp"
	"context"
	"fmt"
	"math/bits"
	"slices"

	"byline/corpus"
)

const (
	// fewParts is how many parts there are of about the same size before they become
	// one, with all smaller ones, and growth how much larger those of the next size
	// are. So a story is rewritten some times as the index grows, and questions
	// never meet more than two parts of each size.
	fewParts = 3
	growth   = 3 // powers of two
	// mostPassages is how many passages a part has at most that others are merged
	// into: merging them takes some seconds.
	mostPassages = 1 << 19
	// mostGone is the share of its stories that may have gone from a part.
	mostGone = 1. / 4
)

// merge merges parts until there are few, or all of them into as few as can be. It
// is called by who holds the lock. Each time, what there is on disk is the parts
// before or the ones after.
func (x *Index) merge(ctx context.Context, all bool) error {
	for ; ; all = false {
		s, err := x.acquire(ctx)
		if err != nil {
			return err
		}
		groups := mergeable(s.parts, x.mergeAt)
		if all {
			groups = divide(s.parts)
		}
		if len(groups) == 0 {
			s.release()
			return nil
		}
		err = x.mergeGroups(ctx, s, groups)
		s.release()
		if err != nil {
			return err
		}
	}
}

// mergeGroups replaces the parts of each group by the one that they make together.
func (x *Index) mergeGroups(ctx context.Context, s *snapshot, groups [][]livePart) error {
	next := s.state
	if largest := slices.MaxFunc(groups, func(a, b []livePart) int { return left(a) - left(b) }); next.Dictionary.outgrows(left(largest)) {
		var err error
		if next.Dictionary, err = train(x.dir, storiesOf(largest), left(largest)); err != nil {
			return err
		}
	}
	dictionary, err := x.dictionaries.open(x.dir, next.Dictionary.fileState)
	if err != nil {
		return err
	}
	next.Parts = slices.Clone(next.Parts)
	type result struct {
		partState
		group []livePart
		err   error
	}
	for r := range corpus.InOrder(ctx, 1, slices.Values(groups), func(group []livePart) result {
		defer x.yield()()
		merged, err := writePart(x.dir, func(dir string) (partState, error) { return mergeParts(ctx, dir, group, dictionary) })
		merged.Dictionary = next.Dictionary.fileState
		return result{merged, group, err}
	}) {
		if r.err != nil {
			return fmt.Errorf("merging parts of the index: %w", r.err)
		}
		next.Parts = append(slices.DeleteFunc(next.Parts, func(p partState) bool {
			return slices.ContainsFunc(r.group, func(g livePart) bool { return g.name == p.Name })
		}), r.partState)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := writeState(x.dir, currentFile, next); err != nil {
		return err
	}
	return x.refresh(ctx)
}

// mergeable returns groups of parts that should be one each; none if all are as
// they should be.
func mergeable(parts []livePart, mergeAt int) [][]livePart {
	for _, p := range parts {
		if float64(p.gone.Stories) > mostGone*float64(p.stories()) {
			return [][]livePart{{p}}
		}
	}
	bySize := slices.SortedStableFunc(slices.Values(parts), func(a, b livePart) int { return cmp.Compare(a.left(), b.left()) })
	for i := 0; i < len(bySize); {
		n := i
		for n < len(bySize) && bySize[n].size() == bySize[i].size() {
			n++
		}
		if n-i >= mergeAt {
			if groups := divide(bySize[:n]); len(groups) < n { // with all smaller ones
				return groups
			}
		}
		i = n
	}
	return nil
}

// divide divides parts into groups of about the same size, so that none becomes
// too large.
func divide(parts []livePart) [][]livePart {
	all := left(parts)
	n := all/mostPassages + 1
	groups := [][]livePart{nil}
	for _, p := range parts {
		last := &groups[len(groups)-1]
		if len(*last) > 0 && left(*last)+p.left()/2 > all/n {
			groups = append(groups, nil)
			last = &groups[len(groups)-1]
		}
		*last = append(*last, p)
	}
	return slices.DeleteFunc(groups, func(g []livePart) bool { return len(g) == 1 })
}

// left returns how many passages parts have.
func left(parts []livePart) int {
	n := 0
	for _, p := range parts {
		n += p.left()
	}
	return n
}

// left returns how many passages the part has.
func (l livePart) left() int { return l.manifest.Census.Passages - l.gone.Passages }

// size is the part's size on a scale of powers.
func (l livePart) size() int { return (bits.Len(uint(l.left()/1024)) + growth - 1) / growth }
