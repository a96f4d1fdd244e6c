package index

import (
	"slices"
	"strings"
)

// Form is what kind of thing a question asks for.
type Form string

// The forms of question. A text without any question word is About: whatever
// the stories say of it.
const (
	About   Form = "about"
	What    Form = "what"
	Who     Form = "who"
	When    Form = "when"
	Where   Form = "where"
	HowMany Form = "how many"
	How     Form = "how"
	Why     Form = "why"
	YesNo   Form = "yes or no"
	Said    Form = "said"     // the words of Analysis.Speaker
	Via     Form = "agency"   // the news agency that passed somebody's words on
	Field   Form = "citation" // answered by Analysis.Field of a citation
)

// Analysis is what a question's words tell before any story is looked at.
type Analysis struct {
	Language string // the question's own, as far as its small words show
	Form     Form
	// Content is the question without the words that only make it a question.
	Content string
	// Units are the beginnings of the words that the number asked for stands
	// with: of units of measure, or of what is counted. Only for HowMany; none
	// where any number may do.
	Units []string
	// Speaker is whose words are asked for: "the Kremlin". Only for Said.
	Speaker string
	// Topic is what those words, or the story asked for, are about; it may be
	// empty.
	Topic string
	// Period is the time asked about.
	Period Period
	// Field names the part of a citation that is asked for. Only for Field.
	Field string
	// Source is a paper or title that the question names in asking for a
	// part of its citation: "the Tom's Guide story".
	Source string
}

// Analyze reads a question as a person would before looking anything up. It
// knows the question words of English, German, Russian, Spanish, French,
// Italian, Portuguese, Dutch and Swedish; in other languages a question is
// taken as a list of words.
func Analyze(text string) Analysis {
	ws := words(text)
	g := grammarOf(ws)
	a := Analysis{Language: g.language, Form: About, Content: strings.TrimSpace(text)}
	form, from, to, units := g.form(ws)
	a.Form, a.Units = form, units
	if c, ok := g.citation(text, ws[to:], form); ok {
		c.Language, c.Content = a.Language, a.Content
		return c
	}
	if form == What || form == How || form == About {
		if s, ok := g.said(text, ws, to, form); ok {
			s.Language = a.Language
			return s
		}
	}
	if to > from {
		a.Content = strings.TrimSpace(text[:ws[from].Start] + " " + text[ws[to-1].End:])
	}
	return a
}

// form finds the question's form, the words [from, to) that make it one, and
// the units of a number that is asked for.
func (g *grammar) form(ws []word) (f Form, from, to int, units []string) {
	// A question word stands first, or after a few words such as "in" or
	// "so, tell me"; the earliest counts, and of those the longest phrase.
	for i := range min(len(ws), 6) {
		var best questionWords
		n := 0
		for _, q := range g.questions {
			for _, phrase := range q.phrases {
				if p := strings.Fields(phrase); len(p) > n && startsWith(ws[i:], p) {
					best, n = q, len(p)
				}
			}
		}
		if n == 0 {
			continue
		}
		to = i + n - best.keep
		if best.counts {
			best.units = g.counted(ws[to:])
		}
		return best.form, i, to, best.units
	}
	if len(ws) > 1 && slices.Contains(g.auxiliaries, ws[0].lower) {
		return YesNo, 0, 1, nil
	}
	return About, 0, 0, nil
}

// counted returns the word for what "how many" counts: the one before the
// verb, where an auxiliary shows it ("solar panels does"), else the first.
func (g *grammar) counted(ws []word) []string {
	n := slices.IndexFunc(ws[:min(len(ws), 4)], g.auxiliary)
	switch {
	case n > 0:
		return []string{ws[n-1].lower}
	case len(ws) > 0:
		return []string{ws[0].lower}
	}
	return nil
}

// said reads "what did X say about Y" and its like: X is the speaker, Y the
// topic. after is where the question word ends.
func (g *grammar) said(text string, ws []word, after int, form Form) (Analysis, bool) {
	v := slices.IndexFunc(ws, func(w word) bool { return slices.Contains(g.speech, w.lower) })
	if v < 0 || v < after || form == How && !slices.Contains(g.reactions, ws[v].lower) {
		return Analysis{}, false
	}
	between := g.trimEnd(g.trim(ws[after:v]))
	rest := ws[v+1:]
	a := Analysis{Form: Said}
	about := g.firstAbout(rest)
	switch {
	case len(between) == 0 && len(rest) > 1 && slices.Contains(g.by, rest[0].lower): // the reaction of X to Y, quotes by X
		a.Speaker, a.Topic = g.speakerFirst(text, rest[1:])
	case form == About: // Putin quotes about Clubhouse
		if len(between) == 0 || about != 0 {
			return Analysis{}, false // a statement: "Peskov said no"
		}
		a.Speaker, a.Topic = join(text, between), join(text, rest)
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
	default: // was sagte X über Y
		a.Speaker, a.Topic = g.speakerFirst(text, rest)
	}
	a.Speaker = strings.TrimSuffix(strings.TrimSuffix(a.Speaker, "'s"), "’s")
	a.Content = strings.TrimSpace(a.Speaker + " " + a.Topic)
	return a, a.Speaker != ""
}

// speakerFirst reads words that name a speaker and then, behind a preposition,
// a topic.
func (g *grammar) speakerFirst(text string, ws []word) (speaker, topic string) {
	if i := g.firstAbout(ws); i > 0 {
		return join(text, ws[:i]), join(text, ws[i+1:])
	}
	return join(text, ws), ""
}

// trim takes auxiliaries and articles from the front.
func (g *grammar) trim(ws []word) []word {
	for len(ws) > 0 && (g.auxiliary(ws[0]) || slices.Contains(g.articles, ws[0].lower)) {
		ws = ws[1:]
	}
	return ws
}

// trimEnd takes auxiliaries from the end, where they belong to a verb that
// follows: "le maire a dit", "the mayor have to say".
func (g *grammar) trimEnd(ws []word) []word {
	for n := len(ws); n > 0; n = len(ws) {
		switch {
		case g.auxiliary(ws[n-1]):
			ws = ws[:n-1]
		case n > 1 && ws[n-1].lower == g.infinitive && g.auxiliary(ws[n-2]):
			ws = ws[:n-2]
		default:
			return ws
		}
	}
	return ws
}

// auxiliary reports whether a word is an auxiliary verb, and not a person
// called Will or May.
func (g *grammar) auxiliary(w word) bool {
	return slices.Contains(g.auxiliaries, w.lower) && !(w.title && slices.Contains(g.names, w.lower))
}

// firstAbout returns the index of the first preposition that leads to a
// topic, or -1.
func (g *grammar) firstAbout(ws []word) int {
	return slices.IndexFunc(ws, func(w word) bool { return slices.Contains(g.about, w.lower) })
}
