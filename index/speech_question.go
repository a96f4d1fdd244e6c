package index

import (
	"slices"
	"strings"
)

// said reads "what did X say about Y" and its like: X is the speaker, Y the
// topic. after is where the question word ends.
func (g *grammar) said(text string, ws []word, after int, form Form) (Analysis, bool) {
	if form != What && form != How && form != About && form != YesNo {
		return Analysis{}, false
	}
	v := g.saying(ws, after)
	if form == About && v < 0 {
		return g.speakerOn(text, ws)
	}
	if v < 0 || v < after || form == How && !slices.Contains(g.reactions, ws[v].lower) {
		return Analysis{}, false
	}
	between := g.trimEnd(g.trim(ws[after:v]))
	rest := ws[v+1:]
	noun := slices.Contains(g.sayings, ws[v].lower)
	if noun && slices.ContainsFunc(between, g.isSmall) {
		return Analysis{}, false // the meaning of a word
	}
	if g.inClause(ws[after:v]) {
		return Analysis{}, false // what was the play that Lee wrote
	}
	if form == What && after > 0 && len(between) > 0 && between[0].Start == ws[after].Start && !noun {
		switch {
		case slices.Contains(g.which, ws[after-1].lower), slices.ContainsFunc(between, g.auxiliary),
			len(rest) > 0 && slices.Contains(g.relative, rest[0].lower):
			return g.whichSaid(text, ws, after, v)
		case !between[0].title && slices.Contains(g.write, ws[v].lower):
			return Analysis{}, false // what poet wrote Y
		}
	}
	a := Analysis{Form: Said, Verb: g.manner(ws[v].lower)}
	switch {
	case len(between) == 0 && len(rest) > 1 && slices.Contains(g.by, rest[0].lower): // the reaction of X to Y, quotes by X
		a.Speaker, a.Topic = g.speakerFirst(text, rest[1:])
	case form == What && len(between) > 0 && len(rest) == 0 && g.named(text, ws[after:], v-after): // what was the Russian tweet
		a.Form, a.Speaker = What, join(text, between)
	case form == YesNo: // did X say that Y
		if len(between) == 0 || len(rest) == 0 || g.firstAbout(between) >= 0 || noun && slices.Contains(g.small, between[0].lower) {
			return Analysis{}, false
		}
		a.Form, a.Speaker, a.Topic = YesNo, join(text, between), join(text, rest)
	case form == About:
		if !g.areKeywords(between, rest, noun) {
			return Analysis{}, false // a statement: "Peskov said no"
		}
		a.Speaker, a.Topic = join(text, between), join(text, rest)
		if len(between) > 1 && len(rest) == 0 && slices.ContainsFunc(between, func(w word) bool { return !w.title }) {
			a.Form = About // bridge mayor reaction
		}
	case len(between) > 0: // what did X say about Y; was hat X über Y gesagt
		if i := g.firstAbout(between); i > 0 {
			if g.language == "en" && between[i].lower != "of" {
				return Analysis{}, false // what did X do when Y said …
			}
			if g.language != "en" {
				a.Topic = join(text, between[i+1:])
				between = between[:i]
			}
		}
		a.Speaker = join(text, between)
		if a.Topic == "" {
			a.Topic = join(text, rest)
		}
	case noun && len(rest) > 2 && g.auxiliary(rest[0]): // what comment did X make about Y
		about := g.firstAbout(rest)
		if about <= 0 {
			about = len(rest)
		}
		a.Speaker, a.Topic = join(text, g.trim(rest[:about-1])), join(text, rest[about:])
	default: // was sagte X über Y
		a.Speaker, a.Topic = g.speakerFirst(text, rest)
	}
	a.Speaker = strings.TrimSuffix(strings.TrimSuffix(a.Speaker, "'s"), "’s")
	a.Content = strings.TrimSpace(a.Speaker + " " + a.Topic)
	return a, a.Speaker != ""
}

// named reports whether words that open with a copula and have one for a saying
// at v may be no question for what somebody said but for one saying of several:
// what stands between is then no speaker's genitive.
func (g *grammar) named(text string, ws []word, v int) bool {
	if v < 2 || !slices.Contains(g.copulas, ws[0].lower) {
		return false
	}
	before := ws[v-1].In(text)
	return !strings.HasSuffix(before, "s") && !strings.HasSuffix(before, "’")
}

// speakerFirst reads words that name a speaker and then, behind a preposition,
// a topic.
func (g *grammar) speakerFirst(text string, ws []word) (speaker, topic string) {
	if i := g.firstAbout(ws); i > 0 {
		return join(text, ws[:i]), join(text, ws[i+1:])
	}
	return join(text, ws), ""
}

// speakerOn reads "Ann Lee on fines", which may as well be "a boat on fire":
// whether somebody of that name speaks of it only the stories tell.
func (g *grammar) speakerOn(text string, ws []word) (Analysis, bool) {
	i := slices.IndexFunc(ws, func(w word) bool { return slices.Contains(g.on, w.lower) })
	if i <= 0 || i == len(ws)-1 || i > 4 {
		return Analysis{}, false
	}
	return Analysis{Form: About, Speaker: join(text, ws[:i]), Topic: join(text, ws[i+1:])}, true
}

// told reads "who said that Y", and "who criticized Y". ws are the words after
// the question word.
func (g *grammar) told(text string, ws []word, form Form) (Analysis, bool) {
	if form != Who {
		return Analysis{}, false
	}
	for len(ws) > 0 && g.auxiliary(ws[0]) {
		ws = ws[1:]
	}
	if len(ws) < 2 {
		return Analysis{}, false
	}
	verb := ws[0].lower
	quoted := strings.ContainsAny(text, "\"“„«")
	if !slices.Contains(g.telling, verb) && stanceOf(verb) == nil && !(quoted && slices.Contains(g.write, verb)) {
		return Analysis{}, false
	}
	return Analysis{Form: Told, Verb: verb, Topic: join(text, ws[1:])}, true
}

// defined returns what a question such as "what is Clubhouse", "who's the
// mayor" or "кто такой Песков" wants defined, in lower case; empty for other
// questions. The question word is ws[from:to].
func (g *grammar) defined(text string, ws []word, from, to int, form Form) string {
	if form != What && form != Who || to == from {
		return ""
	}
	rest := ws[to:]
	if !slices.Contains(g.definers, join(text, ws[from:to])) && !slices.Contains(g.definers, strings.ToLower(join(text, ws[from:to]))) {
		if len(rest) == 0 || !slices.Contains(g.copulas, rest[0].lower) {
			return ""
		}
		rest = rest[1:]
	}
	if len(rest) == 0 || len(rest) > 5 {
		return ""
	}
	return strings.ToLower(join(text, g.trim(rest)))
}
