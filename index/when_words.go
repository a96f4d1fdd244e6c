package index

// calendar holds the words by which one language tells when. Those of several
// letters' case are in lower case.
type calendar struct {
	language string
	days     map[string]int  // words for a day, from the day of asking: yesterday
	units    map[string]unit // week, weeks
	weekdays [7][]string     // from Sunday
	numbers  []string        // from one
	last     []string        // beside a unit: last week, semaine dernière
	this     []string        // the same: this week
	ago      []string        // beside a number of units: two weeks ago, vor zwei Wochen
	in       []string        // before a year or a month's name: in 2021
	since    []string        // from then on
	before   []string        // until then
	latest   []string        // asks for the newest
	earliest []string        // asks for the first report
}

// unit is a span of time on the calendar.
type unit int

const (
	noUnit unit = iota
	day
	week
	weekend
	month
	year
)

// Of the words before a time, those that leave all of it out.
var (
	beforeAll = list("before vor до avant prima antes voor före innan")
	afterAll  = list("after nach после après dopo después depois na efter")
)

// ofWhole are words that tell what a unit of time is a part of: the last day of
// school is no day of ours.
var ofWhole = list("of der des de del du della do da van av")

func units(days, weeks, weekends, months, years string) map[string]unit {
	out := map[string]unit{}
	for u, words := range map[unit]string{day: days, week: weeks, weekend: weekends, month: months, year: years} {
		for _, w := range list(words) {
			out[w] = u
		}
	}
	return out
}

func weekdays(s ...string) (out [7][]string) {
	for i := range out {
		out[i] = list(s[i])
	}
	return out
}

