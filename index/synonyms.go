package index

import (
	"strings"

	"byline/index/thesaurus"
)

// synonym is a term that stands for a wanted one.
type synonym struct {
	term     string
	strength float64
}

// How many synonyms of a word are looked for in a passage and how many in the
// whole index, and from which strength on they are looked for there, stand in
// for a word that no story has, and are taken for it in a role or for a unit.
const (
	mostSynonyms  = 24
	mostSearched  = 3
	leastSearched = 0.5
	leastStandIn  = 0.5
	leastMeans    = 0.6
	formStrength  = 0.8 // of another form of the word in the lexicon
)

// addSynonyms takes over what stands for the term's word in the thesaurus.
func (t *wantedTerm) addSynonyms(v View, language, word string) {
	var all strings.Builder // a word a line: one text is analyzed faster than many
	var strengths []float64 // of the words, by where their lines end
	var ends []int
	add := func(word string, strength float64) {
		all.WriteString(word + "\n")
		strengths, ends = append(strengths, strength), append(ends, all.Len())
	}
	for _, e := range thesaurus.Of(language, word) {
		add(e.Word, e.Strength)
	}
	if baseOf(language) != "en" { // whose words the thesaurus has
		for _, other := range otherForms(baseOf(language), word) {
			add(other, formStrength)
		}
	}
	if len(ends) == 0 {
		return
	}
	line := 0
	for _, other := range v.Analyze(language, all.String()) {
		for ends[line] <= other.Start {
			line++
		}
		if other.Text != t.text && t.synonym(other.Text) == 0 && len(t.synonyms) < mostSynonyms {
			t.synonyms = append(t.synonyms, synonym{other.Text, strengths[line]})
		}
	}
}

// synonym tells how well another term stands for this one, 0 to 1.
func (t *wantedTerm) synonym(term string) float64 {
	for _, s := range t.synonyms {
		if s.term == term {
			return s.strength
		}
	}
	return 0
}

// standIns returns the synonyms that may stand in for the term where no story
// has it.
func (t *wantedTerm) standIns() []string {
	var out []string
	for _, s := range t.synonyms {
		if s.strength >= leastStandIn {
			out = append(out, s.term)
		}
	}
	return out
}

// searched returns the words that a search is to find beside one of a question
// in language.
func searched(language, word string) []string {
	var out []string
	for _, e := range thesaurus.Of(language, word) {
		if e.Strength >= leastSearched && len(out) < mostSearched {
			out = append(out, e.Word)
		}
	}
	return out
}

// means reports whether a word stands for the one that is wanted.
func means(word, wanted string) bool {
	return thesaurus.Strength("en", wanted, word) >= leastMeans
}
