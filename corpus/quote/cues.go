package quote

import (
	"maps"
	"strings"
)

// manner is how a cue attributes words.
type manner uint8

const (
	// says takes a quotation or a clause as its object: "said".
	says manner = iota + 1
	// tells takes the person told first: "told reporters that …".
	tells
	// says, and is more often a noun or about something else: it needs
	// "that", a colon or a quotation: "report".
	weakly
	// calls takes what is judged as its object: "called the plan “bold”".
	calls
	// quotes only with quotation marks: "laughed".
	quotes
)

// lexicon maps the words that attribute speech to their manner.
type lexicon map[string]manner

var (
	english = newLexicon(map[manner]string{
		says: `said says say saying added adds adding wrote writes writing tweeted tweets tweeting retweeted stated
			stating noted noting argued argues arguing explained explains explaining acknowledged acknowledges acknowledging
			insisted insists insisting claimed claiming suggested suggesting announced announcing declared declares declaring
			replied replies replying responded responds responding warned warns warning concluded concludes concluding
			recalled recalls recalling admitted admits admitting predicted predicts predicting promised promising
			vowed vows vowing pledged pledging asserted asserts asserting alleged alleges alleging contended contends
			contending conceded concedes conceding complained complains complaining confirmed confirming denied denies
			denying joked jokes joking quipped quips observed remarked maintained maintains testified testifies
			reiterated reiterates reiterating repeated proclaimed proclaims speculated speculates cautioned cautions
			emphasized emphasizes emphasizing stressed stresses stressing boasted boasts bragged lamented laments
			commented posted revealed reveals revealing reported reporting argue acknowledge insist
			explain believe believes believed think thinks thought hoped agreed agrees mused
			swore counters countered retorted estimated estimates indicated indicates indicating implied implies
			hinted disclosed told.`,
		tells: `told tells telling tell informed informs informing reminded reminds reminding assured assures assuring asked
			asks asking urged urges urging advised advises warned`,
		weakly: `states comments remarks promises hopes reports claims claim suggests suggest notes report show shows showed found finds finding learned learn predict
			concluded promise states announces continued continues feels felt knows heard wonder wonders wondered
			points pointed means meant decided proposed proposes`,
		calls: `called calls calling described describes describing accused accuses accusing criticized criticizes
			criticizing praised praises praising blamed blames blaming dismissed dismisses dismissing denounced condemned
			condemning referred refers referring defended dubbed labeled blasted slammed mocked compared cited cites citing
			endorsed endorses questioned`,
		quotes: `answered answers shouted shouts yelled chanted chanting chant exclaimed laughed cried barked interjected
			whispered murmured muttered screamed began begins ended joked went read reads reading translated recounted
			tagged captioned titled confessed charged chimed concurred demanded demands elaborated offered opined pleaded
			prayed pronounced quoted quoting snapped sniffed thanked urged shot put goes texted emailed signed shared
			signaled thundered asserting bellowed echoed gushed implored intoned inquired noted`,
	})
	german = newLexicon(map[manner]string{
		says: `sagte sagt sagten erklärte erklärt erklärten teilte schrieb schreibt schrieben betonte betont meinte meint
			ergänzte warnte warnt twitterte kündigte behauptete behauptet berichtete berichtet kritisierte forderte fordert
			antwortete fragte fragt gesagt mitgeteilt`,
		quotes: `rief lachte zitierte zitiert fügte so`,
	})
	russian = newLexicon(map[manner]string{
		says: `сказал сказала сказали заявил заявила заявили сообщил сообщила сообщили отметил отметила добавил добавила
			подчеркнул подчеркнула написал написала говорит говорится пояснил пояснила рассказал рассказала считает уточнил
			уточнила объяснил объяснила спросил спросила ответил ответила`,
		quotes: `воскликнул процитировал передает цитирует`,
	})
	spanish = newLexicon(map[manner]string{
		says: `dijo dice dijeron afirmó afirma aseguró asegura explicó explica señaló señala agregó añadió declaró escribió
			tuiteó sostuvo indicó manifestó anunció advirtió preguntó respondió subrayó reconoció insistió`,
		quotes: `exclamó concluyó comentó apuntó`,
	})
	french = newLexicon(map[manner]string{
		says: `dit disent déclare déclaré affirme affirmé explique expliqué ajoute ajouté écrit assure assuré indique indiqué
			précise précisé souligne souligné annonce annoncé estime estimé demande demandé répond répondu tweeté`,
		quotes: `lance lancé conclut insiste insisté raconte raconté`,
	})
	anyLanguage = union(english, german, russian, spanish, french)
)

// according holds what introduces a source without a verb, by its first word.
var according = map[string]string{
	"according": "to", "laut": "", "zufolge": "", "согласно": "", "según": "", "selon": "",
}

// speechNouns are things said or written; with a colon or "translated as"
// they introduce a quotation.
var speechNouns = setOf(`statement tweet tweets message post letter email e-mail speech interview remarks note memo
	question answer reply response caption slogan words warning advice argument point`)

func newLexicon(words map[manner]string) lexicon {
	l := lexicon{}
	// The later manner of a word in two lists would depend on map order.
	for m := quotes; m >= says; m-- {
		for w := range strings.FieldsSeq(words[m]) {
			l[w] = m
		}
	}
	return l
}

func union(lexicons ...lexicon) lexicon {
	u := lexicon{}
	for _, l := range lexicons {
		maps.Copy(u, l)
	}
	return u
}

// lexiconOf returns the cues for a story's language, a BCP 47 tag.
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

// isEnglish reports whether a story's language, a BCP 47 tag, is English.
func isEnglish(language string) bool {
	base, _, _ := strings.Cut(language, "-")
	return base == "en"
}
