package quote

import (
	"strings"

	"byline/corpus"
)

// attribution is a quotation as its sentence attributes it, before names are
// resolved.
type attribution struct {
	parts   []corpus.Location
	source  corpus.Location
	cue     corpus.Location
	direct  bool
	via     string
	leads   bool // the first part begins the unit
	trails  bool // a quotation in the next unit goes on with it
	colon   bool // a colon ends the unit, and what is said comes in the next
	from    phrase
	subject string // the source's words
}

// reader finds the attributions of one unit.
type reader struct {
	unit
	cues  lexicon
	taken []bool // quotations that are attributed, by token
	found []attribution
}

// attribute returns the attributions of a unit in the order of their cues.
func attribute(u unit, cues lexicon) []attribution {
	r := &reader{unit: u, cues: cues, taken: make([]bool, len(u.tokens))}
	for i, t := range u.tokens {
		if t.kind != word || t.possessive() || t.capital() && i > 0 || r.noun(i) {
			continue
		}
		if second, ok := according[t.lower]; ok {
			r.readAccording(i, second)
		} else if m := cues[t.lower]; m != 0 {
			r.readCue(i, m)
		}
	}
	if len(r.found) == 0 {
		r.readUnknownVerb()
	}
	if len(r.found) == 0 {
		r.readColon()
	}
	if n := len(r.found); n > 0 {
		r.found[n-1].colon = r.is(len(r.tokens)-1, ":")
	}
	return r.found
}

// readCue reads the attribution that the verb at v makes, if it makes one.
func (r *reader) readCue(v int, m manner) {
	start := r.cueStart(v)
	if r.passive(start, v) {
		return
	}
	if r.quotedBefore(start) >= 0 || r.clauseEnds(start) && m == says && !r.apposed(start) {
		if p, ok := r.phraseAfter(v + 1); ok && r.inverts(v, p) {
			r.addBefore(start, phrase{start, v + 1}, p)
			return
		}
	}
	if p, ok := r.phraseAfter(v + 1); ok && start == 0 && v == 0 && !r.in(p.from, pronouns) {
		if q := r.nextQuoted(p.to); q >= 0 && q-p.to < 2 {
			r.addDirect(r.withLater(q, q, q+1), phrase{start, v + 1}, p)
		} else if p.to >= len(r.tokens)-1 {
			r.addBare(phrase{start, v + 1}, p)
		}
		return
	}
	p, ok := r.subject(v, start)
	if !ok || p.to > start {
		return
	}
	cue := phrase{start, v + 1}
	if m != calls && r.addBefore(p.from, cue, p) {
		return
	}
	r.addAfter(cue, p, m)
}

// cueStart returns where the verb at v begins with its auxiliaries and
// adverbs: "has also said".
func (r *reader) cueStart(v int) int {
	i := v
	for i > 0 && v-i < 6 {
		t := r.tokens[i-1]
		if !t.in(auxiliary) && !t.in(adverbs) && (t.kind != word || !strings.HasSuffix(t.lower, "ly") || t.capital() || t.in(nouns)) {
			break
		}
		i--
	}
	return i
}

// noun reports whether the word at token i is a noun: "his remarks".
func (r *reader) noun(i int) bool {
	return i > 0 && (r.tokens[i-1].possessive() || r.in(i-1, articles) || r.in(i-1, possessives))
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
	return ok && (p.from == 0 || r.quotedBefore(p.from) >= 0 || r.pause(p.from-1))
}

