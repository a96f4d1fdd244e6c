package quote

import (
	"slices"
	"strings"
)

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
	if name := r.words(p); isOutlet(name) {
		if n := len(r.found); n > 0 {
			r.found[n-1].via = name
			return
		}
		if i == 0 && r.cueFrom(p.to) {
			r.via = name
			return
		}
	}
	if i > 0 {
		r.addBefore(i, cue, p)
		return
	}
	if p.to >= len(r.tokens)-1 { // something must be said behind the source
		for j := p.from; j < p.to; j++ {
			if r.is(j, ",") {
				p.to = r.nameBetween(j, p.to)
			}
		}
	}
	if r.is(p.to, ",") {
		p.to++
	} else if !r.in(p.to, auxiliary) {
		return
	}
	source := phrase{p.from, p.to}
	if r.is(p.to-1, ",") {
		source.to--
	}
	r.addClause(p.to, len(r.tokens), cue, source)
}

// nameBetween returns the comma behind the name that the comma at token i
// begins, "Selon la maire, Anne Petit, le prix", or else i.
func (r *reader) nameBetween(i, end int) int {
	j := i + 1
	for j < end && (r.tokens[j].capital() || r.in(j, particles)) {
		j++
	}
	if j > i+1 && j < end && r.is(j, ",") {
		return j
	}
	return i
}

// cueFrom reports whether there is a verb of speech from token i on.
func (r *reader) cueFrom(i int) bool {
	return slices.ContainsFunc(r.tokens[i:], func(t token) bool {
		m := r.cues[t.lower]
		return t.kind == word && (m == says || m == tells)
	})
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

// readChant reads a noun of shouting with what was shouted: "their chants of
// “…”", "the crowd broke into a chant of “…”".
func (r *reader) readChant(i int) {
	if !r.in(i, chants) || !r.is(i+1, "of") || !r.quoted(i+2) || r.taken[i+2] {
		return
	}
	p, ok := phrase{i - 1, i}, r.in(i-1, possessives)
	if !ok && i > 0 && r.tokens[i-1].possessive() {
		p, ok = r.simplePhrase(i)
	}
	if !ok {
		p, ok = r.mainSubject(i)
	}
	if ok && p.to <= i {
		r.addDirect([]int{i + 2}, phrase{i, i + 2}, p)
	}
}

var chants = setOf("chants chant cries cry shouts calls")

// endsSentence reports whether a quotation is a sentence to its end.
func endsSentence(text string) bool {
	words := inside(text)
	return words != "" && strings.ContainsRune(".?!", rune(words[len(words)-1]))
}

// readColon reads a unit that introduces a quotation with a noun of speech
// and a colon: "Moss had a message for the crew: “…”".
func (r *reader) readColon() {
	for q := 2; q < len(r.tokens); q++ {
		if !r.quoted(q) || !r.is(q-1, ":") && (!r.is(q-1, ",") || !r.in(q-2, speechNouns)) {
			continue
		}
		if p, ok := r.simplePhrase(q - 1); ok && !r.hasVerb(p.from-1, q-1) && (r.tokens[q-2].capital() || r.is(q-2, ")") && r.tokens[p.from].capital()) && (p.from == 0 || r.pause(p.from-1)) {
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
				return
			}
		}
		if p, cue, ok := r.mainClause(q - 1); ok && beginsCapital(r.tokens[q].text) {
			r.addDirect(r.withLater(q, q, q+1), cue, p)
			return
		}
	}
}
