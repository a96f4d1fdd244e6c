package quote

import (
	"slices"
	"strings"
)

// cueStart returns where the verb at v begins with its auxiliaries and
// adverbs: "has also said".
func (r *reader) cueStart(v int) int {
	i := v
	for i > 0 && v-i < 6 {
		t := r.tokens[i-1]
		foreign := t.in(foreignAuxiliary) && english[r.tokens[v].lower] == 0
		if !foreign && !t.in(auxiliary) && !t.in(adverbs) && (t.kind != word || !strings.HasSuffix(t.lower, "ly") || t.capital() || t.in(nouns)) {
			break
		}
		i--
	}
	return i
}

// wholeCue returns where the cue of the verb at v, which begins at token
// start, begins with the verb that it completes: "issued a statement saying",
// "went on to say", "responded by saying".
func (r *reader) wholeCue(v, start int) int {
	i := start - 1
	switch {
	case r.is(i, "to") && r.is(i-1, "on") && r.in(i-2, going):
		return r.cueStart(i - 2)
	case r.is(i, "by") && i > 0 && r.cues[r.tokens[i-1].lower] != 0:
		return r.cueStart(i - 1)
	case strings.HasSuffix(r.tokens[v].lower, "ing"):
		for r.is(i, ",") || r.in(i, times) {
			i--
		}
		if !r.in(i, issued) {
			return start
		}
		for j := i - 1; j > 0 && i-j < 5 && r.tokens[j].kind == word; j-- {
			if r.in(j, issuing) {
				return r.cueStart(j)
			}
		}
	}
	return start
}

var (
	going   = setOf("went goes go going")
	issued  = setOf("statement statements letter release email tweet memo")
	issuing = setOf("issued issues issuing released releases releasing sent published publishes wrote posted emailed tweeted")
)

// cueEnd returns where the verb at v ends with its particle: "pointed out", "said in a
// statement".
func (r *reader) cueEnd(v int) int {
	if r.in(v, phrasal) && r.in(v+1, verbParticles) {
		return v + 2
	}
	if r.in(v, putting) && r.is(v+1, "it") {
		return v + 2
	}
	if r.is(v+1, "in") && r.is(v+2, "a") && r.is(v+3, "statement") {
		return v + 4
	}
	return v + 1
}

var (
	phrasal       = setOf("called calls calling pointed points pointing referred refers referring shot fired hit")
	putting       = setOf("put puts putting")
	verbParticles = setOf("for on out to back")
)

// describes reports whether "called" behind a phrase gives it a name: "a ship
// called Blue Lantern".
func (r *reader) describes(p phrase) bool {
	last := r.tokens[p.to-1]
	if r.in(p.from, indefinite) {
		return true
	}
	return !last.capital() && !last.in(pronouns) && !canSpeak(r.tokens[p.from:p.to])
}

var indefinite = setOf("a an one another")

// noun reports whether the word at token i is a noun: "his remarks".
func (r *reader) noun(i int) bool {
	if i == 0 || english[r.tokens[i].lower] == 0 {
		return false
	}
	return r.tokens[i-1].possessive() || r.is(i-1, "came") || r.in(i-1, articles) || r.in(i-1, possessives) && !englishPast.has(r.tokens[i].lower)
}

// passive reports whether the verb at v tells what was said to its subject.
func (r *reader) passive(start, v int) bool {
	for i := start; i < v; i++ {
		if r.in(i, being) {
			return !strings.HasSuffix(r.tokens[v].lower, "ing")
		}
	}
	return r.is(v-1, "to") && !r.in(v-2, starting)
}

var (
	being    = setOf("is are was were be been being am")
	starting = setOf("went goes on continued continues proceeded began interjected turned")
)

// apposed reports whether a subject with an apposition ends before token i.
func (r *reader) apposed(i int) bool {
	p, ok := r.phraseBefore(i)
	return ok && !r.clausal(p) && (p.from == 0 || r.quotedBefore(p.from) >= 0 || r.pause(p.from-1))
}

