package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// hasKind reports whether a part of the passage holds the kind of thing that is
// asked for, beyond what the question says itself.
func (r *reading) hasKind(a *Analysis, part corpus.Span) bool {
	s := r.want.sought(a)
	return s.kind != anything && s.fitting(r.want.language, r.text, r.wordsIn(part), r.want.words) > 0
}

// hasNumber reports whether the passage has any number that the question doesn't
// have, or a word that stands for one.
func (r *reading) hasNumber() bool {
	return slices.ContainsFunc(r.words(), func(w word) bool {
		return (isNumber(w.lower) || slices.Contains(someNumber, w.lower)) && !slices.Contains(r.want.words, w.lower)
	})
}

// countedSupport is the least share of what is counted, or whose age, size or price
// is asked for, in a passage or its title that has a number of it.
const countedSupport = .6

// counts reports whether the passage has a fitting number and is about what is
// counted: an age in it may be anybody's.
func (r *reading) counts(a *Analysis) bool {
	if !r.hasKind(a, r.all()) {
		return false
	} else if r.prices(a) {
		return true
	}
	title := r.want.coverOf(r.Tokens.ofTitle())
	has, all := 0., 0.
	for i, t := range r.want.terms {
		if slices.Contains(a.Units, t.word) {
			continue
		}
		has += t.idf * max(r.cover[i], title[i])
		all += t.idf
	}
	return has >= countedSupport*all
}

// lacksMeasure reports whether an age, a price or a size is asked for and no sentence of the
// passage tells one of what the question names, in it or in the one before, of an age
// only where it opens with a pronoun.
func (r *reading) lacksMeasure(a *Analysis) bool {
	if !a.asksMeasure() {
		return false
	}
	p := r.pointing(a)
	for s := range r.sentences {
		if p.fitting[s] == 0 {
			continue
		}
		for t := range r.want.terms {
			if p.here[s][t] > 0 || s > 0 && p.here[s-1][t] > 0 && (p.sought.kind != anAge || p.leans(s)) {
				return false
			}
		}
	}
	return true
}

// counting puts the passage first that counts, where the one ranked first has no
// fitting number.
func counting(ranked []scored, a *Analysis) {
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		r := ranked[i].reading
		if r.counts(a) && r.support() >= bearingSupport*ranked[0].support() || r.prices(a) {
			toFront(ranked, i)
			return
		}
	}
}

// The words between a number and what it counts, at most: "264 new solar
// panels", "interceptions with 24".
const (
	unitsAfter  = 3
	unitsBefore = 2
)

// unitWord is a word of a text that may stand for a unit, and whether it is right
// behind a number.
type unitWord struct {
	lower  string
	behind bool
}

// unitNear reports whether one of the units stands near the number ws[i].
func (s *sought) unitNear(ws []word, i int) bool {
	for j := max(i-unitsBefore, 0); j < min(i+1+unitsAfter, len(ws)); j++ {
		if s.isUnit(unitWord{ws[j].lower, j == i+1}) {
			return true
		}
	}
	return false
}

// isUnit reports whether a word stands for one of the units. The same few words
// stand beside the numbers of many passages, so that each is compared once.
func (s *sought) isUnit(w unitWord) bool {
	is, ok := s.known[w]
	if !ok {
		is = slices.ContainsFunc(s.units, func(u string) bool {
			if len(u) == 1 && !w.behind { // 6 a.m. is no length
				return false
			}
			// "18-minute" is one word.
			return w.lower == u || s.people && slices.Contains(persons, w.lower) || related(w.lower, u) || strings.HasSuffix(w.lower, "-"+u) ||
				strings.TrimSuffix(w.lower, "s") == strings.TrimSuffix(u, "s") || len(u) == 1 && means(w.lower, u)
		}) || s.group.Has(w.lower)
		s.known[w] = is
	}
	return is
}

// Units of time and length in some of the larger languages.
var (
	timeUnits = list(`second seconds minute minutes min hour hours day days night nights week weeks month months year years decade decades century centuries season seasons
		sekunde sekunden minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren jahrzehnte jahrhundert jahrhunderte
		segundo segundos minuto minutos hora horas día días semana semanas mes meses año años década décadas siglo siglos
		seconde secondes heure heures jour jours semaine semaines mois an ans année années décennie siècle siècles
		secondo secondi minuti ora ore giorno giorni settimana settimane mese mesi anno anni decennio secolo secoli dia dias mês ano anos século
		minuut minuten uur dag dagen week weken maand maanden jaar jaren eeuw timme timmar dygn dagar vecka veckor månad månader år
		секунд минут час часа часов день дня дней недел месяц год года лет век веков десятилет`)
	lengthUnits = list(`inch inches foot feet yard yards mile miles block blocks meter meters metre metres kilometer kilometers kilometre kilometres km cm mm m ft mi
		meter metern kilometer kilometern metro metros kilómetro kilómetros mètre mètres kilomètre kilomètres metri chilometro chilometri`)
)

// isTime reports whether a lower-case word names a time: a year, a month, a
// day of the week, in one of the larger languages.
func isTime(w string) bool {
	if y := strings.TrimSuffix(w, "s"); len(y) == 4 && (strings.HasPrefix(y, "1") || strings.HasPrefix(y, "20")) && isNumber(y) {
		return true
	}
	if timeWords[w] {
		return true
	}
	if stem := strings.TrimRight(w, "'s"); len(stem) < len(w) && timeWords[stem] {
		return true
	}
	if w == "" || w[0] < utf8.RuneSelf {
		return false
	}
	return slices.ContainsFunc(timeStems, func(t string) bool {
		ending, ok := strings.CutPrefix(w, t)
		return ok && utf8.RuneCountInString(ending) <= 2
	})
}

// timeWords name a time, as they stand or with an s.
var timeWords = set(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
	september october november december jan feb apr aug sept oct nov dec yesterday tomorrow tonight noon midnight century centuries decade
	montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember gestern morgen jahrhundert
	lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer siglo
	lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre hier siècle`)

func set(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range list(s) {
		out[w] = true
	}
	return out
}

// timeStems are the beginnings of Russian words that name a time: these have
// many endings, of one or two letters.
var timeStems = list(`понедельник вторник среду среды четверг пятниц суббот воскресень январ феврал март апрел июн июл август
	сентябр октябр ноябр декабр вчера завтра год веке века`)

// isNumber reports whether a lower-case word is a number, in digits or words:
// "18", "three", "twenty-three".
func isNumber(w string) bool {
	first, _, _ := strings.Cut(w, "-")
	return strings.ContainsFunc(w, unicode.IsDigit) || numberWords[first]
}

var numberWords = set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
	seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
	million millions billion billions trillion dozen dozens half quarter third once twice free
	zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
	zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million millionen milliarden dutzend hälfte
	один одна одного одной два две двух три трех трёх четыре четырех четырёх пять пяти шесть шести семь семи восемь восьми девять девяти десять десяти
	одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать двадцати
	тридцать тридцати сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто двести сотни тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина половины
	dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
	veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones mitad
	deux trois quatre cinq sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
	quarante cinquante soixante cent cents mille millions milliard moitié
	tre quattro cinque sette otto nove dieci dodici venti trenta cento mila milioni miliardi metà
	dois duas três quatro seis sete oito dez doze quinze vinte cem milhão milhões metade
	twee vijf zes zeven negen tien twaalf twintig dertig honderd duizend miljoen miljard helft
	två fyra sju åtta nio tio tolv tjugo trettio hundra tusen miljon miljoner miljarder hälften`)

// timesKnown are the languages whose words for times are known.
var timesKnown = list("en de ru es fr")
