package index

import (
	"slices"
	"strings"
)

// namingWords lead to a name.
var namingWords = list("named called known dubbed titled entitled termed nicknamed christened name names namesake renamed title referred")

// describedBehind is how many words a description has that a name stands before: "Ann
// Lee, the county's chief engineer".
const describedBehind = 5

// tellingName puts the passage first that tells the name of what is asked, and reports
// whether one of the first does. Of what the first calls otherwise this can't be told.
func tellingName(ranked []scored, a *Analysis) bool {
	head := grammarFor(a.Language).namedHead(a.Content)
	for i := range ranked[:min(len(ranked), bearingPassages)] {
		r := ranked[i].reading
		has, tells := r.tellsName(head)
		if (tells || i == 0 && !has) && r.support() >= bearingSupport*ranked[0].support() {
			toFront(ranked, i)
			return true
		}
	}
	return len(ranked[0].want.terms) > barelyNamed
}

// barelyNamed is how many words at most say what the name is asked of, "Lee's uncle",
// where a passage has to name it so. What is described at length may be told in other
// words.
const barelyNamed = 2

// namedHead is the noun whose name is asked for: "storm" of "the storm that hit the
// harbor", "uncle" of "Lee's uncle".
func (g *grammar) namedHead(asked string) string {
	ws := g.trim(words(asked))
	for i, w := range ws {
		if i > 0 && (g.isSmall(w) || strings.Contains(asked[ws[i-1].End:w.Start], ",") || strings.HasSuffix(w.lower, "ed")) {
			return ws[i-1].lower
		}
	}
	if len(ws) == 0 {
		return ""
	}
	return ws[len(ws)-1].lower
}

// tellsName reports whether the passage names something that the question calls so,
// with a word of naming in the sentence or a name beside it, and whether it calls
// anything so.
func (r *reading) tellsName(head string) (has, tells bool) {
	for _, s := range r.sentences {
		ws := r.wordsIn(s)
		naming := slices.ContainsFunc(ws, func(w word) bool { return slices.Contains(namingWords, w.lower) })
		for i, w := range ws {
			if !inflections(w.lower, head) && strings.TrimSuffix(w.lower, "'s") != head {
				continue
			}
			has = true
			if naming || r.namesBeside(ws, i) {
				return true, true
			}
		}
	}
	return has, false
}

// namesBeside reports whether a name that the question doesn't have stands beside
// ws[i]: "Storm Babet", "the ship, the Marigold", "Ann Lee, the mayor".
func (r *reading) namesBeside(ws []word, i int) bool {
	g := grammarFor(r.want.language)
	name := func(j int) bool {
		return j >= 0 && j < len(ws) && isName(ws, j, r.want.language, r.text) && !g.isSmall(ws[j]) && !slices.Contains(r.want.words, strings.TrimSuffix(ws[j].lower, "'s"))
	}
	gap := func(j int) string { return strings.TrimSpace(r.text[ws[j-1].End:ws[j].Start]) }
	if name(i-1) && gap(i) == "" && !strings.HasSuffix(ws[i-1].lower, "'s") {
		return true
	}
	next := i + 1
	if next < len(ws) && slices.Contains(g.by, ws[next].lower) && gap(next) == "" { // "the mayor of Weston, Ann Lee"
		for next++; next+1 < len(ws) && gap(next+1) == ""; next++ {
		}
		next++
	}
	if next < len(ws) && slices.Contains(g.copulas, ws[next].lower) {
		next++
	}
	for next < len(ws) && slices.Contains(g.articles, ws[next].lower) {
		next++
	}
	if name(next) {
		return true
	}
	for j := i; j > 0 && i-j < describedBehind; j-- { // to where the description opens
		if mark := gap(j); mark != "" || slices.Contains(g.copulas, ws[j-1].lower) {
			return strings.Trim(mark, ",(–— ") == "" && name(j-1) || mark == "" && name(j-2)
		}
	}
	return false
}
