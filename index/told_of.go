package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// toldOf are the wanted terms that aren't names, as the passage writes them:
// what is asked of those that are.
func (r *reading) toldOf() []int {
	var out []int
	for t := range r.want.terms {
		if !r.isName(t) {
			out = append(out, t)
		}
	}
	return out
}

// isName reports whether the passage has a wanted term, and always with a
// capital letter, as a name or a title before one, or the question has one in its
// own.
func (r *reading) isName(t int) bool {
	if r.want.terms[t].name != "" {
		return true
	}
	found := false
	for _, h := range r.hits {
		if h.term != t || h.strength < relatedStrength {
			continue
		}
		if !isUpper(h.span.In(r.text)) || r.opensSentence(h.span) && !r.leadsName(h.span) && !r.capitalizedInside(h.span.In(r.text)) {
			return false
		}
		found = true
	}
	return found
}

// leadsName reports whether right behind a word another is capitalized: "Mayor
// Ruth" opens a sentence with a title. In German that may be any noun.
func (r *reading) leadsName(at corpus.Span) bool {
	return baseOf(r.Story.Language) != "de" && at.End+1 < len(r.text) && r.text[at.End] == ' ' && isUpper(r.text[at.End+1:])
}

func isUpper(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(first)
}

func (t *tokens) opensSentence(at corpus.Span) bool {
	return slices.ContainsFunc(t.sentences, func(s corpus.Span) bool {
		return s.Start <= at.Start && at.Start-s.Start <= len("“")
	})
}

// capitalizedInside reports whether the story has a word with a capital letter
// behind a word in small letters.
func (r *reading) capitalizedInside(name string) bool {
	for _, p := range r.Story.Paragraphs {
		for at := 0; ; {
			i := strings.Index(p.Text[at:], name)
			if i < 0 {
				break
			}
			before := strings.TrimRight(p.Text[:at+i], " ")
			if before != "" && !strings.ContainsAny(before[len(before)-1:], ".!?:”\"") {
				return true
			}
			at += i + len(name)
		}
	}
	return false
}
