package quote

import (
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
	continues := len(p.marked) > 0 && p.marked[0].Start == 0
	if !continues || !t.unclosed && !t.expects() {
		t.reset()
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
			a := &t.found[t.open-1]
			if a.colon && !a.direct {
				a.parts, a.direct, a.colon = nil, true, false
			}
			a.parts = append(a.parts, quoted...)
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
	for _, a := range found {
		t.found = append(t.found, a)
		if a.trails || a.colon {
			t.open = len(t.found)
		}
	}
}

// expects reports whether the last unit ended with a colon, before what is
// said.
func (t *thread) expects() bool { return t.open > 0 && t.found[t.open-1].colon }

// flush adds the waiting quotations without a source.
func (t *thread) flush() {
	if len(t.waiting) > 0 {
		t.found = append(t.found, attribution{parts: t.waiting, direct: true})
		t.waiting = nil
	}
}

// signature returns the name in a unit that consists of a dash and a name,
// which signs the quotation before it: “…” — Ada Moss.
func signature(u unit) (phrase, bool) {
	const longest = 6
	end := len(u.tokens)
	if end > 0 && u.is(end-1, ".") {
		end--
	}
	if end < 2 || end > longest || !u.pause(0) || u.is(0, ",") {
		return phrase{}, false
	}
	for i := 1; i < end; i++ {
		if !u.tokens[i].capital() {
			return phrase{}, false
		}
	}
	return phrase{1, end}, true
}

// beginsSentence reports whether a unit's quotation begins with a capital.
func beginsSentence(u unit) bool {
	r, _ := utf8.DecodeRuneInString(inside(u.tokens[0].text))
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
