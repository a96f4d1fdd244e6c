package quote

import "strings"

// roleHeads are the nouns that say what somebody is; the words before and
// behind them belong to the role: "chief executive of the ferry line".
var roleHeads = setOf(`president ceo cfo coo cto chief executive director manager chairman chairwoman chair chairperson
	spokesman spokeswoman spokesperson secretary minister premier chancellor senator sen. congressman congresswoman
	representative rep. governor gov. mayor councilman councilwoman councilor councillor ambassador commissioner general gen. colonel
	captain sergeant sheriff officer inspector detective attorney lawyer judge justice prosecutor professor prof. economist
	analyst strategist adviser advisor consultant aide pollster researcher scientist historian author writer editor reporter
	journalist correspondent columnist anchor host producer actor actress singer rapper musician director founder co-founder
	cofounder owner partner coach captain player billionaire businessman businesswoman entrepreneur investor engineer doctor
	nurse surgeon teacher principal student activist organizer leader deputy candidate nominee lawmaker legislator delegate
	treasurer speaker king queen prince princess pope bishop archbishop reverend rev. pastor rabbi imam father co-chair
	vice-president vice-chairman boss head expert fellow strategist surrogate operative veteran resident voter farmer
	sprecher sprecherin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin vorsitzender vorsitzende bürgermeister bürgermeisterin
	президент мэр премьер министр пресс-секретарь глава директор presidente ministro ministra portavoz alcalde alcaldesa
	président présidente ministre porte-parole maire directeur directrice`)

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
	if name == 0 || !words[name-1].in(roleHeads) {
		return ""
	}
	from := name - 1
	for from > 0 && name-from < 8 {
		t := words[from-1]
		if t.kind != word || t.in(times) || !t.capital() && !t.in(modifiers) && !t.in(roleHeads) ||
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
	head := false
	for i := from; i < len(words) && i-from < 16; i++ {
		t := words[i]
		if t.kind != word {
			if head && (t.is(",") || t.is(".") || t.is(";") || t.is("—")) {
				return text[words[from].Start:words[i-1].End]
			}
			return ""
		}
		if !head && (t.in(prepositions) || t.in(breaks)) || t.in(auxiliary) || english[t.lower] == says && !t.in(roleHeads) {
			return ""
		}
		if t.lower == "and" || t.in(breaks) {
			if !head {
				return ""
			}
			return text[words[from].Start:words[i-1].End]
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
		from--
		if words[from].in(roleHeads) && !words[from].possessive() {
			head = from
		}
		if head >= 0 && words[from].in(articles) && (from == 0 || !words[from-1].in(prepositions)) {
			break
		}
	}
	if head < 0 || head-from > 5 {
		return ""
	}
	if words[from].in(articles) {
		from++
	} else if from > 0 || !words[from].capital() {
		return ""
	}
	return text[words[from].Start:words[to-1].End]
}

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