// subject returns who speaks with the verb at v.
func (r *reader) subject(v, start int) (phrase, bool) {
	participle := strings.HasSuffix(r.tokens[v].lower, "ing")
	if participle && r.is(v-1, "as") {
		return r.quotedAs(v - 1)
	}
	if participle && start == v {
		if v > 0 && r.tokens[v-1].kind == word && !r.in(v-1, breaks) && !r.in(v-1, leadIns) && !r.in(v-1, prepositions) {
			p, ok := r.simplePhrase(v)
			if p.from == 0 && ok && strings.HasSuffix(r.tokens[0].lower, "ing") {
				return phrase{}, false // "Holding signs calling for rain, they marched"
			}
			object := ok && r.in(p.from-1, prepositions) && !r.is(p.from-1, "with") && !r.is(p.from-1, "of") // "posted on Facebook saying"
			if !object && (!r.in(v-1, speechNouns) || ok && !r.clausal(p)) {
				return p, ok
			}
		}
		return r.mainSubject(v)
	}
	if r.is(v-1, "to") {
		return r.mainSubject(v)
	}
	if start > 1 && (r.is(start-1, "which") || r.is(start-1, "that")) {
		return phrase{start - 1, start}, true // a sign that said
	}
	if p, ok := r.phraseBefore(r.beforeTime(start)); ok && !r.clausal(p) {
		return p, true
	}
	if p, ok := r.parted(start); ok {
		return p, true
	}
	if r.is(start-1, "and") || r.is(start-1, "but") || r.is(start-1, ",") {
		if p, ok := r.nearSubject(start - 1); ok {
			return p, true
		}
		return r.mainSubject(start)
	}
	return phrase{}, false
}

// parted returns the subject that begins a clause and is parted from its verb
// at token v by what says more about it: "The judges who ruled that it was
// late said", "The judge -- new to the court -- said".
func (r *reader) parted(v int) (phrase, bool) {
	if r.dash(v - 1) {
		i := v - 1
		for r.dash(i) {
			i--
		}
		for ; i > 0 && v-i < longestPhrase; i-- {
			if r.dash(i) && !r.dash(i-1) {
				return r.simplePhrase(i)
			}
		}
		return phrase{}, false
	}
	from := 0
	for i := v - 1; i > 0; i-- {
		if r.tokens[i].is(";") || r.tokens[i].is(":") || r.quoted(i) && endsOpen(r.tokens[i].text) {
			from = i + 1
			break
		}
	}
	for r.in(from, leadIns) || r.in(from, times) || r.is(from, ",") {
		from++
	}
	if v-from > longestPhrase || from >= v || r.in(from, prepositions) || r.in(from, pronouns) || !r.startsPhrase(from) {
		return phrase{}, false
	}
	end := from
	for end < v && !r.in(end, pronouns) && !r.is(end, ",") && !r.in(end, breaks) {
		if r.verbAt(end) || r.tokens[end].kind != word && !r.tokens[end].brackets() {
			return phrase{}, false
		}
		end++
	}
	relative := r.is(end, "who") || r.is(end, "whose") || r.is(end, ",") && (r.apposes(end+1) || r.is(end+1, "who")) && r.is(v-1, ",")
	if !relative || r.predicate(end, v) && r.is(end, ",") || !r.nominal(from, end) {
		return phrase{}, false
	}
	return phrase{from, v}, true
}

func (u unit) dash(i int) bool { return u.pause(i) && !u.is(i, ",") }

// quotedAs returns who is quoted "as saying", with "as" at token as: the Moss
// of "Reuters quoted Moss as saying" and "Moss was quoted by Reuters as saying".
// It notes that Reuters passed the words on.
func (r *reader) quotedAs(as int) (phrase, bool) {
	for i := as - 1; i >= max(0, as-longestPhrase); i-- {
		if !r.in(i, quoting) {
			continue
		}
		before, ok := r.phraseBefore(r.cueStart(i))
		if r.is(i+1, "by") {
			if by, ok := r.phraseAfter(i + 2); ok && isOutlet(r.words(by)) {
				r.via = r.words(by)
			}
			return before, ok
		}
		if i+1 == as {
			return before, ok
		}
		if ok && isOutlet(r.words(before)) {
			r.via = r.words(before)
		}
		p, ok := r.phraseAfter(i + 1)
		return p, ok && p.to == as
	}
	return r.mainSubject(as)
}

