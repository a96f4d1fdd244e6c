package corpus

import "strings"

// months are the months' names in the languages that stories come in most, to
// their number.
var months = monthNumbers(
	"january february march april may june july august september october november december",
	"jan feb mar apr may jun jul aug sep oct nov dec",
	"- - - - - - - - sept - - -",
	"januar februar märz april mai juni juli august september oktober november dezember",
	"jänner feber - - - - - - - okt - dez",
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	"janv févr - avr - - juil - - - - déc",
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	"januari februari maart april mei juni juli augustus september oktober november december",
	"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)

// monthNumbers takes lists of twelve names; "-" stands for no name.
func monthNumbers(lists ...string) map[string]int {
	numbers := map[string]int{}
	for _, list := range lists {
		for i, name := range strings.Fields(list) {
			numbers[name] = i + 1
		}
	}
	delete(numbers, "-")
	return numbers
}

// dateWords are the words that stand in a date beside its month: days of the
// week, and what joins them.
var dateWords = wordSet(
	"monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun",
	"montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
	"lundi mardi mercredi jeudi vendredi samedi dimanche",
	"lunes martes miércoles jueves viernes sábado domingo",
	"lunedì martedì mercoledì giovedì venerdì sabato domenica",
	"segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
	"понедельник вторник среда четверг пятница суббота воскресенье г года",
	"the of at on um uhr à le de del il alle às el om den der am h st nd rd th er est edt et bst cet cest pst pdt pt ct cst cdt mst mdt hst akst ist pkt sgt jst kst hkt aest aedt nzst msk wib eat wat sast uhr time local",
)

func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			set[word] = true
		}
	}
	return set
}
