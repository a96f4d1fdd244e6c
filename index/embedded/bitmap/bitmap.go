// Package bitmap reads roaring bitmaps where they lie serialized, such as in a file
// that is mapped, and writes them in few bytes.
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
//
// Most sets of an index have few numbers. With fewer than four containers they take 7
// bytes and more less in the form that the format has for runs, of which there are none
// here:
//
//	cookie                2 bytes
//	containers            2 bytes: how many, less 1
//	runs                  1 byte: a bit for each container of runs, 0
//	for each container    2 bytes: its upper bits; 2 bytes: how many numbers, less 1
//	the containers        as above
//
// A bare one, which no other package reads, has a single list of numbers that goes on
// to the end of the data:
//
//	cookie                1 byte, 0
//	upper bits            2 bytes
//	the numbers           2 bytes each
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
	cookieRuns = 12347 // in the lower 16 bits
	headSize   = 8     // before the containers are described
	shortHead  = 5     // with a cookie of runs
	fewest     = 4     // containers from which on there is said where each begins
	cookieBare = 0     // of one byte
	bareHead   = 3
	mostInList = 4096
	bitsSize   = 1 << 16 / 8
)

// ErrMalformed is for data that isn't a bitmap.
var ErrMalformed = errors.New("malformed bitmap")

// Bitmap is a set of numbers. The zero value is the empty one.
type Bitmap struct{ data []byte }

// Read returns the bitmap that data is. Containers of runs, which only another writes,
// are turned into what they are here.
func Read(data []byte) (Bitmap, error) {
	b := Bitmap{data}
	switch {
	case len(data) > bareHead && data[0] == cookieBare && (len(data)-bareHead)%2 == 0 && b.numbers(0) <= mostInList:
		return b, nil
	case len(data) < headSize:
		return Bitmap{}, ErrMalformed
	}
	switch first := binary.LittleEndian.Uint32(data); {
	case first == cookie:
	case first&0xffff != cookieRuns:
		return Bitmap{}, ErrMalformed
	case b.Containers() >= fewest, data[shortHead-1] != 0:
		var other roaring.Bitmap
		if _, err := other.FromBuffer(data); err != nil {
			return Bitmap{}, fmt.Errorf("%w: %w", ErrMalformed, err)
		}
		return Of(other.ToArray()...), nil
	}
	n := b.Containers()
	if n > 1<<16 || b.head()+4*n > len(data) || !b.isShort() && b.head()+8*n > len(data) {
		return Bitmap{}, ErrMalformed
	}
	for i := range n {
		if b.start(i)+b.size(i) > len(data) {
			return Bitmap{}, ErrMalformed
		}
	}
	return b, nil
}

// Of returns a bitmap of numbers, which are in order and each of them once.
func Of(numbers ...uint32) Bitmap { return Bitmap{Append(nil, numbers)} }

// Append appends the bitmap of numbers, which are in order and each of them once, to
// data; nothing if there are none.
func Append(data []byte, numbers []uint32) []byte {
	if len(numbers) == 0 {
		return data
	}
	n := 1
	for i := 1; i < len(numbers); i++ {
		n += int((numbers[i]>>16 - numbers[i-1]>>16 + 1<<16 - 1) >> 16) // 1 where that is more than 0
	}
	from := len(data)
	if n < fewest {
		data = binary.LittleEndian.AppendUint32(data, uint32(n-1)<<16|cookieRuns)
		data = append(data, 0)
	} else {
		data = binary.LittleEndian.AppendUint32(data, cookie)
		data = binary.LittleEndian.AppendUint32(data, uint32(n))
	}
	for rest := numbers; len(rest) > 0; {
		size := inContainer(rest)
		data = binary.LittleEndian.AppendUint16(data, uint16(rest[0]>>16))
		data = binary.LittleEndian.AppendUint16(data, uint16(size-1)) //nolint:gosec // below 1<<16
		rest = rest[size:]
	}
	starts := len(data)
	if n >= fewest {
		data = append(data, make([]byte, 4*n)...)
	}
	for i := 0; len(numbers) > 0; i++ {
		size := inContainer(numbers)
		if n >= fewest {
			binary.LittleEndian.PutUint32(data[starts+4*i:], uint32(len(data)-from)) //nolint:gosec // below 1<<29
		}
		data = appendContainer(data, numbers[:size])
		numbers = numbers[size:]
	}
	return data
}

