package table

import "byline/index/frontcode"

// Table is an encoded table. It must be one that Encode made.
type Table string

// Find returns a word with its entries.
func (t Table) Find(text string) (Word, bool) {
	words := frontcode.Words(t)
	value, ok := words.Find(text, sizeOf)
	if !ok {
		return Word{}, false
	}
	w := Word{Text: text, Uses: int(value[0])}
	begin, end := entriesIn(value)
	for rest := value[begin:end]; rest != ""; {
		code := rest[0]
		number, n := uvarint(rest[1:])
		rest = rest[1+n:]
		w.Entries = append(w.Entries, Entry{
			Word: words.Word(number, sizeOf), Kind: Kind(code >> 5), Likely: float64(code&steps) / steps,
		})
	}
	return w, true
}

// entriesIn returns where a value's entries begin and end.
func entriesIn(value string) (begin, end int) {
	size, n := uvarint(value[1:])
	return 1 + n, 1 + n + size
}

// sizeOf is the [frontcode.Size] of a value.
func sizeOf(value string) int {
	_, end := entriesIn(value)
	return end
}

// uvarint reads the integer that a string begins with, and how many bytes it takes.
func uvarint(from string) (x, n int) {
	for shift := 0; ; shift += 7 {
		b := from[n]
		n++
		x |= int(b&0x7f) << shift
		if b < 0x80 {
			return x, n
		}
	}
}
