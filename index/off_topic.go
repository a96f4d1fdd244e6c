package index

import (
	"slices"

	"byline/corpus"
)

// generalTopics are words that tell no more of a topic than that news of it is
// wanted.
var generalTopics = list(`news latest update updates info information story stories article articles report reports today now recent recently
	details background summary facts interview nachrichten neues neuigkeiten новости noticias nouvelles actualité notizie notícias nieuws nyheter`)

// offTopic reports whether of a topic in a few words nothing but names is in
// the story of the passage: "Ann Lee resigns" isn't answered by all there is of
// Ann Lee.
func (r *reading) offTopic() bool {
	missing := 0
	for t := range r.want.terms {
		if slices.Contains(generalTopics, r.want.terms[t].word) {
			continue
		}
		switch {
		case slices.ContainsFunc(r.hits, func(h hit) bool { return h.term == t }):
			if !r.isName(t) {
				return false
			}
		case r.storyHas(t):
			return false
		default:
			missing++
		}
	}
	return missing > 0
}

// storyHas reports whether a wanted term, or another word for it, is anywhere in
// the story.
func (r *reading) storyHas(t int) bool {
	forms := otherForms("en", r.want.terms[t].word) // China, Chinese
	found := func(text string) bool {
		return r.want.cover(text)[t] > 0 || slices.ContainsFunc(words(text), func(w word) bool { return slices.Contains(forms, w.lower) })
	}
	return slices.ContainsFunc(r.hits, func(h hit) bool { return h.term == t }) || found(r.Story.Title) ||
		slices.ContainsFunc(r.Story.Paragraphs, func(p corpus.Paragraph) bool { return found(p.Text) })
}

// lacksTerm reports whether the story has nothing for a name among the wanted terms, or
// for too much of the rest: in English, into which a dictionary translates, the word isn't
// always the one that the story has.
func (r *reading) lacksTerm() bool {
	lacks := 0.
	for i := range r.want.terms {
		t := &r.want.terms[i]
		switch {
		case r.storyHas(i):
		case isUpper(t.asked), baseOf(r.want.language) != "en":
			return true
		default:
			lacks += t.idf
		}
	}
	return lacks > mostLacking*r.want.total
}

// mostLacking is how much of a translated question the story may lack.
const mostLacking = .35
