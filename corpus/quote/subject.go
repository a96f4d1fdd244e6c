package quote

import (
	"strings"
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
		if q := r.namedBehind(p.from); q >= 0 {
			p.from = q
		}
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

// namedBehind returns where a name and an apposition with commas of its own
// begin, which go on at token i, right behind a quotation: “…,” Ada Moss, a
// clerk at the Council on Ships, Boats and Piers; or -1.
func (r *reader) namedBehind(i int) int {
	for q := i - 1; q >= max(0, i-longestPhrase); q-- {
		t := r.tokens[q]
		if t.kind == quotation {
			end := q + 1
			for end < i && r.tokens[end].capital() && !r.in(end, pronouns) && !r.in(end, times) {
				end++
			}
			if endsOpen(t.text) && end-q > 2 && r.is(end, ",") && r.in(end+1, articles) {
				return q + 1
			}
			return -1
		}
		if t.in(auxiliary) || t.kind == punct && !t.is(",") || t.kind == word && !t.capital() && r.cues[t.lower] != 0 && !r.noun(q) {
			return -1
		}
	}
	return -1
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

// inverts reports whether the phrase behind the verb at v is its subject.
func (r *reader) inverts(v int, p phrase) bool {
	if r.grammar != nil && r.in(p.from, r.grammar.subjects) && !r.spoken(phrase{v, v + 1}, english) && (r.quotedBefore(v) >= 0 || r.clauseEnds(v)) {
		return true // "…, sagte sie dieser Zeitung"
	}
	if r.in(p.from, pronouns) && p.to < len(r.tokens) && r.tokens[p.to].kind == word && !r.in(p.to, prepositions) && !r.in(p.to, breaks) && !r.in(p.to, times) {
		return false
	}
	foreign := !r.spoken(phrase{v, v + 1}, english)
	if foreign && (r.in(p.to, prepositions) || r.in(p.to, times)) && r.clauseEnds(v) {
		return true // "…, sagte Moos am Montag", "…, teilte die Stadt mit"
	}
	if r.grammar != nil && r.quotedBefore(r.cueStart(v)) >= 0 && r.in(p.to, r.grammar.prepositions) {
		return true
	}
	return r.quotedBefore(v) >= 0 || p.to >= len(r.tokens)-1 || r.is(p.to, ",") && (foreign || named(r.tokens[p.from]) || canSpeak(r.tokens[p.from:p.to]))
}