// AppendBare is Append for what only this package reads: a set with a single list is
// bare.
func AppendBare(data []byte, numbers []uint32) []byte {
	if len(numbers) == 0 || len(numbers) > mostInList || inContainer(numbers) < len(numbers) {
		return Append(data, numbers)
	}
	data = append(data, cookieBare)
	data = binary.LittleEndian.AppendUint16(data, uint16(numbers[0]>>16))
	return appendContainer(data, numbers)
}

// inContainer returns how many of the numbers are in the first one's container.
func inContainer(numbers []uint32) int {
	n, _ := slices.BinarySearchFunc(numbers, numbers[0]>>16, func(number, key uint32) int {
		if number>>16 <= key {
			return -1
		}
		return 1
	})
	return n
}

func appendContainer(data []byte, numbers []uint32) []byte {
	if len(numbers) <= mostInList {
		for _, n := range numbers {
			data = binary.LittleEndian.AppendUint16(data, uint16(n)) //nolint:gosec // its lower bits
		}
		return data
	}
	data = append(data, make([]byte, bitsSize)...)
	bits := data[len(data)-bitsSize:]
	for _, n := range numbers {
		bits[n&0xffff/8] |= 1 << (n % 8)
	}
	return data
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

// AppendTo appends the numbers.
func (b Bitmap) AppendTo(to []uint32) []uint32 {
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

// Roaring returns the bitmap for work with others. It may lie in the same memory and
// is not to be changed.
func (b Bitmap) Roaring() *roaring.Bitmap {
	r := roaring.New()
	switch {
	case b.IsEmpty():
	case b.isBare():
		r.AddMany(b.AppendTo(nil))
	default:
		_, _ = r.FromBuffer(b.data) // which is all there
	}
	return r
}

// isBare and isShort report which form a bitmap with containers has.
func (b Bitmap) isBare() bool  { return b.data[0] == cookieBare }
func (b Bitmap) isShort() bool { return b.data[0] == cookieRuns&0xff }

// head returns where the containers are described.
func (b Bitmap) head() int {
	if b.isShort() {
		return shortHead
	}
	return headSize
}

// Containers returns how many containers there are.
func (b Bitmap) Containers() int {
	switch {
	case len(b.data) == 0:
		return 0
	case b.isBare():
		return 1
	case b.isShort():
		return int(binary.LittleEndian.Uint16(b.data[2:])) + 1
	}
	return int(binary.LittleEndian.Uint32(b.data[4:]))
}

// Key returns the upper 16 bits of the numbers in a container. They grow from one
// to the next.
func (b Bitmap) Key(container int) uint32 {
	if b.isBare() {
		return uint32(binary.LittleEndian.Uint16(b.data[1:]))
	}
	return uint32(binary.LittleEndian.Uint16(b.data[b.head()+4*container:]))
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
	if b.isBare() {
		return (len(b.data) - bareHead) / 2
	}
	return 1 + int(binary.LittleEndian.Uint16(b.data[b.head()+4*container+2:]))
}

// size returns how many bytes a container takes.
func (b Bitmap) size(container int) int {
	if n := b.numbers(container); n <= mostInList {
		return 2 * n
	}
	return bitsSize
}

// start returns where a container begins.
func (b Bitmap) start(container int) int {
	switch {
	case b.isBare():
		return bareHead
	case !b.isShort():
		return int(binary.LittleEndian.Uint32(b.data[headSize+4*(b.Containers()+container):]))
	}
	at := shortHead + 4*b.Containers()
	for i := range container {
		at += b.size(i)
	}
	return at
}
