package extract

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"
)

// utf16Order reports whether data is UTF-16, and the order of its bytes unless
// a byte order mark says that. Without a mark it is told by the zero bytes, of
// which text in the Latin alphabet has one in nearly every pair.
func utf16Order(data []byte) (order unicode.Endianness, wide bool) {
	if bytes.HasPrefix(data, []byte{0xfe, 0xff}) || bytes.HasPrefix(data, []byte{0xff, 0xfe}) {
		return unicode.BigEndian, true
	}
	const enough = 256 // pairs
	pairs := min(enough, len(data)/2)
	var first, second int // zeros among the first and the second bytes of the pairs
	for i, c := range data[:2*pairs] {
		switch {
		case c != 0:
		case i%2 == 0:
			first++
		default:
			second++
		}
	}
	switch {
	case first == 0 && pairs > 0 && 8*second >= 7*pairs:
		return unicode.LittleEndian, true
	case second == 0 && pairs > 0 && 8*first >= 7*pairs:
		return unicode.BigEndian, true
	}
	return unicode.BigEndian, false
}
