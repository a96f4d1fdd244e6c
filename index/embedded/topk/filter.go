package topk

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// filter goes once through passages that count or that don't, upward.
type filter struct {
	numbers roaring.ManyIntIterator
	more    bool
	buffer  [256]uint32
	read    []uint32 // of the buffer, what is still to be used
}

func (f *filter) reset(b *roaring.Bitmap) {
	f.read, f.more = nil, b != nil
	if f.more {
		f.numbers.Initialize(b)
	}
}

// before returns some of the next numbers below end, none if there are no more.
func (f *filter) before(end uint32) []uint32 {
	if len(f.read) == 0 {
		if !f.more {
			return nil
		}
		f.read = f.buffer[:f.numbers.NextMany(f.buffer[:])]
		if f.more = len(f.read) > 0; !f.more {
			return nil
		}
	}
	some := f.read
	if some[len(some)-1] >= end {
		if some[0] >= end {
			return nil
		}
		n, _ := slices.BinarySearch(some, end)
		some = some[:n]
	}
	f.read = f.read[len(some):]
	return some
}
