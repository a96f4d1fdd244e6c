// Package bitmap reads roaring bitmaps where they lie serialized, such as in a file
// that is mapped.
//
// The roaring package reads them there too, but makes an object for each container
// first and hands numbers out copied and widened: for lists that are read once, which
// a search does, that is most of the work.
//
// The format is https://github.com/RoaringBitmap/RoaringFormatSpec: numbers with the
// same upper 16 bits are a container, an array of the lower bits or 65,536 bits. All
// numbers are little-endian:
//
//	cookie                4 bytes
//	containers            4 bytes: how many
//	for each container    2 bytes: its upper bits; 2 bytes: how many numbers, less 1
//	for each container    4 bytes: where it begins
//	the containers        up to 4,096 numbers: 2 bytes each; more: 8,192 bytes of bits
package bitmap

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"
)

const (
	cookie     = 12346
	cookieRuns = 12347 // in the lower 16 bits, where there are containers of runs
	headerSize = 8     // and as many for each container
	mostInList = 4096
	bitsSize   = 1 << 16 / 8
)

// ErrMalformed is for data that isn't a bitmap.
var ErrMalformed = errors.New("malformed bitmap")

// Bitmap is a set of numbers. The zero value is the empty one.
type Bitmap struct{ data []byte }

// Read returns the bitmap that data is. Containers of runs, which only another format
// has, are turned into what they are here.
func Read(data []byte) (Bitmap, error) {
	if len(data) < headerSize {
		return Bitmap{}, ErrMalformed
	}
	switch first := binary.LittleEndian.Uint32(data); {
	case first == cookie:
	case first&0xffff == cookieRuns:
		var b roaring.Bitmap
		if _, err := b.FromBuffer(data); err != nil {
			return Bitmap{}, fmt.Errorf("%w: %w", ErrMalformed, err)
		}
		return Of(b.ToArray()...), nil
	default:
		return Bitmap{}, ErrMalformed
	}
	b := Bitmap{data}
	n := uint64(binary.LittleEndian.Uint32(data[4:]))
	if n > 1<<16 || headerSize*(1+n) > uint64(len(data)) {
		return Bitmap{}, ErrMalformed
	}
	for i := range b.Containers() {
		size := bitsSize
		if n := b.numbers(i); n <= mostInList {
			size = 2 * n
		}
		if b.start(i)+size > len(data) {
			return Bitmap{}, ErrMalformed
		}
	}
	return b, nil
}

// Of returns a bitmap of numbers, which are in order and each of them once. The
// roaring package would make runs of some, which aren't read in place.
func Of(numbers ...uint32) Bitmap {
	var header, starts, containers []byte
	n := 0
	for ; len(numbers) > 0; n++ {
		key := numbers[0] >> 16
		size, _ := slices.BinarySearch(numbers, (key+1)<<16)
		if key == 1<<16-1 {
			size = len(numbers)
		}
		header = binary.LittleEndian.AppendUint16(header, uint16(key))
		header = binary.LittleEndian.AppendUint16(header, uint16(size-1))          //nolint:gosec // below 1<<16
		starts = binary.LittleEndian.AppendUint32(starts, uint32(len(containers))) //nolint:gosec // below 1<<29
		if size <= mostInList {
			for _, number := range numbers[:size] {
				containers = binary.LittleEndian.AppendUint16(containers, uint16(number)) //nolint:gosec // its lower bits
			}
		} else {
			containers = append(containers, make([]byte, bitsSize)...)
			bits := containers[len(containers)-bitsSize:]
			for _, number := range numbers[:size] {
				bits[number&0xffff/8] |= 1 << (number % 8)
			}
		}
		numbers = numbers[size:]
	}
	if n == 0 {
		return Bitmap{}
	}
	data := binary.LittleEndian.AppendUint32(nil, cookie)
	data = binary.LittleEndian.AppendUint32(data, uint32(n))
	before := uint32(headerSize * (1 + n))
	for i := 0; i < len(starts); i += 4 {
		binary.LittleEndian.PutUint32(starts[i:], binary.LittleEndian.Uint32(starts[i:])+before)
	}
	return Bitmap{slices.Concat(data, header, starts, containers)}
}

// IsEmpty reports whether there are no numbers.
func (b Bitmap) IsEmpty() bool { return b.Containers() == 0 }

// Len returns how many numbers there are.
func (b Bitmap) Len() int {
	n := 0
	for i := range b.Containers() {
		n += b.numbers(i)
	}
	return n
}

// Append appends the numbers.
func (b Bitmap) Append(to []uint32) []uint32 {
	to = slices.Grow(to, b.Len())
	for i := range b.Containers() {
		above := b.Key(i) << 16
		numbers, words := b.Container(i)
		for ; len(numbers) > 0; numbers = numbers[2:] {
			to = append(to, above|uint32(binary.LittleEndian.Uint16(numbers)))
		}
		for ; len(words) > 0; words, above = words[8:], above+64 {
			for word := binary.LittleEndian.Uint64(words); word != 0; word &= word - 1 {
				to = append(to, above+uint32(bits.TrailingZeros64(word))) //nolint:gosec // below 64
			}
		}
	}
	return to
}

// Roaring returns the bitmap for work with others. It lies in the same memory and
// is not to be changed.
func (b Bitmap) Roaring() *roaring.Bitmap {
	r := roaring.New()
	if !b.IsEmpty() {
		_, _ = r.FromBuffer(b.data) // which is all there
	}
	return r
}

// Containers returns how many containers there are.
func (b Bitmap) Containers() int {
	if len(b.data) == 0 {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b.data[4:]))
}

// Key returns the upper 16 bits of the numbers in a container. They grow from one
// to the next.
func (b Bitmap) Key(container int) uint32 {
	return uint32(binary.LittleEndian.Uint16(b.data[headerSize+4*container:]))
}

// Container returns the lower 16 bits of the numbers in a container, in order and two
// bytes each; or nil and a bit for each, the lowest of a byte first.
func (b Bitmap) Container(container int) (numbers, bits []byte) {
	start, n := b.start(container), b.numbers(container)
	if n <= mostInList {
		return b.data[start : start+2*n], nil
	}
	return nil, b.data[start : start+bitsSize]
}

// numbers returns how many numbers there are in a container.
func (b Bitmap) numbers(container int) int {
	return 1 + int(binary.LittleEndian.Uint16(b.data[headerSize+4*container+2:]))
}

// start returns where a container begins.
func (b Bitmap) start(container int) int {
	return int(binary.LittleEndian.Uint32(b.data[headerSize+4*(b.Containers()+container):]))
}
