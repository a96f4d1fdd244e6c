package embedded

import (
	"strings"

	"byline/corpus"
	"byline/index"
)

// clause is a term to look for in a field.
type clause struct {
	field, term string
	weight      float64
}

// ofStories reports whether the field is one of stories.
func (c clause) ofStories() bool { return strings.HasPrefix(c.field, titleField) }

// clauses returns what a query looks for: each term of a field once, in an
// order that depends on nothing but the query and the stories, so that sums of
// scores do neither.
func (s *snapshot) clauses(q index.Query) []clause {
	// A term is looked for in texts, in titles and as a whole word.
	set := clauseSet{make([]clause, 0, 3*(len(q.Text)/bytesPerTerm+1))}
	set.addText(s, q.Text, 1)
	for _, more := range q.More {
		set.addText(s, more, moreWeight)
	}
	for _, t := range s.analyzers.words.texts(q.Speaker) {
		set.add(speakerField, t, speakerWeight)
	}
	return set.list
}

type clauseSet struct{ list []clause }

// add adds a clause, unless there is one: the first weighs the most.
func (s *clauseSet) add(field, term string, weight float64) {
	for i := range s.list { // they are few
		if c := &s.list[i]; c.term == term && c.field == field {
			return
		}
	}
	s.list = append(s.list, clause{field, term, weight})
}

// addText adds what may match a text: its terms in each language that there
// are stories in, and its whole words without their accents. Words that are a
// stop word in one of the languages are left to the others.
func (s *clauseSet) addText(v *snapshot, text string, weight float64) {
	indexed := map[int]int{} // in how many languages, by position
	add := func(text string) {
		for _, base := range v.bases {
			inText, inTitle := textField+base, titleField+base
			for _, t := range v.languages[base].terms(text) {
				s.add(inText, t.Text, weight*textWeight)
				s.add(inTitle, t.Text, weight*titleWeight)
				indexed[t.Position]++
			}
		}
	}
	add(text)
	var folded []string
	words := v.analyzers.words
	if len(v.bases) > 0 {
		words = v.languages[v.bases[0]] // which has just seen them
	}
	words.eachWhole(text, func(word string, at corpus.Span, position int) {
		if indexed[position] >= len(v.bases) {
			s.add(foldedField, word, weight*foldedWeight)
			if !isASCII(at.In(text)) {
				folded = append(folded, word)
			}
		}
	})
	if len(folded) > 0 { // a story may have the word without its accents
		weight *= foldedWeight
		add(strings.Join(folded, " "))
	}
}