var calendars = []calendar{
	{
		language: "en",
		days:     map[string]int{"today": 0, "today's": 0, "tonight": 0, "yesterday": -1, "yesterday's": -1, "tomorrow": 1},
		units:    units("day days", "week weeks week's", "weekend weekend's", "month months month's", "year years year's"),
		weekdays: weekdays("sunday sunday's", "monday monday's", "tuesday tuesday's", "wednesday wednesday's", "thursday thursday's", "friday friday's", "saturday saturday's"),
		numbers:  list("one two three four five six seven eight nine ten eleven twelve"),
		last:     list("last past previous"),
		this:     list("this current"),
		ago:      list("ago"),
		in:       list("in during of since before after until by from through early late mid"),
		since:    list("since after from"),
		before:   list("before until till by to"),
		latest:   list("latest newest recent recently lately"),
		earliest: list("first earliest"),
	},
	{
		language: "de",
		days:     map[string]int{"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1},
		units:    units("tag tage tagen tages", "woche wochen", "wochenende wochenenden", "monat monate monaten monats", "jahr jahre jahren jahres"),
		weekdays: weekdays("sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend"),
		numbers:  list("ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"),
		last:     list("letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige vorigen voriger voriges"),
		this:     list("diese diesen dieser dieses diesem"),
		ago:      list("vor"),
		in:       list("im in seit vor nach bis ab anfang ende mitte jahr"),
		since:    list("seit nach ab"),
		before:   list("vor bis"),
		latest:   list("neueste neuesten neuester neuestes neuste neusten jüngste jüngsten aktuelle aktuellen kürzlich zuletzt"),
		earliest: list("zuerst erste ersten erster"),
	},
	{
		language: "ru",
		days:     map[string]int{"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1},
		units:    units("день дня дней дни", "неделя неделе неделю недели недель", "выходные выходных", "месяц месяца месяце месяцев", "год года году лет"),
		weekdays: weekdays("воскресенье", "понедельник", "вторник", "среда среду", "четверг", "пятница пятницу", "суббота субботу"),
		numbers:  list("один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"),
		last:     list("прошлой прошлом прошлую прошлый прошлые прошлых прошлая последние последних последний последнюю последней"),
		this:     list("этой этом эту этот эти этих"),
		ago:      list("назад"),
		in:       list("в во с до после начале конце"),
		since:    list("с после"),
		before:   list("до"),
		latest:   list("последние последних последний последняя новейшие недавно новые"),
		earliest: list("первым первой первыми впервые"),
	},
	{
		language: "es",
		days:     map[string]int{"hoy": 0, "ayer": -1, "anteayer": -2, "mañana": 1},
		units:    units("día días dia dias", "semana semanas", "finde", "mes meses", "año años"),
		weekdays: weekdays("domingo", "lunes", "martes", "miércoles miercoles", "jueves", "viernes", "sábado sabado"),
		numbers:  list("un dos tres cuatro cinco seis siete ocho nueve diez once doce"),
		last:     list("pasado pasada pasados pasadas último última últimos últimas ultimo ultima"),
		this:     list("este esta"),
		ago:      list("hace"),
		in:       list("en de desde hasta antes después durante"),
		since:    list("desde"),
		before:   list("hasta"),
		latest:   list("últimas últimos última último reciente recientes recientemente"),
		earliest: list("primero primera primer"),
	},
	{
		language: "fr",
		days:     map[string]int{"aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1},
		units:    units("jour jours", "semaine semaines", "week-end weekend", "mois", "an ans année années"),
		weekdays: weekdays("dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"),
		numbers:  list("un deux trois quatre cinq six sept huit neuf dix onze douze"),
		last:     list("dernier dernière derniers dernières passé passée"),
		this:     list("ce cet cette"),
		ago:      list("a"),
		in:       list("en depuis avant après jusqu'en début fin"),
		since:    list("depuis après"),
		before:   list("avant jusqu'en"),
		latest:   list("dernières derniers récent récente récents récemment"),
		earliest: list("premier première"),
	},
	{
		language: "it",
		days:     map[string]int{"oggi": 0, "ieri": -1, "l'altroieri": -2, "domani": 1},
		units:    units("giorno giorni", "settimana settimane", "weekend", "mese mesi", "anno anni"),
		weekdays: weekdays("domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"),
		numbers:  list("un due tre quattro cinque sei sette otto nove dieci undici dodici"),
		last:     list("scorso scorsa scorsi scorse ultimo ultima ultimi ultime"),
		this:     list("questo questa"),
		ago:      list("fa"),
		in:       list("in nel a da dal dopo prima"),
		since:    list("dal dopo"),
		before:   list("prima"),
		latest:   list("ultime ultimi recente recenti recentemente"),
		earliest: list("primo prima"),
	},
	{
		language: "pt",
		days:     map[string]int{"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
		units:    units("dia dias", "semana semanas", "fim-de-semana", "mês meses", "ano anos"),
		weekdays: weekdays("domingo", "segunda segunda-feira", "terça terça-feira", "quarta quarta-feira", "quinta quinta-feira", "sexta sexta-feira", "sábado"),
		numbers:  list("um dois três quatro cinco seis sete oito nove dez onze doze"),
		last:     list("passado passada passados passadas último última últimos últimas"),
		this:     list("este esta nesta neste"),
		ago:      list("há atrás"),
		in:       list("em de desde até antes depois"),
		since:    list("desde"),
		before:   list("até antes"),
		latest:   list("últimas últimos última último recente recentes recentemente"),
		earliest: list("primeiro primeira"),
	},
	{
		language: "nl",
		days:     map[string]int{"vandaag": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1},
		units:    units("dag dagen", "week weken", "weekend", "maand maanden", "jaar jaren"),
		weekdays: weekdays("zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"),
		numbers:  list("een twee drie vier vijf zes zeven acht negen tien elf twaalf"),
		last:     list("vorige afgelopen laatste"),
		this:     list("deze dit"),
		ago:      list("geleden"),
		in:       list("in sinds voor na tot eind begin"),
		since:    list("sinds na vanaf"),
		before:   list("voor tot"),
		latest:   list("laatste nieuwste recente recent onlangs"),
		earliest: list("eerste eerst"),
	},
	{
		language: "sv",
		days:     map[string]int{"idag": 0, "igår": -1, "förrgår": -2, "imorgon": 1},
		units:    units("dag dagen dagar dagarna", "vecka veckan veckor veckorna", "helg helgen", "månad månaden månader", "år året"),
		weekdays: weekdays("söndag söndagen söndags", "måndag måndags", "tisdag tisdags", "onsdag onsdags", "torsdag torsdags", "fredag fredags", "lördag lördags"),
		numbers:  list("en två tre fyra fem sex sju åtta nio tio elva tolv"),
		last:     list("förra senaste"),
		this:     list("denna detta den"),
		ago:      list("sedan sen"),
		in:       list("i under sedan före efter till"),
		since:    list("sedan efter från"),
		before:   list("före innan till"),
		latest:   list("senaste nyaste nyligen"),
		earliest: list("först första"),
	},
}

// calendarFor returns the words of a language; English ones for a language
// that has none here.
func calendarFor(language string) *calendar {
	for i := range calendars {
		if calendars[i].language == language {
			return &calendars[i]
		}
	}
	return &calendars[0]
}
