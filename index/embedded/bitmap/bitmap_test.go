package bitmap

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/RoaringBitmap/roaring/v2"
)

// every returns each n-th number from first to before end.
func every(n, first, end uint32) []uint32 {
	var numbers []uint32
	for i := first; i < end; i += n {
		numbers = append(numbers, i)
	}
	return numbers
}

func sets() map[string][]uint32 {
	return map[string][]uint32{
		"one":              {7},
		"the last":         {math.MaxUint32},
		"some":             {0, 5, 65535, 65536, 3 << 16, 3<<16 + 1},
		"most in a list":   every(3, 0, 3*mostInList),
		"least in bits":    every(3, 0, 3*mostInList+1),
		"three":            {0, 1 << 16, 1 << 17},
		"four":             {0, 1 << 16, 1 << 17, 3 << 16},
		"a whole one":      every(1, 1<<16, 1<<17),
		"both":             slices.Concat(every(2, 0, 40_000), every(100, 70_000, 200_000)),
		"the last in bits": every(2, math.MaxUint32-20_000, math.MaxUint32-1),
	}
}

// A bitmap that is written by the roaring package, or by ourselves, is read as the
// numbers in it.
func TestRead(t *testing.T) {
	for name, numbers := range sets() {
		stock := roaring.BitmapOf(numbers...)
		data, err := stock.ToBytes()
		if err != nil {
			t.Fatal(err)
		}
		runs := stock.Clone()
		runs.RunOptimize()
		withRuns, err := runs.ToBytes()
		if err != nil {
			t.Fatal(err)
		}
		for _, data := range [][]byte{data, withRuns, Of(numbers...).data, AppendBare(nil, numbers)} {
			b, err := Read(data)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if !slices.Equal(b.AppendTo(nil), numbers) || b.Len() != len(numbers) || b.IsEmpty() || !b.Roaring().Equals(stock) {
				t.Errorf("%s: %d numbers are read as %d", name, len(numbers), b.Len())
			}
		}
		// What is written here the roaring package reads, and never in more bytes.
		ours := Append([]byte("before"), numbers)[len("before"):]
		var read roaring.Bitmap
		if _, err := read.FromBuffer(ours); err != nil || !read.Equals(stock) || len(ours) > len(data) && !stock.HasRunCompression() {
			t.Errorf("%s: written in %d bytes, by the roaring package in %d; %v", name, len(ours), len(data), err)
		}
	}
	if b := Of(); !b.IsEmpty() || b.Len() != 0 || b.AppendTo(nil) != nil || !b.Roaring().IsEmpty() {
		t.Errorf("%v isn't empty", b)
	}
}

// What isn't all there isn't read.
func TestMalformed(t *testing.T) {
	for name, numbers := range sets() {
		data := Of(numbers...).data
		for _, n := range []int{0, 1, 7, 8, 9, len(data) / 2, len(data) - 1} {
			if _, err := Read(data[:n]); !errors.Is(err, ErrMalformed) {
				t.Errorf("%s: the first %d of %d bytes are read, with %v", name, n, len(data), err)
			}
		}
		if b := Of(numbers...); !b.isShort() {
			far := bytes.Clone(data)
			binary.LittleEndian.PutUint32(far[headSize+8*b.Containers()-4:], math.MaxUint32)
			if _, err := Read(far); !errors.Is(err, ErrMalformed) {
				t.Errorf("%s: a container beyond the end is read, with %v", name, err)
			}
		}
	}
	for _, bare := range [][]byte{{0}, {0, 1, 0}, {0, 1, 0, 7}, AppendBare(nil, every(1, 0, 3))[:8], slices.Concat([]byte{0, 0, 0}, make([]byte, 2*mostInList+2))} {
		if _, err := Read(bare); !errors.Is(err, ErrMalformed) {
			t.Errorf("%d bytes of a bare bitmap are read, with %v", len(bare), err)
		}
	}
	if _, err := Read([]byte{1, 2, 3, 4, 1, 0, 0, 0, 0, 0, 0, 0}); !errors.Is(err, ErrMalformed) {
		t.Errorf("no bitmap is read, with %v", err)
	}
}
