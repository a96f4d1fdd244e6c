package quote

import (
	"slices"
	"strings"

	"byline/corpus"
)

// quotes turns attributions into quotes whose speakers are resolved.
func (st *story) quotes(found []attribution) []corpus.Quote {
	quotes := make([]corpus.Quote, len(found))
	for i, a := range found {
		q := corpus.Quote{Parts: a.parts, Source: a.source, Cue: a.cue, Via: a.via, Direct: a.direct}
		switch {
		case a.dropped:
			q.Speaker = st.unsaid(a.whom, a.parts)
			q.Role = st.roles[q.Speaker]
		case !a.source.Empty():
			q.Speaker, q.Role = st.speaker(a.source, a.parts)
			if q.Speaker == "" {
				q.Speaker, q.Role = st.writer(a.source, a.parts)
			}
			if q.Speaker == "" && !a.whom.Empty() {
				q.Speaker, q.Role = st.speaker(a.whom, a.parts)
			}
		}
		quotes[i] = q
	}
	return quotes
}

// speaker returns the name and the role of whom the words at source name, who
// has said something.
func (st *story) speaker(source corpus.Location, said []corpus.Location) (name, role string) {
	p := st.paragraphs[source.Paragraph]
	words := p.wordsIn(source.Span)
	if len(words) == 0 {
		return "", ""
	}
	if len(words) == 1 && (strings.HasSuffix(words[0].lower, "-elle") || strings.HasSuffix(words[0].lower, "-il") || words[0].in(pronouns) || words[0].in(determiners) || words[0].in(objects) || words[0].in(breaks)) {
		full := st.antecedent(source, words[0].lower, said)
		return full, st.roles[full]
	}
	if full := st.holder(source, words); !st.english && full != "" {
		return full, st.roles[full]
	}
	if n, ok := st.head(source, words); ok {
		full := st.full(n)
		if full == "" && n.gender == unknown && !strings.Contains(n.name, " ") && (words[0].Start < n.Start || st.plain(p, words[0])) {
			return st.unnamed(p, words), "" // "a senior Democrat", "Inflation"
		}
		if full == "" {
			return n.name, n.role
		}
		if n.role != "" {
			return full, n.role
		}
		return full, st.roles[full]
	}
	return st.unnamed(p, words), ""
}

// head returns the name that a source is about: not the "Moss" of "a friend of
// Moss" or of "Moss's lawyers".
func (st *story) head(source corpus.Location, words []token) (mentioned, bool) {
	names := st.names[source.Paragraph]
	if n, ok := st.explained(names, source, words); ok {
		return n, true
	}
	for i := firstAt(names, source.Start); i < len(names) && names[i].End <= source.End; i++ {
		n := names[i]
		from := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.Start })
		to := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.End })
		if to < 0 {
			to = len(words)
		}
		title := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.start })
		if between(words[:title]) && !st.explains(n, words, from, to) && (st.english || !st.introduces(n, words, to)) {
			continue
		}
		next := skipBrackets(words, to)
		bracketed := from > 0 && words[from-1].is("(")
		if n.possessive || !n.bare || bracketed || strings.HasSuffix(n.name, ".") && !strings.Contains(n.name, " ") || next < len(words) && !endsName(words[next]) {
			continue
		}
		return n, true
	}
	return mentioned{}, false
}

// skipBrackets returns the place behind brackets that open at words[i]: the
// "(HFA)" of "the Harbor Ferry Authority (HFA) spokesman".
func skipBrackets(words []token, i int) int {
	if i < len(words) && words[i].is("(") {
		if n := slices.IndexFunc(words[i:], func(t token) bool { return t.is(")") }); n > 0 {
			return i + n + 1
		}
	}
	return i
}

// between reports whether words hold something that keeps a name behind them
// from being the head of their phrase.
func between(words []token) bool {
	for i, t := range words {
		if t.in(prepositions) || t.in(breaks) || t.lower == "and" || t.is("&") || t.in(pronouns) && !t.in(articles) || t.kind == word && t.in(auxiliary) {
			return true
		}
		if t.is(",") && i != len(words)-1 {
			return true
		}
	}
	return false
}