// subject returns who speaks with the verb at v.
func (r *reader) subject(v, start int) (phrase, bool) {
	participle := strings.HasSuffix(r.tokens[v].lower, "ing")
	if participle && start == v {
		if v > 0 && r.tokens[v-1].kind == word && !r.in(v-1, breaks) && !r.in(v-1, leadIns) && !r.in(v-1, prepositions) {
			return r.simplePhrase(v)
		}
		return r.mainSubject(v)
	}
	if r.is(v-1, "to") {
		return r.mainSubject(v)
	}
	if r.is(start-1, "which") || r.is(start-1, "that") {
		return r.mainSubject(start)
	}
	if p, ok := r.phraseBefore(r.beforeTime(start)); ok {
		return p, true
	}
	if r.is(start-1, "and") || r.is(start-1, "but") || r.is(start-1, ",") {
		return r.mainSubject(start)
	}
	return phrase{}, false
}

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
	if n := len(r.found); n > 0 {
		return r.found[n-1].from, true
	}
	for end := 1; end <= min(v, longestPhrase); end++ {
		if end == len(r.tokens) || !r.verbAt(end) {
			continue
		}
		return r.phraseBefore(r.cueStart(end))
	}
	return phrase{}, false
}

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
	if r.quotedBefore(v) >= 0 {
		return true
	}
	return p.to >= len(r.tokens)-1
}

// quotedBefore returns the quotation that stands before token i, with at most
// a comma or a dash between, or -1.
func (r *reader) quotedBefore(i int) int {
	for i--; i >= 0; i-- {
		if r.quoted(i) {
			return i
		}
		if !r.pause(i) {
			break
		}
	}
	return -1
}

// clauseEnds reports whether an unquoted clause ends before token i.
func (r *reader) clauseEnds(i int) bool { return i > 3 && r.is(i-1, ",") }

// readAccording reads "according to Ada Moss" at token i.
func (r *reader) readAccording(i int, second string) {
	from := i + 1
	if second != "" {
		if !r.is(from, second) {
			return
		}
		from++
	}
	p, ok := r.phraseAfter(from)
	if !ok {
		return
	}
	cue := phrase{i, from}
	if name := r.words(p); len(r.found) > 0 && isOutlet(name) {
		r.found[len(r.found)-1].via = name
		return
	}
	if i > 0 {
		r.addBefore(i, cue, p)
		return
	}
	if r.is(p.to, ",") && p.to+1 < len(r.tokens) {
		r.addClause(p.to+1, len(r.tokens), cue, p)
	}
}

// words returns the text of a phrase.
func (r *reader) words(p phrase) string {
	return r.location(p.from, p.to).In(r.text)
}

// readUnknownVerb reads “…,” Moss grumbled: whatever verb stands with a
// quotation that ends in a comma attributes it.
func (r *reader) readUnknownVerb() {
	for q := range r.tokens {
		if !r.quoted(q) || !endsOpen(r.tokens[q].text) {
			continue
		}
		for v := q + 1; v < min(q+longestPhrase, len(r.tokens)); v++ {
			if r.quoted(v) {
				break
			}
			if t := r.tokens[v]; t.kind != word || t.capital() || !strings.HasSuffix(t.lower, "ed") && !t.in(verbs) {
				continue
			}
			r.readCue(v, quotes)
			if len(r.found) > 0 {
				return
			}
		}
	}
}

// endsOpen reports whether a quotation ends with a comma, a question mark or
// an exclamation mark, so that its sentence may go on.
func endsOpen(text string) bool {
	words := inside(text)
	return words != "" && strings.ContainsRune(",?!", rune(words[len(words)-1]))
}

// readColon reads a unit that introduces a quotation with a noun of speech
// and a colon: "Moss had a message for the crew: “…”".
func (r *reader) readColon() {
	for q := 2; q < len(r.tokens); q++ {
		if !r.quoted(q) || !r.is(q-1, ":") && !(r.is(q-1, ",") && r.in(q-2, speechNouns)) {
			continue
		}
		if p, ok := r.simplePhrase(q - 1); ok && r.tokens[q-2].capital() && (p.from == 0 || r.pause(p.from-1)) {
			r.addDirect([]int{q}, phrase{q - 1, q}, p)
			return
		}
		for v := q - 2; v > max(0, q-6); v-- {
			if r.verbAt(v) && !r.in(v, auxiliary) {
				r.readCue(v, quotes)
				break
			}
		}
		if len(r.found) > 0 {
			return
		}
		for i := q - 2; i > 0; i-- {
			if !r.in(i, speechNouns) {
				continue
			}
			if p, ok := r.mainSubject(i); ok && p.to <= i {
				r.addDirect([]int{q}, phrase{i, i + 1}, p)
			}
			return
		}
	}
}
