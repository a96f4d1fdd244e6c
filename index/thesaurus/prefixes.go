package thesaurus

import "strings"

// prefixes are what verbs of a Germanic language are made with, the longest of
// a beginning first. With one that is separable a participle keeps its "ge"
// (herausgefunden), with another it has none (erfunden).
type prefixes struct {
	separable, inseparable []string
	particle               string // between a separable prefix and the verb: "herauszufinden"
}

// leastVerb is the least bytes of a verb behind a prefix.
const leastVerb = 3

// prefixed returns the families of a word that is one with a prefix. There may be
// two of these: "anerkannt".
func (in *inflected) prefixed(word string) []family {
	var out []family
	for _, p := range in.prefixes.separable {
		rest, ok := strings.CutPrefix(word, p)
		if !ok || len(rest) < leastVerb {
			continue
		}
		var known []family
		if verb, ok := strings.CutPrefix(rest, in.prefixes.particle); ok && len(verb) >= leastVerb {
			known = in.families(verb)
		}
		if len(known) == 0 {
			known = in.families(rest)
		}
		for _, f := range known {
			with := f.with(p)
			if in.prefixes.particle != "" {
				with = append(with, p+in.prefixes.particle+f[0])
			}
			out = append(out, with)
		}
		if len(out) > 0 {
			break
		}
	}
	for _, p := range in.prefixes.inseparable {
		rest, ok := strings.CutPrefix(word, p)
		if !ok || len(rest) < leastVerb {
			continue
		}
		for _, f := range append(in.byStem[in.stem(rest)], in.bare[in.stem(rest)]...) {
			with := family{p + f[0]}
			for _, form := range f[1:] {
				with = append(with, p+withoutGe(form))
			}
			out = append(out, with)
		}
	}
	return out
}

// withoutGe returns what a participle is with an inseparable prefix.
func withoutGe(form string) string {
	if short := strings.TrimPrefix(form, "ge"); len(short) >= leastVerb {
		return short
	}
	return form
}

// isPrefixed reports whether a verb begins with one of some prefixes, before
// what can be a verb's stem.
func isPrefixed(stem string, prefixes []string) bool {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(stem, p); ok && len(rest) >= leastVerb && strings.ContainsAny(rest, "aeiouyäöü") {
			return true
		}
	}
	return false
}
