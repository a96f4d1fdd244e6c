package copies

import (
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// word is one word of a text as a hash, and what its characters are.
type word struct {
	hash uint64
	kind kind
}

// kind says what a character is, or what a word has. One between words is 0.
type kind uint8

const (
	inWord  kind = 1 << iota
	figure       // a digit
	capital      // an upper-case letter, as names have
	alone        // a word of its own, in a script that doesn't part words by spaces
)

// telling reports whether the word is a number or, likely, a name.
func (w word) telling() bool { return w.kind&(figure|capital) != 0 }

const (
	fnvOffset = 14695981039346656037 // of FNV-1a, here over code points
	fnvPrime  = 1099511628211
)

// with returns the word with one more character.
func (w word) with(c character) word {
	return word{(w.hash ^ uint64(c.lower)) * fnvPrime, w.kind | c.kind} //nolint:gosec // not negative
}

// character is a character in lower case and what it is.
type character struct {
	lower rune
	kind  kind
}

// characterOf classifies a character.
func characterOf(r rune) character {
	c := character{lower: unicode.ToLower(r)}
	switch {
	case unicode.IsDigit(r):
		c.kind = inWord | figure
	case unicode.IsUpper(r):
		c.kind = inWord | capital
	case unicode.IsLetter(r), unicode.IsMark(r):
		c.kind = inWord
	}
	if c.kind != 0 && unspaced(r) {
		c.kind |= alone
	}
	return c
}

// unspaced reports whether a letter is of a script without spaces.
func unspaced(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// ascii has the characters that most texts consist of, which are classified
// ten times faster by a table.
var ascii = func() (t [utf8.RuneSelf]character) {
	for i := range t {
		t[i] = characterOf(rune(i))
	}
	return t
}()

// characterAt returns the character that a text begins with, and its length.
func characterAt(text string) (character, int) {
	r, size := utf8.DecodeRuneInString(text)
	return characterOf(r), size
}

// appendWords appends the words of a text: runs of letters and digits, in lower
// case. "2,400" and "3.5" are one word, "don't" and "twenty-three" are two. In
// scripts that don't part words by spaces, each character is one.
func appendWords(ws []word, text string) []word {
	w := word{hash: fnvOffset} // of kind 0 until it has a character
	var last kind              // of the character before
	for i := 0; i < len(text); {
		size := 1
		var c character
		if b := text[i]; b < utf8.RuneSelf {
			c = ascii[b]
		} else {
			c, size = characterAt(text[i:])
		}
		switch {
		case c.kind&alone != 0:
			if w.kind != 0 {
				ws = append(ws, w)
			}
			ws = append(ws, word{hash: fnvOffset}.with(c))
			w = word{hash: fnvOffset}
		case c.kind != 0:
			w = w.with(c)
			// The rest of most words is plain letters.
			for i+size < len(text) && text[i+size]-'a' < 26 {
				w.hash = (w.hash ^ uint64(text[i+size])) * fnvPrime
				c.kind = inWord
				size++
			}
		case w.kind == 0:
		case last&figure != 0 && withinNumber(text[i:]):
			w = w.with(c)
		default:
			ws = append(ws, w)
			w = word{hash: fnvOffset}
		}
		last = c.kind
		i += size
	}
	if w.kind != 0 {
		ws = append(ws, w)
	}
	return ws
}

// withinNumber reports whether a point or comma, and a digit after it, begin
// what follows a digit.
func withinNumber(text string) bool {
	if len(text) < 2 || text[0] != '.' && text[0] != ',' {
		return false
	}
	c, _ := characterAt(text[1:])
	return c.kind&figure != 0
}

// letters is how many bytes a word takes in a text, at least in most.
const letters = 5

// bodyWords are the words of a story's own text. Titles, headings and captions
// are each paper's own.
func bodyWords(s *corpus.Story) []word {
	n := 0
	for p := range ownText(s) {
		n += len(p)
	}
	out := make([]word, 0, n/letters)
	for p := range ownText(s) {
		out = appendWords(out, p)
	}
	return out
}

// ownText yields the paragraphs that a story is compared by.
func ownText(s *corpus.Story) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for i := range s.Paragraphs {
			p := &s.Paragraphs[i]
			if (p.Kind == corpus.Body || p.Kind == corpus.List) && !yield(p.Text) {
				return
			}
		}
	}
}

// spread is odd and has bits all over (the golden ratio's), so that where a word
// stands matters to a hash of several.
const spread = 0x9E3779B97F4A7C15

// run is the hash of some words in a row.
func run(ws []word) uint64 {
	var h uint64
	for _, w := range ws {
		h = mix(h*spread + w.hash)
	}
	return h
}

// mix spreads a hash over all bits (the finalizer of SplitMix64), so that
// hashes may be compared by size.
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xBF58476D1CE4E5B9
	h = (h ^ h>>27) * 0x94D049BB133111EB
	return h ^ h>>31
}
