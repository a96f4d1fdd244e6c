package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/index/thesaurus"
)

// answerType is what kind of thing a question wants to be told.
type answerType string

// The types of answer that a sentence can be seen to have.
const (
	anything answerType = ""
	aPerson  answerType = "person"
	aPlace   answerType = "place"
	aTime    answerType = "time"
	aYear    answerType = "year"
	aNumber  answerType = "number"
	aShare   answerType = "percentage"
	anAmount answerType = "money"
	anAge    answerType = "age"
	aPrice   answerType = "price"
	aSize    answerType = "size"
)

// asksFor finds the type of answer from a question's form and the noun behind
// "which" or "what".
func (a *Analysis) asksFor() answerType {
	ws := words(a.Content)
	has := func(n int, list []string) bool {
		return slices.ContainsFunc(ws[:min(len(ws), n)], func(w word) bool { return slices.Contains(list, w.lower) })
	}
	switch a.Form {
	case Who:
		return aPerson
	case Where:
		return aPlace
	case When:
		return aTime
	case HowMany:
		switch {
		case a.unitsAre(shareNouns): // "what percentage of"
			return aShare
		case a.unitsAre(ageUnits):
			return anAge
		case a.unitsAre(sizeUnits):
			return aSize
		case a.unitsAre(priceUnits) && asksPrice(ws), endsInCost(ws):
			return aPrice
		case len(a.Units) == 0 && has(len(ws), moneyWords), a.unitsAre(priceUnits) && (has(len(ws), moneyWords) || has(len(ws), sums)):
			return anAmount
		}
		return aNumber
	case What:
		g := grammarFor(a.Language)
		if endsInCost(ws) && !slices.Contains(g.copulas, ws[0].lower) { // what did the bridge cost
			return aPrice
		}
		n := 1
		if len(ws) > 0 && slices.Contains(g.copulas, ws[0].lower) { // what was the final score
			ws, n = g.trim(ws), 2
		}
		for _, ns := range answerNouns {
			if has(n, ns.nouns) {
				return ns.kind
			}
		}
		return anything
	default:
		return anything
	}
}

// unitsAre reports whether the units of the number asked for are these, though with
// their translations behind them.
func (a *Analysis) unitsAre(units []string) bool {
	return len(a.Units) >= len(units) && slices.Equal(a.Units[:len(units)], units)
}

// sought is what a text is to have for an answer: something of a type and, of a
// number, what it counts.
type sought struct {
	kind   answerType
	units  []string
	group  thesaurus.Group   // what means the same as one of them that isn't a letter
	people bool              // some of them are people
	known  map[unitWord]bool // words that were compared with the units
}

// sought returns what an answer to the question is to have.
func (a *Analysis) sought() *sought {
	letter := func(u string) bool { return len(u) == 1 }
	units := a.Units
	if a.unitsAre(priceUnits) { // "how much is the city growing": in whatever unit
		units = nil
	}
	return &sought{
		kind: a.asksFor(), units: units, known: map[unitWord]bool{},
		group:  thesaurus.GroupOf("en", slices.DeleteFunc(slices.Clone(a.Units), letter), leastMeans),
		people: slices.ContainsFunc(a.Units, func(u string) bool { return slices.Contains(peoples, u) }),
	}
}

// fitting counts the words of a text, in language, that are what is sought and
// that the question doesn't have itself.
func (s *sought) fitting(language, text string, ws []word, question []string) int {
	if s.kind == anything {
		return 0
	}
	n := 0
	for i, w := range ws {
		fits := false
		switch s.kind {
		case aPerson:
			fits = isName(ws, i, language, text)
		case aPlace:
			near := ws[max(i-2, 0):i] // in Rome, in New York, in the Hague
			fits = isName(ws, i, language, text) &&
				slices.ContainsFunc(near, func(w word) bool { return slices.Contains(placePrepositions, w.lower) })
		case aTime:
			fits = isTime(w.lower)
		case aYear:
			fits = isNumber(w.lower) && isTime(w.lower)
		case aNumber:
			fits = isNumber(w.lower) && (len(s.units) == 0 || s.unitNear(ws, i)) || s.people && slices.Contains(nobodies, w.lower)
		case aShare:
			fits = isNumber(w.lower) && isShare(ws, i, text)
		case anAmount:
			fits = w.lower == "free" || isNumber(w.lower) && isMoney(ws, i, text)
		case aSize:
			fits = isNumber(w.lower) && s.isSize(ws, i, text, question)
		case aPrice:
			fits = isPrice(ws, i, text)
		case anAge:
			fits = isNumber(w.lower) && isAge(ws, i, language, text)
		case anything:
		}
		if fits && !slices.Contains(question, w.lower) {
			n++
		}
	}
	return n
}

