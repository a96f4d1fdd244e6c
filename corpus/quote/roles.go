package quote

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// roleHeads are the nouns that say what somebody is; the words before and
// behind them belong to the role: "chief executive of the ferry line".
var roleHeads = setOf(`president ceo cfo coo cto chief executive director manager chairman chairwoman chair chairperson
	spokesman spokeswoman spokesperson secretary minister premier chancellor senator sen. sens. reps. govs. congressman congresswoman
	representative rep. governor gov. mayor councilman councilwoman councilor councillor ambassador commissioner general gen. colonel
	captain sergeant sheriff officer inspector detective attorney lawyer judge justice prosecutor professor prof. economist
	analyst strategist adviser advisor consultant aide pollster researcher scientist historian author writer editor reporter
	journalist correspondent columnist anchor host producer actor actress singer rapper musician director founder co-founder
	cofounder owner partner coach captain player billionaire businessman businesswoman entrepreneur investor engineer doctor
	nurse surgeon teacher principal student activist organizer leader deputy candidate nominee lawmaker legislator delegate
	treasurer administrator undersecretary speaker king queen prince princess pope bishop archbishop reverend rev. pastor rabbi imam father co-chair
	vice-president vice-chairman boss head expert fellow strategist surrogate operative veteran resident voter farmer
	sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin vorsitzender vorsitzende bürgermeister bürgermeisterin
	президент мэр премьер министр пресс-секретарь глава директор presidente ministro ministra portavoz alcalde alcaldesa
	président présidente ministre porte-parole maire directeur directrice sindaco sindaca portavoce direttore direttrice prefeito
	prefeita porta-voz diretor diretora presidenta burgemeester woordvoerder woordvoerster voorzitter borgmästare
	statsminister talesperson talesman ordförande kapten capitano capitán capitão kapitän kapitein председатель concejal concejala vormann geschäftsführer
	geschäftsführerin intendant intendantin vizepräsident leiter leiterin consejero consejera
	премьер-министр губернатор капитан представитель
	superintendent cmdr. lt. col. maj. sgt. adm. admiral commander lieutenant co-author coauthor ombudsman mairesse ` + foreignRoles)

// modifiers are the lower-case words that stand before a role's noun.
var modifiers = setOf(`former then-president ex- retired acting interim incoming outgoing longtime late chief executive senior
	deputy vice assistant associate prime foreign defense finance interior health press campaign communications policy
	political economic general managing national state federal local city county district police fire army navy military
	company group party team union university college school hospital bank research science technology tech marketing sales
	presidential republican democratic democrat conservative liberal independent human rights media news sports head lead
	co- star real estate hedge fund criminal trial civil white house supreme court first lady attorney security affairs
	government opposition lead club band film television tv radio newspaper magazine world american british russian`)

// roleBefore returns the role that ends before the name at words[name]:
// "Kremlin spokesperson" Dmitry Peskov.
func roleBefore(text string, words []token, name int) string {
	if name == 0 {
		return ""
	}
	from := name - 1
	if head := ownedRole(words, name); head >= 0 {
		return text[words[head].Start:words[name-1].End]
	}
	known := words[from].in(roleHeads) || compoundRole(words[from]) || abbreviatedRole(words[from])
	if noun := compound(words, from); (known && noun < from || trade(words[from])) && introduced(words, noun) {
		return withOwner(text, words, noun, name)
	}
	if !known {
		return ""
	}
	for from > 0 && name-from < 8 {
		t := words[from-1]
		if t.kind != word || t.in(times) || from == 1 && utf8.RuneCountInString(t.text) == 1 || !t.capital() && !t.in(modifiers) && !t.in(roleHeads) ||
			(t.in(leadIns) || t.in(determiners) || t.in(prepositions) || t.in(pronouns)) {
			break
		}
		from--
	}
	if from == name-1 && words[from].in(incomplete) {
		return ""
	}
	return text[words[from].Start:words[name-1].End]
}

// ownedRole returns where a role begins that a name follows with what it is the
// role of between, in languages other than English: "директор турнира", "il
// presidente del porto"; or -1.
func ownedRole(words []token, name int) int {
	const longest = 6
	last := words[name-1]
	if last.kind != word || last.capital() || last.in(roleHeads) || isSmall(last) || owning.has(last.lower) {
		return -1
	}
	joined := false
	for i := name - 1; i >= 0 && name-i <= longest; i-- {
		t := words[i]
		if t.in(roleHeads) && i < name-1 && (joined || cyrillic(t.lower) && cyrillic(last.lower)) {
			return i
		}
		if t.kind != word || t.capital() || t.in(roleHeads) || anyLanguage[t.lower] != 0 {
			return -1
		}
		joined = owning.has(t.lower)
		if isSmall(t) && !joined {
			return -1
		}
	}
	return -1
}

// owning prepositions tell what somebody's role is about.
var owning = setOf("de del du des do da dos das di dei della delle dello degli")

// compound returns where the words begin that stand before the role's noun at
// words[i] and are no small words or verbs: "ferry" captain, "the port's
// chief" engineer.
func compound(words []token, i int) int {
	const longest = 4
	from := i
	for from > 0 && i-from < longest {
		t := words[from-1]
		newNoun := from < i && words[from].capital() && !t.capital() // "a news conference EC" commissioner
		if t.kind != word || newNoun || isSmall(t) || !t.capital() && anyLanguage[t.lower] != 0 || t.in(times) || t.in(verbs) ||
			strings.HasSuffix(t.lower, "ed") || strings.HasSuffix(t.lower, "ing") {
			break
		}
		from--
	}
	return from
}

