package index

import (
	"slices"
	"strings"

	"byline/corpus"
)

// isSpeaker is the function isSpeaker, where "the harbor authority" is also
// who the story calls that once and "the authority" otherwise.
func (r *reading) isSpeaker(q *corpus.Quote, speaker []string) bool {
	if isSpeaker(q, speaker) {
		return true
	}
	if len(speaker) > 1 && isSpeaker(q, speaker[1:]) && r.shortens(speaker) {
		return true
	}
	if !q.Source.Empty() && q.Role == "" { // "the driver Ann Lee", whom the story gives no role that is known
		own := words(q.Speaker)
		beside := slices.DeleteFunc(words(q.Source.In(r.Story.Paragraphs[q.Source.Paragraph].Text)), func(w word) bool { return hasName(own, w.lower) })
		if len(speaker) > 0 && !slices.ContainsFunc(speaker, func(w string) bool { return !hasWord(beside, w) }) {
			return true
		}
	}
	named := holder(r.Story, q)
	return named != nil && isSpeaker(named, speaker) || r.described(q, speaker)
}

// described reports whether a speaker that is asked for without a name or role,
// "the guy who sells bikes", is told of so where the quotation's source stands.
func (r *reading) described(q *corpus.Quote, speaker []string) bool {
	is := slices.DeleteFunc(slices.Clone(speaker), func(w string) bool { return slices.Contains(anybody, w) || w == "who" || w == "that" })
	if len(is) == len(speaker) || len(is) == 0 || q.Source.Empty() || q.Source.Paragraph != r.Paragraph || !r.Overlaps(q.Source.Span) {
		return false
	}
	parts := partsIn(q, r.Location)
	source := corpus.Span{Start: q.Source.Start - r.Start, End: q.Source.End - r.Start}
	var around []word
	for _, s := range r.sentences {
		if s.Overlaps(source) {
			around = slices.DeleteFunc(slices.Clone(r.words()), func(w word) bool { return !w.Overlaps(s) || slices.ContainsFunc(parts, w.Overlaps) })
		}
	}
	return !slices.ContainsFunc(is, func(asked string) bool {
		return !hasWord(around, asked) && !slices.ContainsFunc(around, func(w word) bool { return inflections(w.lower, asked) })
	})
}

// anybody are words for a person who isn't named.
var anybody = list(`guy man woman lady person dude girl boy kid somebody someone owner seller mann frau typ мужчина женщина парень hombre mujer homme femme uomo donna homem mulher vrouw kvinna`)

// holder returns a quotation by whom one by "the mayor" or "the former
// president" is, though the story doesn't repeat the name: the only one whom it
// names with that role. It is nil where there is none or more than one.
func holder(s *corpus.Story, q *corpus.Quote) *corpus.Quote {
	role := speakerWords(grammarFor(s.Language), q.Speaker)
	if len(role) == 0 || slices.ContainsFunc(words(q.Speaker), func(w word) bool { return w.title && !slices.Contains(grammarFor(s.Language).articles, w.lower) }) {
		return nil
	}
	var out *corpus.Quote
	for i := range s.Quotes {
		other := &s.Quotes[i]
		has := words(other.Role)
		if !isPerson(other.Speaker) || len(has) == 0 || qualified(has, role) ||
			slices.ContainsFunc(role, func(w string) bool { return !slices.ContainsFunc(has, func(x word) bool { return x.lower == w }) }) {
			continue
		}
		if out != nil && out.Speaker != other.Speaker {
			return nil
		}
		out = other
	}
	return out
}

// shortens reports whether the story leaves out the first word of a name or
// role: "Jill" of "Jill Stein spokeswoman", "harbor" of "harbor authority".
func (r *reading) shortens(name []string) bool {
	return shortFor(r.Story, name) || len(name) > 2 && shortFor(r.Story, name[:2])
}

// shortFor reports whether a name's words without the first stand for the
// whole name in a story: it has the name, and before the rest nothing else.
func shortFor(s *corpus.Story, name []string) bool {
	if slices.Contains(roleQualifiers, name[0]) {
		return false
	}
	g := grammarFor(s.Language)
	whole := false
	for _, p := range s.Paragraphs {
		ws := words(p.Text)
		for i := range ws {
			if i == 0 || !startsWith(ws[i:], name[1:]) {
				continue
			}
			before := strings.TrimSuffix(ws[i-1].lower, "'s")
			switch {
			case before == name[0] || before+"s" == name[0]:
				whole = true
			case ws[i].title && !ws[i-1].title: // "spotted Stein"
			case slices.Contains(g.articles, before) || slices.Contains(g.small, before) || slices.Contains(g.about, before) ||
				slices.Contains(g.speech, before) || slices.Contains(g.by, before) || strings.ContainsAny(p.Text[ws[i-1].End:ws[i].Start], ".,;:!?—–“”\""):
			default:
				return false
			}
		}
	}
	return whole
}
