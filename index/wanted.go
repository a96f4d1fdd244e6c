package index

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/index/vectors"
)

// wanted are the terms of a question as stories in one language have them.
type wanted struct {
	language  string
	terms     []wantedTerm // distinct, in the question's order
	total     float64      // sum of their idf
	words     []string     // the question's words as they stand, in lower case
	grams     []uint32     // of all terms, sorted, each once
	mayGrams  *gramSet     // of all grams
	termGrams [][]int      // those of each term, as indices of grams
	gramIDF   []float64    // see idfOfGrams
	rarest    float64      // the idf of a word in no story
	average   float64      // mean length of a passage in terms
	topic     vectors.Sum  // of the terms' vectors by their idf
	analyze   func(language, text string) []Term
	known     map[string][]meaning // of terms of stories
	opens     *openings            // of the terms that have a meaning
	begins    *openings            // of words
	found     map[*tokens][]hit    // in passages, see foresee
	covers    map[*tokens][]float64
	set       *TermSet  // see termSet
	kind      int       // see kindTerm
	spare     []float64 // see strengths

	among []*reading // which gramIDF is still to be counted among

	indices []int // see indicesWhere

	asker  *Analysis // of which is known
	answer *sought   // what its answer is to have
}

// sought is Analysis.sought, done once for an analysis.
func (w *wanted) sought(a *Analysis) *sought {
	if w.asker != a {
		w.asker, w.answer = a, a.sought()
	}
	return w.answer
}

type wantedTerm struct {
	asked    string // the question's word as it stands
	word     string // the same in lower case
	text     string
	idf      float64        // relative to that of a word in no story: 0 to 1
	seen     bool           // some story has it, or what stands in for it
	grams    []uint32       // of the word itself, see gramsOf
	synonyms []synonym      // the strongest first
	name     string         // the word in lower case, if it belongs to a name of several
	mended   bool           // it isn't as typed, see typos.go
	vector   vectors.Vector // where known, see addVectors
	named    bool           // it may be a name, see vectorOf
	surname  *wantedTerm    // for a first name, the last one after it, which may stand alone
}

// want prepares a question's text for stories in language.
func want(ctx context.Context, v View, language, text string) (*wanted, error) {
	w := &wanted{
		language: language, analyze: v.Analyze,
		known: map[string][]meaning{}, found: map[*tokens][]hit{}, covers: make(map[*tokens][]float64, candidates),
	}
	for _, word := range words(text) {
		w.words = append(w.words, word.lower)
	}
	terms := v.Analyze(language, text)
	g := grammarFor(language)
	for i, t := range terms {
		if word := t.In(text); slices.Contains(g.small, word) || slices.Contains(g.auxiliaries, word) {
			continue // what the stop words of the analysis lack
		}
		if slices.ContainsFunc(w.terms, func(have wantedTerm) bool { return have.text == t.Text }) {
			continue
		}
		lower := strings.ToLower(t.In(text))
		term := wantedTerm{asked: t.In(text), word: lower, text: t.Text, grams: gramsOf(word{lower: lower})}
		if last := lastOfName(text, terms[i:]); last.Text != "" {
			term.surname = &wantedTerm{text: last.Text, name: strings.ToLower(last.In(text))}
		}
		if term.surname != nil || i > 0 && lastOfName(text, terms[i-1:i+1]).Text != "" {
			term.name = lower
		}
		term.addSynonyms(v, language, lower)
		w.terms = append(w.terms, term)
	}
	w.indexGrams()
	return w, w.weigh(ctx, v)
}

// weigh gives each term its idf. A word that no story has weighs as much as
// the commonest of those that may stand in for it.
func (w *wanted) weigh(ctx context.Context, v View) error {
	texts := make([]string, len(w.terms))
	for i, t := range w.terms {
		texts[i] = t.text
	}
	st, err := v.Statistics(ctx, w.language, texts)
	if err != nil {
		return fmt.Errorf("count the question's terms: %w", err)
	}
	w.average = st.AverageLength
	w.rarest = idf(st.Passages, 0)
	for i := range w.terms {
		t := &w.terms[i]
		frequency := st.Frequencies[i]
		if others := t.standIns(); frequency == 0 && len(others) > 0 {
			known, err := v.Statistics(ctx, w.language, others)
			if err != nil {
				return fmt.Errorf("count what stands for %q: %w", t.word, err)
			}
			frequency = slices.Max(known.Frequencies)
		}
		t.seen = frequency > 0
		t.idf = idf(st.Passages, frequency) / w.rarest
		w.total += t.idf
	}
	return nil
}

// lighten takes most of their weight from those words.
func (w *wanted) lighten(light []string) {
	for i := range w.terms {
		t := &w.terms[i]
		if len(w.terms) > 1 && slices.Contains(light, t.word) {
			w.total -= t.idf * (1 - lightShare)
			t.idf *= lightShare
		}
	}
}

// idf is the inverse document frequency of BM25, in the form of Lucene, which
// is never negative.
func idf(documents, frequency int) float64 {
	n, f := float64(documents), float64(frequency)
	return math.Log(1 + (n-f+.5)/(f+.5))
}

// lastOfName returns the last term of the name that the first of the terms
// opens: of several capitalized words in a row, only spaces between them. It
// is empty where there is none.
func lastOfName(text string, terms []Term) Term {
	var last Term
	for i, t := range terms {
		if first, _ := utf8.DecodeRuneInString(t.In(text)); !unicode.IsUpper(first) {
			break
		}
		if i > 0 {
			if strings.TrimSpace(text[terms[i-1].End:t.Start]) != "" {
				break
			}
			last = t
		}
	}
	return last
}
