package quote

import (
	"slices"
	"strings"
)

// office reads the capitalized words between two tokens as the end of an
// office and a name: "State John Brandt" behind "Secretary of". It returns
// where the office's head noun and where the name stand.
func office(words []token, from, end int) (head, name int, ok bool) {
	name = from
	for name < end-1 && words[name].in(portfolios) {
		name++
	}
	if name == from {
		return 0, 0, false
	}
	for i := from; i >= 2 && (words[i-1].lower == "of" || words[i-1].lower == "for"); i -= 2 {
		if words[i-2].in(offices) {
			return i - 2, name, true
		}
		if !words[i-2].in(portfolios) {
			break
		}
	}
	return 0, 0, false
}

// officeRole returns the role of an office: "former Secretary of State".
func officeRole(text string, words []token, head, name int) string {
	role := roleBefore(text, words, head+1)
	if role == "" {
		role = words[head].text
	}
	return role + text[words[head].End:words[name-1].End]
}

var (
	offices    = setOf("secretary undersecretary minister chief")
	portfolios = setOf(`state defense defence energy commerce treasury agriculture education labor labour health transportation
		transport interior justice finance trade industry economy economic political foreign affairs homeland security staff`)
)

// abbreviatedRole reports whether t is an office or a position in capitals:
// "MP", "QB".
func abbreviatedRole(t token) bool {
	return len(t.text) <= 3 && t.text == strings.ToUpper(t.text) && abbreviatedRoles.has(t.lower)
}

var abbreviatedRoles = setOf("mp mps mep msp mla mpp vp evp svp ag da pm qb rb wr te ol dl lb cb dt cto cmo coo cfo ciso")

// compoundRole reports whether t is a German noun of an occupation, or ends
// with one of an office: "Hafenmeisterin".
func compoundRole(t token) bool {
	if !t.capital() {
		return false
	}
	noun := strings.TrimSuffix(t.lower, "in")
	if germanTrades.has(t.lower) || noun != t.lower && germanTrades.has(noun) {
		return true
	}
	return slices.ContainsFunc(germanOffices, func(office string) bool {
		return len(noun) > len(office) && strings.HasSuffix(noun, office)
	})
}

var germanOffices = []string{
	"meister", "minister", "ministerpräsident", "sprecher", "präsident", "kanzler", "leiter", "direktor", "vorsitzende", "vorsitzender",
	"politiker", "trainer", "forscher", "experte", "expert", "anwalt", "anwält", "chef", "kommissar", "beauftragte", "beauftragter", "sekretär", "betreiber", "inhaber", "architekt", "ingenieur", "analyst", "lehrer", "händler", "besitzer",
}

// paired reports whether the "and" at words[i] joins two things that a role is
// about rather than two roles: "chairman of boats and ships,".
func paired(words []token, i int) bool {
	if i+2 >= len(words) || words[i+1].in(determiners) || words[i+1].in(modifiers) || words[i+1].in(auxiliary) {
		return false
	}
	about := false
	for j := i - 1; j > 0 && words[j].kind == word && i-j < 8; j-- {
		if words[j].in(roleHeads) {
			break
		}
		about = about || words[j].lower == "of" || words[j].lower == "for"
	}
	for j := i + 1; about && j < len(words) && j-i < 5; j++ {
		switch t := words[j]; {
		case t.is(","), t.is("."), t.is(";"):
			return true
		case t.kind != word, t.in(roleHeads), occupations.has(t.lower), t.in(auxiliary), t.in(breaks), t.lower != "of" && t.in(prepositions),
			english[t.lower] != 0 && !t.capital():
			return false
		}
	}
	return false
}

// bodyGoesOn reports whether the comma at words[i] or the "and" behind it stands
// within the name of a body: "the Council on Boats, Ships and Piers".
func bodyGoesOn(words []token, from, i int) bool {
	comma := i
	if words[i].lower == "and" {
		comma = i - 2
	}
	if comma <= from || comma+3 >= len(words) || !words[comma].is(",") || words[comma+2].lower != "and" {
		return false
	}
	named := words[comma-1].capital() && words[comma+1].capital() && words[comma+3].capital()
	return named && slices.ContainsFunc(words[from:comma], func(t token) bool { return t.capital() && t.in(collectives) })
}
