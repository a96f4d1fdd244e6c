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
	// open is the index in found of the attribution that a quotation at the
	// start of the next unit goes on with, or -1... plus one, so that the
	// zero thread has none.
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
	if !t.unclosed || len(p.marked) == 0 || p.marked[0].Start != 0 {
		t.reset()
	}
	for _, u := range p.units {
		t.readUnit(u, cues)
	}
	n := len(p.marked)
	t.unclosed = n > 0 && !p.marked[n-1].closed
}

func (t *thread) readUnit(u unit, cues lexicon) {
	if quoted := onlyQuoted(u); quoted != nil {
		if t.open > 0 {
			a := &t.found[t.open-1]
			a.parts = append(a.parts, quoted...)
			return
		}
		t.waiting = append(t.waiting, quoted...)
		return
	}
	found := attribute(u, cues)
	if len(found) > 0 && found[0].leads && found[0].direct {
		found[0].parts = append(t.waiting, found[0].parts...)
		t.waiting = nil
	}
	t.flush()
	t.open = 0
	for _, a := range found {
		t.found = append(t.found, a)
		if a.trails {
			t.open = len(t.found)
		}
	}
}

// flush adds the waiting quotations without a source.
func (t *thread) flush() {
	if len(t.waiting) > 0 {
		t.found = append(t.found, attribution{parts: t.waiting, direct: true})
		t.waiting = nil
	}
}

// onlyQuoted returns the quotations of a unit that consists of nothing else,
// of which the first is a sentence; or nil.
func onlyQuoted(u unit) []corpus.Location {
	var parts []corpus.Location
	for i, t := range u.tokens {
		switch t.kind {
		case word:
			return nil
		case quotation:
			r, _ := utf8.DecodeRuneInString(inside(t.text))
			if len(parts) == 0 && unicode.IsLower(r) && i == 0 {
				return nil
			}
			parts = append(parts, u.location(i, i+1))
		case punct:
		}
	}
	return parts
}
