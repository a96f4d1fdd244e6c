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
	whom    corpus.Location // whom the source means, where that is a pronoun and its sentence tells
	cue     corpus.Location
	direct  bool
	via     string
	leads   bool // the first part begins the unit
	trails  bool // a quotation in the next unit goes on with it
	asks    bool // the last words said are a question, so that another may answer
	opening rune // the mark that opens the last quotation
	dropped bool // the verb has no subject, and stands at whom
	chained bool // a mark was left open where a paragraph of it ended
	colon   bool // a colon ends the unit, and what is said comes in the next
	from    phrase
}

// reader finds the attributions of one unit.
type reader struct {
	unit
	cues  lexicon
	taken []bool // quotations that are attributed, by token
	via   string // who passed on what the unit tells: "According to Reuters, …"
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
	for i := range r.tokens {
		r.readChant(i)
	}
	if len(r.found) == 0 {
		r.readUnknownVerb()
	}
	if len(r.found) == 0 {
		r.readColon()
	}
	if end := len(r.tokens) - 1; len(r.found) == 0 {
		if p, cue, ok := r.mainClause(end); ok {
			r.addBare(cue, p)
		}
	}
	if n := len(r.found); n > 0 {
		r.found[n-1].colon = r.is(len(r.tokens)-1, ":")
	}
	return r.found
}

// readCue reads the attribution that the verb at v makes, if it makes one.
func (r *reader) readCue(v int, m manner) {
	start := r.cueStart(v)
	if r.grammar != nil && r.in(v-1, passives) {
		return
	}
	if r.passive(start, v) || r.in(v-1, gerundial) && strings.HasSuffix(r.tokens[v].lower, "ing") {
		return
	}
	if whole := r.wholeCue(v, start); whole < start {
		if p, ok := r.subject(whole, whole); ok && !r.clausal(p) && p.to <= whole {
			r.addAfter(phrase{whole, r.cueEnd(v)}, p, m)
			return
		}
	}
	if r.quotedBefore(start) >= 0 || r.clauseEnds(start) && m == says && !strings.HasSuffix(r.tokens[v].lower, "ing") && (r.grammar != nil && r.in(v+1, r.grammar.subjects) || !r.apposed(start)) {
		behind := v + 1
		if !r.spoken(phrase{v, v + 1}, english) {
			behind = r.skipTimes(behind) // "sagte am Montag der Sprecher"
		}
		if p, ok := r.phraseAfter(behind); ok && r.inverts(v, p) {
			r.addBefore(start, phrase{start, v + 1}, p)
			return
		}
	}
	if p, ok := r.phraseAfter(v + 1); ok && v == 0 && !r.in(p.from, pronouns) && !strings.HasSuffix(r.tokens[0].lower, "ing") {
		r.readOpening(p)
		return
	}
	if m == calls && r.grammar != nil {
		r.readJudged(start, v)
		return
	}
	if r.relativeClause(v) || r.readDropped(start, v) {
		return
	}
	p, ok := r.subject(v, start)
	if !ok || p.to > start || r.clausal(p) || r.tokens[v].lower == "called" && r.describes(p) {
		return
	}
	cue := phrase{start, r.cueEnd(v)}
	q := r.quotedBefore(p.from)
	forward := q > 0 && !r.onlyLeadIns(q) && r.introduces(cue.to, q)
	if m != calls && !forward && r.addBefore(p.from, cue, p) {
		return
	}
	r.addAfter(cue, p, m)
}

// readOpening reads a unit that begins with its verb, whose subject is p: Said
// Ada Moss: “…”.
func (r *reader) readOpening(p phrase) {
	cue := phrase{0, 1}
	if q := r.nextQuoted(p.to); q >= 0 && q-p.to < 2 {
		r.addDirect(r.withLater(q, q, q+1), cue, p)
	} else if p.to >= len(r.tokens)-1 {
		r.addBare(cue, p)
	}
}

// gerundial prepositions stand before a deed that isn't told as done: "rather
// than posting", "without saying".
var gerundial = setOf("than without of for from about instead")

// introduces reports whether the cue that ends at token i introduces the
// quotation behind it rather than closing the one at token q.
func (r *reader) introduces(i, q int) bool {
	const few = 4 // words
	if r.quoted(i) || r.is(i, ":") && r.quoted(i+1) {
		return true
	}
	return r.is(i, ",") && r.quoted(i+1) && beginsCapital(r.tokens[i+1].text) && strings.Count(r.tokens[q].text, " ") < few
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
