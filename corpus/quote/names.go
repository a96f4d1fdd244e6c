package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// mentioned is one naming of somebody in a paragraph.
type mentioned struct {
	corpus.Span        // of the name, without its role
	start       int    // where the name begins with its office, if it has one
	name        string // "Ada Moss", or "Moss", without a possessive "'s"
	role        string // "mayor of Harbor", as it stands beside the name
	gender      gender // as an honorific or the role tells
	bare        bool   // no "the" stands before it, and no noun follows
	possessive  bool   // "Moss's"
	quoted      bool   // within a quotation
	headline    bool   // its sentence is in title case, where verbs are capital, too
	opens       bool   // nothing but a role and small words precede it in its sentence
}

type gender uint8

const (
	unknown gender = iota
	female
	male
)

// findNames returns the names in a paragraph in order. Common words of the
// story are no names where they open a sentence.
func findNames(p paragraph, common set) []mentioned {
	var names []mentioned
	m := 0
	for _, s := range p.sentences {
		words := p.wordsIn(s)
		headline := inTitleCase(words)
		for i := 0; i < len(words); {
			if i+1 < len(words) && i == 0 && words[0].kind == word && namePart(words[1]) && common.has(words[0].lower) {
				i++
				continue
			}
			end := nameEnd(words, i)
			if end == i || i == 0 && p.grammar != nil && words[0].in(openers) {
				i++
				continue
			}
			n, ok := newMention(p.text, words, i, end)
			for m < len(p.marked) && p.marked[m].End <= n.Start {
				m++
			}
			if p.grammar != nil && i > 0 && words[i-1].kind == word && isNumber(words[i-1].text[:1]) {
				ok = false // "14 Millionen Euro"
			}
			if p.grammar != nil && ok {
				n.mendRole(p, words, end)
			}
			n.headline = headline
			n.quoted = m < len(p.marked) && p.marked[m].Overlaps(n.Span)
			if ok {
				names = append(names, n)
			}
			i = end
		}
	}
	return names
}

// inTitleCase reports whether words are a headline's, nearly all with a
// capital.
func inTitleCase(words []token) bool {
	capital, lower := 0, 0
	for _, t := range words {
		switch {
		case t.capital():
			capital++
		case t.kind == word && !t.in(prepositions) && !t.in(determiners) && t.lower != "and":
			lower++
		}
	}
	return capital >= 4 && capital > 5*lower
}

// nameEnd returns the end of the capitalized words that begin at token i.
func nameEnd(words []token, i int) int {
	if !namePart(words[i]) || i == 0 && (isSmall(words[i]) || words[i].in(labels)) {
		return i
	}
	end := i + 1
	for end < len(words) && end-i < 12 && !words[end-1].possessive() {
		switch {
		case namePart(words[end]):
			end++
		case words[end].in(particles) && end+1 < len(words) && namePart(words[end+1]):
			end += 2
		default:
			return end
		}
	}
	return end
}

func namePart(t token) bool {
	return t.capital() && !t.in(times) && !t.in(pronouns) && t.text[0] != '@' && !contracted(t)
}

// isSmall reports whether t is a function word, which is a name in no case.
func isSmall(t token) bool {
	if _, ok := according[t.lower]; ok {
		return true
	}
	return t.in(determiners) || t.in(leadIns) || t.in(prepositions) || t.in(auxiliary) || t.in(breaks) || t.in(adverbs) ||
		t.in(pronouns) || english[t.lower] != 0 || strings.HasSuffix(t.lower, "ly") && t.lower != "kelly"
}

// newMention reads the capitalized words between two tokens as a name with
// the role before it or behind it. It reports false where they are no name.
func newMention(text string, words []token, from, end int) (mentioned, bool) {
	name := from
	n := mentioned{}
	for i := from; i < end; i++ {
		g, honored := honorifics[words[i].lower]
		switch {
		case honored:
			name, n.gender = i+1, g
		case i+1 < end && (abbreviatedRole(words[i]) || i == name && compoundRole(words[i])):
			name = i + 1 // but not in "Karl Hofmeister"
		case words[i].in(roleHeads) && !words[i].possessive() && !words[end-1].in(corporate):
			name = i + 1
		}
	}
	if name >= end || words[name].in(particles) && !words[name].capital() {
		return n, false
	}
	for name < end-1 && words[end-1].in(suffixes) {
		end--
	}
	if words[name].in(corporate) {
		return n, false
	}
	place := name
	if placeBefore(words[name:end]) {
		name++
	}
	n.start = words[name].Start
	if head, behind, ok := office(words, from, end); ok && name <= behind {
		n.role, n.start, name = officeRole(text, words, head, behind), words[head].Start, behind
	}
	n.Span = corpus.Span{Start: words[name].Start, End: words[end-1].End}
	n.possessive = words[end-1].possessive()
	n.name = trimPossessive(n.In(text))
	if n.role == "" {
		n.role = roleBefore(text, words, place)
		if n.role != "" && place < name {
			n.role += " " + words[place].In(text)
		}
	}
	if n.role == "" || ranks.has(strings.ToLower(n.role)) {
		n.role = cmp.Or(roleBehind(text, words, end), n.role)
	}
	if n.role == "" {
		n.role = roleApposed(text, words, name, end)
	}
	if n.gender == unknown {
		n.gender = genderOf(n.role)
	}
	if n.gender == unknown && n.role != "" && womanly(text, words, n) {
		n.gender = female
	}
	n.bare = !(from > 0 && words[from-1].in(articles) && name == from) &&
		!(end < len(words) && words[end].in(roleHeads) && !n.possessive)
	n.opens = opensWith(words[:name])
	return n, true
}