// introduced reports whether a noun phrase surely begins at words[i]: behind
// an article, a verb of speech, a comma or a preposition.
func introduced(words []token, i int) bool {
	if i == 0 {
		return true
	}
	t := words[i-1]
	m := english[t.lower]
	return t.in(articles) || strings.Contains(closingMarks, t.text) || m == says || m == tells || t.is(",") || t.in(prepositions) && t.lower != "to"
}

// trade reports whether t is the noun of an occupation that isn't among the
// roleHeads, and no relation: "librarian".
func trade(t token) bool {
	if t.kind != word || t.capital() || t.possessive() || anyLanguage[t.lower] != 0 {
		return false
	}
	return occupations.has(t.lower) || !persons.has(t.lower) && !modifiers.has(t.lower) && !isSmall(t) && personal(t.lower)
}

// withOwner returns the words of a role, with the article before its owner:
// "the port's chief engineer". The owner of "its director" isn't told.
func withOwner(text string, words []token, from, to int) string {
	role := text[words[from].Start:words[to-1].End]
	owned := slices.ContainsFunc(words[from:from+headEnd(words[from:to])], token.possessive)
	if owned && from > 0 && (words[from-1].lower == "the" || words[from-1].lower == "a" || words[from-1].lower == "an") {
		return words[from-1].lower + " " + role
	}
	return role
}

// incomplete are heads that say nothing without the words that go with them.
var incomplete = setOf("chief father head candidate leader fellow partner owner resident boss expert first")

// roleBehind returns the role in the apposition behind a name that ends at
// words[end]: Ada Moss, the "mayor of Harbor",.
func roleBehind(text string, words []token, end int) string {
	if end+1 >= len(words) || !words[end].is(",") || words[end-1].possessive() {
		return ""
	}
	from := end + 1
	if words[from].in(articles) {
		from++
	}
	head, body := false, false
	for i := from; i < len(words) && i-from < 16; i++ {
		t := words[i]
		if head && bodyGoesOn(words, from, i) {
			body = true
			continue
		}
		if m := english[t.lower]; body && !t.capital() && (m == says || m == tells) {
			return withOwner(text, words, from, i)
		}
		if t.kind != word {
			if head && (t.is(",") || t.is(".") || t.is(";") || t.is("—")) {
				return withOwner(text, words, from, i)
			}
			return ""
		}
		if !head && (t.in(prepositions) || t.in(breaks)) || t.in(auxiliary) || english[t.lower] == says && !t.in(roleHeads) {
			return ""
		}
		if t.lower == "and" && head && paired(words, i) {
			continue
		}
		if t.lower == "and" || t.in(breaks) {
			if !head {
				return ""
			}
			return withOwner(text, words, from, i)
		}
		head = head || t.in(roleHeads) && !t.possessive()
	}
	return ""
}

// roleApposed returns the role that a name between commas explains: the
// "ferry line's director", Ada Moss,.
func roleApposed(text string, words []token, name, end int) string {
	if name < 2 || !words[name-1].is(",") || end < len(words) && words[end].kind == word {
		return ""
	}
	to := name - 1
	from, head := to, -1
	for from > 0 && to-from < 14 && words[from-1].kind == word && !words[from-1].in(auxiliary) && !words[from-1].in(breaks) {
		if head >= 0 && words[from-1].in(theirs) {
			return withOwner(text, words, from, to)
		}
		from--
		if (words[from].in(roleHeads) || compoundRole(words[from])) && !words[from].possessive() {
			head = from
		}
		if head >= 0 && article(words[from]) && (from == 0 || !words[from-1].in(prepositions)) {
			break
		}
	}
	if head < 0 || head-from > 5 {
		return ""
	}
	if article(words[from]) {
		from++
	} else if from > 0 || !words[from].capital() {
		return ""
	}
	return withOwner(text, words, from, to)
}

// article reports whether t is an article, also the Portuguese "o".
func article(t token) bool { return t.in(articles) || t.kind == word && t.lower == "o" }

// womanly reports whether the role of n is a woman's by the article before it,
// "la alcaldesa", or by its ending, "Hafenmeisterin".
func womanly(text string, words []token, n mentioned) bool {
	if noun, ok := strings.CutSuffix(strings.ToLower(given(n.role)), "in"); ok {
		return roleHeads.has(noun) || slices.ContainsFunc(words, func(t token) bool { return t.lower == noun+"in" && compoundRole(t) })
	}
	for i := len(words) - 1; i > 0; i-- {
		if words[i].Start < n.start && strings.HasPrefix(text[words[i].Start:], n.role) {
			return feminine.has(words[i-1].lower)
		}
	}
	return false
}

// feminine articles stand before a woman's role.
var feminine = setOf("la una uma une")

func genderOf(role string) gender {
	lower := strings.ToLower(role)
	for _, noun := range []string{"woman", "actress", "queen", "princess", "sprecherin", "kanzlerin", "ministerin"} {
		if strings.Contains(lower, noun) {
			return female
		}
	}
	for _, noun := range []string{"spokesman", "chairman", "congressman", "councilman", "businessman", "king", "prince", "pope"} {
		if strings.HasSuffix(lower, noun) || strings.Contains(lower, noun+" ") {
			return male
		}
	}
	return unknown
}
