package embedded

import (
	"fmt"
	"testing"
)

// TestMostlyGoneIsMerged holds that a part is written anew for itself, without
// what has gone from it, once that is much of it.
func TestMostlyGoneIsMerged(t *testing.T) {
	t.Parallel()
	partOf := func(stories, gone int) livePart {
		p := &part{name: fmt.Sprintf("%d less %d", stories, gone), table: &table{ids: make([]string, stories)}}
		p.Census.Stories, p.Census.Passages = stories, 10*stories
		return livePart{part: p, gone: census{Stories: gone, Passages: 10 * gone}}
	}
	few := []livePart{partOf(100, 1), partOf(100_000, 1000)}
	if groups := mergeable(few, fewParts); len(groups) > 0 {
		t.Errorf("parts from which a hundredth has gone are merged: %d groups", len(groups))
	}
	most := partOf(100, 99)
	groups := mergeable(append(few, most), fewParts)
	if len(groups) != 1 || len(groups[0]) != 1 || groups[0][0].name != most.name {
		t.Errorf("a part that has almost gone isn't the one to merge: %d groups", len(groups))
	}
}
