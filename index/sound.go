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

// sounds are consonants as names have them in the Cyrillic and in the Latin
// alphabet: "Клабхаус" is Clubhouse, and Lozovaya "Лозовая". Vowels differ too much
// to tell names by.
var sounds = []struct {
	cyrillic string
	latin    []string
}{
	{"б", list("b")},
	{"в", list("v w")},
	{"г", list("g gh gu h")},
	{"д", list("d")},
	{"дж", list("j g dg dj dzh")},
	{"ж", list("zh j g")},
	{"з", list("z s")},
	{"к", list("k c ck ch q qu")},
	{"кс", list("x ks cks cs")},
	{"л", list("l")},
	{"м", list("m")},
	{"н", list("n kn gn")},
	{"п", list("p")},
	{"р", list("r wr rh")},
	{"с", list("s c sc z")},
	{"т", list("t th")},
	{"ф", list("f ph v")},
	{"х", list("kh h ch j x")},
	{"ц", list("ts c tz z")},
	{"ч", list("ch tch tsch c")},
	{"ш", list("sh sch ch s")},
	{"щ", list("shch sch")},
}

// alphabet is one of the two.
type alphabet struct {
	vowels string // and what may be silent
	silent string // consonants that may be
	ending string // of a name in some case, if it has consonants
	script *unicode.RangeTable
}

var (
	cyrillicScript = &alphabet{"аеёиоуыэюяйьъіїє", "", "м|х|ми", unicode.Cyrillic}
	latinScript    = &alphabet{"aeiouywh", "hw", "", unicode.Latin}
)

func (a *alphabet) has(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.Is(a.script, r) })
}

// inOtherAlphabet returns a regular expression for the ways in which the other
// alphabet writes a word in lower case, and how many consonants they have; none
// for a word in neither alphabet or in both.
func inOtherAlphabet(word string) (expr string, consonants int) {
	from, to := latinScript, cyrillicScript
	if cyrillicScript.has(word) {
		from, to = to, from
	}
	if !from.has(word) || to.has(word) {
		return "", 0
	}
	between := "[" + to.vowels + "]*"
	var b strings.Builder
	b.WriteString(between)
	for rest := word; rest != ""; {
		_, size := utf8.DecodeRuneInString(rest)
		first := rest[:size]
		ways, n := from.sound(rest)
		switch {
		case n > 0:
			b.WriteString("(?:" + strings.Join(ways, "|") + ")")
			if strings.Contains(from.silent, rest[:n]) {
				b.WriteString("*")
			} else {
				b.WriteString("+")
				consonants++
			}
			b.WriteString(between)
		case strings.Contains(from.vowels, first):
		case unicode.IsDigit(rune(first[0])):
			b.WriteString(first)
		default:
			return "", 0
		}
		rest = rest[max(n, size):]
		if n > 0 {
			rest = strings.TrimLeft(rest, first) // doubled
		}
	}
	if to.ending != "" {
		b.WriteString("(?:" + to.ending + ")?")
	}
	return b.String(), consonants
}

// sound returns how the other alphabet writes the consonant that a word begins
// with, and its length here; 0 for a vowel.
func (a *alphabet) sound(word string) (ways []string, n int) {
	add := func(own string, others ...string) {
		switch {
		case !strings.HasPrefix(word, own) || len(own) < n:
		case len(own) > n:
			ways, n = slices.Clone(others), len(own)
		default:
			ways = append(ways, others...)
		}
	}
	for _, s := range sounds {
		if a == cyrillicScript {
			add(s.cyrillic, s.latin...)
			continue
		}
		for _, l := range s.latin {
			add(l, s.cyrillic)
		}
	}
	return ways, n
}

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
