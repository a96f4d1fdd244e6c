package index

import (
	"cmp"
	"slices"
	"strings"

	"byline/index/thesaurus"
	"byline/index/vectors"
)

// How near, as the cosine of their vectors, a name is to the kind of thing that it
// is one of, and a word to another that stands in its place, at least; and how much
// they then count for.
const (
	leastInstance    = .55
	leastAlternative = .6
	impliedStrength  = .7
)

// imply adds to the hits of a passage what it has of the question by what words
// mean: a name of the kind that is asked for, since what is well known is seldom
// told ("which rapper": Kanye), and, for a question for yes or no, what something is
// limited to in the place of what is asked about ("on Android": iPhone-only).
func (r *reading) imply(a *Analysis) {
	var more []hit
	if t := r.want.kind; t >= 0 && r.cover[t] == 0 {
		more = r.instances(t)
	}
	if a.Form == YesNo {
		others := r.alternatives()
		r.limited = len(others) > 0
		more = append(more, others...)
	}
	if len(more) == 0 {
		return
	}
	r.hits = slices.Concat(r.hits, more)
	slices.SortStableFunc(r.hits, func(a, b hit) int { return cmp.Or(a.position-b.position, a.term-b.term) })
	r.measure()
}

// kindTerm returns the wanted term that is the kind of thing asked for, "which
// rapper will …"; -1 where there is none.
func (w *wanted) kindTerm(a *Analysis) int {
	ws := words(a.Content)
	if a.Form != What || len(ws) == 0 || len(w.terms) < 2 || w.terms[0].word != ws[0].lower || !w.terms[0].vector.Known() {
		return -1
	}
	return 0
}

// instances returns the names that are of a wanted kind.
func (r *reading) instances(kind int) []hit {
	var out []hit
	ws := r.words()
	isOne := func(w word) bool { // names are mostly the same in all languages
		name := strings.TrimSuffix(w.lower, "'s")
		v, ok := vectors.Of(name)
		return ok && w.title && vectors.Cosine(v, r.want.terms[kind].vector) >= leastInstance && r.mayBeOne(name, kind)
	}
	if !slices.ContainsFunc(ws, isOne) { // as nearly always
		return nil
	}
	for _, t := range r.analyze().terms {
		i, known := slices.BinarySearchFunc(ws, t.Start, func(w word, at int) int { return w.Start - at })
		if known && isOne(ws[i]) && isName(ws, i, baseOf(r.want.language), r.text) {
			out = append(out, hit{kind, t.Span, t.Position, impliedStrength})
		}
	}
	return out
}

// mayBeOne reports whether a name may be of a kind: WordNet says so of those that it has,
// which are words at times (Islam and imam are but akin), and doesn't know the rest.
func (r *reading) mayBeOne(name string, kind int) bool {
	return !thesaurus.Knows("en", name) || baseOf(r.want.language) == "en" && thesaurus.Strength("en", name, r.want.terms[kind].word) > 0
}

// alternatives returns what the passage says that something is only for, on or with,
// where the question asks after another of these, which the passage doesn't have.
func (r *reading) alternatives() []hit {
	limits := func(w word) bool {
		_, joined, _ := strings.Cut(w.lower, "-")
		return slices.Contains(limiting, w.lower) || slices.Contains(limiting, joined)
	}
	if !slices.ContainsFunc(r.words(), limits) { // as nearly always
		return nil
	}
	var out []hit
	for _, t := range r.analyze().terms {
		if !r.isOnly(t) {
			continue
		}
		v, name, ok := vectorOf(r.want.language, r.text, &t)
		if !ok {
			continue
		}
		for i := range r.want.terms {
			w := &r.want.terms[i]
			if r.cover[i] == 0 && w.vector.Known() && (w.named || !name) && vectors.Cosine(v, w.vector) >= leastAlternative {
				out = append(out, hit{i, t.Span, t.Position, impliedStrength})
			}
		}
	}
	return out
}

// isOnly reports whether a term is what something is limited to: iPhone-only, men
// only, only on weekdays.
func (r *reading) isOnly(t Term) bool {
	ws := r.words()
	i, known := slices.BinarySearchFunc(ws, t.Start, func(w word, at int) int { return w.Start - at })
	if !known {
		return false
	}
	if _, joined, ok := strings.Cut(ws[i].lower, "-"); ok {
		return slices.Contains(limiting, joined)
	}
	at := i - 1
	for at > 0 && slices.Contains(afterOnly, ws[at].lower) {
		at--
	}
	if at >= 0 && slices.Contains(limiting, ws[at].lower) && (at == 0 || !slices.Contains(beforeSole, ws[at-1].lower)) {
		return !strings.ContainsAny(r.text[ws[at].End:t.Start], ".,;:!?")
	}
	if i+1 == len(ws) || !slices.Contains(limiting, ws[i+1].lower) {
		return false
	}
	return i+2 == len(ws) || strings.ContainsAny(r.text[ws[i+1].End:ws[i+2].Start], ".,;:!?")
}

// What may stand between such a word and what something is limited to ("only on the"),
// and before one that says that there is no other ("the only road").
var (
	afterOnly  = list("on for to in at with from by of the a an")
	beforeSole = list("the a an its his her their our my your this that")
)

// limiting are words that limit something to what they stand with.
var limiting = list("only solely exclusively")
