package quote

import "strings"

// The verbs that attribute in English, by their manner, as dictionaries have
// them. A past tense that isn't regular stands behind a stroke, and "!" tells
// that the last consonant is doubled: admit!, "admitted".
var englishVerbs = map[manner]string{
	says: `say/said add write/wrote/written tweet retweet state note argue explain acknowledge insist claim suggest announce
		declare reply respond warn conclude recall admit! predict promise vow pledge assert allege contend concede complain
		confirm deny joke quip! observe remark maintain testify reiterate repeat proclaim speculate caution emphasize emphasise
		stress boast brag! lament comment reveal report believe think/thought hope agree muse swear/swore/sworn counter
		retort estimate indicate imply hint disclose affirm attest aver! clarify confide confess profess protest posit theorize
		surmise reckon opine recount marvel scoff grumble gripe fret! rejoin stipulate certify rule decree forecast foresee
		foretell guess suspect fear assume rationalize intone threaten recommend`,
	tells: `tell/told inform remind assure ask urge advise reassure notify implore beg! beseech/besought exhort instruct order
		counsel encourage lecture`,
	weakly: `post show/showed/shown find/found learn continue feel/felt know/knew/known hear/heard wonder point mean/meant decide
		propose realize realise understand/understood doubt worry imagine presume suppose demand discover remember
		determine signal prove pray figure refuse decline`,
	calls: `call describe accuse criticize criticise praise blame dismiss denounce condemn refer! defend dub! label blast slam!
		mock compare cite endorse question deride decry disparage ridicule rebuke chide scold assail lambaste castigate
		fault rebut! refute reject dispute liken characterize characterise portray depict laud applaud commend hail tout
		congratulate thank mention discuss deem regard deplore bemoan excoriate berate skewer eulogize extol! belittle lampoon`,
	quotes: `answer shout yell chant exclaim laugh cry bark interject whisper murmur mutter scream begin/began/begun end go/went
		translate tag! caption title charge chime concur! elaborate offer plead pronounce quote snap! sniff shoot/shot put!/put
		text email sign share thunder bellow echo gush inquire sneer sigh mouth roar growl snort read/read caution quiz!
		continue finish start open conclude sum! tell/told respond press proclaim invite preach shrug! crow fume rage`,
}

// nounLike verbs are nouns, too, in their present tense, where they attribute
// only with "that", a colon or a quotation: "comments".
var nounLike = setOf(`state comment remark promise hope report claim note pledge vow post joke tweet counter reply estimate hint
	address stress forecast rule guess suspect fear boast protest order counsel lecture fret gripe brag quip`)

// nounFirst verbs attribute in no form that is the dictionary's: it is a noun
// ("the state"), another word ("like") or said to the reader ("you know").
var nounFirst = setOf(`state question point figure know mean hear address comment post order counsel lecture protest share sign caption
	title charge text email echo bark laugh cry thunder shot put shoot end start go begin open offer quiz fault rule see
	label blast dub mock compare refer praise blame defend endorse slam! tag snap signal love press gripe fume rage crow
	sum conclude prove name counter worry project contend call`)

// plurals are verbs whose third person is a noun's plural before all: "states".
var plurals = setOf("state question thank rule fault label charge mistake end text email sign protest")

// judging are the forms of the verbs that take what is judged.
var judging = formsOf(englishVerbs[calls])

// formsOf returns all forms of English verbs.
func formsOf(verbs string) set {
	s := set{}
	for verb := range strings.FieldsSeq(verbs) {
		base, past, present := inflect(verb)
		for _, form := range append(append(past, present...), base) {
			s[form] = struct{}{}
		}
	}
	return s
}

// englishPast are the past tenses and participles of the English verbs.
var englishPast = pastOf(englishVerbs)

func pastOf(verbs map[manner]string) set {
	s := set{}
	for _, list := range verbs {
		for verb := range strings.FieldsSeq(list) {
			_, past, _ := inflect(verb)
			for _, form := range past {
				if !strings.HasSuffix(form, "ing") {
					s[form] = struct{}{}
				}
			}
		}
	}
	return s
}

// englishLexicon returns the forms of the English verbs.
func englishLexicon() lexicon {
	l := lexicon{}
	// The later manner of a word in two lists would depend on map order.
	for m := quotes; m >= says; m-- {
		for verb := range strings.FieldsSeq(englishVerbs[m]) {
			base, past, present := inflect(verb)
			for _, form := range past {
				l[form] = m
			}
			switch {
			case plurals.has(base):
				present = nil
			case !nounFirst.has(base):
				present = append(present, base)
			}
			for _, form := range present {
				l[form] = m
				if m == says && nounLike.has(base) {
					l[form] = weakly
				}
			}
		}
	}
	delete(l, "ruling")
	// Not verbs, or not those: "answers", "the concluded talks".
	l["concluded"] = weakly
	l["told."] = says // as an agency's transcript has it
	return l
}

// inflect returns the forms of a regular verb: its past and its participles,
// and the third person of its present.
func inflect(verb string) (base string, past, present []string) {
	base, irregular, ok := strings.Cut(verb, "/")
	base, doubled := strings.CutSuffix(base, "!")
	stem := base
	if doubled {
		stem += base[len(base)-1:]
	}
	silent := strings.TrimSuffix(stem, "e")
	y, endsY := strings.CutSuffix(base, "y")
	endsY = endsY && !strings.ContainsAny(base[len(base)-2:len(base)-1], "aeou")
	past = append(past, silent+"ing")
	switch {
	case ok:
		past = append(past, strings.Split(irregular, "/")...)
	case endsY:
		past = append(past, y+"ied")
	default:
		past = append(past, silent+"ed")
	}
	switch {
	case endsY:
		present = []string{y + "ies"}
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "x"), base == "go", doubled && strings.HasSuffix(base, "z"):
		present = []string{base + "es"}
	default:
		present = []string{base + "s"}
	}
	return base, past, present
}
