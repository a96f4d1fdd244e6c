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
// earlier ones it is [Questions]. Stories are languages, as [Analyze] takes them.
func FollowUp(earlier []string, text string, stories ...string) []Analysis {
	earlier = earlier[max(0, len(earlier)-mostEarlier):]
	var last Analysis
	for i, t := range earlier {
		as := Questions(t, stories...)
		if i > 0 {
			as = followedBy(&last, t, as, stories)
		}
		last = as[len(as)-1]
	}
	if len(earlier) == 0 || last.Content == "" || len(words(text)) == 0 {
		return Questions(text, stories...)
	}
	return followedBy(&last, text, Questions(text, stories...), stories)
}

// followedBy fills in what the first question of a text leaves open from the
// question before it.
func followedBy(last *Analysis, text string, as []Analysis, stories []string) []Analysis {
	g := grammarOf(words(text), stories...)
	if g.known(words(text)) == 0 { // "and Musk?"
		g = grammarFor(last.Language)
	}
	text = g.withoutConjunction(text)
	if len(as) > 1 {
		return as
	}
	a := g.analyze(text)
	pointing := a.Topic != "" && g.pointsBack(a.Topic)
	switch {
	case last.Form == Said && (a.Form == Told && pointing || a.Form == Who && a.Field == "" && g.pointsBack(a.Content)):
		return []Analysis{*last} // its answer names who said it
	case a.Form == Told && pointing:
		a.Topic = g.topicOf(last)
		a.Content = a.Topic
		return []Analysis{a}
	case a.Form == Who && a.Field != "" && pointing:
		return []Analysis{{Language: a.Language, Form: Field, Field: a.Field, Topic: g.topicOf(last), Content: g.topicOf(last)}}
	case a.Form == Field || a.Form == Via || a.Form == Told:
		return as
	case g.isFragment(&a):
		return g.speakers(g.instead(last, a.Content))
	case (a.Form == Said || a.Form == YesNo) && a.Speaker != "" && !g.hasPronoun(a.Speaker):
		if g.pointsBack(a.Topic) || g.hasPronoun(a.Topic) {
			a.Topic = g.topicOf(last)
			a.Content = strings.TrimSpace(a.Speaker + " " + a.Topic)
		}
		return g.speakers(a)
	}
	if leaned := g.replacePronoun(text, last); leaned != text {
		return g.speakers(g.analyze(leaned))
	}
	if slices.ContainsFunc(words(text), func(w word) bool { return slices.Contains(personal, w.lower) }) {
		a.Unresolved = true
		return []Analysis{a}
	}
	if !g.pointsBack(a.Content) {
		return as
	}
	if last.Form == Said && a.Form == When {
		return []Analysis{*last} // what somebody said is dated where it is cited
	}
	if a.Content = g.topicOf(last); a.Content == "" {
		return as
	}
	return []Analysis{a}
}

// isWhole reports whether a text asks something by itself, and leaves nothing to
// be taken from a question before it.
func isWhole(text string, stories []string) bool {
	g := grammarOf(words(text), stories...)
	a := g.analyze(text)
	return g.withoutConjunction(text) == text && !g.isFragment(&a) && !g.hasPronoun(text) && !g.pointsBack(a.Content) &&
		(a.Topic == "" || !g.pointsBack(a.Topic))
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

// instead is a question with another speaker or topic, or with more in it.
func (g *grammar) instead(last *Analysis, fragment string) Analysis {
	a := *last
	ws := words(fragment)
	topic := slices.Contains(g.about, ws[0].lower)
	name := g.subject(fragment)
	if topic && len(ws) > 1 {
		name = g.subject(join(fragment, ws[1:]))
	}
	switch {
	case last.Speaker != "" && topic:
		a.Topic = name
		a.Content = a.Speaker + " " + name
	case last.Speaker != "":
		a.Speaker = name
		a.Content = strings.TrimSpace(name + " " + a.Topic)
	case last.Topic != "": // who said or wrote it
		a.Topic, a.Content = name, name
	default:
		a.Content = strings.TrimSpace(g.withoutLastName(last.Content) + " " + name)
		a.Instead = name
	}
	return a
}

// topicOf is what a question was about, apart from who spoke.
func (g *grammar) topicOf(last *Analysis) string {
	if last.Form != Said {
		return g.subject(last.Content)
	}
	ws := words(last.Topic)
	for len(ws) > 1 && slices.Contains(g.about, ws[0].lower) {
		ws = ws[1:]
	}
	return join(last.Topic, ws)
}

// replacePronoun puts who or what the last question was about in the place of
// the first pronoun.
func (g *grammar) replacePronoun(text string, last *Analysis) string {
	for _, w := range words(text) {
		if !slices.Contains(g.pronouns, w.lower) {
			continue
		}
		about := g.topicOf(last)
		if last.Speaker != "" && (about == "" || !slices.Contains(neuter, w.lower)) {
			about = last.Speaker
		} else if slices.Contains(personal, w.lower) && (last.Form != Who || last.Defined == "") {
			return text // nobody was named
		}
		if about == "" {
			return text
		}
		return text[:w.Start] + about + text[w.End:]
	}
	return text
}

// isNamedBy reports whether an answer names what a follow-up has in the place of what
// was asked about before: as much else in the question fits the old place, it
// would be answered with that.
func (a *Analysis) isNamedBy(out *Answer) bool {
	if a.Instead == "" || len(out.Passages) == 0 {
		return true
	}
	p := &out.Passages[0]
	found := words(p.Text + " " + p.Citation.Title)
	return slices.ContainsFunc(words(a.Instead), func(w word) bool {
		stem := w.lower[:len(w.lower)-len(w.lower)/4] // in whatever inflection
		return slices.ContainsFunc(found, func(f word) bool { return strings.HasPrefix(f.lower, stem) })
	})
}

// givesReason reports whether an answer to no more than "why?" has a word that
// leads to a reason: what was asked about before would be found again without one.
func (a *Analysis) givesReason(out *Answer) bool {
	if a.Form != Why || len(out.Passages) == 0 {
		return true
	}
	return leadsToReason(words(out.Passages[0].Text))
}

// leadsToReason reports whether one of the words leads to a reason.
func leadsToReason(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool { return slices.Contains(reasonWords, w.lower) })
}
