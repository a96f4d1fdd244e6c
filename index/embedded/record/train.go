package record

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"unicode/utf8"

	"byline/corpus"
)

const (
	trainedBytes = 2 << 20 // of text are enough to know which words are frequent
	phraseTokens = 3       // words that an entry has at most
	fewestWhole  = 4       // times that a word is found with the same behind it, to be an entry with that
	fewest       = 2       // times that an entry is found in the text trained on, at least
)

// Train makes a dictionary of what is frequent in stories. It reads the first
// few thousand of them, and the same ones give the same dictionary.
func Train(stories iter.Seq[*corpus.Story]) *Dictionary {
	var texts []string
	n := 0
	for s := range stories {
		for i := range s.Paragraphs {
			texts = append(texts, s.Paragraphs[i].Text)
			n += len(s.Paragraphs[i].Text)
		}
		if n > trainedBytes {
			break
		}
	}
	return train(texts)
}

// train counts tokens with what stands behind them, then, for what is left of
// the rare ones, tokens alone; and phrases of frequent ones.
func train(texts []string) *Dictionary {
	counts := map[string]int{}
	for _, text := range texts {
		for len(text) > 0 {
			_, whole := token(text)
			counts[text[:min(whole, len(text))]]++
			text = text[whole:]
		}
	}
	parts := map[string]int{}
	for s, n := range counts {
		word, whole := token(s)
		if n < fewestWhole || whole > entryBytes {
			parts[s[:word]] += n
			if word < whole {
				parts[s[word:]] += n
			}
			delete(counts, s)
		}
	}
	for s, n := range parts {
		counts[s] += n
	}
	words := newDictionary(mostSaving(counts, nil))
	counts = map[string]int{}
	phrases := map[string]bool{}
	for _, text := range texts {
		last := 0 // where the entry before begins, at most so long ago
		for at := 0; at < len(text); {
			_, n := words.longest(text[at:])
			if n == 0 {
				_, n = token(text[at:])
				at += n
				last = at
				continue
			}
			counts[text[at:at+n]]++
			if last < at && at+n-last <= entryBytes {
				counts[text[last:at+n]]++
				phrases[text[last:at+n]] = true
			}
			last, at = at, at+n
		}
	}
	return newDictionary(mostSaving(counts, phrases))
}

// mostSaving returns the strings that save most bytes, those first that are among the
// most frequent oneByte, twice as many, four times and so on, so that what is looked up
// most lies together; and among those in their order, in which they share bytes.
func mostSaving(counts map[string]int, phrases map[string]bool) []string {
	saves := func(s string) int { // bytes, about
		if phrases[s] {
			return counts[s] * 2 // one code instead of two
		}
		return counts[s] * (len(s) - 1)
	}
	maps.DeleteFunc(counts, func(s string, n int) bool { return n < fewest || len(s) > entryBytes || s == "" })
	list := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(saves(b)-saves(a), cmp.Compare(a, b))
	})
	list = list[:min(len(list), entries)]
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	for from, end := 0, oneByte; from < len(list); from, end = end, 2*end {
		slices.Sort(list[from:min(end, len(list))])
	}
	return list
}

// token returns where the first word of a text ends, and where what stands
// between it and the next one ends. In scripts without spaces, each character
// is a word.
func token(text string) (word, whole int) {
	for word < len(text) {
		b := text[word]
		if b >= utf8.RuneSelf {
			if b >= firstUnspaced {
				if word == 0 {
					_, word = utf8.DecodeRuneInString(text)
				}
				return word, word
			}
			word++
			continue
		}
		if !isWord[b] {
			break
		}
		word++
	}
	whole = word
	for whole < len(text) && text[whole] < utf8.RuneSelf && !isWord[text[whole]] {
		whole++
	}
	return word, whole
}

// firstUnspaced is the first byte of the characters from U+3000 on.
const firstUnspaced = 0xe3

// isWord are the ASCII letters and digits.
var isWord = func() (is [utf8.RuneSelf]bool) {
	for b := range is {
		is[b] = 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
	}
	return is
}()
