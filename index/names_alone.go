package index

import (
	"slices"

	"byline/corpus"
)

// hasNamesAlone reports whether the passage has names of the question and nothing of what it
// asks about these, by the strengths that the terms have in it or around it. Light
// words needn't be there.
func (r *reading) hasNamesAlone(cover []float64, light []string) bool {
	asks := false
	named := r.named()
	for t, strength := range cover {
		switch {
		case named[t] || slices.Contains(light, r.want.terms[t].word):
		case strength > 0:
			return false
		default:
			asks = true
		}
	}
	return asks
}

// named tells which terms the passage has in names.
func (r *reading) named() []bool {
	out := make([]bool, len(r.want.terms))
	ws := r.words()
	for _, h := range r.hits {
		i := slices.IndexFunc(ws, func(w word) bool { return w.Start >= h.span.Start })
		if i < 0 || !isName(ws, i, baseOf(r.want.language), r.text) {
			continue
		}
		opens := slices.ContainsFunc(r.sentences, func(s corpus.Span) bool { return s.Start == h.span.Start }) // as any word may
		out[h.term] = out[h.term] || !opens || i+1 < len(ws) && ws[i+1].title && r.text[ws[i].End:ws[i+1].Start] == " "
	}
	return out
}

// untold reports whether a question for when, where or why something is so isn't told of:
// neither the passage, nor those beside it, nor the title have more of it than names.
func (r *reading) untold(a *Analysis) bool {
	if a.Form != When && a.Form != Where && a.Form != Why {
		return false
	}
	around := slices.Clone(r.cover)
	add := func(t *tokens) {
		for i, s := range r.want.coverOf(t) {
			around[i] = max(around[i], s)
		}
	}
	add(r.Tokens.ofTitle())
	for i, at := range r.Tokens.layout.Parts {
		if d := at.Paragraph - r.Paragraph; d == -1 || d == 1 {
			add(r.Tokens.ofPart(i))
		}
	}
	return r.hasNamesAlone(around, lightWords)
}

// How much of a question may be about what no story has, at most, and how akin to that
// something in the passage is to be.
const (
	unheardShare = .45
	unheardAkin  = .4
)

// unheardOf reports whether half of what is asked about is in no story, and hardly
// anything akin to it in the passage.
func (r *reading) unheardOf() bool {
	sum := 0.
	for i := range r.want.terms {
		if t := &r.want.terms[i]; !t.seen && t.vector.Known() && r.cover[i] == 0 && r.akinTo(i) < unheardAkin {
			sum += t.idf
		}
	}
	return sum >= unheardShare*r.want.total
}

// lightWords tell no more than when, where and why do: where it is located, when it happened.
var lightWords = list(`located based situated found come comes came coming happen happens happened take takes took place called
	liegt gelegen befindet ansässig kommt kam passiert passierte geschah geschieht находится расположен расположена расположено
	произошло случилось ubicado ubicada situado situada queda encuentra viene ocurrió pasó llama llamado llamada situé située trouve vient
	trova situato situata successo localizado localizada fica vem aconteceu gelegen ligt gebeurde ligger hände`)
