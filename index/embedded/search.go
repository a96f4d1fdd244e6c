package embedded

import (
	"context"
	"fmt"

	"byline/index"
)

// How much a term found in each field counts, next to one in the passage's
// text, and a term of Query.More next to one of Query.Text. Titles and whole
// words together bring XQuAD's right paragraph to the first place for .9445 of
// the questions in English instead of .9370, .9034 in German instead of .8958;
// with whole words at twice that weight it is no more.
const (
	textWeight    = 1.0
	titleWeight   = 0.3
	wordsWeight   = 0.3
	speakerWeight = 1.0
	moreWeight    = 0.4
)

func (v *view) Search(ctx context.Context, q index.Query, k int) ([]index.Candidate, error) {
	allowed, err := v.g.filter(ctx, q)
	if err != nil {
		return nil, fmt.Errorf("applying a question's filters: %w", err)
	}
	v.g.makeRoom()
	r := newRanking(v.g, allowed)
	if q.Text == "" && q.Speaker == "" {
		if err := r.addAllowed(ctx); err != nil {
			return nil, fmt.Errorf("ordering by date: %w", err)
		}
	}
	for _, c := range v.g.clauses(q) {
		if err := r.add(ctx, c); err != nil {
			return nil, fmt.Errorf("searching for %q: %w", c.term, err)
		}
	}
	hits, err := r.top(k)
	if err != nil {
		return nil, fmt.Errorf("searching: %w", err)
	}
	candidates := make([]index.Candidate, 0, len(hits))
	for _, h := range hits {
		id, at, err := parsePassageID(h.id)
		if err != nil {
			return nil, fmt.Errorf("searching: %w", err)
		}
		story, tokens, err := v.g.story(id)
		if err != nil {
			return nil, err
		}
		candidates = append(candidates, index.Candidate{Story: story, Tokens: tokens, Location: at, Score: h.score})
	}
	return candidates, nil
}

// clause is a term to look for in a field.
type clause struct {
	field, term string
	weight      float64
}

// clauses returns what a query looks for: each term of a field once, in an
// order that depends on nothing but the query and the stories, so that sums of
// scores do neither.
func (g *generation) clauses(q index.Query) []clause {
	s := clauseSet{known: map[[2]string]bool{}}
	s.addText(g, q.Text, 1)
	for _, more := range q.More {
		s.addText(g, more, moreWeight)
	}
	for _, t := range terms(g.words, q.Speaker) {
		s.add(speakerField, t.Text, speakerWeight)
	}
	return s.list
}

type clauseSet struct {
	list  []clause
	known map[[2]string]bool // field and term
}

// add adds a clause, unless there is one: the first weighs the most.
func (s *clauseSet) add(field, term string, weight float64) {
	key := [2]string{field, term}
	if !s.known[key] {
		s.known[key] = true
		s.list = append(s.list, clause{field, term, weight})
	}
}

// addText adds what may match a text: its terms in each language that there
// are stories in, and its whole words. Words that are a stop word in one of
// the languages are left to the others; taken whole they'd match most stories.
func (s *clauseSet) addText(g *generation, text string, weight float64) {
	indexed := map[int]int{} // in how many languages, by position
	for _, base := range g.bases {
		for _, t := range terms(g.languages[base], text) {
			s.add(textField+base, t.Text, weight*textWeight)
			s.add(titleField+base, t.Text, weight*titleWeight)
			indexed[t.Position]++
		}
	}
	for _, t := range terms(g.words, text) {
		if indexed[t.Position] >= len(g.bases) {
			s.add(wordsField, t.Text, weight*wordsWeight)
		}
	}
}
