package index

import (
	"slices"
	"strings"
	"unicode"
)

// mostQuestions is how many questions of a text are answered at most.
const mostQuestions = 3

// Questions reads the questions in a text: "who is the mayor and when does the
// bridge open" has two. One that leans on the one before has what that is about
// put in: "what did he say" asks of the person that "who is …" names, and "and
// when?" of the same event. What only leads up to a question, as a greeting
// does or the story that it follows from, is left out. Most texts are one. Stories
// are languages, as [Analyze] takes them.
func Questions(text string, stories ...string) []Analysis {
	ws := words(text)
	g := grammarOf(ws, stories...)
	var out []Analysis
	about := "" // what the last one is about
	parts := g.cutQuestions(text, ws)
	for _, part := range parts {
		a := g.analyze(part)
		if a.Form == About {
			if !courtesy(part) && g.subject(part) != "" {
				about = part // a statement, which a question may lean on
			}
			continue
		}
		if len(out) > 0 && out[len(out)-1].Form == Said && g.subject(a.Content) == "" {
			continue // "… and when?": what somebody said is dated where it is cited
		}
		a = g.analyze(g.leanOn(about, part, &a))
		out = append(out, a)
		if a.Speaker != "" {
			about = a.Speaker
		} else if s := g.subject(a.Content); s != "" {
			about = s
		}
	}
	if len(parts) == 1 || len(out) == 0 {
		return g.speakers(g.analyze(text))
	}
	// "Where and when was the boat built" has what it is about in the end.
	for i := len(out) - 2; i >= 0; i-- {
		if g.subject(out[i].Content) == "" {
			out[i].Content = out[i+1].Content
		}
	}
	return out[:min(len(out), mostQuestions)]
}

// speakers makes of a question for what two people said one for each.
func (g *grammar) speakers(a Analysis) []Analysis {
	ws := words(a.Speaker)
	i := indexIn(ws, g.and)
	if a.Form != Said || i <= 0 || i == len(ws)-1 {
		return []Analysis{a}
	}
	first, second := a, a
	first.Speaker, second.Speaker = join(a.Speaker, ws[:i]), join(a.Speaker, g.trim(ws[i+1:]))
	first.Content = strings.TrimSpace(first.Speaker + " " + a.Topic)
	second.Content = strings.TrimSpace(second.Speaker + " " + a.Topic)
	return []Analysis{first, second}
}

// cutQuestions cuts a text where another question begins: behind a question
// mark or line break, behind any end of a sentence that a question word
// follows, and before "and" with one behind it, where the words before it are
// a question themselves.
func (g *grammar) cutQuestions(text string, ws []word) []string {
	var out []string
	start := 0
	cut := func(end, next int) {
		if part := strings.TrimSpace(text[start:max(start, end)]); len(words(part)) > 0 {
			out = append(out, part)
		}
		start = next
	}
	for i := 1; i < len(ws); i++ {
		w := ws[i]
		between := text[ws[i-1].End:w.Start]
		ends := strings.ContainsAny(between, ".!;,\n") && strings.ContainsFunc(between, unicode.IsSpace)
		next := ws[i:]
		conjunction := slices.Contains(g.and, w.lower) && i+1 < len(ws)
		if conjunction {
			next = ws[i+1:]
		}
		switch {
		case strings.Contains(between, "?"):
			cut(ws[i-1].End, next[0].Start)
		case ends && !strings.Contains(between, ",") && g.opensQuestion(next),
			conjunction && g.isQuestion(words(text[start:w.Start])) && g.opensQuestion(next):
			cut(ws[i-1].End, next[0].Start)
		}
	}
	cut(len(text), len(text))
	return out
}

// isQuestion reports whether words are a question, and not a clause that has a
// question word for its subject: "the man who came".
func (g *grammar) isQuestion(ws []word) bool {
	form, from, _, _ := g.form(ws)
	return form != About && from <= 1
}

// opensQuestion reports whether the words begin as a question does.
func (g *grammar) opensQuestion(ws []word) bool {
	if len(ws) > 2 && slices.Contains(g.auxiliaries, ws[0].lower) {
		return true
	}
	return slices.ContainsFunc(g.questions, func(q questionWords) bool {
		return q.form != About && slices.ContainsFunc(q.phrases, func(p []string) bool { return startsWith(ws, p) })
	})
}

// leanOn puts what the question before is about in the place of the first
// pronoun, or behind a question that has nothing of its own.
func (g *grammar) leanOn(about, part string, a *Analysis) string {
	if about == "" {
		return part
	}
	ws := words(part)
	for _, w := range ws {
		if slices.Contains(g.pronouns, w.lower) {
			return part[:w.Start] + about + part[w.End:]
		}
	}
	told := words(g.subject(a.Content))
	marked := slices.ContainsFunc(words(a.Content), func(w word) bool { return w.title || slices.Contains(g.articles, w.lower) })
	own := len(told) > 0 && marked || len(told) > 1 && len(g.articles) == 0
	if a.Form == Said || a.Form == YesNo || own {
		return part
	}
	return join(part, ws) + " " + about
}

// subject is a text without the auxiliaries and small words at its ends; empty
// where nothing else is in it.
func (g *grammar) subject(text string) string {
	ws := words(text)
	small := func(w word) bool {
		return slices.Contains(g.small, w.lower) || g.auxiliary(w) || slices.Contains(g.articles, w.lower) || slices.Contains(g.pronouns, w.lower)
	}
	for len(ws) > 0 && small(ws[0]) {
		ws = ws[1:]
	}
	for len(ws) > 0 && small(ws[len(ws)-1]) {
		ws = ws[:len(ws)-1]
	}
	return join(text, ws)
}
