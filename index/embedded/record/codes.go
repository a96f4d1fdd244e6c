package record

import (
	"errors"
)

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
// with, and how many bytes those are; 0 if none does. It looks for phrases only
// where an entry is known to be the beginning of one.
func (d *Dictionary) longest(text string) (code, n int) {
	d.fill.Do(d.fillTable)
	for end, tokens := 0, 0; tokens < phraseTokens && end < len(text); tokens++ {
		word, whole := token(text[end:])
		if end+whole <= entryBytes {
			if c, ok := d.code(text[:end+whole]); ok {
				code, n = c, end+whole
				if !d.opens[c] {
					break
				}
				end += whole
				continue
			}
		}
		if 0 < word && word < whole && end+word <= entryBytes {
			if c, ok := d.code(text[:end+word]); ok {
				code, n = c, end+word
			}
		}
		break
	}
	return code, n
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
