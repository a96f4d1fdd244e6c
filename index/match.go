package index

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// How much of a term's weight a word is worth that isn't the term itself.
const (
	surnameStrength = 0.8
	relatedStrength = 0.7 // the same word but for its ending: Russia, Russian
)

// relatedLetters is how many letters related words have in common at least.
const relatedLetters = 5

// strength tells how well a term of a story, from that word, stands for a
// wanted one, 0 to 1. Names aren't stemmed: Ferris is no ferry.
func (t *wantedTerm) strength(term, word string) float64 {
	switch {
	case term == t.text && (t.name == "" || sameName(word, t.name)):
		return 1
	case t.name != "" && term == t.text:
		return 0
	case t.surname != nil && t.surname.strength(term, word) == 1:
		return surnameStrength
	case related(term, t.text):
		return max(relatedStrength, t.synonym(term))
	}
	return t.synonym(term)
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
	same := 0 // bytes
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	for same < len(a) && !utf8.RuneStart(a[same]) || same < len(b) && !utf8.RuneStart(b[same]) {
		same--
	}
	if same < relatedLetters { // most aren't
		return false
	}
	common := utf8.RuneCountInString(a[:same])
	return common >= relatedLetters &&
		float64(common) >= .65*float64(common+max(utf8.RuneCountInString(a[same:]), utf8.RuneCountInString(b[same:]))) &&
		!strings.ContainsFunc(a, unicode.IsDigit) && !strings.ContainsFunc(b, unicode.IsDigit)
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
	part int // index in the layout of its story
	*tokens
	want    *wanted
	cut     *textWords  // see words
	hits    []hit       // in order of the text
	asked   *[]int      // see askedWords
	cover   []float64   // for each wanted term the best strength it has in the passage
	covers  [][]float64 // and in each of its sentences
	inStory []float64   // and in its story's title and passages that were found
	grammed *gramMatch  // see matchGrams
	newness float64     // how new the story is among those that were found, see date
	pointed *pointing   // see pointing
	limited bool        // to something else than what is asked about, see imply
}

// read matches a candidate with what is wanted of stories in its language.
func read(c Candidate, w *wanted) *reading {
	part := c.Tokens.find(c.Location)
	t := c.Tokens.ofPart(part)
	hits, known := w.found[t]
	if !known {
		t.eachTerm(w, func(term Term) { hits = w.appendHits(hits, t.text, term) })
	}
	r := &reading{Candidate: c, part: part, tokens: t, want: w, hits: hits}
	r.measure()
	w.covers[t] = r.cover
	return r
}

// words returns the passage's words.
func (r *reading) words() []word {
	if r.cut == nil {
		r.cut = r.tokens.words()
	}
	return r.cut.words
}

// size is how many terms the passage has.
func (r *reading) size() int {
	if r.Length > 0 {
		return r.Length
	}
	return len(r.analyze().terms)
}

// askedWords returns the indices of the passage's words that the question may
// have.
func (r *reading) askedWords() []int {
	if r.asked == nil {
		words := r.words()
		asked := r.want.indicesWhere(len(words), func(i int) bool { return r.want.asks().hasOpening(r.cut.openings[i]) })
		r.asked = &asked
	}
	return *r.asked
}

// measure finds what the hits cover.
func (r *reading) measure() {
	r.cover = r.want.best(r.hits)
	r.covers = make([][]float64, len(r.sentences))
	for i, s := range r.sentences {
		r.covers[i] = r.coverIn(s)
	}
}

// shareStories tells each passage what the others of its story and the title
// have of the question.
func shareStories(rs []*reading) {
	known := map[string][]float64{}
	for _, r := range rs {
		all := known[r.Story.ID]
		if all == nil {
			all = slices.Clone(r.want.coverOf(r.Tokens.ofTitle()))
			known[r.Story.ID] = all
		}
		for t, s := range r.cover {
			all[t] = max(all[t], s)
		}
		r.inStory = all
	}
}

// meaning is that a term may stand for a wanted one.
type meaning struct {
	term     int // index in wanted.terms
	strength float64
	name     bool // the strength depends on the word
}

// meanings returns what a term may stand for that begins as one of those that do,
// kept for its next occurrence.
func (w *wanted) meanings(term string) []meaning {
	known, ok := w.known[term]
	if ok {
		return known
	}
	for i := range w.terms {
		t := &w.terms[i]
		m := meaning{term: i, name: t.name != "" && (term == t.text || t.surname != nil && term == t.surname.text)}
		if !m.name {
			m.strength = t.strength(term, "")
		}
		if m.name || m.strength > 0 {
			known = append(known, m)
		}
	}
	w.known[term] = known
	return known
}

// appendHits appends what a term of a text stands for.
func (w *wanted) appendHits(hits []hit, text string, t Term) []hit {
	for _, m := range w.meanings(t.Text) {
		if s := w.strengthOf(m, &t, text); s > 0 {
			hits = append(hits, hit{m.term, t.Span, t.Position, s})
		}
	}
	return hits
}

// strengthOf returns how well a term of a text stands for a wanted one.
func (w *wanted) strengthOf(m meaning, t *Term, text string) float64 {
	s := m.strength
	if m.name {
		s = w.terms[m.term].strength(t.Text, t.In(text))
	}
	if w.terms[m.term].mended {
		s *= mendedStrength
	}
	return s
}

// wordsIn returns the words of the passage that lie in a part of it.
func (r *reading) wordsIn(part corpus.Span) []word {
	from, _ := slices.BinarySearchFunc(r.words(), part.Start, func(w word, at int) int { return w.Start - at })
	to, _ := slices.BinarySearchFunc(r.words(), part.End, func(w word, at int) int { return w.Start - at })
	return r.words()[from:to]
}
