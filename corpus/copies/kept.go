package copies

import (
	"encoding/binary"
	"errors"
	"slices"
)

// A sketch is kept as
//
//	how many fingerprints it has, as a uvarint; nothing else follows none
//	its digest, 8 bytes
//	the last 16 bits of each fingerprint, in order
//	the first bits of all: from 0 on, a 1 for each fingerprint that has them,
//	and a 0 where the next higher ones begin, from the least bit of each byte on
//
// which is how Elias (Efficient storage and retrieval by content and address of
// static files, 1974) keeps sorted numbers: 17 bits for each of 40, within one
// of the least that is possible. Numbers of several bytes are little-endian.
const (
	digestBytes = 8
	lowBits     = 16
	lowBytes    = lowBits / 8
	highest     = 1<<(printBits-lowBits) - 1 // of first bits
)

// Append appends the sketch in the form in which it is kept.
func (s Sketch) Append(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(len(s.prints)))
	if len(s.prints) == 0 {
		return b
	}
	b = binary.LittleEndian.AppendUint64(b, s.digest)
	for _, p := range s.prints {
		b = binary.LittleEndian.AppendUint16(b, uint16(p&(1<<lowBits-1)))
	}
	start := len(b)
	b = append(b, make([]byte, highBytes(len(s.prints)))...)
	for i, p := range s.prints {
		at := i + int(p>>lowBits)
		b[start+at/8] |= 1 << (at % 8)
	}
	return b
}

// highBytes is how many bytes the first bits of n fingerprints take. No 0 need
// follow the highest.
func highBytes(n int) int { return (n + highest + 7) / 8 }

var errSketch = errors.New("it isn't a whole sketch")

// CutSketch cuts the kept form of a sketch off what begins with it, so that many
// can be kept one after another.
func CutSketch(b []byte) (kept, rest []byte, err error) {
	k, err := cut(b)
	if err != nil {
		return nil, nil, err
	}
	return k.bytes, b[len(k.bytes):], nil
}

// ParseSketch reads the sketch that b begins with. It copies what it needs.
func ParseSketch(b []byte) (Sketch, error) {
	k, err := cut(b)
	if err != nil || k.n == 0 {
		return Sketch{}, err
	}
	s := Sketch{digest: k.digest()}
	if s.prints, err = k.appendPrints(make([]uint32, 0, k.n)); err != nil {
		return Sketch{}, err
	}
	if !slices.IsSortedFunc(s.prints, func(a, b uint32) int { return int(a) - int(b) - 1 }) { // and each once
		return Sketch{}, errSketch
	}
	return s, nil
}

// kept is a sketch in the form in which it is kept.
type kept struct {
	n, head int // how many fingerprints, and in how many bytes that is told
	bytes   []byte
}

// cut returns the sketch that b begins with.
func cut(b []byte) (kept, error) {
	n, head := binary.Uvarint(b)
	if head <= 0 || n > uint64(len(b)) {
		return kept{}, errSketch
	}
	k := kept{n: int(n), head: head} //nolint:gosec // no more than bytes
	size := head
	if n > 0 {
		size += digestBytes + lowBytes*k.n + highBytes(k.n)
	}
	if len(b) < size {
		return kept{}, errSketch
	}
	k.bytes = b[:size]
	return k, nil
}

// digest returns the digest of a sketch that has fingerprints.
func (k kept) digest() uint64 { return binary.LittleEndian.Uint64(k.bytes[k.head:]) }

// low returns the last bits of the fingerprints, and high the first.
func (k kept) low() []byte  { return k.bytes[min(k.head+digestBytes, len(k.bytes)):][:lowBytes*k.n] }
func (k kept) high() []byte { return k.bytes[len(k.bytes)-highBytes(k.n):] }

// appendPrints appends the fingerprints.
func (k kept) appendPrints(prints []uint32) ([]uint32, error) {
	low, highs := k.low(), k.high()
	high := uint32(0)
	for i, at := 0, 0; i < k.n; at++ {
		if high == highest+1 {
			return nil, errSketch
		}
		if highs[at/8]>>(at%8)&1 == 0 {
			high++
			continue
		}
		prints = append(prints, high<<lowBits|uint32(binary.LittleEndian.Uint16(low[lowBytes*i:])))
		i++
	}
	return prints, nil
}