// isName reports whether a word is likely of a name: capitalized, and not just
// as the first of a sentence. In German, where all nouns are, another has to
// stand beside it.
func isName(ws []word, i int, language, text string) bool {
	capital := func(j int) bool {
		if j < 0 || j >= len(ws) {
			return false
		}
		first, _ := utf8.DecodeRuneInString(ws[j].In(text))
		return unicode.IsUpper(first) && len(ws[j].lower) > 1 &&
			!slices.Contains(grammarFor(language).small, ws[j].lower) && !isTime(ws[j].lower)
	}
	switch {
	case !capital(i) || i == 0 && !capital(1):
		return false
	case language == "de":
		return capital(i-1) && text[ws[i-1].End:ws[i].Start] == " " || capital(i+1) && text[ws[i].End:ws[i+1].Start] == " "
	}
	return true
}

// isShare reports whether "percent" or its sign stands behind a number.
func isShare(ws []word, i int, text string) bool {
	return strings.HasPrefix(strings.TrimSpace(text[ws[i].End:]), "%") ||
		i+1 < len(ws) && slices.Contains(shareNouns, ws[i+1].lower)
}

// isMoney reports whether a currency or its sign stands beside a number.
func isMoney(ws []word, i int, text string) bool {
	before, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(text[:ws[i].Start]))
	after, _ := utf8.DecodeRuneInString(strings.TrimSpace(text[ws[i].End:]))
	return unicode.Is(unicode.Sc, before) || unicode.Is(unicode.Sc, after) ||
		slices.ContainsFunc(ws[i+1:min(i+3, len(ws))], func(w word) bool { return slices.Contains(currencies, w.lower) })
}

// Nouns behind "which" or "what" that tell the type of the answer, in the
// larger languages.
var answerNouns = []struct {
	kind  answerType
	nouns []string
}{
	{aYear, list("year jahr jahre año ano année anno jaar år году год")},
	{aTime, list(`date day month decade century season datum tag monat jahrzehnt jahrhundert fecha día mes década siglo mois siècle
		data giorno mese secolo dag maand eeuw månad дата день месяц месяце век веке`)},
	{aShare, shareNouns},
	{aPlace, list(`city town country county state place location village island continent region street district neighborhood neighbourhood
		province nation capital stadt land ort staat region insel provinz ciudad país lugar pueblo isla región estado ville pays lieu région
		île città paese luogo regione cidade stad plaats plats город городе страна стране место месте область регион регионе`)},
	{aPerson, list(`person man woman president author actor actress scientist king queen leader player composer singer director architect
		politician präsident persona presidente personne président человек человека`)},
	{aNumber, list("number score total population anzahl zahl einwohnerzahl número población população popolazione aantal число количество численность")},
}

var (
	shareNouns = list(`percentage percent per proportion share fraction prozent prozentsatz anteil porcentaje por pourcentage pour percentuale
		porcentagem procent percento процент процента процентов`)
	moneyWords = list(`cost costs price paid pay pays spend spent worth money budget earn earned salary fine fined revenue income raise raised
		kostet kostete kosten preis geld bezahlt wert cuesta costó costo precio dinero pagó coûte coûté prix argent payé costa costato prezzo
		custa preço kost prijs стоит стоил стоила стоимость денег заплатил`)
	currencies = list(`dollar dollars euro euros pound pounds cent cents pence yen yuan ruble rubles rouble roubles franc francs krona kronor
		peso pesos million billion trillion dólares dólar libras pfund millionen milliarden рублей рубля рубль долларов доллара евро usd eur gbp`)
	placePrepositions = list(`in at from near to on of within across through outside around im an am aus bei nach von vom zu zum zur auf en de del
		desde hacia a à au aux dans du chez nel nella da di dal em no na op bij van naar uit te i på vid från till в во на из у под около`)
)

// someNumber are what tells how many, how much or how often without a number.
var someNumber = append(list(`no several many few some couple pair all every both single each most free half double rarely never always often
	kein keine keinen mehrere viele einige wenige paar alle beide kostenlos manche нет несколько нескольких много мало все оба бесплатно
	ninguna varios varias muchos muchas pocos todos ambos gratis aucune plusieurs beaucoup peu tous deux gratuit`), nobodies...)

// Words for no people at all, those by which people are counted, and those who are
// people, too.
var (
	nobodies = list("nobody none no-one niemand keiner никто nadie personne nessuno ninguém ingen")
	persons  = list(`residents inhabitants passengers visitors guests spectators voters members workers employees soldiers migrants refugees patients
		fans protesters demonstrators survivors listeners viewers readers students children adults civilians families villagers islanders
		einwohner einwohnern bewohner bewohnern besucher besuchern fahrgäste gäste wähler mitglieder zuschauer жителей пассажиров человек
		habitantes pasajeros visitantes habitants passagers visiteurs abitanti passeggeri inwoners passagiers invånare passagerare`)
	peoples = list("people persons men women victims passengers menschen personen leute людей человек personas personnes persone pessoas mensen människor personer")
)
