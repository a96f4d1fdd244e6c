package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// office is a role whose holder is asked for, and whose it is: a place's, a
// house's or a person's.
type office struct {
	role  []string // in lower case
	owner []string // the same, without genitives; it may be empty
}

// officeOf reads "mayor of Weston", "Lee's deputy" and "the mayor".
func (g *grammar) officeOf(asked string) office {
	ws := g.trim(words(asked))
	if i := indexIn(ws, g.by); i > 0 && isNumber(ws[i-1].lower) { // two of Lee's deputies
		return g.officeOf(join(asked, ws[i+1:]))
	} else if i > 0 {
		return office{lowered(ws[:i]), speakerWords(g, join(asked, ws[i+1:]))}
	}
	for i := len(ws) - 2; i >= 0; i-- {
		if base, ok := strings.CutSuffix(ws[i].lower, "'s"); ok {
			return office{lowered(ws[i+1:]), append(lowered(ws[:i]), base)}
		}
	}
	return office{role: lowered(ws)}
}

// known reports whether stories have the role as one: in small letters, or as
// what a speaker is. A person's name isn't one.
func (o *office) known(g *grammar, rs []*reading) bool {
	if len(o.role) == 0 {
		return false
	}
	head := o.role[len(o.role)-1]
	if slices.Contains(g.auxiliaries, head) || slices.Contains(g.small, head) {
		return false
	}
	return slices.ContainsFunc(rs, func(r *reading) bool {
		return slices.ContainsFunc(r.words(), func(w word) bool { return w.lower == head && !isUpper(w.In(r.text)) }) ||
			slices.ContainsFunc(r.Story.Quotes, func(q corpus.Quote) bool { return hasWord(roleHead(words(q.Role)), head) })
	})
}

// ownerWords is how many words before a role may name whose it is: "Port Ellery
// fire chief".
const ownerWords = 4

// at finds the office at word i, with whose it is before or behind it.
func (o *office) at(g *grammar, ws []word, i int) (from, to int, ok bool) {
	to = i + len(o.role)
	if to > len(ws) || !slices.EqualFunc(ws[i:to], o.role, func(w word, asked string) bool {
		return strings.ReplaceAll(w.lower, "'", "") == strings.ReplaceAll(asked, "'", "")
	}) {
		return 0, 0, false
	}
	from = i
	for from > 0 && i-from < ownerWords && ws[from-1].title && !slices.Contains(g.articles, ws[from-1].lower) {
		from--
	}
	switch {
	case len(o.owner) == 0:
		from, ok = i, true
	case o.ownedBy(ws[from:i]):
		ok = true
	case to < len(ws) && slices.Contains(g.by, ws[to].lower):
		behind := g.trim(ws[to+1:])
		n := min(len(o.owner), len(behind))
		from, to, ok = i, len(ws)-len(behind)+n, o.ownedBy(behind[:n])
	}
	before := ws[max(from-ownerWords, 0):from] // "former prosecutor and Weston Mayor"
	return from, to, ok && !slices.ContainsFunc(before, func(w word) bool { return slices.Contains(roleQualifiers, w.lower) })
}

// ownedBy reports whether the words name whose it is, also as an adjective does:
// "Russian President".
func (o *office) ownedBy(ws []word) bool {
	return !slices.ContainsFunc(o.owner, func(owner string) bool {
		adjectives := otherForms("en", owner)
		return !hasName(ws, owner) && !hasWord(ws, owner) &&
			!slices.ContainsFunc(ws, func(w word) bool { return slices.Contains(adjectives, w.lower) })
	})
}

// holder returns the sentence of the passage that names who has the office, and
// the name in it: "Lee's deputy, Ann Rowe", "Rowe is the mayor of Weston", "Ann
// Rowe, the mayor". Both are empty where none does.
func (r *reading) holder(g *grammar, o office) (at, name corpus.Span) {
	for _, s := range r.sentences {
		ws := r.wordsIn(s)
		if !slices.ContainsFunc(ws, func(w word) bool { return !isUpper(w.In(r.text)) && !g.isSmall(w) }) {
			continue // a headline, in which a name can't be told from other words
		}
		for i := range ws {
			if from, to, ok := o.at(g, ws, i); ok {
				if named := g.holding(r.text, ws, from, to); named != nil {
					return s, corpus.Span{Start: named[0].Start, End: named[len(named)-1].End}
				}
			}
		}
	}
	return corpus.Span{}, corpus.Span{}
}

