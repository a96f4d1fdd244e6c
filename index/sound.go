package index

import (
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
	{"с", list("s c sc")},
	{"т", list("t th")},
	{"ф", list("f ph")},
	{"х", list("kh h ch j x")},
	{"ц", list("ts c tz z")},
	{"ч", list("ch tch tsch c")},
	{"ш", list("sh sch ch")},
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
			b.WriteString("(?:" + strings.Join(doubled(ways), "|") + ")")
			if strings.Contains(from.silent, rest[:n]) {
				b.WriteString("?")
			} else if consonants++; consonants > mostSounds {
				return "", 0
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

// mostSounds is how many consonants a name has at most: expressions of more take
// long to be made.
const mostSounds = 12

// doubled returns ways to write a consonant, with single letters also twice.
func doubled(ways []string) []string {
	out := slices.Clone(ways)
	for _, w := range ways {
		if utf8.RuneCountInString(w) == 1 {
			out = append(out, w+w)
		}
	}
	return out
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
