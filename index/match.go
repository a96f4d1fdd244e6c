package index

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
	"byline/corpus/sentence"
)

// How much of a term's weight a word is worth that isn't the term itself.
const (
	synonymStrength = 0.8
	surnameStrength = 0.8
	relatedStrength = 0.7 // the same word but for its ending: Russia, Russian
)

// wanted are the terms of a question as stories in one language have them.
type wanted struct {
	language string
	terms    []wantedTerm    // distinct, in the question's order
	total    float64         // sum of their idf
	words    []string        // the question's words as they stand, in lower case
	grams    map[string]bool // those of all terms
	average  float64         // mean length of a passage in terms
	analyze  func(language, text string) []Term
}

type wantedTerm struct {
	text     string
	idf      float64     // relative to that of a word in no story: 0 to 1
	grams    []string    // character 4-grams of the word itself
	synonyms []string    // as terms
	name     string      // the word in lower case, if it belongs to a name of several
	surname  *wantedTerm // for a first name, the last one after it, which may stand alone
}

// want prepares a question's text for stories in language.
func want(ctx context.Context, v View, language, text string) (*wanted, error) {
	w := &wanted{language: language, analyze: v.Analyze, grams: map[string]bool{}}
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
		term := wantedTerm{text: t.Text, grams: slices.Collect(fourGrams(" " + lower + " "))}
		if last := lastOfName(text, terms[i:]); last.Text != "" {
			term.surname = &wantedTerm{text: last.Text, name: strings.ToLower(last.In(text))}
		}
		if term.surname != nil || i > 0 && lastOfName(text, terms[i-1:i+1]).Text != "" {
			term.name = lower
		}
		for _, s := range synonyms(language, lower) {
			for _, st := range v.Analyze(language, s) {
				term.synonyms = append(term.synonyms, st.Text)
			}
		}
		for _, g := range term.grams {
			w.grams[g] = true
		}
		w.terms = append(w.terms, term)
	}
	return w, w.weigh(ctx, v)
}

// weigh gives each term its idf. A word that no story has weighs as much as
// its commonest synonym.
func (w *wanted) weigh(ctx context.Context, v View) error {
	var texts []string
	for _, t := range w.terms {
		texts = append(append(texts, t.text), t.synonyms...)
	}
	st, err := v.Statistics(ctx, w.language, texts)
	if err != nil {
		return fmt.Errorf("count the question's terms: %w", err)
	}
	w.average = st.AverageLength
	unseen := idf(st.Passages, 0)
	counts := st.Frequencies
	for i := range w.terms {
		t := &w.terms[i]
		own, others := counts[0], counts[1:1+len(t.synonyms)]
		counts = counts[1+len(t.synonyms):]
		if own == 0 && len(others) > 0 {
			own = slices.Max(others)
		}
		t.idf = idf(st.Passages, own) / unseen
		w.total += t.idf
	}
	return nil
}

// idf is the inverse document frequency of BM25, in the form of Lucene, which
// is never negative.
func idf(documents, frequency int) float64 {
	n, f := float64(documents), float64(frequency)
	return math.Log(1 + (n-f+.5)/(f+.5))
}

// strength tells how well a term of a story, from that word, stands for a
// wanted one, 0 to 1. Names aren't stemmed: Ferris is no ferry.
func (t *wantedTerm) strength(term, word string) float64 {
	switch {
	case term == t.text && (t.name == "" || sameName(word, t.name)):
		return 1
	case t.name != "" && term == t.text:
		return 0
	case slices.Contains(t.synonyms, term):
		return synonymStrength
	case t.surname != nil && t.surname.strength(term, word) == 1:
		return surnameStrength
	case related(term, t.text):
		return relatedStrength
	}
	return 0
}

// sameName reports whether a word is a name in lower case, perhaps with an
// ending of its grammar: Musk's, Пескова.
func sameName(word, name string) bool {
	word = strings.ToLower(word)
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
	return word == name || strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s") == word || related(word, name)
}

// related reports whether two terms are likely forms of one word: they begin
// with the same five letters or more, and those are most of the longer. What
// differs in a number is another word: iphone12, iphone13.
func related(a, b string) bool {
	if strings.ContainsFunc(a, unicode.IsDigit) || strings.ContainsFunc(b, unicode.IsDigit) {
		return false
	}
	common, longer := 0, max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	for i, r := range a {
		s, _ := utf8.DecodeRuneInString(b[min(i, len(b)):])
		if r != s {
			break
		}
		common++
	}
	return common >= 5 && float64(common) >= .65*float64(longer)
}

// hit is a word of a passage that stands for a wanted term.
type hit struct {
	term     int // index in wanted.terms
	span     corpus.Span
	position int
	strength float64
}

// reading is a passage as it looks to a question.
type reading struct {
	Candidate
	want      *wanted
	text      string
	words     []word
	terms     []Term
	hits      []hit // in order of the text
	sentences []corpus.Span
}

// read matches a candidate with what is wanted of stories in its language.
func read(c Candidate, w *wanted) *reading {
	r := &reading{Candidate: c, want: w, text: c.Text()}
	r.words = words(r.text)
	r.terms = w.analyze(w.language, r.text)
	r.hits = w.hits(r.text, r.terms)
	r.sentences = sentence.Split(r.text, w.language)
	return r
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

// hits finds the wanted terms among the terms of a text.
func (w *wanted) hits(text string, terms []Term) []hit {
	var out []hit
	for _, t := range terms {
		for i := range w.terms {
			if s := w.terms[i].strength(t.Text, t.In(text)); s > 0 {
				out = append(out, hit{i, t.Span, t.Position, s})
			}
		}
	}
	return out
}

// cover returns for each wanted term the best strength it has in a text.
func (w *wanted) cover(text string) []float64 {
	out := make([]float64, len(w.terms))
	for _, h := range w.hits(text, w.analyze(w.language, text)) {
		out[h.term] = max(out[h.term], h.strength)
	}
	return out
}

// cover returns for each wanted term the best strength it has in the passage.
func (r *reading) cover() []float64 {
	out := make([]float64, len(r.want.terms))
	for _, h := range r.hits {
		out[h.term] = max(out[h.term], h.strength)
	}
	return out
}

// coverage is the share of the wanted terms' idf that a text covers.
func (w *wanted) coverage(cover []float64) float64 {
	if w.total == 0 {
		return 0
	}
	sum := 0.
	for i, s := range cover {
		sum += s * w.terms[i].idf
	}
	return sum / w.total
}
