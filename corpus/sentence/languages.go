package sentence

import (
	"maps"
	"strings"
)

// The lists are read only.
var (
	english = lexicon{
		never: setOf(`mr mrs ms messrs dr prof rev fr sr hon gov lt col gen capt cmdr sgt cpl adm maj sen rep reps sens
			supt insp st mt ft v vs e.g i.e cf viz approx esp incl gov atty dist pres assn bros govs`),
		maybe: setOf(`u.s u.k u.n e.u d.c a.m p.m inc ltd corp co llc jr bros etc ph.d m.d b.a m.a est dept univ ave blvd rd
			calif conn ala ariz ark colo fla ga kan ky md mich minn mont neb nev okla tenn tex va vt wis wyo eds`),
		numbered: setOf(`no nos p pp vol art sec fig ch c ca jan feb mar apr jun jul aug sep sept oct nov dec`),
		starters: setOf(`the a an he she it they we you i in on at but and or so if when while as after before for from by with
			this that these those there then here his her its their our my your what who why how where which not no yes some
			many most all one two both each every since although though because to of is are was were it's he's she's that's
			however meanwhile also still yet now today instead last`),
		speech: setOf(`said says asked asks wrote writes tweeted told added replied answered shouted cried joked continued
			demanded wondered exclaimed repeated remarked quipped responded retorted declared noted yelled chanted whispered
			recalled inquired pressed countered interjected began concluded explained insisted mused snapped tweets adds replies
			responds answers notes`),
	}
	german = lexicon{
		never: setOf(`hr fr z d u i v dr prof dipl ing st bzw z.b d.h u.a z.t v.a i.d.r ca evtl ggf sog vgl inkl exkl zzgl geb gest
			hrsg abs str nr mio mrd tsd tel`),
		maybe:    setOf(`usw etc co jh chr u.s`),
		numbered: setOf(`nr s bd kap jan feb mrz apr jun jul aug sep sept okt nov dez`),
		starters: setOf(`der die das ein eine einer eines dem den des er sie es wir ihr ich und aber oder doch denn wenn als
			nach vor für von mit bei aus auf an in im am zum zur dies diese dieser dieses dort da dann hier sein seine ihre
			was wer wie wo warum nicht auch noch nun so zu zudem danach dabei damit dafür jedoch man alle viele seit über um
			unter während weil`),
		speech:   setOf(`sagte sagt fragte fragt schrieb schreibt rief erklärte antwortete meinte fügte ergänzte`),
		ordinals: true,
	}
	russian = lexicon{
		never: setOf(`т.е т.к т.н ул пр просп пл д кв стр корп акад проф др гл см ср напр тов св рис табл ст пос обл
			г-н г-жа тел`),
		maybe: setOf(`г гг в вв руб тыс млн млрд коп др пр т.п т.д им н.э час мин сек`),
		starters: setOf(`в на и а но он она оно они мы вы я это этот эта эти тот та те по с со к ко из за у о об от до для при
			не как что кто когда где если так также его её их по-моему после перед однако поэтому тогда там здесь затем все
			по-прежнему сейчас`),
		speech: setOf(`сказал сказала спросил спросила написал написала заявил заявила ответил ответила отметил добавил`),
	}
	spanish = lexicon{
		never: setOf(`sr sra srta sres dr dra prof d lic ing gral cnel tte pdte p.ej ej av avda c cía núm tel aprox vs
			sto sta ee`),
		maybe:    setOf(`uu ee.uu etc s.a a.c d.c a.m p.m ud uds vd vds`),
		numbered: setOf(`núm n.º no p pág págs vol art c`),
		starters: setOf(`el la los las un una unos unas él ella ellos ellas y e o pero si cuando como en de del al a con por para
			sin sobre tras desde hasta este esta estos estas ese esa eso esto aquel no sí que qué quién cómo dónde se su sus lo
			le les más también además entonces luego ahora hoy ayer según mientras aunque yo nosotros`),
		speech: setOf(`dijo dice preguntó pregunta escribió añadió respondió contestó exclamó tuiteó afirmó`),
	}
	french = lexicon{
		never:    setOf(`m mm mme mmes mlle dr pr me st ste mgr cf env p.ex boul av bd tél éd vs`),
		maybe:    setOf(`etc j.-c apr s.a`),
		numbered: setOf(`n° no nos p pp vol art chap janv févr avr juil sept oct nov déc`),
		starters: setOf(`le la les l un une des du de il elle ils elles on nous vous je tu et ou mais si quand comme en dans à au
			aux avec pour par sans sur sous ce cet cette ces c ceci cela ça qui que quoi où pourquoi comment son sa ses leur leurs
			ne pas plus aussi puis alors ensuite depuis après avant selon lors tout tous toutes d j s n`),
		speech: setOf(`dit déclare demande écrit ajoute répond lance s'exclame`),
	}
	anyLanguage = union(english, german, russian, spanish, french)
)

func lexiconOf(language string) lexicon {
	base, _, _ := strings.Cut(language, "-")
	switch base {
	case "en":
		return english
	case "de":
		return german
	case "ru":
		return russian
	case "es":
		return spanish
	case "fr":
		return french
	}
	return anyLanguage
}

// union returns the words of all the lexicons. It leaves ordinals out, which
// would join sentences of the languages that don't write them so.
func union(lexicons ...lexicon) lexicon {
	u := lexicon{never: set{}, maybe: set{}, numbered: set{}, starters: set{}, speech: set{}}
	for _, l := range lexicons {
		maps.Copy(u.never, l.never)
		maps.Copy(u.maybe, l.maybe)
		maps.Copy(u.numbered, l.numbered)
		maps.Copy(u.starters, l.starters)
		maps.Copy(u.speech, l.speech)
	}
	return u
}
