package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// How many consonants a word must have to be known by them, one that is written as
// a name and any other. With fewer, the letters must be much the same: all but one
// of so many.
const (
	nameSounds  = 3
	otherSounds = 4
	fewSounds   = 2
	sameOf      = 3
)

// soundsLike returns the word of the stories that a word in another alphabet
// likely is: the one that is spelled most alike.
func (in *inquiry) soundsLike(ctx context.Context, w word, isName bool) (name string, found bool, err error) {
	if len(w.lower) > 2*mostLetters || !cyrillicScript.has(w.lower) && !slices.ContainsFunc(in.view.Languages(), writesCyrillic) {
		return "", false, nil
	}
	most := 0 // consonants
	var near []Spelling
	for _, form := range withoutEnding(w.lower) {
		expr, consonants := inOtherAlphabet(form)
		if consonants < fewSounds {
			continue
		}
		most = max(most, consonants)
		like, err := in.view.Like(ctx, expr)
		if err != nil {
			return "", false, fmt.Errorf("look for a name in another alphabet: %w", err)
		}
		near = append(near, like...)
	}
	if len(near) == 0 {
		return "", false, nil
	}
	typed := inLatin(w.lower)
	best := slices.MinFunc(near, func(a, b Spelling) int {
		return cmp.Or(distance(typed, inLatin(a.Word))-distance(typed, inLatin(b.Word)), b.Passages-a.Passages, cmp.Compare(a.Word, b.Word))
	}).Word
	least := otherSounds
	if isName {
		least = nameSounds
	}
	if most < least && sameOf*distance(typed, inLatin(best)) > len(typed) {
		return "", false, nil
	}
	if w.title {
		r, n := utf8.DecodeRuneInString(best)
		best = string(unicode.ToUpper(r)) + best[n:]
	}
	return best, true, nil
}

// withoutEnding returns a word and, where it may be one in another case, what it
// is without an ending that has consonants.
func withoutEnding(word string) []string {
	out := []string{word}
	for _, ending := range list("ами ями ом ем ым им ах ях") {
		if base, ok := strings.CutSuffix(word, ending); ok {
			out = append(out, base)
		}
	}
	return out
}

// writesCyrillic reports whether a language is written so.
func writesCyrillic(language string) bool {
	return slices.Contains(list("ru uk bg sr mk be"), baseOf(language))
}

// distance is the number of letters by which two words differ (Levenshtein 1966).
func distance(a, b string) int {
	as, bs := []rune(a), []rune(b)
	row := make([]int, len(bs)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range as {
		last := row[0]
		row[0] = i + 1
		for j, s := range bs {
			last, row[j+1] = row[j+1], min(row[j+1]+1, row[j]+1, last+oneIf(r != s))
		}
	}
	return row[len(bs)]
}