// explains reports whether the name n, which stands between two words behind
// a comma, says who the person before the comma is: "A spokeswoman for the
// port, Joan Ferris,". It may say who an owner is or what a company is called
// instead: the first is never assumed, the second unless the story calls n by
// a surname alone.
func (st *story) explains(n mentioned, words []token, from, to int) bool {
	if from < 2 || !words[from-1].is(",") || to < len(words) && !words[to].is(",") {
		return false
	}
	end := headEnd(words)
	if end >= from-1 || !words[end-1].in(roleHeads) || between(words[:end]) {
		return false
	}
	for _, t := range words[end:from] {
		if personal(t.lower) || t.in(breaks) || t.lower == "and" || t.in(collectives) && !st.calledShort(n) {
			return false
		}
	}
	return true
}

// calledShort reports whether the story has the person of n under one word.
func (st *story) calledShort(n mentioned) bool {
	full := st.full(n)
	return full != "" && slices.ContainsFunc(st.names, func(names []mentioned) bool {
		return slices.ContainsFunc(names, func(m mentioned) bool { return !strings.Contains(m.name, " ") && st.full(m) == full })
	})
}

// endsName reports whether a name that stands before t can be the head of its
// phrase: a noun behind it would be.
func endsName(t token) bool {
	if t.kind != word {
		return true
	}
	return t.in(breaks) && t.lower != "nor" && t.lower != "or" || t.in(prepositions) || t.in(objects) || t.in(times) || t.lower == "who" || t.in(suffixes)
}

func firstAt(names []mentioned, start int) int {
	i, _ := slices.BinarySearchFunc(names, start, func(n mentioned, at int) int { return n.Start - at })
	return i
}

// unnamed returns the words for a speaker without a name, up to the first
// comma, or nothing where they name nobody in particular or nothing that can
// speak.
func (st *story) unnamed(p paragraph, words []token) string {
	end := len(words)
	for i := 1; i < end; i++ {
		if next := skipBrackets(words, i); words[i].is(",") || next > i && (next == end || endsName(words[next])) {
			end = i
		}
	}
	for end > 1 && words[end-1].in(times) {
		end--
	}
	first := words[0]
	if end == 1 && !first.capital() && !strings.HasSuffix(first.lower, "s") {
		return ""
	}
	if !st.english && (first.in(theirs) || first.in(ours)) {
		return ""
	}
	if first.in(possessives) || first.in(pronouns) || first.in(prepositions) || first.in(leadIns) || first.in(corporate) {
		return ""
	}
	if contracted(first) || first.lower == "including" || first.lower == "here" {
		return "" // "They’ll"
	}
	if st.english {
		if headEnd(words[:end]) == 1 && strings.HasSuffix(first.lower, "ing") && st.plain(p, first) {
			return "" // "Working on the pier"
		}
		noName := headEnd(words[:end]) == 1 && st.plain(p, first) && !first.in(determiners) && !personal(first.lower) && !collectives.has(first.lower)
		if noName || !canSpeak(words[:end]) {
			return ""
		}
	}
	if !st.english && end > 1 && first.in(dativeArticles) {
		first = words[1] // "nach Angaben der Polizei"
	}
	return p.text[first.Start:words[end-1].End]
}

// ours are the narrator's own in languages other than English: "nos informations".
var ours = setOf("nos notre nuestra nuestro nuestras nuestros nossa nosso nossas nossos nostra nostro nostre nostri unser unsere unseren наш наша наши")

var dativeArticles = setOf("der dem den")

// plain reports whether t is no name though it may begin with a capital: it
// opens a sentence, and the story has the word in lower case elsewhere.
func (st *story) plain(p paragraph, t token) bool {
	opens := slices.ContainsFunc(p.sentences, func(s corpus.Span) bool { return s.Start == t.Start })
	return opens && st.common.has(t.lower)
}

// possessives make a phrase that says nothing outside its paragraph: "his
// lawyer".
var possessives = setOf("his her its their my our your this that these those one another")
