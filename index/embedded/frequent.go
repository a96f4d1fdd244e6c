package embedded

// frequent keeps the forms of the words that are most frequent, which most words
// of a text are, in so little memory that it stays in a processor's cache: a
// lookup in the whole vocabulary mostly waits for memory. It is for one goroutine.
type frequent [1 << frequentBits]struct {
	first, last uint64 // bytes of the word, see letters
	length      int
	form        *form
}

const (
	frequentBits  = 13
	frequentBytes = 16 // a longer word isn't kept
)

// form returns the form of a word for an analyzer.
func (k *frequent) form(word string, a *analyzer) *form {
	if len(word) > frequentBytes {
		return a.known.form(word, a.form)
	}
	first, last := letters(word)
	slot := &k[(first*0x9e3779b97f4a7c15^last*0xc2b2ae3d27d4eb4f)>>(64-frequentBits)]
	if slot.first != first || slot.last != last || slot.length != len(word) || slot.form == nil {
		slot.first, slot.last, slot.length = first, last, len(word)
		slot.form = a.known.form(word, a.form)
	}
	return slot.form
}

// letters returns the first bytes of a word of up to frequentBytes, and the last
// ones; with its length they tell it from all others.
func letters(word string) (first, last uint64) {
	n := len(word)
	if n < 8 {
		for i := range n {
			first |= uint64(word[i]) << (8 * i)
		}
		return first, 0
	}
	return eight(word), eight(word[n-8:])
}

// eight returns the first eight bytes of a word as a number.
func eight(word string) uint64 {
	_ = word[7]
	return uint64(word[0]) | uint64(word[1])<<8 | uint64(word[2])<<16 | uint64(word[3])<<24 |
		uint64(word[4])<<32 | uint64(word[5])<<40 | uint64(word[6])<<48 | uint64(word[7])<<56
}
