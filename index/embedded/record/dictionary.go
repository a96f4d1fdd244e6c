package record

import (
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
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

// Dictionary has the strings that the text of records is written with: words
// with what stands behind them, and what is frequent besides. A record is read
// with the dictionary that it was written with. It may be used by several
// goroutines. The zero Dictionary has no strings and saves nothing.
type Dictionary struct {
	entries []entry
	codes   map[string]code
}

// code is what a string that entries begin with is.
type code struct {
	entry  int  // its index in entries, -1 if it is none
	longer bool // an entry begins with it and has more
}

func newDictionary(strings []string) *Dictionary {
	d := &Dictionary{entries: make([]entry, len(strings)), codes: make(map[string]code, 2*len(strings))}
	for i, s := range strings {
		copy(d.entries[i][:entryBytes], s)
		d.entries[i][entryBytes] = byte(len(s)) //nolint:gosec // at most entryBytes
		for end := range tokenEnds(s) {
			if _, ok := d.codes[s[:end]]; !ok {
				d.codes[s[:end]] = code{entry: -1}
			}
			if end < len(s) {
				d.codes[s[:end]] = code{d.codes[s[:end]].entry, true}
			}
		}
		d.codes[s] = code{i, d.codes[s].longer}
	}
	return d
}

// Bytes returns the dictionary in the form that [ParseDictionary] reads.
func (d *Dictionary) Bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(d.entries)))
	for i := range d.entries {
		e := &d.entries[i]
		out = append(out, e[entryBytes])
		out = append(out, e[:e[entryBytes]]...)
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
	for i := range strings {
		if len(data) == 0 || data[0] == 0 || data[0] > entryBytes || int(data[0]) >= len(data) {
			return nil, fmt.Errorf("string %d: %w", i, errDictionary)
		}
		strings[i], data = string(data[1:1+data[0]]), data[1+data[0]:]
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("%d bytes behind it: %w", len(data), errDictionary)
	}
	return newDictionary(strings), nil
}

// compress appends the codes of a text.
func (d *Dictionary) compress(out []byte, text string) []byte {
	from := 0 // of the bytes that no entry covers
	flush := func(to int) {
		for from < to {
			n := min(to-from, longest)
			if n < shortest {
				out = append(out, byte(literal+n-1)) //nolint:gosec // less than longLiteral
			} else {
				out = append(out, longLiteral, byte(n-shortest))
			}
			out = append(out, text[from:from+n]...)
			from += n
		}
	}
	for i := 0; i < len(text); {
		code, n := d.longest(text[i:])
		if n == 0 {
			_, end := token(text[i:])
			i += end
			continue
		}
		flush(i)
		if code < oneByte {
			out = append(out, byte(code)) //nolint:gosec // less than oneByte
		} else {
			out = append(out, byte(oneByte+(code-oneByte)>>8), byte(code-oneByte)) //nolint:gosec // less than literal, and the low byte
		}
		i += n
		from = i
	}
	flush(len(text))
	return out
}

// longest returns the entry that covers most of the tokens that a text begins
// with, and how many bytes those are; 0 if none does.
func (d *Dictionary) longest(text string) (best, n int) {
	for end := range tokenEnds(text) {
		if end > entryBytes {
			break
		}
		c, ok := d.codes[text[:end]]
		if ok && c.entry >= 0 {
			best, n = c.entry, end
		}
		if !ok || !c.longer {
			break
		}
	}
	return best, n
}

// tokenEnds yields where a text can be cut behind one of its first tokens, and
// before and behind what stands between two.
func tokenEnds(text string) iter.Seq[int] {
	return func(yield func(int) bool) {
		end := 0
		for range phraseTokens {
			word, whole := token(text[end:])
			if word > 0 && !yield(end+word) {
				return
			}
			if whole > word && !yield(end+whole) {
				return
			}
			if end += whole; end == len(text) {
				return
			}
		}
	}
}

var errCodes = errors.New("its text is not as long as it should be")

// expand appends the text of some codes, of so many bytes, to an empty buffer.
func (d *Dictionary) expand(buf, codes []byte, size int) ([]byte, error) {
	if cap(buf) < size+entryBytes+1 {
		buf = make([]byte, size+entryBytes+1)
	}
	buf = buf[:size+entryBytes+1]
	n := 0
	for i := 0; i < len(codes); {
		if n > size {
			return buf[:0], errCodes
		}
		b := int(codes[i])
		i++
		if b < literal {
			if b >= oneByte {
				if i == len(codes) {
					return buf[:0], errCodes
				}
				b = oneByte + (b-oneByte)<<8 + int(codes[i])
				i++
			}
			if b >= len(d.entries) {
				return buf[:0], errCodes
			}
			e := &d.entries[b]
			*(*entry)(buf[n:]) = *e
			n += int(e[entryBytes])
			continue
		}
		length := b - literal + 1
		if b == longLiteral {
			if i == len(codes) {
				return buf[:0], errCodes
			}
			length = shortest + int(codes[i])
			i++
		}
		if length > len(codes)-i || length > size-n {
			return buf[:0], errCodes
		}
		n += copy(buf[n:], codes[i:i+length])
		i += length
	}
	if n != size {
		return buf[:0], errCodes
	}
	return buf[:size], nil
}
