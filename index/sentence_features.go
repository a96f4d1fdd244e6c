package index

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"byline/corpus"
)

// sentenceFeatures are what the answering sentence of a passage is chosen by:
// its score is the sum of their values times their weights. Those are fitted by
// conditional logit over the sentences of passages that answer, so that
// differences of scores are log odds.
var sentenceFeatures = []measured[func(p *pointing, sentence int) float64]{
	{"local", (*pointing).local},
	{"carried", (*pointing).carried},
	{"leaning", (*pointing).leaning},
	{"form", (*pointing).form},
	{"bigrams", (*pointing).bigrams},
	{"title", (*pointing).titled},
	{"person", (*pointing).persons},
	{"place", func(p *pointing, s int) float64 { return p.fits(s, aPlace) }},
	{"time", func(p *pointing, s int) float64 { return p.fits(s, aTime, aYear) }},
	{"number", func(p *pointing, s int) float64 { return p.fits(s, aNumber, aShare, anAmount, anAge, aPrice, aSize) }},
	{"why", (*pointing).why},
	{"asks", (*pointing).asks},
}

// pointing is a passage's sentences as they look to a question.
type pointing struct {
	*reading
	a       *Analysis
	sought  *sought
	words   [][]word    // of each sentence
	here    [][]float64 // the strength of each wanted term in each sentence
	pairs   [][]bool    // which of the question's neighboring words each sentence has
	rare    []float64   // of each wanted term, how few sentences have it
	title   []float64   // the strength of each wanted term in the story's title
	fitting []int       // how many words of each sentence are of the type asked for
	shown   *shown      // what is highlighted, once that is known
}

// pointing returns the passage's sentences as they look to a question, which are
// made once: the confidence and the highlights both go by them.
func (r *reading) pointing(a *Analysis) *pointing {
	if r.pointed == nil || r.pointed.a != a {
		r.pointed = r.newPointing(a)
	}
	return r.pointed
}

func (r *reading) newPointing(a *Analysis) *pointing {
	p := &pointing{reading: r, a: a, sought: r.want.sought(a), here: r.covers, title: r.want.coverOf(r.Tokens.ofTitle())}
	for _, s := range r.sentences {
		ws := r.wordsIn(s)
		p.words = append(p.words, ws)
		p.pairs = append(p.pairs, r.want.neighbors(ws))
		p.fitting = append(p.fitting, p.count(s))
	}
	// What all of the passage is about tells its sentences less apart.
	p.rare = make([]float64, len(r.want.terms))
	for t := range p.rare {
		n := 0.
		for _, here := range p.here {
			n += here[t]
		}
		p.rare[t] = 1 / math.Sqrt(max(n, 1))
	}
	return p
}

// count counts the words of a part of the passage that are of the type asked
// for.
func (p *pointing) count(part corpus.Span) int {
	return p.sought.fitting(p.want.language, p.reading.text, p.wordsIn(part), p.want.words)
}

// values measures a sentence against the question.
func (p *pointing) values(s int) []float64 {
	out := make([]float64, len(sentenceFeatures))
	for i, f := range sentenceFeatures {
		out[i] = f.value(p, s)
	}
	return out
}

// score is the log odds of a sentence to be the one that answers, but for a
// constant.
func (p *pointing) score(s int) float64 { return dot(p.values(s), weights.sentence) }

// share sums a value of the wanted terms, each counting by its share of the
// question's idf.
func (p *pointing) share(value func(term int) float64) float64 {
	if p.want.total == 0 {
		return 0
	}
	sum := 0.
	for t := range p.want.terms {
		sum += p.want.terms[t].idf * value(t)
	}
	return sum / p.want.total
}

// local is how much of the question a sentence has, each term counting the
// less the more of the passage's sentences have it.
func (p *pointing) local(s int) float64 {
	return p.share(func(t int) float64 { return p.rare[t] * p.here[s][t] })
}

// carried is what of the question only the sentence before has.
func (p *pointing) carried(s int) float64 {
	if s == 0 {
		return 0
	}
	return p.share(func(t int) float64 { return max(p.here[s-1][t]-p.here[s][t], 0) })
}

// leans reports whether a sentence opens with a pronoun.
func (p *pointing) leans(s int) bool {
	return len(p.words[s]) > 0 && slices.Contains(pronouns, p.words[s][0].lower)
}

// leaning is what a sentence that opens with a pronoun has from the one before.
func (p *pointing) leaning(s int) float64 {
	if !p.leans(s) {
		return 0
	}
	return p.carried(s)
}

// form is how much of the question a sentence has in its very form, unstemmed.
func (p *pointing) form(s int) float64 {
	same := make([]bool, len(p.want.terms))
	for _, h := range p.hits {
		if h.strength == 1 && h.span.Overlaps(p.sentences[s]) && slices.Contains(p.want.words, strings.ToLower(h.span.In(p.text))) {
			same[h.term] = true
		}
	}
	return p.share(func(t int) float64 { return is(same[t]) })
}

// bigrams counts the question's neighboring words that are neighbors in the
// sentence, each the less the more sentences have it.
func (p *pointing) bigrams(s int) float64 {
	sum := 0.
	for i, here := range p.pairs[s] {
		if !here {
			continue
		}
		n := 0.
		for _, pairs := range p.pairs {
			n += is(pairs[i])
		}
		sum += 1 / n
	}
	return sum
}

// neighbors tells of each two neighboring words of the question whether they
// are neighbors among ws.
func (w *wanted) neighbors(ws []word) []bool {
	out := make([]bool, max(len(w.words)-1, 0))
	for j := range ws {
		if !w.asks().has(ws[j].lower) {
			continue
		}
		for i := range out {
			out[i] = out[i] || ws[j].lower == w.words[i] && startsWith(ws[j:], w.words[i:i+2])
		}
	}
	return out
}

// titled is what of the question the sentence has in common with the title:
// what the whole story is about.
func (p *pointing) titled(s int) float64 {
	return p.share(func(t int) float64 { return min(p.title[t], p.here[s][t]) })
}

// persons grows with the words of names in a sentence when a person is asked
// for.
func (p *pointing) persons(s int) float64 {
	if p.sought.kind != aPerson {
		return 0
	}
	return math.Log(1 + float64(p.fitting[s]))
}

// fits is 1 when something of one of these types is asked for and there.
func (p *pointing) fits(s int, types ...answerType) float64 {
	return is(slices.Contains(types, p.sought.kind) && p.fitting[s] > 0)
}

// asks is 1 when a sentence is a question itself, which hardly answers one.
func (p *pointing) asks(s int) float64 {
	text := strings.TrimRight(p.sentences[s].In(p.text), closingMarks)
	last, _ := utf8.DecodeLastRuneInString(text)
	return is(p.a.Form != About && strings.ContainsRune(questionMarks, last))
}

// Question marks of the larger scripts, and what may stand behind one.
const (
	questionMarks = "?？؟"
	closingMarks  = "”’»“\"')] "
)

// why is 1 when a reason is asked for and a word that leads to one is there.
func (p *pointing) why(s int) float64 {
	return is(p.a.Form == Why && slices.ContainsFunc(p.words[s], func(w word) bool { return slices.Contains(reasonWords, w.lower) }))
}

var (
	pronouns = list(`it he she they this that these those its his her their such er sie es diese dieser dieses dies seine ihre
		он она они это его её их этот эта эти él ella ellos esto este esta su sus il elle ils ce cette ces son sa leur`)
	reasonWords = list(`because since due so reason reasons cause caused causes led weil da wegen deshalb damit grund
		потому поскольку из-за причина чтобы porque debido causa razón para parce car cause raison`)
)
