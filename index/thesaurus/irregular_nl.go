package thesaurus

import "strings"

var dutchPrefixes = prefixes{
	separable: list(`samen terug tegen binnen achter neer plaats deel vast voort voorbij rond weer door over onder voor
		goed aan bij mee mis los open uit toe weg af in na om op`),
	inseparable: list("achter onder over door voor weer aan mis her ont ver om be er"),
}

// dutchForms completes "vinden vond gevonden" and "geven gaf gaven gegeven", and
// makes all forms of a weak verb: "bouwen". Of nouns all forms are listed.
func dutchForms(listed []string) family {
	base, isVerb := listed[0], strings.HasSuffix(listed[0], "n")
	if !isVerb {
		return listed
	}
	stem := dutchStem(base)
	present := stem
	if !strings.HasSuffix(stem, "t") {
		present += "t"
	}
	if n := len(listed); n > 1 {
		return append(family{base, listed[n-1]}, append(listed[1:n-1:n-1], present)...)
	}
	ending := "d"
	if voiceless := strings.TrimSuffix(base, "en"); strings.HasSuffix(voiceless, "ch") || strings.ContainsAny(voiceless[len(voiceless)-1:], "tkfspx") {
		ending = "t"
	}
	participle := stem
	if !strings.HasSuffix(stem, ending) {
		participle += ending
	}
	if !isPrefixed(stem, dutchPrefixes.inseparable) && !strings.HasPrefix(stem, "ge") {
		participle = "ge" + participle
	}
	return family{base, participle, stem + ending + "e", present}
}

// dutchRule knows the verbs in -eren, which are many: "georganiseerd".
func dutchRule(word string) family {
	stem, ok := cutAny(strings.TrimPrefix(word, "ge"), "eerden", "eerde", "eerd", "eert", "eren")
	if !ok {
		return nil
	}
	return family{stem + "eren", "ge" + stem + "eerd", stem + "eerde", stem + "eert"}
}

// dutchStem returns the stem of a verb as it is spelled at the end of a word:
// "maak" of "maken", "geef" of "geven".
func dutchStem(base string) string {
	stem, ok := strings.CutSuffix(base, "en")
	n := len(stem)
	if !ok || n < 2 || strings.HasSuffix(base, "ien") || strings.HasSuffix(base, "oen") {
		return strings.TrimSuffix(base, "n")
	}
	last, vowel := stem[n-1], stem[n-2]
	if last == vowel {
		return stem[:n-1]
	}
	open := strings.IndexByte("aeou", vowel) >= 0 && (n < 3 || !isVowel(stem[n-3])) && !isVowel(last) && last != 'w'
	if open && (vowel != 'e' || !strings.ContainsAny(stem[:n-2], "aeiou")) {
		stem = stem[:n-1] + string(vowel) + string(last)
	}
	switch last {
	case 'v':
		return strings.TrimSuffix(stem, "v") + "f"
	case 'z':
		return strings.TrimSuffix(stem, "z") + "s"
	}
	return stem
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }
