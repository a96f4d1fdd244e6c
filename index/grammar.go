package index

import (
	"slices"
	"strings"
	"unicode"
)

// grammar holds the small words by which one language asks.
type grammar struct {
	language    string
	questions   []questionWords
	auxiliaries []string // verbs that open a yes-or-no question or follow a question word
	speech      []string // verbs of saying, in the forms that questions have
	reactions   []string // those of them that also go with "how": how did X react
	about       []string // prepositions between a speaker and a topic
	copulas     []string // the present and past of "to be", third person
	by          []string // prepositions between a noun of saying and a speaker
	articles    []string
	small       []string // further frequent words, to tell the language by

	// The words of questions about a story rather than about what is in it.
	story   []string // what a story is called
	paper   []string // what a paper is called
	agency  []string // what a news agency is called
	write   []string // what an author does to it
	publish []string // what a paper does to it
}

// questionWords are the phrases, in lower case, that ask for one form.
type questionWords struct {
	form    Form
	phrases []string
	keep    int // words at a phrase's end that belong to what is asked: "tall"
}

// grammarOf picks the language of a question by its small words; English
// where nothing speaks for another.
func grammarOf(ws []word) *grammar {
	best, most := 0, 0
	for i := range grammars {
		if n := grammars[i].known(ws); n > most {
			best, most = i, n
		}
	}
	return &grammars[best]
}

// grammarFor returns the words by which a language asks; English ones for a
// language that has none here.
func grammarFor(language string) *grammar {
	for i := range grammars {
		if grammars[i].language == language {
			return &grammars[i]
		}
	}
	return &grammars[0]
}

// known counts the words that belong to the language's small words.
func (g *grammar) known(ws []word) int {
	n := 0
	for _, w := range ws {
		asks := slices.ContainsFunc(g.questions, func(q questionWords) bool {
			return slices.Contains(q.phrases, w.lower)
		})
		if asks || slices.Contains(g.auxiliaries, w.lower) || slices.Contains(g.speech, w.lower) ||
			slices.Contains(g.about, w.lower) || slices.Contains(g.small, w.lower) {
			n++
		}
	}
	return n
}

// list splits a line of words, so that the tables below read as text.
func list(s string) []string { return strings.Fields(s) }

// phrases splits at commas.
func phrases(s string) []string {
	out := strings.Split(s, ",")
	for i := range out {
		out[i] = strings.TrimFunc(out[i], unicode.IsSpace)
	}
	return out
}

