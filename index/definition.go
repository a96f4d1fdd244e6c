package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// subjectDefines is what it counts that a passage tells something of the name,
// as what its sentence is about, though not what it is.
const subjectDefines = .5

// definition is 1 when the question asks what or who something is and the
// passage says so: the name with a description set off by a comma or dash
// ("Clubhouse, the audio app,"), with a form of "to be" ("Clubhouse is an
// app"), or a description in front of it ("the audio app Clubhouse"), or a
// person with the role that the story gives ("Tesla CEO Elon Musk").
func (r *reading) definition(a *Analysis) float64 {
	if a.Defined == "" {
		return 0
	}
	if r.tellsRole(a.Defined) || a.Form == Who && r.namesHolder(a.Defined) {
		return 1
	}
	lower := strings.ToLower(r.text)
	best := 0.
	for from := 0; len(lower) == len(r.text); {
		i := strings.Index(lower[from:], a.Defined)
		if i < 0 {
			break
		}
		start, end := from+i, from+i+len(a.Defined)
		if describes(lower[:start], lower[end:]) {
			return 1
		}
		if slices.ContainsFunc(r.sentences, func(s corpus.Span) bool { return s.Start == start }) && strings.HasPrefix(lower[end:], " ") {
			best = subjectDefines
		}
		from = end
	}
	return best
}

// defining puts the passage first that says what or who is asked for, where one
// of the first does and is as much about it.
func defining(ranked []scored, a *Analysis) {
	if a.Defined == "" {
		return
	}
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		if r := ranked[i].reading; r.definition(a) == 1 && r.support() >= bearingSupport*ranked[0].support() {
			toFront(ranked, i)
			return
		}
	}
}

// namesHolder reports whether the passage has the end of a role, a word of it or
// two, right before a name: "Attorney General Eric Schneiderman", and the story
// the rest of it.
func (r *reading) namesHolder(role string) bool {
	asked := words(role)
	n := len(asked)
	if n == 0 {
		return false
	}
	tail := lowered(asked[max(n-2, 0):])
	for i := range r.words() {
		end := i + len(tail)
		if startsWith(r.words()[i:], tail) && end+1 < len(r.words()) && r.words()[end].title && r.words()[end+1].title &&
			strings.TrimSpace(r.text[r.words()[end-1].End:r.words()[end+1].Start]) == r.words()[end].In(r.text) {
			return n == 1 || r.storyNames(lowered(asked[:n-1]))
		}
	}
	return false
}

func lowered(ws []word) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = w.lower
	}
	return out
}

// besideRole is how many words from a role a name may end.
const besideRole = 3

// tellsRole reports whether the passage has a name right beside the role that
// the story gives its bearer.
func (r *reading) tellsRole(name string) bool {
	asked := words(name)
	lower := strings.ToLower(r.text)
	for i := range r.Story.Quotes {
		q := &r.Story.Quotes[i]
		role := strings.ToLower(q.Role)
		if role == "" || slices.ContainsFunc(asked, func(w word) bool { return !hasName(words(q.Speaker), w.lower) }) {
			continue
		}
		last := strings.ToLower(lastWord(q.Speaker))
		before, after, ok := strings.Cut(lower, role)
		if !ok {
			continue
		}
		left, right := words(before), words(after)
		beside := slices.Concat(left[max(len(left)-besideRole, 0):], right[:min(len(right), besideRole)])
		if slices.ContainsFunc(beside, func(w word) bool { return strings.TrimSuffix(w.lower, "'s") == last }) {
			return true
		}
	}
	return false
}

func lastWord(s string) string {
	ws := strings.Fields(s)
	return ws[len(ws)-1]
}

// describes reports whether the text around a name, in lower case, tells what
// it is.
func describes(before, after string) bool {
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return false // a longer word
	}
	if describedBy(after) {
		return true
	}
	// "the invite-only audio app Clubhouse": an article some words before,
	// and at the name neither it nor a preposition.
	last := words(before[strings.LastIndexAny(before, ".,;:!?—–“”\"")+1:])
	last = last[max(len(last)-5, 0):]
	g := &grammars[0]
	return len(last) > 2 && indexIn(last[:len(last)-2], g.articles) >= 0 &&
		!slices.Contains(g.articles, last[len(last)-1].lower) && !slices.Contains(g.about, last[len(last)-1].lower)
}

// describedBy reports whether the text behind a name says what it is: "is a", ", the".
func describedBy(after string) bool {
	next := words(firstRunes(after, 40))
	for i := range grammars {
		g := &grammars[i]
		if len(next) > 1 && slices.Contains(g.copulas, next[0].lower) && slices.Contains(g.articles, next[1].lower) {
			return true
		}
		if len(next) > 0 && slices.Contains(g.articles, next[0].lower) && (strings.HasPrefix(after, ", ") || strings.HasPrefix(after, " — ") || strings.HasPrefix(after, " – ")) {
			return true
		}
	}
	return false
}

// definedConfidence is the least confidence in a passage that says who somebody is
// right behind the whole name.
const definedConfidence = .6

// saysWho reports whether it is asked who somebody is, by a first and last name, and
// the passage says so right behind that.
func (r *reading) saysWho(a *Analysis) bool {
	if a.Form != Who || !strings.Contains(a.Defined, " ") {
		return false
	}
	lower := strings.ToLower(r.text)
	_, after, ok := strings.Cut(lower, a.Defined)
	at := len(lower) - len(after) - len(a.Defined)
	return ok && len(lower) == len(r.text) && isPerson(r.text[at:at+len(a.Defined)]) && describedBy(after)
}

// firstRunes returns the first n code points of s, or all of it.
func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}