// mendRole takes the role that the name explains, where it does, rather than
// what stands behind it, of which only a role in its first words is one in a
// language other than English.
func (n *mentioned) mendRole(p paragraph, words []token, end int) {
	name := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.Start })
	if name > 0 && words[name-1].in(titles) {
		name--
		n.start = words[name].Start
	}
	role := ""
	if name > 1 && words[name-1].is(",") {
		role = roleApposed(p.text, words, name, end)
	}
	behind := n.role != "" && end < len(words) && words[end].is(",") && strings.HasSuffix(roleBehind(p.text, words, end), n.role)
	switch {
	case role != "":
		n.role = role
	case behind && (name > 0 && words[name-1].in(placing) || !slices.ContainsFunc(words[end+1:min(end+4, len(words))], isRole)):
		n.role = ""
	default:
		return
	}
	if n.gender == unknown && n.role != "" && womanly(p.text, words, *n) {
		n.gender = female
	}
}

// isRole reports whether t is the noun of a role.
func isRole(t token) bool { return t.in(roleHeads) || compoundRole(t) }

// placeBefore reports whether words that may be a name open with a place that
// belongs to the office before them, as Russian has it: "мэр Заречинска Олег
// Стрижак".
func placeBefore(words []token) bool {
	return len(words) > 2 && cyrillic(words[0].lower) && genderOfGiven(words[0].lower) == unknown && genderOfGiven(words[1].lower) != unknown
}

func cyrillic(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.Is(unicode.Cyrillic, first)
}

// opensWith reports whether the words before a name leave it the sentence's
// first noun.
func opensWith(before []token) bool {
	const longest = 20
	if len(before) > longest {
		return false
	}
	for _, t := range before {
		if !t.in(leadIns) && !t.in(determiners) && !t.in(roleHeads) && !t.in(modifiers) && !t.capital() {
			return false
		}
	}
	return true
}

func trimPossessive(name string) string {
	for _, suffix := range []string{"'s", "’s", "'", "’"} {
		if short, ok := strings.CutSuffix(name, suffix); ok {
			return short
		}
	}
	return name
}

// surname returns the last word of a name, and given its first.
func surname(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

func given(name string) string {
	first, _, _ := strings.Cut(name, " ")
	return first
}

// isBody reports whether a name ends like that of a company, an authority or
// another body: "Harbor Bank".
func isBody(name string) bool {
	last := strings.ToLower(surname(name))
	return corporate.has(last) || collectives.has(last) || fields.has(last)
}

// labels open a sentence that is about the story itself.
var labels = setOf("here there correction update note")

// fields of work end the names of bodies: "Harbor Sea Research".
var fields = setOf("research science sciences health studies medicine technology affairs")

// honorifics stand before a name and tell no more than a gender.
var honorifics = map[string]gender{
	"mr.": male, "mr": male, "mrs.": female, "mrs": female, "ms.": female, "ms": female, "miss": female, "sir": male,
	"dame": female, "lord": male, "lady": female, "dr.": unknown, "dr": unknown, "herr": male, "frau": female,
	"señor": male, "señora": female, "monsieur": male, "madame": female, "mme": female,
}

var (
	particles = setOf("de da di du del della van von der den bin ibn al el la le ter dos")
	suffixes  = setOf("jr jr. sr sr. ii iii iv")
	// ranks tell less than the apposition behind a name.
	ranks = setOf("lt. col. maj. sgt. cmdr. adm. gen. capt. captain colonel sergeant lieutenant commander admiral officer detective")
	// corporate words end a company's name: "General Ferry Corp".
	corporate = setOf("corp corp. inc inc. co co. ltd ltd. plc llc gmbh ag nv")
)
