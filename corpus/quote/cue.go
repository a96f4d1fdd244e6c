package quote

import "strings"

// cueStart returns where the verb at v begins with its auxiliaries and
// adverbs: "has also said".
func (r *reader) cueStart(v int) int {
	i := v
	for i > 0 && v-i < 6 {
		t := r.tokens[i-1]
		foreign := t.in(foreignAuxiliary) && english[r.tokens[v].lower] == 0
		if !foreign && !r.clitic(i-1) && !t.in(auxiliary) && !t.in(adverbs) && (t.kind != word || !strings.HasSuffix(t.lower, "ly") || t.capital() || t.in(nouns)) {
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
	return r.thinkTank(i) || r.tokens[i-1].possessive() || r.is(i-1, "came") || r.in(i-1, articles) || r.in(i-1, possessives) && !englishPast.has(r.tokens[i].lower)
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
