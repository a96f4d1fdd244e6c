package index

import (
	"slices"
	"strings"
)

// mostEarlier is how many earlier questions a question may follow up.
const mostEarlier = 5

// fragmentOfWords is the most words of what is no question by itself, but one
// with a part of the last question changed: "and Musk?".
const fragmentOfWords = 4

// FollowUp reads the questions in a text that follows up earlier ones, of which
// the oldest stands first. What it leaves open is taken from these: "and what
// did Musk say?" asks for his words on the same topic, "when was that?" for the
// time of the same event, "and Musk?" is the last question about another. Without
// earlier ones it is [Questions].
func FollowUp(earlier []string, text string) []Analysis {
	earlier = earlier[max(0, len(earlier)-mostEarlier):]
	var last Analysis
	for i, t := range earlier {
		as := Questions(t)
		if i > 0 {
			as = last.followedBy(t, as)
		}
		last = as[len(as)-1]
	}
	if len(earlier) == 0 || last.Content == "" || len(words(text)) == 0 {
		return Questions(text)
	}
	return last.followedBy(text, Questions(text))
}

// followedBy fills in what the first question of a text leaves open from the
// question before it.
func (last *Analysis) followedBy(text string, as []Analysis) []Analysis {
	g := grammarOf(words(text))
	if g.known(words(text)) == 0 { // "and Musk?"
		g = grammarFor(last.Language)
	}
	text = g.withoutConjunction(text)
	if len(as) > 1 {
		return as
	}
	a := g.analyze(text)
	switch {
	case a.Form == Field || a.Form == Via || a.Form == Told:
		return as
	case g.isFragment(&a):
		return g.speakers(last.with(g, a.Content))
	case a.Form == Said && a.Speaker != "" && !g.hasPronoun(a.Speaker):
		if a.Topic == "" {
			a.Topic = last.topic(g)
			a.Content = strings.TrimSpace(a.Speaker + " " + a.Topic)
		}
		return g.speakers(a)
	}
	if leaned := g.replacePronoun(text, last); leaned != text {
		return g.speakers(g.analyze(leaned))
	}
	if own := g.subject(a.Content); own != "" && !g.isDemonstrative(own) {
		return as
	}
	if last.Form == Said && a.Form == When {
		return []Analysis{*last} // what somebody said is dated where it is cited
	}
	if a.Content = last.topic(g); a.Content == "" {
		return as
	}
	return []Analysis{a}
}

// withoutConjunction is a text without "and" before it.
func (g *grammar) withoutConjunction(text string) string {
	ws := words(text)
	for len(ws) > 1 && slices.Contains(g.and, ws[0].lower) {
		text = text[ws[1].Start:]
		ws = words(text)
	}
	return text
}

// isFragment reports whether a text is no question, but names something.
func (g *grammar) isFragment(a *Analysis) bool {
	ws := words(a.Content)
	about := len(ws) > 1 && slices.Contains(g.about, ws[0].lower)
	return (a.Form == About || about && (a.Form == What || a.Form == How)) &&
		len(ws) <= fragmentOfWords && g.subject(a.Content) != "" && !g.hasPronoun(a.Content)
}

// with is a question with another speaker or topic, or with more in it.
func (last *Analysis) with(g *grammar, fragment string) Analysis {
	a := *last
	ws := words(fragment)
	topic := slices.Contains(g.about, ws[0].lower)
	name := g.subject(fragment)
	if topic && len(ws) > 1 {
		name = g.subject(join(fragment, ws[1:]))
	}
	switch {
	case last.Form != Said:
		a.Content = strings.TrimSpace(last.Content + " " + name)
	case topic:
		a.Topic = name
		a.Content = a.Speaker + " " + name
	default:
		a.Speaker = name
		a.Content = strings.TrimSpace(name + " " + a.Topic)
	}
	return a
}

// topic is what a question was about, apart from who spoke.
func (last *Analysis) topic(g *grammar) string {
	if last.Form == Said {
		return last.Topic
	}
	return g.subject(last.Content)
}

// replacePronoun puts who or what the last question was about in the place of
// the first pronoun.
func (g *grammar) replacePronoun(text string, last *Analysis) string {
	for _, w := range words(text) {
		if !slices.Contains(g.pronouns, w.lower) {
			continue
		}
		about := last.topic(g)
		if last.Speaker != "" && (about == "" || !slices.Contains(neuter, w.lower)) {
			about = last.Speaker
		}
		if about == "" {
			return text
		}
		return text[:w.Start] + about + text[w.End:]
	}
	return text
}

func (g *grammar) hasPronoun(text string) bool {
	return slices.ContainsFunc(words(text), func(w word) bool { return slices.Contains(g.pronouns, w.lower) })
}

// isDemonstrative reports whether a text is just a word that points back.
func (g *grammar) isDemonstrative(text string) bool {
	ws := words(text)
	return len(ws) == 1 && slices.Contains(demonstratives, ws[0].lower)
}

// Words that point back to what was asked about, and pronouns that don't stand
// for a person.
var (
	demonstratives = list("that this those these das dies diese это этот эта это eso esto ese esa ça cela ceci questo quello isso isto dat dit detta det happen geschah passiert")
	neuter         = list("it its es оно lo")
)
