package copies

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
)

// someSketches are of any number of fingerprints.
func someSketches() []Sketch {
	r := rand.New(rand.NewPCG(7, 8)) //nolint:gosec // the same sketches each time
	out := []Sketch{{}, NewSketch(storyOf("a", agencyCopy...)), {1, []uint32{0}}, {2, []uint32{1<<printBits - 1}}}
	for _, n := range []int{5, 127, 128, 1000} {
		s := Sketch{digest: r.Uint64()}
		for range n {
			s.prints = append(s.prints, r.Uint32N(1<<printBits))
		}
		slices.Sort(s.prints)
		s.prints = slices.Compact(s.prints)
		out = append(out, s)
	}
	return out
}

// TestKept holds that kept sketches are read as they were, one after another.
func TestKept(t *testing.T) {
	var b []byte
	for _, s := range someSketches() {
		b = s.Append(b)
	}
	for i, s := range someSketches() {
		got, err := ParseSketch(b)
		if err != nil || got.digest != s.digest || !slices.Equal(got.prints, s.prints) {
			t.Fatalf("sketch %d: %v, %v, want %v", i, got, err, s)
		}
		var kept []byte
		if kept, b, err = CutSketch(b); err != nil || !bytes.Equal(kept, s.Append(nil)) {
			t.Fatalf("sketch %d: kept %x, %v, want %x", i, kept, err, s.Append(nil))
		}
		for n := range kept {
			if _, err := ParseSketch(kept[:n]); !errors.Is(err, errSketch) {
				t.Fatalf("sketch %d: %d of %d bytes: error %v", i, n, len(kept), err)
			}
		}
	}
	if len(b) > 0 {
		t.Errorf("%d bytes are left", len(b))
	}
}

func FuzzParseSketch(f *testing.F) {
	for _, s := range someSketches() {
		f.Add(s.Append(nil))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := ParseSketch(data)
		if err != nil {
			return
		}
		again, err := ParseSketch(s.Append(nil))
		if err != nil || again.digest != s.digest || !slices.Equal(again.prints, s.prints) {
			t.Errorf("%x: %v, again %v, %v", data, s, again, err)
		}
	})
}

// TestFilter holds that a filter finds what was added, and lets nothing through
// that has other last bits.
func TestFilter(t *testing.T) {
	var f filter
	f.add(0x30005)
	for _, tt := range []struct {
		prints []uint32
		may    bool
		in     []uint32
	}{
		{[]uint32{5, 0x30005}, true, []uint32{0x30005}},
		{[]uint32{5}, true, nil},
		{[]uint32{1, 2, 3, 4, 6, 7, 8, 9, 0x30006}, false, nil},
		{[]uint32{1, 2, 3, 4, 6, 7, 8, 9, 0x30005}, true, []uint32{0x30005}},
	} {
		k, err := cut(Sketch{1, tt.prints}.Append(nil))
		if err != nil {
			t.Fatal(err)
		}
		in, err := f.in(k, nil)
		if f.may(k) != tt.may || !slices.Equal(in, tt.in) || err != nil {
			t.Errorf("%x: may %v, in %x, %v; want %v, %x", tt.prints, f.may(k), in, err, tt.may, tt.in)
		}
	}
}

// TestKeptInOrder holds that fingerprints that aren't sorted, each once, are no
// sketch.
func TestKeptInOrder(t *testing.T) {
	for _, prints := range [][]uint32{{5, 5}, {6, 5}} {
		if s, err := ParseSketch(Sketch{1, prints}.Append(nil)); !errors.Is(err, errSketch) {
			t.Errorf("%d: %v, error %v", prints, s, err)
		}
	}
}
