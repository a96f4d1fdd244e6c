package topk

import (
	"encoding/binary"
	"math/bits"

	"byline/index/embedded/bitmap"
)

// cursor goes once through a bitmap, upward, either from some numbers to the next or
// looking up.
type cursor struct {
	bitmap  bitmap.Bitmap
	next    int    // the container after the current one
	key     uint32 // upper bits of the numbers in the current container
	numbers []byte // of these, the lower bits of those that are still to come
	bits    []byte // or all of them
	from    uint32 // where of the bits those begin that are still to come
}

func (c *cursor) reset(b bitmap.Bitmap) { *c = cursor{bitmap: b, key: 1 << 16} }

// enter goes to the container of a key, or to an empty one.
func (c *cursor) enter(key uint32) {
	c.key, c.numbers, c.bits, c.from = key, nil, nil, 0
	for ; c.next < c.bitmap.Containers(); c.next++ {
		if k := c.bitmap.Key(c.next); k >= key {
			if k == key {
				c.numbers, c.bits = c.bitmap.Container(c.next)
			}
			return
		}
	}
}

// batch is how many bits are made numbers at a time.
const batch = 1 << 12

// before returns the lower 16 bits, two bytes each, of some of the next numbers, the
// first of which is below end; none if there are no more such. Those that aren't are
// to be left. Numbers with other upper bits than end-1 are passed by. What is returned
// may lie in buffer.
func (c *cursor) before(end uint32, buffer *[2 * batch]byte) []byte {
	if key := (end - 1) >> 16; c.key != key {
		c.enter(key)
	}
	last := (end - 1) & 0xffff
	if c.bits == nil {
		if len(c.numbers) > 0 && number(c.numbers) > last {
			return nil
		}
		return c.numbers
	}
	n := 0
	for c.from <= last && n == 0 {
		to := min(last, c.from|(batch-1))
		for at := c.from &^ 63; at <= to; at += 64 {
			word := binary.LittleEndian.Uint64(c.bits[at/8:])
			if at < c.from {
				word &= ^uint64(0) << (c.from % 64)
			}
			if to-at < 64 {
				word &= ^uint64(0) >> (63 - (to - at))
			}
			for ; word != 0; word &= word - 1 {
				binary.LittleEndian.PutUint16(buffer[n%len(buffer):], uint16(at)+uint16(bits.TrailingZeros64(word))) //nolint:gosec // below 1<<16
				n += 2
			}
		}
		c.from = to + 1
	}
	return buffer[:n]
}

// leave gives the last of the numbers back that before returned.
func (c *cursor) leave(numbers []byte) {
	if c.bits == nil {
		c.numbers = numbers
	}
}

// has reports whether n is there. It must not be less than in the call before.
func (c *cursor) has(n uint32) bool {
	if key := n >> 16; c.key != key {
		c.enter(key)
	}
	n &= 0xffff
	if c.bits != nil {
		return c.bits[n/8]>>(n%8)&1 != 0
	}
	below, step := 0, 2 // it is mostly near, so steps grow
	for below+step <= len(c.numbers) && number(c.numbers[below+step-2:]) < n {
		below, step = below+step, 2*step
	}
	below += 2 * position(c.numbers[below:min(below+step-2, len(c.numbers))], n)
	c.numbers = c.numbers[below:]
	return len(c.numbers) > 0 && number(c.numbers) == n
}

// number returns the first number.
func number(numbers []byte) uint32 { return uint32(binary.LittleEndian.Uint16(numbers)) }

// position returns how many numbers are below n. It takes no branch that depends on
// them, which a processor couldn't foresee.
func position(numbers []byte, n uint32) int {
	below := 0
	for size := len(numbers) / 2; size > 0; {
		half := (size + 1) / 2
		next := below + half
		if number(numbers[2*next-2:]) >= n {
			next = below
		}
		below = next
		size -= half
	}
	return below
}
