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
		if !a.source.Empty() {
			q.Speaker, q.Role = st.speaker(a.source)
		}
		quotes[i] = q
	}
	return quotes
}

// speaker returns the name and the role of whom the words at source name.
func (st *story) speaker(source corpus.Location) (name, role string) {
	p := st.paragraphs[source.Paragraph]
	words := p.wordsIn(source.Span)
	if len(words) == 0 {
		return "", ""
	}
	if len(words) == 1 && (words[0].in(pronouns) || words[0].in(determiners) || words[0].in(objects)) {
		full := st.antecedent(source, words[0].lower)
		return full, st.roles[full]
	}
	if n, ok := st.head(source, words); ok {
		full := st.full(n)
		if full == "" && n.gender == unknown && !strings.Contains(n.name, " ") && words[0].Start < n.Start {
			return unnamed(p.text, words), "" // "a senior Democrat"
		}
		if full == "" {
			return n.name, n.role
		}
		if n.role != "" {
			return full, n.role
		}
		return full, st.roles[full]
	}
	return unnamed(p.text, words), ""
}

// head returns the name that a source is about: not the "Moss" of "a friend of
// Moss" or of "Moss's lawyers".
func (st *story) head(source corpus.Location, words []token) (mentioned, bool) {
	names := st.names[source.Paragraph]
	for i := firstAt(names, source.Start); i < len(names) && names[i].End <= source.End; i++ {
		n := names[i]
		from := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.Start })
		to := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.End })
		if to < 0 {
			to = len(words)
		}
		if between(words[:from]) {
			break
		}
		if n.possessive || !n.bare || to < len(words) && !endsName(words[to]) {
			continue
		}
		return n, true
	}
	return mentioned{}, false
}

// between reports whether words hold something that keeps a name behind them
// from being the head of their phrase.
func between(words []token) bool {
	for i, t := range words {
		if t.in(prepositions) || t.in(breaks) || t.lower == "and" || t.is("&") || t.in(pronouns) || t.kind == word && t.in(auxiliary) {
			return true
		}
		if t.is(",") && i != len(words)-1 {
			return true
		}
	}
	return false
}

// endsName reports whether a name that stands before t can be the head of its
// phrase: a noun behind it would be.
func endsName(t token) bool {
	if t.kind != word {
		return true
	}
	return t.in(breaks) && t.lower != "nor" && t.lower != "or" || t.in(prepositions) || t.in(objects) || t.lower == "who" || t.in(suffixes)
}

func firstAt(names []mentioned, start int) int {
	i, _ := slices.BinarySearchFunc(names, start, func(n mentioned, at int) int { return n.Start - at })
	return i
}

// unnamed returns the words for a speaker without a name, up to the first
// comma, or nothing where they name nobody in particular.
func unnamed(text string, words []token) string {
	end := len(words)
	if i := slices.IndexFunc(words, func(t token) bool { return t.is(",") || t.is("(") }); i > 0 {
		end = i
	}
	if end == 1 && !words[0].capital() && !strings.HasSuffix(words[0].lower, "s") {
		return ""
	}
	if words[0].in(possessives) || words[0].in(pronouns) || words[0].in(prepositions) || words[0].in(leadIns) {
		return ""
	}
	return text[words[0].Start:words[end-1].End]
}

// possessives make a phrase that says nothing outside its paragraph: "his
// lawyer".
var possessives = setOf("his her its their my our your this that these those one another")
