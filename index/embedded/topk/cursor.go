package topk

import (
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

// cursor goes once through a bitmap, upward, either from one to the next or
// looking up. It must not be copied once it is in use: the iterators point into
// themselves.
type cursor struct {
	bitmap  *roaring.Bitmap
	numbers roaring.ManyIntIterator
	buffer  []uint32
	read    []uint32 // of the buffer, what is still to be used
	seeker  roaring.IntIterator
	seeking bool
}

func (c *cursor) reset(b *roaring.Bitmap, buffer []uint32) {
	*c = cursor{bitmap: b, buffer: buffer}
	if b != nil {
		c.numbers.Initialize(b)
	}
}

// before returns some of the next numbers below end, none if there are no more.
func (c *cursor) before(end uint32) []uint32 {
	if len(c.read) == 0 {
		if c.bitmap == nil {
			return nil
		}
		c.read = c.buffer[:c.numbers.NextMany(c.buffer)]
		if len(c.read) == 0 {
			c.bitmap = nil
			return nil
		}
	}
	some := c.read
	if some[len(some)-1] >= end {
		if some[0] >= end {
			return nil
		}
		n, _ := slices.BinarySearch(some, end)
		some = some[:n]
	}
	c.read = c.read[len(some):]
	return some
}

// has reports whether n is there. It must not be less than in the call before.
func (c *cursor) has(n uint32) bool {
	if c.bitmap == nil {
		return false
	}
	if !c.seeking {
		c.seeker.Initialize(c.bitmap)
		c.seeking = true
	}
	c.seeker.AdvanceIfNeeded(n)
	return c.seeker.HasNext() && c.seeker.PeekNext() == n
}