// withHolder returns the passage with the sentence that names who has the office,
// and the name, if it has such a sentence. Of a long one, what leads to the name is
// highlighted.
func (r *reading) withHolder(g *grammar, o office) (s scored, name string) {
	at, named := r.holder(g, o)
	if named.Empty() {
		return scored{}, ""
	}
	shown := at
	if clip(r.text, at, highlightWords).End < named.End {
		ws := r.wordsIn(corpus.Span{Start: at.Start, End: named.End})
		shown = corpus.Span{Start: ws[max(len(ws)-highlightWords, 0)].Start, End: named.End}
	}
	score := r.want.coverage(r.coverIn(at)) + besideName
	return scored{
		reading: r, score: score, highlights: clipAll(r.text, []corpus.Span{shown}, highlightWords), features: []Feature{{"role", score, 1}},
	}, named.In(r.text)
}

// lacksOffice reports whether a question asks who has an office, and the passage
// and the title of its story have no word for that, or the story none for whose it
// is.
func (in *inquiry) lacksOffice(r *reading) bool {
	if in.Form != Who || in.Defined == "" {
		return false
	}
	o := grammarFor(in.Language).officeOf(in.Defined)
	var head []string
	if n := len(o.role); n > 0 {
		head = o.role[n-1:]
		if in.isForeign(r.Story.Language) {
			head = translate(in.Language, baseOf(r.Story.Language), o.role[n-1])
		}
	}
	title := r.want.coverOf(r.Tokens.ofTitle())
	for t, term := range r.want.terms {
		word := strings.TrimSuffix(term.word, "'s")
		if slices.Contains(head, word) && r.cover[t] == 0 && title[t] == 0 || slices.Contains(o.owner, word) && !r.storyHas(t) {
			return true
		}
	}
	return false
}

// holding returns the name that stands beside an office, ws[from:to], or with a
// form of "to be" between; nil where none does.
func (g *grammar) holding(text string, ws []word, from, to int) []word {
	behind := ws[to:]
	between := func(i int) string { return text[ws[i].End:ws[i+1].Start] }
	if n := g.nameLength(text, behind); n > 0 && to > 0 {
		gap := between(to - 1)
		if gap == " " || n > 1 && gap == ", " && (from == 0 || !slices.Contains(becoming, ws[from-1].lower)) {
			return behind[:n]
		}
	}
	if len(behind) > 1 && slices.Contains(g.copulas, behind[0].lower) {
		if n := g.nameLength(text, behind[1:]); n > 0 {
			return behind[1 : 1+n]
		}
	}
	first := from // of what the name is: "is the longtime mayor"
	for first > 0 && from-first < asOf/2 && !ws[first-1].title && !slices.Contains(g.copulas, ws[first-1].lower) && strings.TrimSpace(between(first-1)) == "" {
		first--
	}
	if first > 1 && slices.Contains(g.copulas, ws[first-1].lower) && slices.Contains(g.articles, ws[first].lower) {
		return g.nameBefore(text, ws[:first-1], 1)
	}
	if from > 0 && slices.Contains(g.articles, ws[from-1].lower) {
		from--
	}
	if from > 1 && between(from-1) == ", " {
		return g.nameBefore(text, ws[:from], 2)
	}
	return nil
}

// becoming are words after which an office is told that somebody has not, or not
// yet: "picked as Lee's deputy, Ann Rowe left".
var becoming = list("as be become becoming being")

// nameLength is how many words a name has that the words open with.
func (g *grammar) nameLength(text string, ws []word) int {
	n := 0
	for n < len(ws) && ws[n].title && !g.isSmall(ws[n]) && !isTime(ws[n].lower) {
		if n > 0 && strings.Trim(text[ws[n-1].End:ws[n].Start], ". ") != "" {
			break
		}
		n++
	}
	return n
}

// nameBefore returns the name of so many words or more that the words end with.
func (g *grammar) nameBefore(text string, ws []word, least int) []word {
	for i := max(len(ws)-ownerWords, 0); i < len(ws); i++ {
		if n := g.nameLength(text, ws[i:]); n >= least && i+n == len(ws) {
			return ws[i:]
		}
	}
	return nil
}
