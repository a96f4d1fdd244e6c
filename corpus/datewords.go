package corpus

import "strings"

// months are the months' names in the languages that stories come in most, to
// their number.
var months = monthNumbers(
	"january february march april may june july august september october november december",
	"jan feb mar apr may jun jul aug sep oct nov dec",
	"- - - - - - - - sept - - -",
	// German
	"januar februar märz april mai juni juli august september oktober november dezember",
	"jänner feber maerz - - - - - - okt - dez",
	"- - mär - - - - - - - - -",
	"- - mrz - - - - - - - - -",
	// French
	"janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
	"janv févr - avr - - juil aout - - - déc",
	"- fevrier - - - - - - - - - decembre",
	// Spanish
	"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
	"ene - - abr - - - ago setiembre - - dic",
	// Italian
	"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
	"gen - - - mag giu lug ago set ott - dic",
	// Portuguese
	"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
	"- fev - abr - - - ago set out - dez",
	// Dutch
	"januari februari maart april mei juni juli augustus september oktober november december",
	"- - mrt - - - - - - - - -",
	// Russian
	"января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
	"январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
	"янв фев мар апр - июн июл авг сен окт ноя дек",
	// Ukrainian
	"січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
	// Polish
	"stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
	// Czech
	"ledna února března dubna května června července srpna září října listopadu prosince",
	// Swedish, Danish, Norwegian
	"januari februari mars april maj juni juli augusti september oktober november december",
	"januar februar marts april maj juni juli august september oktober november desember",
	// Finnish
	"tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
	// Hungarian
	"január február március április május június július augusztus szeptember október november december",
	// Romanian
	"ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
	// Turkish
	"ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
	// Indonesian
	"januari februari maret april mei juni juli agustus september oktober november desember",
	// Greek
	"ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
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
	"mo di mi fr sa lun mer jeu ven sam dim mié jue vie sáb dom seg ter qua qui sex",
	"måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag",
	"poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle",
	"senin selasa rabu kamis jumat sabtu minggu pazartesi salı çarşamba perşembe cuma cumartesi pazar",
	"понеділок вівторок середа четвер пʼятниця субота неділя пн вт ср чт пт сб вс",
	"kl klo godz godzina roku r pukul в часов h heures horas ore ora uur saat",
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
