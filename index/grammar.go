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
			{Who, phrases("who, whom, whose, who's, which person, what is the name of, what was the name of")},
			{When, phrases("when, when's, what year, which year, what date, what day, which day, what month, what time, on what date, on which date, in what year, in which year, at what time, on which day, on what day, since when")},
			{Where, phrases("where, where's, in what city, in which city, in what country, in which country")},
			{HowMany, phrases("how many, how much, how long, how old, how far, how often, how big, how large, how tall, how high, how deep, how fast, how wide, how heavy, what percentage of, what percentage, what percent, what number of, what share of")},
			{Why, phrases("why, for what reason, what is the reason, what was the reason, how come")},
			{How, phrases("how, how's")},
			{What, phrases("what, what's, which, what kind of, what type of, what sort of")},
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
			{Who, phrases("wer, wen, wem, wessen")},
			{When, phrases("wann, in welchem jahr, an welchem tag, seit wann, um wie viel uhr")},
			{Where, phrases("wo, wohin, woher, in welcher stadt, in welchem land")},
			{HowMany, phrases("wie viele, wie viel, wieviele, wieviel, wie lange, wie alt, wie hoch, wie groß, wie weit, wie oft")},
			{Why, phrases("warum, weshalb, wieso, aus welchem grund")},
			{How, phrases("wie")},
			{What, phrases("was, welche, welcher, welches, welchen, welchem, was für ein, was für eine")},
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
			{Who, phrases("кто, кого, кому, кем, чей, чья, чьё, чьи")},
			{When, phrases("когда, в каком году, какого числа, в какой день, с каких пор")},
			{Where, phrases("где, куда, откуда, в каком городе, в какой стране")},
			{HowMany, phrases("сколько, как долго, как часто, какой процент")},
			{Why, phrases("почему, зачем, отчего, по какой причине")},
			{How, phrases("как, каким образом")},
			{What, phrases("что, чего, чем, чему, какой, какая, какое, какие, каких, какую, каким, какой-то")},
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
			{Who, phrases("quién, quien, quiénes, quienes, a quién, de quién")},
			{When, phrases("cuándo, cuando, en qué año, qué día, desde cuándo")},
			{Where, phrases("dónde, donde, adónde, en qué ciudad, en qué país")},
			{HowMany, phrases("cuánto, cuánta, cuántos, cuántas, cuanto, cuantos, cuantas, qué porcentaje")},
			{Why, phrases("por qué, por que, por cuál razón")},
			{How, phrases("cómo, como")},
			{What, phrases("qué, que, cuál, cual, cuáles, cuales")},
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
			{Who, phrases("qui, qui est-ce qui, à qui, de qui")},
			{When, phrases("quand, en quelle année, quel jour, depuis quand")},
			{Where, phrases("où, dans quelle ville, dans quel pays")},
			{HowMany, phrases("combien, combien de")},
			{Why, phrases("pourquoi, pour quelle raison")},
			{How, phrases("comment")},
			{What, phrases("que, qu'est-ce que, qu'est-ce qui, quel, quelle, quels, quelles, quoi, qu'a, qu'ont")},
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
			{Who, phrases("chi, a chi, di chi")},
			{When, phrases("quando, in che anno, in quale anno")},
			{Where, phrases("dove, in quale città, in quale paese")},
			{HowMany, phrases("quanto, quanta, quanti, quante")},
			{Why, phrases("perché, perche")},
			{How, phrases("come")},
			{What, phrases("che cosa, cosa, che, quale, quali, qual")},
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
			{Who, phrases("quem, a quem, de quem")},
			{When, phrases("quando, em que ano")},
			{Where, phrases("onde, em que cidade, em que país")},
			{HowMany, phrases("quanto, quanta, quantos, quantas")},
			{Why, phrases("por que, porquê, por quê")},
			{How, phrases("como")},
			{What, phrases("o que, que, qual, quais")},
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
			{Who, phrases("wie, wiens, van wie, aan wie")},
			{When, phrases("wanneer, in welk jaar, op welke dag, sinds wanneer")},
			{Where, phrases("waar, waarheen, in welke stad, in welk land")},
			{HowMany, phrases("hoeveel, hoe lang, hoe oud, hoe groot, hoe ver, hoe vaak, hoe hoog")},
			{Why, phrases("waarom")},
			{How, phrases("hoe")},
			{What, phrases("wat, welke, welk")},
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
			{Who, phrases("vem, vilka, vems")},
			{When, phrases("när, vilket år, vilken dag")},
			{Where, phrases("var, vart, varifrån, i vilken stad, i vilket land")},
			{HowMany, phrases("hur många, hur mycket, hur länge, hur gammal, hur stor, hur ofta")},
			{Why, phrases("varför")},
			{How, phrases("hur")},
			{What, phrases("vad, vilken, vilket")},
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
