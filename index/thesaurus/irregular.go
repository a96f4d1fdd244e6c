package thesaurus

import (
	"slices"
	"strings"
	"sync"
)

// inflected are the words of a language that a stemmer doesn't see are one, in
// all their forms.
type inflected struct {
	stem     func(word string) string
	byStem   map[string][]family
	bare     map[string][]family // by participles without "ge"
	prefixes prefixes
	rule     func(word string) family   // for words that need no list; or nil
	spelled  func(word string) []string // otherwise; or nil
	kept     *kept[[]Entry]
}

// family is the forms of a word, the one that dictionaries have first; those
// that most differ from it come before the others.
type family []string

// languages are those with lists. A list is read when it is first asked for.
var languages = map[string]func() *inflected{
	"de": sync.OnceValue(func() *inflected {
		in := inflect(stemGerman, germanVerbs+germanWeakVerbs+germanNouns, germanForms, germanPrefixes, germanRule)
		in.spelled = germanSpellings
		return in
	}),
	"nl": sync.OnceValue(func() *inflected {
		return inflect(stemDutch, dutchVerbs+dutchWeakVerbs+dutchNouns, dutchForms, dutchPrefixes, dutchRule)
	}),
	"sv": sync.OnceValue(func() *inflected {
		return inflect(stemSwedish, swedishVerbs+swedishNouns, swedishForms, swedishPrefixes, nil)
	}),
	"es": sync.OnceValue(func() *inflected { return inflect(stemSpanish, spanishVerbs+spanishNouns, asListed, prefixes{}, nil) }),
	"fr": sync.OnceValue(func() *inflected {
		return inflect(stemFrench, frenchVerbs+frenchNouns, asListed, prefixes{}, frenchRule)
	}),
	"it": sync.OnceValue(func() *inflected { return inflect(stemItalian, italianVerbs+italianNouns, asListed, prefixes{}, nil) }),
	"pt": sync.OnceValue(func() *inflected { return inflect(stemPortuguese, portugueseVerbs, asListed, prefixes{}, nil) }),
	"ru": sync.OnceValue(func() *inflected {
		return inflect(stemRussian, russianVerbs+russianNouns, asListed, prefixes{}, russianRule)
	}),
}

// inflect reads a list, a line a word: its forms, and the prefixes ("+re") that
// there are verbs with. A word in brackets is none without a prefix.
func inflect(stem func(string) string, list string, forms func(listed []string) family, p prefixes, rule func(string) family) *inflected {
	in := &inflected{stem: stem, byStem: map[string][]family{}, bare: map[string][]family{}, prefixes: p, rule: rule}
	in.kept = keep(in.entries)
	for line := range strings.Lines(list) {
		var listed, with []string
		for field := range strings.FieldsSeq(line) {
			if p, ok := strings.CutPrefix(field, "+"); ok {
				with = append(with, p)
			} else {
				listed = append(listed, field)
			}
		}
		if len(listed) == 0 {
			continue
		}
		base, bound := strings.CutPrefix(listed[0], "[")
		listed[0] = strings.TrimSuffix(base, "]")
		f := forms(listed)
		if !bound {
			in.add(f)
		}
		for _, p := range with {
			in.add(f.with(p))
		}
	}
	return in
}

func asListed(listed []string) family { return listed }

// add makes a family known by each of its forms.
func (in *inflected) add(f family) {
	var stems, bare []string
	for i, form := range f {
		if s := in.stem(form); !slices.Contains(stems, s) {
			stems = append(stems, s)
			in.byStem[s] = append(in.byStem[s], f)
		}
		if short := withoutGe(form); i > 0 && short != form {
			if s := in.stem(short); !slices.Contains(bare, s) {
				bare = append(bare, s)
				in.bare[s] = append(in.bare[s], f)
			}
		}
	}
}

// with returns the forms of the verb with a prefix.
func (f family) with(prefix string) family {
	out := make(family, len(f))
	for i, form := range f {
		out[i] = prefix + form
	}
	return out
}

// entries returns the forms of the words that a word may be a form of and that
// a stemmer would leave apart from it.
func (in *inflected) entries(word string) []Entry {
	seen := []string{in.stem(word)}
	var out []Entry
	for _, f := range in.families(word) {
		for _, form := range f {
			if s := in.stem(form); !slices.Contains(seen, s) {
				seen = append(seen, s)
				out = append(out, Entry{form, listedStrength})
			}
		}
	}
	if in.spelled != nil {
		for _, other := range in.spelled(word) {
			out = append(out, Entry{other, listedStrength})
		}
	}
	return out
}

func (in *inflected) families(word string) []family {
	if known := in.byStem[in.stem(word)]; len(known) > 0 {
		return known
	}
	if known := in.prefixed(word); len(known) > 0 {
		return known
	}
	if in.rule != nil {
		if f := in.rule(word); f != nil {
			return []family{f}
		}
	}
	return nil
}

// cutAny cuts the first of some endings that a word has from it.
func cutAny(word string, endings ...string) (stem string, ok bool) {
	for _, e := range endings {
		if stem, ok = strings.CutSuffix(word, e); ok {
			return stem, len(stem) >= leastVerb
		}
	}
	return "", false
}
