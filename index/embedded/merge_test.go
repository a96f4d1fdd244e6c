package embedded

import (
	"maps"
	"slices"
	"testing"
)

// A part is written again as soon as much of it has gone, and not before.
func TestPartsLetGo(t *testing.T) {
	t.Parallel()
	const files = 40
	src := corpusOf(files)
	x := open(t, t.TempDir())
	refresh(t, x, src)
	paths := slices.Sorted(maps.Keys(src.files))
	for _, test := range []struct{ removed, gone int }{
		{2, 2}, {10, 10}, {11, 0}, {12, 1},
	} {
		for _, path := range paths[:test.removed] {
			delete(src.files, path)
		}
		refresh(t, x, src)
		gone, stories := 0, 0
		for _, p := range viewOf(t, x).(*view).s.parts {
			gone += p.gone.Stories
			stories += p.stories() - p.gone.Stories
		}
		if gone != test.gone || stories != files-test.removed {
			t.Errorf("with %d of %d removed, %d are still in a part that has %d others", test.removed, files, gone, stories)
		}
	}
}

// An index that is mostly new becomes one part, however many it was written in;
// what is added to it later doesn't.
func TestMostlyNewIsMerged(t *testing.T) {
	t.Parallel()
	src := corpusOf(60)
	x := open(t, t.TempDir())
	x.chunk = 100
	refresh(t, x, src)
	if n := len(viewOf(t, x).(*view).s.parts); n != 1 {
		t.Errorf("there are %d parts", n)
	}
	src.files["new.txt"] = "en\tPost\t2021\tTitle\nNo boats."
	refresh(t, x, src)
	if n := len(viewOf(t, x).(*view).s.parts); n != 2 {
		t.Errorf("with one story more, there are %d parts", n)
	}
}
