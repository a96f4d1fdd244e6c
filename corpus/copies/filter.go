package copies

import (
	"encoding/binary"
	"math/bits"
)

// filter holds fingerprints of new stories. Most of those that are known have
// none of them, which the last bits of theirs tell already: looking these up
// takes about a nanosecond a fingerprint, and no decoding.
type filter struct {
	low    [1 << lowBits / 64]uint64
	all    [1 << printBits / 64]uint64
	before [1 << printBits / 64]uint32 // how many it has before each word of all; see count
}

func (f *filter) add(p uint32) {
	low := p & (1<<lowBits - 1)
	f.low[low/64] |= 1 << (low % 64)
	f.all[p/64] |= 1 << (p % 64)
}

func (f *filter) has(p uint32) bool { return f.all[p/64]>>(p%64)&1 != 0 }

// count numbers the fingerprints, when no more are added, and returns how many
// there are.
func (f *filter) count() int {
	n := 0
	for i, set := range f.all {
		f.before[i] = uint32(n)
		n += bits.OnesCount64(set)
	}
	return n
}

// number returns the number of a fingerprint that the filter has.
func (f *filter) number(p uint32) uint32 {
	lower := f.all[p/64] & (1<<(p%64) - 1)
	return f.before[p/64] + uint32(bits.OnesCount64(lower)) //nolint:gosec // at most 64
}

// may reports whether a sketch may have any of the fingerprints.
func (f *filter) may(k kept) bool {
	low := k.low()
	for ; len(low) >= 8; low = low[8:] {
		four := binary.LittleEndian.Uint64(low)
		a, b, c, d := uint16(four), uint16(four>>16), uint16(four>>32), uint16(four>>48) //nolint:gosec // one after another
		if (f.low[a/64]>>(a%64)|f.low[b/64]>>(b%64)|f.low[c/64]>>(c%64)|f.low[d/64]>>(d%64))&1 != 0 {
			return true
		}
	}
	for ; len(low) > 0; low = low[lowBytes:] {
		a := binary.LittleEndian.Uint16(low)
		if f.low[a/64]>>(a%64)&1 != 0 {
			return true
		}
	}
	return false
}

// in appends the fingerprints of a sketch that the filter has.
func (f *filter) in(k kept, prints []uint32) ([]uint32, error) {
	prints, err := k.appendPrints(prints)
	if err != nil {
		return nil, err
	}
	out := prints[:0]
	for _, p := range prints {
		if f.has(p) {
			out = append(out, p)
		}
	}
	return out, nil
}
