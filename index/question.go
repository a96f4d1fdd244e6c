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
	Told    Form = "who said" // whose words Analysis.Topic are
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
	// Names says that the name of what Content says is asked for. Only for Who.
	Names bool
	// Speaker is whose words are asked for: "the Kremlin". Always given for
	// Said; for YesNo where it is asked whether somebody said something, and
	// for About where the words may be a speaker and a topic: "Ann Lee on fines".
	Speaker string
	// Topic is what those words, or the story asked for, are about; it may be
	// empty.
	Topic string
	// Period is the time asked about.
	Period Period
	// Verb is how it was said, where the question tells: "tweet", "criticized".
	// For YesNo without a speaker it is what the question opens with: "did".
	Verb string
	// Defined is what a question such as "what is Clubhouse" or "who's the
	// mayor" wants defined, in lower case.
	Defined string
	// Field names the part of a citation that is asked for. For Field; for Who
	// where Topic may be a title.
	Field string
	// Otherwise is the form of a question for Field where no story's citation
	// answers it: "who wrote the report" may be told in the stories. Only for Field.
	Otherwise Form
	// Works are somebody's stories that may be asked for.
	Works Works
	// Phrases are what the question has in quotation marks, in lower case.
	Phrases []string
	// Instead is what a follow-up has in the place of what the question before
	// it asked about: "and the ferry?".
	Instead string
	// Mended are words that are in no story, with those they were taken for.
	Mended []Mending
	// Unresolved says that a follow-up asks of somebody whom none of the questions
	// before it names.
	Unresolved bool
	// Source is a paper that the question wants the stories of, "according
	// to the BBC", or a paper or title that it names in asking for a part of
	// its citation: "the Tom's Guide story".
	Source string
}

// Analyze reads a question as a person would before looking anything up. It
// knows the question words of English, German, Russian, Spanish, French,
// Italian, Portuguese, Dutch and Swedish; in other languages a question is
// taken as a list of words. Stories are the languages of the stories that are
// asked, the commonest first: they decide where a text may be in several.
func Analyze(text string, stories ...string) Analysis {
	return grammarOf(words(text), stories...).analyze(text)
}

// analyze is Analyze in a language that is known already.
func (g *grammar) analyze(text string) Analysis {
	ws := words(text)
	form, from, to, units := g.form(ws)
	a := g.analyzeForm(text, ws, from, to, Analysis{Language: g.language, Form: form, Units: units, Content: strings.TrimSpace(text)})
	a.Names = form == Who && slices.ContainsFunc(ws[from:to], func(w word) bool { return w.lower == "name" })
	a.Works = g.works(text, ws, to, form)
	if form == When || form == Where {
		a.Content = g.withoutHappening(a.Content)
	}
	return a
}

// analyzeForm is analyze where the form is known, with the question word ws[from:to].
func (g *grammar) analyzeForm(text string, ws []word, from, to int, a Analysis) Analysis {
	form := a.Form
	if to > from {
		a.Content = strings.TrimSpace(text[:ws[from].Start] + " " + text[ws[to-1].End:])
	}
	if c, ok := g.citation(text, ws[to:], form); ok {
		c.Language, c.Content = a.Language, a.Content
		if c.Form == Field {
			c.Otherwise = form
		}
		return c
	}
	if s, ok := g.told(text, ws[to:], form); ok {
		s.Language, s.Content = a.Language, a.Content
		return s
	}
	if s, ok := g.said(text, ws, to, form); ok {
		s.Language = a.Language
		if s.Form != Said {
			s.Content = a.Content
		}
		return s
	}
	if form == YesNo {
		a.Verb = ws[0].lower
	}
	if form == Who && to < len(ws) && slices.Contains(g.write, ws[to].lower) { // a title, perhaps
		a.Field, a.Topic = FieldAuthors, join(text, ws[to+1:])
	}
	a.Defined = g.defined(text, ws, from, to, form)
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
				if len(phrase) > n && asks(ws[i:], phrase) {
					best, n = q, len(phrase)
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

// asks is startsWith, for question words that people type without apostrophes.
func asks(ws []word, phrase []string) bool {
	return len(ws) >= len(phrase) && slices.EqualFunc(ws[:len(phrase)], phrase, func(w word, p string) bool {
		return w.lower == p || strings.Contains(p, "'") && w.lower == strings.ReplaceAll(p, "'", "")
	})
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