var quoting = setOf("quoted quotes quoting cited cites citing")

// beforeTime returns the place before a time that ends at token i: "on
// Monday".
func (r *reader) beforeTime(i int) int {
	at := i
	for at > 0 && r.in(at-1, times) {
		at--
	}
	if at < i && r.in(at-1, prepositions) {
		at--
	}
	if at > 0 && at < i && !r.pause(at-1) {
		return at
	}
	return i
}

// mainSubject returns the subject of the unit's main verb before token v: of
// the last attribution, or else the noun phrase that begins the unit.
func (r *reader) mainSubject(v int) (phrase, bool) {
	for _, a := range slices.Backward(r.found) {
		if !r.in(a.from.from, relatives) {
			return a.from, true
		}
	}
	for end := r.mainFrom(v) + 1; end <= min(v, longestPhrase); end++ {
		if end == len(r.tokens) || !r.verbAt(end) {
			continue
		}
		p, ok := r.phraseBefore(r.cueStart(end))
		if and := r.is(v-1, "and"); and || r.is(v-1, ",") {
			return p, ok && !slices.ContainsFunc(r.tokens[end:v], func(t token) bool {
				return t.in(parting) && !(and && t.in(relatives))
			})
		}
		return p, ok && !r.embeds(end, v)
	}
	return phrase{}, false
}

// embeds reports whether another clause, with a subject of its own, begins
// between two tokens.
func (r *reader) embeds(from, to int) bool {
	for i := from; i < to; i++ {
		if r.in(i, embedding) || r.in(i, pronouns) && !r.in(i, objects) {
			return true
		}
	}
	return false
}

// nearSubject returns the subject of the clause that begins behind the last
// comma before token v, where that is a pronoun: ", she laughed and".
func (r *reader) nearSubject(v int) (phrase, bool) {
	for i := v - 1; i > 0 && v-i < longestPhrase; i-- {
		if r.is(i-1, ",") {
			return phrase{i, i + 1}, r.in(i, pronouns) && !r.in(i, relatives) && r.hasVerb(i, v)
		}
	}
	return phrase{}, false
}

// mainFrom returns where the main clause begins, before token v, in a unit that
// may open with a subordinate one: "When the ship sank, Moss".
func (r *reader) mainFrom(v int) int {
	if !r.in(0, embedding) && !r.in(0, subordinating) {
		return 0
	}
	for i := 1; i < v; i++ {
		if r.is(i, ",") && r.hasVerb(0, i) {
			return i + 1
		}
	}
	return 0
}

var relatives = setOf("who which that")

var (
	embedding = setOf("who when where because if as while although though which")
	// parting words begin a clause whose subject what follows a comma may have.
	parting = setOf("who when where because while which although")
)

// verbAt guesses whether token i is a finite verb.
func (r *reader) verbAt(i int) bool {
	t := r.tokens[i]
	return t.kind == word && !t.capital() &&
		(t.in(auxiliary) || r.cues[t.lower] != 0 || strings.HasSuffix(t.lower, "ed") || t.in(verbs))
}

var verbs = setOf(`took made gave sent went came held spoke began ran won lost left met put set got stood drew broke kept hit
	shot led wore seems seem became knew saw felt sat fell rose fought brought thought bought taught caught laid paid
	makes takes gives sends goes comes holds speaks begins runs wins loses leaves meets puts gets stands draws keeps leads`)

// inverts reports whether the phrase behind the verb at v is its subject.
func (r *reader) inverts(v int, p phrase) bool {
	if r.in(p.from, pronouns) && p.to < len(r.tokens) && r.tokens[p.to].kind == word && !r.in(p.to, prepositions) && !r.in(p.to, breaks) && !r.in(p.to, times) {
		return false
	}
	return r.quotedBefore(v) >= 0 || p.to >= len(r.tokens)-1 || r.is(p.to, ",") && (!r.spoken(phrase{v, v + 1}, english) || named(r.tokens[p.from]) || canSpeak(r.tokens[p.from:p.to]))
}
