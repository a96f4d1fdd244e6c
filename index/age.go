package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ageUnits are the units of a question for an age, by which it is known as one.
var ageUnits = list(`year years old age aged month months jahr jahre jahren alt año años edad an ans âge лет год года возраст anno anni età
	ano anos idade jaar jaren oud år gammal gamla`)

// How ages are told in some of the larger languages.
var (
	ageWords = list("-year-old -years-old -jährig jährig -летн летний летняя летней летнего летнему enne -jarig -åring -årig åring") // within "14-year-old"
	ofAge    = list("old age alt alte alter alten edad idade âge età oud gammal gamla gammalt")                                      // behind "14 years"
	agedSo   = list(`age aged turned turns turning âgé âgée âgés âgées alter edad idade età âge leeftijd ålder fyllde cumplió cumple
		completou возрасте исполнилось исполнится`)  // before "14"
	hasYears = map[string][]string{ // before "14 years", where these are an age
		"es": list("de tiene tenía con los"), "pt": list("de tem tinha com aos"), "it": list("di ha aveva"), "fr": list("de a avait à"),
		"ru": list("ему ей им было"), "nl": list("is was"), "sv": list("är var"), "de": list("ist war mit"),
	}
	subjects = list("he she who it they")
)

// oldest is the greatest age in years that a bare number is taken for.
const oldest = 120

// isAge reports whether the number ws[i] is how old somebody or something is: it
// stands in a construction by which ages are told. That somebody has done something
// "for 22 years" is none.
func isAge(ws []word, i int, language, text string) bool {
	if slices.ContainsFunc(ageWords, func(s string) bool { return strings.Contains(ws[i].lower, s) }) {
		return true
	}
	end := i + 1 // behind "13.8 billion"
	for end < len(ws) && isNumber(ws[end].lower) && strings.Trim(text[ws[end-1].End:ws[end].Start], " .") == "" {
		end++
	}
	before := lowered(ws[max(i-2, 0):i])
	behind := ws[end:]
	if len(behind) > 0 && slices.Contains(ageUnits, behind[0].lower) && touches(text, ws[end-1], behind[0]) {
		return isAgeInYears(ws, i, language, text, before, behind)
	}
	if !isYears(ws[i].lower) || !closes(text, ws[end-1].End, behind, language) {
		return false
	}
	if n := len(before); n > 0 && slices.ContainsFunc(before, func(b string) bool { return slices.Contains(agedSo, b) }) {
		return true
	} else if n > 1 && slices.Contains(grammarFor(language).copulas, before[1]) && slices.Contains(subjects, before[0]) { // "he was 14."
		return true
	}
	return i > 0 && ws[i-1].title && !isTime(ws[i-1].lower) && slices.Contains([]string{",", "("}, strings.TrimSpace(text[ws[i-1].End:ws[i].Start]))
}

// isAgeInYears is isAge where a unit of time stands behind the number: "14 years
// old", "de 14 años", ", 14 ans,".
func isAgeInYears(ws []word, i int, language, text string, before []string, behind []word) bool {
	next := behind[1:]
	for j, w := range next[:min(len(next), 2)] {
		if slices.Contains(ofAge, w.lower) {
			return true
		}
		if j == 0 && !slices.Contains(grammarFor(language).by, w.lower) && !slices.Contains(list("de d di av"), w.lower) {
			break // "14 years of age"
		}
	}
	if slices.ContainsFunc(before, func(b string) bool { return slices.Contains(agedSo, b) }) {
		return true
	}
	if slices.ContainsFunc(ws[i:], func(w word) bool { return w.Start < behind[0].Start && (w.lower == "million" || w.lower == "billion") }) {
		return true // nothing is done for so long
	}
	if language == "en" || !closes(text, behind[0].End, next, language) {
		return false
	}
	if n := len(before); n > 0 && slices.Contains(hasYears[language], before[n-1]) {
		return true
	}
	return i > 0 && strings.HasPrefix(text[ws[i-1].End:], ",")
}

// touches reports whether nothing but a space or hyphen is between two words.
func touches(text string, a, b word) bool {
	return strings.Trim(text[a.End:b.Start], " \u00a0-‐‑") == ""
}

// closes reports whether a number that ends there has nothing behind it that it
// counts: a mark follows, or a small word.
func closes(text string, end int, behind []word, language string) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[end:], " \u00a0"))
	if len(behind) == 0 || unicode.IsPunct(next) && next != '-' && next != '%' && next != '.' {
		return true
	}
	if next == '.' {
		return behind[0].Start > end+1 // 4.5
	}
	g := grammarFor(language)
	return !slices.Contains(list("de d' di of"), behind[0].lower) && (g.isSmall(behind[0]) || slices.Contains(g.about, behind[0].lower) || isTime(behind[0].lower))
}

// isYears reports whether a number may be somebody's age.
func isYears(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.IsDigit(r) {
			return !strings.ContainsFunc(w, unicode.IsDigit) && isNumber(w)
		}
		n = min(10*n+int(r-'0'), oldest+1)
	}
	return n > 0 && n <= oldest
}
