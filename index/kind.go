package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// hasKind reports whether text holds the kind of thing that the form asks
// for, beyond what the question says itself.
func hasKind(form Form, text string, question []string) bool {
	switch form {
	case When:
		return slices.ContainsFunc(words(text), func(w word) bool {
			return !slices.Contains(question, w.lower) && isTime(w.lower)
		})
	case HowMany:
		return slices.ContainsFunc(words(text), func(w word) bool {
			return !slices.Contains(question, w.lower) && isNumber(w.lower)
		})
	case Who:
		ws := words(text)
		return slices.ContainsFunc(ws[min(1, len(ws)):], func(w word) bool {
			first := []rune(w.In(text))[0]
			return unicode.IsUpper(first) && len(w.lower) > 1 && !slices.Contains(question, w.lower) && !isTime(w.lower)
		})
	default:
		return false
	}
}

// isTime reports whether a lower-case word names a time: a year, a month, a
// day of the week, in one of the larger languages.
func isTime(w string) bool {
	if len(w) == 4 && (strings.HasPrefix(w, "1") || strings.HasPrefix(w, "20")) && isNumber(w) {
		return true
	}
	if slices.Contains(timeWords, w) || slices.Contains(timeWords, strings.TrimRight(w, "'s")) {
		return true
	}
	return slices.ContainsFunc(timeStems, func(t string) bool {
		ending, ok := strings.CutPrefix(w, t)
		return ok && utf8.RuneCountInString(ending) <= 2
	})
}

// timeWords name a time, as they stand or with an s.
var timeWords = list(`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
	september october november december jan feb apr aug sept oct nov dec yesterday tomorrow tonight noon midnight century centuries decade
	montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juni juli oktober dezember gestern morgen jahrhundert
	lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer siglo
	lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre décembre hier siècle`)

// timeStems are the beginnings of Russian words that name a time: these have
// many endings, of one or two letters.
var timeStems = list(`понедельник вторник среду среды четверг пятниц суббот воскресень январ феврал март апрел июн июл август
	сентябр октябр ноябр декабр вчера завтра год веке века`)

// isNumber reports whether a lower-case word is a number, in digits or words.
func isNumber(w string) bool {
	return strings.ContainsFunc(w, unicode.IsDigit) || slices.Contains(numberWords, w)
}

var numberWords = list(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
	seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
	million millions billion billions trillion dozen dozens half quarter third once twice free
	zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend million millionen milliarden dutzend hälfte
	один одна два две три четыре пять шесть семь восемь девять десять двадцать сто тысяча тысяч миллион миллионов миллиард половина
	dos tres cuatro cinco seis siete ocho nueve diez veinte cien ciento mil millón millones mitad
	deux trois quatre cinq sept huit neuf dix vingt cent mille millions milliard moitié`)
