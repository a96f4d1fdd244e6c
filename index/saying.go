package index

import (
	"slices"
	"strings"
)

// saying returns the index of the first word of saying, or -1, in a question
// whose question word ends at after.
func (g *grammar) saying(ws []word, after int) int {
	for i := range ws {
		switch {
		case !slices.Contains(g.speech, ws[i].lower):
		case slices.Contains(g.sayings, ws[i].lower), g.isVerb(ws, i) && (i < after || !g.isPassive(ws[after:i+1])):
			return i
		}
	}
	return -1
}

// isVerb reports whether a word that may be a verb is one there, not of a name
// as in "State Route 99", nor a noun as in "the claim". In other languages what
// reads as an article may be a pronoun.
func (g *grammar) isVerb(ws []word, i int) bool {
	if i == 0 {
		return true
	}
	return !ws[i].title && !(g.language == "en" && slices.Contains(g.articles, ws[i-1].lower))
}

// isPassive reports whether the last of the words was done to the subject before
// it: "was the architect asked". What "was said by" somebody has none there.
func (g *grammar) isPassive(ws []word) bool {
	verb := len(ws) - 1
	subject := g.trimEnd(g.trim(ws[:verb]))
	return slices.ContainsFunc(ws[:verb], func(w word) bool { return slices.Contains(g.passive, w.lower) }) &&
		len(subject) > 0 && !slices.Contains(g.by, subject[0].lower) && g.isParticiple(ws[verb].lower)
}

func (g *grammar) isParticiple(verb string) bool {
	return len(g.participles) == 0 || strings.HasSuffix(verb, "ed") || slices.Contains(g.participles, verb)
}

// manner is how something was said by a verb that tells more than that it was: tweet.
func (g *grammar) manner(verb string) string {
	if slices.Contains(plainSpeech, verb) || slices.Contains(g.reactions, verb) || slices.Contains(g.sayings, verb) {
		return ""
	}
	return verb
}

// whichSaid reads a question with a noun right behind the question word and a verb
// of saying at v: "which member explained why" asks who said something, and
// "which street did the mayor promise to close" for somebody's words on it.
func (g *grammar) whichSaid(text string, ws []word, after, v int) (a Analysis, ok bool) {
	verb, rest := ws[v].lower, ws[v+1:]
	between := g.trimEnd(ws[after:v])
	if i := slices.IndexFunc(between, g.auxiliary); i > 0 && i+1 < len(between) {
		speaker := g.trim(between[i+1:])
		a := Analysis{
			Form: Said, Verb: g.manner(verb),
			Speaker: join(text, speaker), Topic: strings.TrimSpace(join(text, between[:i]) + " " + join(text, rest)),
		}
		a.Content = strings.TrimSpace(a.Speaker + " " + a.Topic)
		return a, len(speaker) > 0 && !slices.Contains(g.write, verb)
	}
	if slices.Contains(g.telling, verb) {
		return Analysis{Form: Told, Verb: verb, Topic: strings.TrimSpace(join(text, between) + " " + join(text, rest))}, true
	}
	return Analysis{}, false
}

// inClause reports whether the words between a question word and a verb say what
// something is, and the verb is in a clause on it: "was the play that Lee" wrote.
func (g *grammar) inClause(ws []word) bool {
	return len(ws) > 0 && slices.Contains(g.copulas, ws[0].lower) &&
		slices.ContainsFunc(ws, func(w word) bool { return !w.title && slices.Contains(g.relative, w.lower) })
}

// areKeywords reports whether words before and behind one of saying ask for
// somebody's without a question: "Putin quotes about Clubhouse", "Kremlin reaction",
// "Kremlin reaction invitation".
func (g *grammar) areKeywords(before, behind []word, noun bool) bool {
	switch about := g.firstAbout(behind); {
	case len(before) == 0:
		return false
	case len(behind) == 0:
		return noun
	case about == 0:
		return true
	default:
		return noun && about < 0 && !slices.ContainsFunc(behind, g.isSmall)
	}
}
