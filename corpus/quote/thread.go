package quote

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// thread follows quotations from one sentence to the next, as a reader does:
// a sentence that is nothing but a quotation goes on with the one before it.
type thread struct {
	found []attribution
	// open is the number, from 1, in found of the attribution that a quotation
	// in the next unit goes on with; 0 where there is none.
	open int
	// waiting holds quotations whose attribution hasn't come yet.
	waiting []corpus.Location
	// unclosed tells that the last paragraph ended within a quotation.
	unclosed bool
}

func (t *thread) reset() {
	t.flush()
	t.open, t.unclosed = 0, false
}

// read adds the attributions of one paragraph.
func (t *thread) read(p paragraph, cues lexicon) {
	if len(p.units) == 0 {
		return
	}
	continues := len(p.marked) > 0 && p.marked[0].Start == 0 && (t.unclosed || t.expects() || t.carries(p))
	if !continues && !isSignature(p) {
		t.reset()
	}
	if t.unclosed && t.open > 0 {
		t.found[t.open-1].chained = true
	}
	if a, ok := embeddedPost(p); ok {
		t.reset()
		t.found = append(t.found, a)
		return
	}
	for _, u := range p.units {
		t.readUnit(u, cues)
	}
	n := len(p.marked)
	t.unclosed = n > 0 && !p.marked[n-1].closed
}

func (t *thread) readUnit(u unit, cues lexicon) {
	if quoted := onlyQuoted(u); quoted != nil && (t.open > 0 || beginsSentence(u)) {
		if t.open > 0 {
			t.goOn(quoted)
			return
		}
		t.waiting = append(t.waiting, quoted...)
		return
	}
	found := attribute(u, cues)
	if name, ok := signature(u); ok && len(t.waiting) > 0 && len(found) == 0 {
		t.found = append(t.found, attribution{
			parts: t.waiting, source: u.location(name.from, name.to), cue: u.location(0, 1), direct: true,
		})
		t.waiting = nil
		return
	}
	if len(found) > 0 && len(t.waiting) > 0 && (found[0].leads && found[0].direct || len(found[0].parts) == 0 && !found[0].colon) {
		found[0].parts = append(t.waiting, found[0].parts...)
		found[0].direct, found[0].trails = true, true
		t.waiting = nil
	}
	t.flush()
	t.open = 0
	if i := goesOn(found); i >= 0 {
		t.open = len(t.found) + i + 1
	}
	t.found = append(t.found, found...)
}

// goesOn returns which attribution of a unit a quotation in the next one goes
// on with: its last quotation, or else reported speech, where the unit has
// only one speaker; or -1.
func goesOn(found []attribution) int {
	last := len(found) - 1
	for i := last; i >= 0; i-- {
		switch {
		case found[i].colon, found[i].direct && found[i].trails, i == last && len(found[i].parts) == 0:
			return i
		case found[i].direct:
			return -1
		}
	}
	if last < 0 || !found[last].trails {
		return -1
	}
	for _, a := range found {
		if a.source != found[last].source {
			return -1
		}
	}
	return last
}

// goOn adds quotations that go on with the open attribution. Behind reported
// speech they are a quotation of their own, with the same cue.
func (t *thread) goOn(quoted []corpus.Location) {
	a := &t.found[t.open-1]
	if !a.direct && !a.colon && len(a.parts) > 0 {
		next := *a
		next.parts, next.direct = nil, true
		t.found = append(t.found, next)
		t.open = len(t.found)
		a = &t.found[t.open-1]
	} else if !a.direct {
		a.parts, a.direct, a.colon, a.trails = nil, true, false, true
	}
	a.parts = append(a.parts, quoted...)
}

// expects reports whether the last unit ended with a colon, before what is
// said.
func (t *thread) expects() bool { return t.open > 0 && t.found[t.open-1].colon }

// carries reports whether paragraph p, of nothing but a quotation, goes on
// with the last attribution: a paper that quotes somebody else names them. A
// question may be answered by another, what another kind of marks opens is
// set apart from the text, what is signed is the signer's, and who leaves a
// mark open before the next paragraph means the closed one.
func (t *thread) carries(p paragraph) bool {
	if t.open == 0 || p.signed || !nothingElse(p) {
		return false
	}
	a := t.found[t.open-1]
	return !a.asks && !a.chained && (a.opening == 0 || a.opening == p.opening())
}

// nothingElse reports whether a paragraph consists of quotations.
func nothingElse(p paragraph) bool {
	return !slices.ContainsFunc(p.units, func(u unit) bool { return onlyQuoted(u) == nil })
}

// flush adds the waiting quotations without a source.
func (t *thread) flush() {
	if len(t.waiting) > 0 {
		t.found = append(t.found, attribution{parts: t.waiting, direct: true})
		t.waiting = nil
	}
}

// beginsSentence reports whether a unit's quotation begins with a capital.
func beginsSentence(u unit) bool {
	return beginsCapital(u.tokens[0].text)
}

func beginsCapital(quoted string) bool {
	r, _ := utf8.DecodeRuneInString(inside(quoted))
	return !unicode.IsLower(r)
}

// onlyQuoted returns the quotations of a unit that consists of nothing else,
// or nil.
func onlyQuoted(u unit) []corpus.Location {
	var parts []corpus.Location
	for i, t := range u.tokens {
		switch t.kind {
		case word:
			return nil
		case quotation:
			parts = append(parts, u.location(i, i+1))
		case punct:
		}
	}
	return parts
}