// grammars has English first, since a tie goes to the earlier one.
var grammars = []grammar{
	{
		language: "en",
		questions: []questionWords{
			{form: Who, phrases: phrases("who, whom, whose, who's, which person, what is the name of, what was the name of")},
			{form: When, phrases: phrases("when, when's, what year, which year, what date, what day, which day, what month, what time, on what date, on which date, in what year, in which year, at what time, on which day, on what day, since when")},
			{form: Where, phrases: phrases("where, where's, in what city, in which city, in what country, in which country")},
			{form: HowMany, phrases: phrases("how many, how much, how long, how old, how far, how often, what percentage of, what percentage, what percent, what number of, what share of")},
			{form: HowMany, phrases: phrases("how big, how large, how tall, how high, how deep, how fast, how wide, how heavy"), keep: 1},
			{form: Why, phrases: phrases("why, for what reason, what is the reason, what was the reason, how come")},
			{form: How, phrases: phrases("how, how's")},
			{form: What, phrases: phrases("what, what's, which, what kind of, what type of, what sort of")},
		},
		auxiliaries: list("do does did is are was were has have had can could will would shall should may might must"),
		speech: list(`say says said saying tell tells told tweet tweets tweeted post posted write wrote ask asks asked claim claims
			claimed announce announced promise promised reply replied respond responded answer answered comment commented
			explain explained warn warned add added state stated declare declared think thinks thought react reacted demand demanded
			suggest suggested insist insisted argue argued quote quotes quotation quotations statement statements response reaction comments remark remarks word words`),
		reactions: list("react reacted respond responded reply replied answer answered comment commented"),
		about:     list("about on regarding concerning to of in when after at"),
		copulas:   list("is are was were"),
		by:        list("by of from"),
		articles:  list("the a an this that"),
		small:     list("the a an and or not it its this that these those for from with by into over there their his her he she they you i we be been"),
		story:     list("story article piece report column review item"),
		paper:     list("paper papers newspaper newspapers publication publications outlet outlets magazine magazines website websites site sites"),
		agency:    list("agency agencies wire wires"),
		write:     list("write wrote written author authored"),
		publish:   list("publish published appear appeared print printed post posted report reported cover covered carry carried run ran write wrote written"),
	},
	{
		language: "de",
		questions: []questionWords{
			{form: Who, phrases: phrases("wer, wen, wem, wessen")},
			{form: When, phrases: phrases("wann, in welchem jahr, an welchem tag, seit wann, um wie viel uhr")},
			{form: Where, phrases: phrases("wo, wohin, woher, in welcher stadt, in welchem land")},
			{form: HowMany, phrases: phrases("wie viele, wie viel, wieviele, wieviel, wie lange, wie alt, wie hoch, wie groß, wie weit, wie oft")},
			{form: Why, phrases: phrases("warum, weshalb, wieso, aus welchem grund")},
			{form: How, phrases: phrases("wie")},
			{form: What, phrases: phrases("was, welche, welcher, welches, welchen, welchem, was für ein, was für eine")},
		},
		auxiliaries: list("hat haben hatte hatten ist sind war waren wird werden wurde wurden kann können konnte soll sollen will wollen darf muss gibt"),
		speech:      list("sagte sagt sagen gesagt meinte meint gemeint erklärte erklärt schrieb schreibt geschrieben twitterte getwittert antwortete geantwortet forderte gefordert kündigte reagierte reagiert äußerte geäußert"),
		reactions:   list("reagierte reagiert antwortete geantwortet äußerte geäußert"),
		about:       list("über zu zur zum auf von wegen"),
		copulas:     list("ist sind war waren"),
		by:          list("von"),
		articles:    list("der die das den dem des ein eine einen einem einer"),
		small:       list("der die das den dem des ein eine einen einem einer und oder nicht im in mit für aus bei nach sich es er sie"),
		story:       list("artikel bericht beitrag text geschichte meldung"),
		paper:       list("zeitung zeitungen blatt blätter medium medien magazin"),
		agency:      list("agentur agenturen nachrichtenagentur nachrichtenagenturen presseagentur"),
		write:       list("schrieb geschrieben verfasste verfasst autor autorin"),
		publish:     list("erschien erschienen veröffentlicht veröffentlichte berichtete berichteten berichtet schrieb schrieben gedruckt"),
	},
	{
		language: "ru",
		questions: []questionWords{
			{form: Who, phrases: phrases("кто, кого, кому, кем, чей, чья, чьё, чьи")},
			{form: When, phrases: phrases("когда, в каком году, какого числа, в какой день, с каких пор")},
			{form: Where, phrases: phrases("где, куда, откуда, в каком городе, в какой стране")},
			{form: HowMany, phrases: phrases("сколько, как долго, как часто, какой процент")},
			{form: Why, phrases: phrases("почему, зачем, отчего, по какой причине")},
			{form: How, phrases: phrases("как, каким образом")},
			{form: What, phrases: phrases("что, чего, чем, чему, какой, какая, какое, какие, каких, какую, каким, какой-то")},
		},
		auxiliaries: list("ли был была было были есть будет может могут"),
		speech:      list("сказал сказала сказали говорит говорил говорила заявил заявила заявили написал написала пишет ответил ответила объяснил объяснила сообщил сообщила прокомментировал отреагировал"),
		reactions:   list("ответил ответила отреагировал прокомментировал"),
		about:       list("о об обо про насчёт на по"),
		copulas:     list("это является"),
		by:          list("от"),
		articles:    list(""),
		small:       list("в и не с из у к за от до при для это его её их он она они"),
		story:       list("статью статья статьи статье заметку заметка материал текст"),
		paper:       list("газета газеты газетах издание издания издании журнал"),
		agency:      list("агентство агентства информагентство информагентства"),
		write:       list("написал написала автор автором"),
		publish:     list("опубликована опубликован опубликовала опубликовали вышла вышел напечатала сообщила сообщили написала написали"),
	},
	{
		language: "es",
		questions: []questionWords{
			{form: Who, phrases: phrases("quién, quien, quiénes, quienes, a quién, de quién")},
			{form: When, phrases: phrases("cuándo, cuando, en qué año, qué día, desde cuándo")},
			{form: Where, phrases: phrases("dónde, donde, adónde, en qué ciudad, en qué país")},
			{form: HowMany, phrases: phrases("cuánto, cuánta, cuántos, cuántas, cuanto, cuantos, cuantas, qué porcentaje")},
			{form: Why, phrases: phrases("por qué, por que, por cuál razón")},
			{form: How, phrases: phrases("cómo, como")},
			{form: What, phrases: phrases("qué, que, cuál, cual, cuáles, cuales")},
		},
		auxiliaries: list("ha han había es son era fue fueron está están puede pueden hay"),
		speech:      list("dijo dice dicho decir declaró afirmó escribió tuiteó respondió explicó anunció comentó opinó"),
		reactions:   list("respondió reaccionó comentó"),
		about:       list("sobre acerca respecto a al"),
		copulas:     list("es son era fue"),
		by:          list("de del"),
		articles:    list("el la los las un una"),
		small:       list("el la los las un una unos de del y o no en con por para se su lo le"),
		story:       list("artículo noticia reportaje nota texto crónica"),
		paper:       list("periódico periódicos diario diarios medio medios revista"),
		agency:      list("agencia agencias"),
		write:       list("escribió escrito autor autora"),
		publish:     list("publicó publicado publicada publicaron apareció informó informaron"),
	},
	{
		language: "fr",
		questions: []questionWords{
			{form: Who, phrases: phrases("qui, qui est-ce qui, à qui, de qui")},
			{form: When, phrases: phrases("quand, en quelle année, quel jour, depuis quand")},
			{form: Where, phrases: phrases("où, dans quelle ville, dans quel pays")},
			{form: HowMany, phrases: phrases("combien, combien de")},
			{form: Why, phrases: phrases("pourquoi, pour quelle raison")},
			{form: How, phrases: phrases("comment")},
			{form: What, phrases: phrases("que, qu'est-ce que, qu'est-ce qui, quel, quelle, quels, quelles, quoi, qu'a, qu'ont")},
		},
		auxiliaries: list("a ont avait est sont était a-t-il a-t-elle peut peuvent"),
		speech:      list("dit disait déclaré déclare affirmé écrit tweeté répondu expliqué annoncé commenté"),
		reactions:   list("réagi répondu commenté"),
		about:       list("sur concernant à au"),
		copulas:     list("est sont était"),
		by:          list("de du des"),
		articles:    list("le la les l' un une"),
		small:       list("le la les un une des du de et ou ne pas en dans avec pour par se son sa ses il elle ils"),
		story:       list("article reportage texte papier histoire"),
		paper:       list("journal journaux quotidien quotidiens média médias magazine"),
		agency:      list("agence agences"),
		write:       list("écrit écrivit auteur autrice"),
		publish:     list("publié publiée paru parue publient rapporté rapportent"),
	},
	{
		language: "it",
		questions: []questionWords{
			{form: Who, phrases: phrases("chi, a chi, di chi")},
			{form: When, phrases: phrases("quando, in che anno, in quale anno")},
			{form: Where, phrases: phrases("dove, in quale città, in quale paese")},
			{form: HowMany, phrases: phrases("quanto, quanta, quanti, quante")},
			{form: Why, phrases: phrases("perché, perche")},
			{form: How, phrases: phrases("come")},
			{form: What, phrases: phrases("che cosa, cosa, che, quale, quali, qual")},
		},
		auxiliaries: list("ha hanno aveva è sono era può possono"),
		speech:      list("detto disse dice dichiarato affermato scritto twittato risposto spiegato annunciato commentato"),
		reactions:   list("reagito risposto commentato"),
		about:       list("su sul sulla sull' riguardo"),
		copulas:     list("è sono era"),
		by:          list("di del della"),
		articles:    list("il lo la i gli le un una"),
		small:       list("il lo la i gli le un una di del della e o non in con per si suo sua"),
		story:       list("articolo notizia servizio testo"),
		paper:       list("giornale giornali quotidiano testata testate"),
		agency:      list("agenzia agenzie"),
		write:       list("scritto scrisse autore autrice"),
		publish:     list("pubblicato pubblicata uscito uscita riportato"),
	},
	{
		language: "pt",
		questions: []questionWords{
			{form: Who, phrases: phrases("quem, a quem, de quem")},
			{form: When, phrases: phrases("quando, em que ano")},
			{form: Where, phrases: phrases("onde, em que cidade, em que país")},
			{form: HowMany, phrases: phrases("quanto, quanta, quantos, quantas")},
			{form: Why, phrases: phrases("por que, porquê, por quê")},
			{form: How, phrases: phrases("como")},
			{form: What, phrases: phrases("o que, que, qual, quais")},
		},
		auxiliaries: list("foi foram é são era tem têm pode podem há"),
		speech:      list("disse dito diz declarou afirmou escreveu tuitou respondeu explicou anunciou comentou"),
		reactions:   list("reagiu respondeu comentou"),
		about:       list("sobre acerca"),
		copulas:     list("é são era foi"),
		by:          list("de do da"),
		articles:    list("o a os as um uma"),
		small:       list("o a os as um uma de do da dos das e ou não em no na com por para se seu sua"),
		story:       list("artigo notícia reportagem texto matéria"),
		paper:       list("jornal jornais veículo revista"),
		agency:      list("agência agências"),
		write:       list("escreveu escrito autor autora"),
		publish:     list("publicou publicado publicada saiu noticiou"),
	},
	{
		language: "nl",
		questions: []questionWords{
			{form: Who, phrases: phrases("wie, wiens, van wie, aan wie")},
			{form: When, phrases: phrases("wanneer, in welk jaar, op welke dag, sinds wanneer")},
			{form: Where, phrases: phrases("waar, waarheen, in welke stad, in welk land")},
			{form: HowMany, phrases: phrases("hoeveel, hoe lang, hoe oud, hoe groot, hoe ver, hoe vaak, hoe hoog")},
			{form: Why, phrases: phrases("waarom")},
			{form: How, phrases: phrases("hoe")},
			{form: What, phrases: phrases("wat, welke, welk")},
		},
		auxiliaries: list("heeft hebben had hadden is zijn was waren wordt werd kan kunnen kon zal"),
		speech:      list("zei zegt zeggen gezegd verklaarde verklaard schreef geschreven twitterde antwoordde geantwoord reageerde"),
		reactions:   list("reageerde gereageerd antwoordde geantwoord"),
		about:       list("over op tegen"),
		copulas:     list("is zijn was waren"),
		by:          list("van"),
		articles:    list("de het een"),
		small:       list("de het een en of niet van in met voor uit bij naar zich hij zij"),
		story:       list("artikel bericht stuk verhaal"),
		paper:       list("krant kranten medium media tijdschrift"),
		agency:      list("persbureau persbureaus"),
		write:       list("schreef geschreven auteur"),
		publish:     list("gepubliceerd verscheen verschenen berichtte berichtten"),
	},
	{
		language: "sv",
		questions: []questionWords{
			{form: Who, phrases: phrases("vem, vilka, vems")},
			{form: When, phrases: phrases("när, vilket år, vilken dag")},
			{form: Where, phrases: phrases("var, vart, varifrån, i vilken stad, i vilket land")},
			{form: HowMany, phrases: phrases("hur många, hur mycket, hur länge, hur gammal, hur stor, hur ofta")},
			{form: Why, phrases: phrases("varför")},
			{form: How, phrases: phrases("hur")},
			{form: What, phrases: phrases("vad, vilken, vilket")},
		},
		auxiliaries: list("har hade är var kan kunde ska skulle blev blir"),
		speech:      list("sa säger sade sagt skrev skrivit twittrade svarade svarat förklarade"),
		reactions:   list("reagerade svarade"),
		about:       list("om till på"),
		copulas:     list("är var"),
		by:          list("av från"),
		articles:    list("en ett den det"),
		small:       list("och eller inte en ett den det de i av med för från till som han hon sig"),
		story:       list("artikeln artikel texten reportaget nyheten"),
		paper:       list("tidning tidningar tidningen medier"),
		agency:      list("nyhetsbyrå nyhetsbyråer"),
		write:       list("skrev skrivit författare"),
		publish:     list("publicerades publicerat publicerade rapporterade"),
	},
}
