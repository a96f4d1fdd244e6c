package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
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

// mostHeard is how many words of a question are looked up so, each of which may take
// some milliseconds.
const mostHeard = 12

// soundsLike returns the word of the stories that a word in another alphabet
// likely is: the one that is spelled most alike.
func (in *inquiry) soundsLike(ctx context.Context, w word, isName bool) (name string, found bool, err error) {
	if len(w.lower) > 2*mostLetters || !cyrillicScript.has(w.lower) && !slices.ContainsFunc(in.view.Languages(), writesCyrillic) {
		return "", false, nil
	}
	best, known := in.heard[w.lower]
	if !known && len(in.heard) < mostHeard {
		if best, err = in.likeliest(ctx, w.lower, isName); err != nil {
			return "", false, fmt.Errorf("look for a name in another alphabet: %w", err)
		}
		if in.heard == nil {
			in.heard = map[string]string{}
		}
		in.heard[w.lower] = best
	}
	if w.title && best != "" {
		best = capitalized(best)
	}
	return best, best != "", nil
}

// likeliest returns the word of the stories that sounds like one in another alphabet
// and is spelled most alike; "" if there is none.
func (in *inquiry) likeliest(ctx context.Context, typed string, isName bool) (string, error) {
	most := 0 // consonants
	var near []Spelling
	for _, form := range withoutEnding(typed) {
		expr, consonants := inOtherAlphabet(form)
		if consonants < fewSounds {
			continue
		}
		most = max(most, consonants)
		like, err := in.view.Like(ctx, expr)
		if err != nil {
			return "", err
		}
		near = append(near, like...)
	}
	if len(near) == 0 {
		return "", nil
	}
	latin := inLatin(typed)
	best := slices.MinFunc(near, func(a, b Spelling) int {
		return cmp.Or(distance(latin, inLatin(a.Word))-distance(latin, inLatin(b.Word)), b.Passages-a.Passages, cmp.Compare(a.Word, b.Word))
	}).Word
	least := otherSounds
	if isName {
		least = nameSounds
	}
	if most < least && sameOf*distance(latin, inLatin(best)) > len(latin) {
		return "", nil
	}
	return best, nil
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
