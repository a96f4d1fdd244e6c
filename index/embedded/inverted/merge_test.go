package inverted

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
)

// What is merged is what would have been written at once, less what is left out.
func TestMerge(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3)) //nolint:gosec // nothing to guess
	for range 20 {
		var all []document
		var sources []Source
		for range 1 + r.IntN(4) {
			documents := someDocuments(r, 1+r.IntN(500))
			s := Source{File: open(t, write(t, documents))}
			if share := r.IntN(3); share > 0 {
				s.Without = roaring.New()
				for i := range documents {
					if share == 2 || r.IntN(5) == 0 {
						s.Without.AddInt(i)
					}
				}
			}
			for i, d := range documents {
				if s.Without == nil || !s.Without.ContainsInt(i) {
					all = append(all, d)
				}
			}
			sources = append(sources, s)
		}
		name := filepath.Join(t.TempDir(), "merged")
		if err := Merge(t.Context(), name, sources); err != nil {
			t.Fatal(err)
		}
		merged := open(t, name)
		if got := read(t, merged); !reflect.DeepEqual(got, wanted(all)) || merged.documents != len(all) {
			t.Fatalf("%d documents of %d files aren't what was merged", len(all), len(sources))
		}
	}
}

func TestMergeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	f := open(t, write(t, []document{{"a": {"b": 1}}}))
	if err := Merge(ctx, filepath.Join(t.TempDir(), "merged"), []Source{{File: f}}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
