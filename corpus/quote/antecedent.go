package quote

import (
	"slices"
	"strings"

	"byline/corpus"
)

// antecedent returns whom a pronoun at location means, where the sentence
// before it with names in it has only one, of a gender that agrees, and that
// sentence stands in the same paragraph or, as its subject, in the one before.
// Names within what is said don't count.
func (st *story) antecedent(at corpus.Location, pronoun string, said []corpus.Location) string {
	if pronoun == "who" {
		return st.relative(at)
	}
	want, ok := personPronouns[pronoun[strings.LastIndexByte(pronoun, '-')+1:]] // "a-t-elle"
	if pronoun == "sie" && st.singular(at) {
		want, ok = female, true
	}
	if !ok {
		return ""
	}
	name, seen := st.lastNamed(at.Paragraph, at.Start, said)
	if before := st.before(at.Paragraph); !seen && before >= 0 {
		name, _ = st.lastNamed(before, len(st.paragraphs[before].text), said)
	}
	if pronoun == "sie" && len(said) > 0 && said[0].Paragraph == at.Paragraph && st.turned(name, said[0]) {
		return "" // a thing or a body may be meant, too
	}
	if g := st.genders[name]; g == want || g == unknown && (st.roles[name] != "" || st.calledShort(mentioned{name: name, bare: true})) && !isBody(name) {
		return name
	}
	return ""
}

// personPronouns mean one person. German "sie" and Dutch "zij" are many, too.
var personPronouns = map[string]gender{
	"he": male, "er": male, "он": male, "él": male, "il": male, "lui": male, "ele": male, "han": male, "hij": male,
	"she": female, "она": female, "ella": female, "elle": female, "lei": female, "ela": female, "hon": female,
}

// singular reports whether the verb of speech beside a pronoun at location is
// one of one person: "sagte sie", not "sagten sie".
func (st *story) singular(at corpus.Location) bool {
	words := st.paragraphs[at.Paragraph].words
	i, ok := slices.BinarySearchFunc(words, at.Start, func(t token, start int) int { return t.Start - start })
	one := func(t token) bool {
		return t.kind == word && german[t.lower] != 0 && !strings.HasSuffix(t.lower, "en")
	}
	return ok && (i > 0 && one(words[i-1]) || i+1 < len(words) && one(words[i+1]))
}

// before returns the paragraph of the story's body before paragraph i, or -1.
// A heading parts what stands around it.
func (st *story) before(i int) int {
	for i--; i >= 0; i-- {
		switch p := st.paragraphs[i]; {
		case p.kind == corpus.Heading:
			return -1
		case p.kind != corpus.Caption && len(p.units) > 0:
			return i
		}
	}
	return -1
}

// lookBack is how many sentences back a pronoun's antecedent may stand.
const lookBack = 5

// lastNamed returns the only person named in the last sentence before byte
// end of a paragraph that names any, outside quotations. Seen tells that
// there is such a sentence.
func (st *story) lastNamed(paragraph, end int, said []corpus.Location) (name string, seen bool) {
	units := st.paragraphs[paragraph].units
	names := st.names[paragraph]
	before, _ := slices.BinarySearchFunc(units, end, func(u unit, at int) int { return u.Start - at })
	for _, u := range slices.Backward(units[max(0, before-lookBack):before]) {
		only, subject, owner := "", false, false
		for j := firstAt(names, u.Start); j < len(names) && names[j].End <= min(u.End, end); j++ {
			n := names[j]
			full := st.full(n)
			within := func(l corpus.Location) bool { return l.Paragraph == paragraph && l.Overlaps(n.Span) }
			if n.quoted || !st.english && st.placed(st.paragraphs[paragraph], n) || slices.ContainsFunc(said, within) {
				continue
			}
			if !st.english && st.owner(st.paragraphs[paragraph], n, full) {
				owner = true
				continue
			}
			acts := n.opens && !n.possessive || st.speaks(u, n) || !st.english && u.actedBy(n)
			if full == "" && n.bare && acts {
				return "", true // somebody whom the story doesn't name in full
			}
			if full == "" {
				continue
			}
			if only != "" && only != full {
				return "", true
			}
			only = full
			subject = subject || acts
		}
		if only != "" || owner {
			if !subject {
				only = ""
			}
			return only, true
		}
	}
	return "", false
}

// speaks reports whether the name n is beside a cue: “…,” Moss said.
func (st *story) speaks(u unit, n mentioned) bool {
	i := slices.IndexFunc(u.tokens, func(t token) bool { return t.Start >= n.End })
	return i > 0 && (anyLanguage[u.tokens[i].lower] != 0 || i > 1 && anyLanguage[u.tokens[i-2].lower] != 0) && !n.possessive
}

// relative returns the name right before "who".
func (st *story) relative(at corpus.Location) string {
	names := st.names[at.Paragraph]
	i := firstAt(names, at.Start) - 1
	if i < 0 || strings.Trim(st.paragraphs[at.Paragraph].text[names[i].End:at.Start], " ,") != "" {
		return ""
	}
	before := st.paragraphs[at.Paragraph].wordsIn(corpus.Span{Start: 0, End: names[i].start})
	if n := len(before); n > 0 && before[n-1].in(prepositions) {
		return "" // "people in Harbor, who"
	}
	return st.full(names[i])
}
