package record

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
)

// The code of an entry is one byte for the most frequent ones and two for the
// others. The bytes above those lead in bytes that are written as they are.
const (
	oneByte     = 128                            // entries with a code of one byte
	literal     = 248                            // the first byte that leads in literal bytes
	entries     = oneByte + (literal-oneByte)<<8 // that a dictionary has at most
	longLiteral = 255                            // what leads in more than fit in the lead itself
	shortest    = longLiteral - literal + 1      // literal bytes behind longLiteral at least
	longest     = shortest + 255                 // and at most
)

// entryBytes is the most bytes that an entry has, so that it and its length
// are copied at once.
const entryBytes = 15

// entry is a string of up to entryBytes, and its length in the last byte.
type entry [entryBytes + 1]byte

// entryOf returns the entry of a string that isn't longer than one may be.
func entryOf(s string) (e entry) {
	e[entryBytes] = byte(copy(e[:entryBytes], s)) //nolint:gosec // at most entryBytes
	return e
}

func (e *entry) text() string { return string(e[:e[entryBytes]]) }

func (e *entry) hash() uint32 {
	h := binary.LittleEndian.Uint64(e[:8])*0x9E3779B97F4A7C15 ^ binary.LittleEndian.Uint64(e[8:])
	return uint32(h * 0xBF58476D1CE4E5B9 >> 32)
}

// Dictionary has the strings that the text of records is written with: words
// with what stands behind them, and what is frequent besides. A record is read
// with the dictionary that it was written with. It may be used by several
// goroutines, and takes half a megabyte at most. The zero Dictionary has no
// strings and saves nothing.
type Dictionary struct {
	entries []entry
	// Only needed to write: a hash table with linear probing of indices in
	// entries, and 1; and which entries others begin with.
	fill  sync.Once
	table []uint16
	opens []bool
}

func newDictionary(strings []string) *Dictionary {
	d := &Dictionary{entries: make([]entry, len(strings))}
	for i, s := range strings {
		d.entries[i] = entryOf(s)
	}
	return d
}

func (d *Dictionary) fillTable() {
	size := 4
	for size < 2*len(d.entries) {
		size *= 2
	}
	d.table = make([]uint16, size)
	for i := range d.entries {
		at := int(d.entries[i].hash()) & (size - 1)
		for d.table[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		d.table[at] = uint16(i + 1)
	}
	d.opens = make([]bool, len(d.entries))
	for i := range d.entries {
		text := d.entries[i].text()
		for end := 0; end < len(text); {
			_, whole := token(text[end:])
			if end += whole; end < len(text) {
				if c, ok := d.code(text[:end]); ok {
					d.opens[c] = true
				}
			}
		}
	}
}

// code returns the index of the entry of a string.
func (d *Dictionary) code(s string) (code int, ok bool) {
	e := entryOf(s)
	for at := int(e.hash()) & (len(d.table) - 1); d.table[at] != 0; at = (at + 1) & (len(d.table) - 1) {
		if code := int(d.table[at]) - 1; d.entries[code] == e {
			return code, true
		}
	}
	return 0, false
}

// Bytes returns the dictionary in the form that [ParseDictionary] reads: how many
// entries there are, and for each a byte, with how many bytes it shares with the one
// before in the upper half and how many more it has in the lower, and the latter.
func (d *Dictionary) Bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(d.entries)))
	last := ""
	for i := range d.entries {
		text := d.entries[i].text()
		shared := 0
		for shared < min(len(text), len(last)) && text[shared] == last[shared] {
			shared++
		}
		out = append(out, byte(shared<<4|(len(text)-shared))) //nolint:gosec // at most entryBytes each
		out = append(out, text[shared:]...)
		last = text
	}
	return out
}

var errDictionary = errors.New("not a dictionary of records")

// ParseDictionary is the inverse of [Dictionary.Bytes].
func ParseDictionary(data []byte) (*Dictionary, error) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > entries || n > uint64(len(data)) {
		return nil, fmt.Errorf("its size: %w", errDictionary)
	}
	data = data[size:]
	strings := make([]string, n)
	last := ""
	for i := range strings {
		if len(data) == 0 {
			return nil, fmt.Errorf("string %d: %w", i, errDictionary)
		}
		shared, more := int(data[0]>>4), int(data[0]&0xf)
		data = data[1:]
		if shared > len(last) || more > len(data) || shared+more == 0 || shared+more > entryBytes {
			return nil, fmt.Errorf("string %d: %w", i, errDictionary)
		}
		last = last[:shared] + string(data[:more])
		strings[i], data = last, data[more:]
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("%d bytes behind it: %w", len(data), errDictionary)
	}
	return newDictionary(strings), nil
}
