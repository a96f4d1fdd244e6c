package quote

import (
	"slices"
	"strings"

	"byline/corpus"
)

// readDropped reads a quotation with a verb of speech behind it that has no
// subject, in a language whose verbs need none: “Por fin”, comentó.
func (r *reader) readDropped(start, v int) bool {
	if r.grammar == nil || !r.grammar.drops {
		return false
	}
	q := r.quotedBefore(start)
	if q < 0 || r.taken[q] || !r.onlyLeadIns(q) {
		return false
	}
	if end := v + 1; end < len(r.tokens) && r.tokens[end].kind == word && !r.in(end, r.grammar.prepositions) && !r.in(end, times) {
		return false
	}
	cue := phrase{start, v + 1}
	r.addDirect(r.withLater(q, q, cue.to), cue, cue)
	a := &r.found[len(r.found)-1]
	a.whom, a.source, a.dropped = a.source, corpus.Location{}, true
	return true
}

// unsaid returns whom a verb without a subject at location means: the person
// whom the sentence before is about, if it names no other. A sentence between
// that may be about somebody else leaves it open.
func (st *story) unsaid(at corpus.Location, said []corpus.Location) string {
	if len(said) == 0 || said[0].Paragraph != at.Paragraph {
		return ""
	}
	name, seen := st.lastNamed(at.Paragraph, said[0].Start, said)
	if !seen || name == "" || isBody(name) || !st.person(name) || st.turned(name, said[0]) {
		return ""
	}
	return name
}

// person reports whether the story shows that a name is a person's.
func (st *story) person(name string) bool {
	return st.genders[name] != unknown || st.roles[name] != "" || st.calledShort(mentioned{name: name, bare: true})
}

// turned reports whether the last sentence that names somebody has another
// name that may be a person's, or a sentence between it and what is said may
// bring in another: it quotes, opens with a determiner, or has an
// article.
func (st *story) turned(name string, said corpus.Location) bool {
	p := st.paragraphs[said.Paragraph]
	for _, u := range slices.Backward(p.units) {
		if u.Start >= said.Start {
			continue
		}
		names := st.names[said.Paragraph]
		of, others := false, false
		for i := firstAt(names, u.Start); i < len(names) && names[i].End <= u.End; i++ {
			n := names[i]
			same := st.full(n) == name
			of = of || same
			others = others || !same && !n.quoted && (strings.Contains(n.name, " ") || met(p.text[:n.start])) && !st.placed(p, n) && !st.owner(p, n, st.full(n)) && !isBody(n.name)
		}
		if of {
			return others || u.meets()
		}
		if u.in(0, openers) || slices.ContainsFunc(u.tokens, func(t token) bool { return t.kind == quotation || t.in(indefinites) || t.in(articles) }) {
			return true
		}
	}
	return true
}

// meets reports whether the unit's subject meets somebody without a name: "vio a
// un marinero".
func (u unit) meets() bool {
	for i := range u.tokens {
		if u.in(i, meeting) && u.in(i+1, indefinites) {
			return true
		}
	}
	return false
}

// met reports whether a text ends with a preposition that stands before a
// person: "saludó a" Gil.
func met(before string) bool {
	fields := strings.Fields(before)
	return len(fields) > 0 && meeting.has(strings.ToLower(fields[len(fields)-1]))
}

var meeting = setOf("a ad con com contra")

var (
	indefinites = setOf("un una uno unos unas um uma uns umas otro otra outro outra altro altra")
	openers     = setOf("el la los las lo o a os as il gli i le l' su sus sua seu suo este esta esto ese esa ello questo questa quello quella esse essa isso ele ela él ella lui lei nadie ninguém nessuno")
)

// subjectOf reports whether the words of a sentence before a name leave it the
// subject in a language other than English: "La maestra" Ana Gil, "Su
// capitana," Ana Gil, and either behind a place, "En Lund, la maestra" Ana Gil.
func subjectOf(before []token, behind token) bool {
	if len(before) > 0 && before[0].in(placing) {
		comma := slices.IndexFunc(before, func(t token) bool { return t.is(",") })
		if comma < 0 || comma > 5 {
			return false
		}
		before = before[comma+1:]
	}
	n := len(before)
	if n == 0 {
		return true
	}
	for _, t := range before {
		if t.kind != word && !t.is(",") || t.in(auxiliary) || !t.capital() && english[t.lower] == 0 && anyLanguage[t.lower] != 0 || t.in(breaks) {
			return false
		}
	}
	if before[n-1].is(",") {
		head := 1
		opens := before[0].in(openers) || before[0].in(articles) || before[0].in(theirs)
		if !opens {
			head = 0
		}
		only := slices.IndexFunc(before, func(t token) bool { return t.is(",") }) == n-1
		return only && behind.is(",") && n > head+1 && (opens || before[0].in(roleHeads))
	}
	return n == 2 && (before[0].in(openers) || before[0].in(articles)) && !before[1].in(prepositions) && !before[1].in(joining)
}

var (
	placing = setOf("en em in na no nella nel в на")
	// theirs are the possessives of a third person in languages other than English.
	theirs = setOf("su sus leur leurs suo sua seu ihr ihre sein seine его её их")
)

// actedBy reports whether a name is the subject of the unit's sentence.
func (u unit) actedBy(n mentioned) bool {
	i := slices.IndexFunc(u.tokens, func(t token) bool { return t.Start >= n.Start })
	j := slices.IndexFunc(u.tokens, func(t token) bool { return t.Start >= n.End })
	return i >= 0 && j > i && (subjectOf(u.tokens[:i], u.tokens[j]) || u.spokenBy(i))
}

// spokenBy reports whether the name at token i is that of who has said the
// words before: "…, alertó la directora clínica, Ana Gil".
func (u unit) spokenBy(i int) bool {
	const longest = 8
	for j := i - 1; j > 0 && i-j < longest; j-- {
		t := u.tokens[j]
		switch {
		case u.verbOfSpeech(j):
			return u.pause(j-1) || u.in(j-1, foreignAuxiliary) && u.pause(j-2)
		case t.is(",") && j == i-1:
		case t.kind != word, t.in(prepositions) && j == i-1, t.in(breaks), owning.has(t.lower) && j == i-1:
			return false
		}
	}
	return false
}

// owner reports whether the name n belongs to the noun before it, "hospital de
// Santa Clara", and nothing tells that it is a person's.
func (st *story) owner(p paragraph, n mentioned, full string) bool {
	fields := strings.Fields(p.text[:n.start])
	return len(fields) > 0 && owning.has(strings.ToLower(fields[len(fields)-1])) && n.role == "" && !st.person(full)
}

// placed reports whether the name n may be that of a place: it stands behind a
// preposition of place, and nothing tells that it is a person's.
func (st *story) placed(p paragraph, n mentioned) bool {
	before := strings.TrimSpace(p.text[:n.start])
	last := before[strings.LastIndexByte(before, ' ')+1:]
	return placing.has(strings.ToLower(last)) && n.role == "" && n.gender == unknown && genderOfGiven(strings.ToLower(given(n.name))) == unknown
}
