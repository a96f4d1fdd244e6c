package quote

import "strings"

// grammar holds the small words of a language other than English that tell who
// speaks.
type grammar struct {
	// prepositions and the like end a name behind a verb of speech: "dijo Ruiz
	// durante el debate".
	prepositions set
	// joints stand between the words of a name: "Ana de la Torre".
	joints set
	// subjects are pronouns that are a subject behind a verb, too.
	subjects set
	// drops tells that a verb needs no subject: “…”, comentó.
	drops bool
	// nouns tells that common nouns begin with a capital, too.
	nouns bool
}

// grammarOf returns the grammar of a story's language, a BCP 47 tag, or nil
// for English and for languages that have none here.
func grammarOf(language string) *grammar {
	base, _, _ := strings.Cut(language, "-")
	return grammars[base]
}

var grammars = map[string]*grammar{
	"de": {
		prepositions: setOf(`am an auf aus bei beim gegenüber im in ins mit nach über um unter vor während wegen zu zum zur zwischen dieser
			diesem der dem den unserer unserem`),
		joints: setOf("von van zu vom zum de da di"), subjects: setOf("er sie"), nouns: true,
	},
	"es": {
		prepositions: setOf("a al ante bajo con contra desde durante en entre hacia hasta mediante para por sobre tras al después antes mientras cuando"),
		joints:       setOf("de del la las los y sin"), subjects: setOf("él ella"), drops: true,
	},
	"fr": {
		prepositions: setOf("à au aux après avant avec chez dans depuis devant durant en face lors pendant pour sur vers lundi mardi mercredi jeudi vendredi samedi dimanche"),
		joints:       setOf("de du des d' la le sans"), subjects: setOf("il elle"),
	},
	"it": {
		prepositions: setOf("a ad al alla ai alle allo con contro davanti dopo durante in nel nella nei nello per presso prima su sul sulla tra fra"),
		joints:       setOf("de di da del della dello dei degli la lo senza"), subjects: setOf("lui lei"), drops: true,
	},
	"pt": {
		prepositions: setOf("a à ao aos às após ante com contra durante em no na nos nas para perante por sobre antes depois"),
		joints:       setOf("de da do das dos e sem"), subjects: setOf("ele ela"), drops: true,
	},
	"ru": {
		prepositions: setOf(`в во для за из из-за к ко на о об от перед по после при про с со у журналистам корреспонденту корреспондентам
			агентству газете изданию телеканалу`),
		joints: setOf("ибн оглы фон де ван дер"), subjects: setOf("он она"),
	},
}

// contract reads a Portuguese "do" as the "de" that it is with an article: in
// English it is a verb.
func contract(words []token, language string) {
	if base, _, _ := strings.Cut(language, "-"); base != "pt" {
		return
	}
	for i := range words {
		if words[i].lower == "do" {
			words[i].lower = "de"
		}
	}
}

// speakerAfter returns the name behind a verb of speech at token i, where the
// language tells where it ends: "Ruiz" of "Ruiz durante el debate", and with
// its role "el presidente del gremio, Juan Ruiz".
func (u unit) speakerAfter(i int) (phrase, bool) {
	if u.grammar == nil {
		return phrase{}, false
	}
	if end := u.nameEndAt(i); end > i {
		role := end-i == 1 && u.grammar.nouns && (u.in(i, roleHeads) || compoundRole(u.tokens[i]))
		if role || end >= len(u.tokens) || u.tokens[end].kind != word {
			return phrase{}, false
		}
		return phrase{i, end}, true
	}
	for j := i + 1; j < min(i+longestPhrase, len(u.tokens)); j++ {
		t := u.tokens[j]
		switch {
		case t.is(","):
			end := u.nameEndAt(u.skipTitle(j + 1))
			if end > j+1 && (end == len(u.tokens) || u.tokens[end].kind != word || anyLanguage[u.tokens[i-1].lower] != 0 && u.in(end, u.grammar.prepositions)) &&
				(u.in(i+1, roleHeads) || u.in(i, roleHeads) || end-j > 2) {
				return phrase{i, end}, true
			}
			return phrase{}, false
		case t.kind != word, u.verbOfSpeech(j):
			return phrase{}, false
		case t.in(u.grammar.prepositions) && !u.grammar.nouns && j-i > 1 && u.tokens[j-1].capital():
			return phrase{i, j}, true
		}
	}
	return phrase{}, false
}

// nameEndAt returns the end of the name that begins at token i, or i.
func (u unit) nameEndAt(i int) int {
	end := i
	for end < len(u.tokens) && u.tokens[end].kind == word {
		if t := u.tokens[end]; t.capital() && !t.in(times) {
			end++
			continue
		}
		next := end
		for next < len(u.tokens) && u.in(next, u.grammar.joints) || next > end && u.grammar.nouns && u.in(next, dativeArticles) {
			next++
		}
		if next == end || end == i || next == len(u.tokens) || !u.tokens[next].capital() {
			break
		}
		end = next + 1
	}
	return end
}

// skipTitle returns the place behind a title in small letters at token i: "don
// Pietro Salvi".
func (u unit) skipTitle(i int) int {
	if u.in(i, titles) {
		return i + 1
	}
	return i
}

var titles = setOf("don doña donna dom dona padre monsignor suor sor fray père sœur")

func (u unit) verbOfSpeech(i int) bool {
	t := u.tokens[i]
	return t.kind == word && !t.capital() && english[t.lower] == 0 && anyLanguage[t.lower] != 0
}

// clitic reports whether token i is a pronoun that stands between a subject and
// its verb: "La préfète lui a répondu".
func (u unit) clitic(i int) bool {
	if u.grammar == nil || i < 0 || i >= len(u.tokens) {
		return false
	}
	t := u.tokens[i]
	if prefix, verb, ok := strings.Cut(t.lower, "'"); ok && t.kind == word {
		return elided.has(prefix) && foreignAuxiliary.has(verb)
	}
	return t.in(clitics) && i > 0
}

var (
	clitics = setOf("lui leur nous vous me te se le les lhe lhes gli ci vi nos ne")
	elided  = setOf("l m t s n")
)

// relativeClause reports whether the verb at v ends a German relative clause,
// which tells what a thing says and not who does: "Das Gutachten, das davor
// warnte, sei …".
func (u unit) relativeClause(v int) bool {
	if u.grammar == nil || !u.grammar.nouns || v+1 < len(u.tokens) && !u.pause(v+1) && !u.is(v+1, ".") {
		return false
	}
	for i := v - 1; i > 0 && v-i < longestPhrase; i-- {
		if u.is(i, ",") {
			return u.in(i+1, relativePronouns) && v-i > 2
		}
	}
	return false
}

var relativePronouns = setOf("der die das den dem deren dessen denen welcher welche welches")

// passives stand before a participle that tells what was said of its subject.
var passives = setOf("è é est était sont été stato stata stati state sido fue fueron foi foram wurde wird wurden fut viene venne был была были")

// readJudged reads what a verb of judging at v calls something, in quotation
// marks: "nannte den Plan „mutig“".
func (r *reader) readJudged(start, v int) {
	p, ok := r.subject(v, start)
	if !ok || p.to > start || r.clausal(p) {
		return
	}
	q := r.nextQuoted(v + 1)
	if q < 0 || r.hasVerb(v, q) || r.is(q-1, ":") {
		return
	}
	for i := v + 1; i < q; i++ {
		if r.tokens[i].kind != word || r.in(i, breaks) {
			return
		}
	}
	r.taken[q] = true
	r.add(r.location(v+1, q+1), phrase{start, v + 1}, p)
}
