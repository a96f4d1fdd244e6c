package index

import "slices"

// Parts of a citation that can be asked for.
const (
	FieldAuthors   = "authors"
	FieldPublished = "published"
	FieldPublisher = "publisher"
	FieldTitle     = "title"
	FieldURL       = "url"
)

// citation reads questions about a story itself: "who wrote the Tom's Guide
// story", "when was the article about the bridge published", "which papers
// report it"; and the like, "which agency reported the mayor's words". ws are the words after the question word. What was written must
// be called a story, so that "who wrote Hamlet" isn't one of them.
func (g *grammar) citation(text string, ws []word, form Form) (Analysis, bool) {
	story := indexUnnamed(ws, g.story)
	if story < 0 && form == Who { // who wrote articles about it
		story = indexIn(ws, g.stories)
	}
	write := indexUnnamed(ws, g.write)
	publish := indexUnnamed(ws, g.publish)
	a := Analysis{Form: Field}
	if c, ok := g.listing(text, ws, form); ok {
		return c, true
	}
	switch {
	case form == Who && write >= 0 && (story > write || g.aboutAt(ws, write+1)):
		a.Field = FieldAuthors
	case form == Who && publish >= 0 && story >= 0:
		a.Field = FieldPublisher
	case form == When && publish >= 0 && story >= 0:
		a.Field = FieldPublished
	case form == What && publish > 0 && indexIn(ws[:publish], g.agency) >= 0:
		said := g.trim(ws[publish+1:])
		if n := len(said); n > 1 && slices.Contains(g.speech, said[n-1].lower) {
			said = said[:n-1] // the mayor's statement
		}
		return Analysis{Form: Via, Topic: join(text, said)}, true
	case (form == What || form == Who) && publish > 0 && slices.Contains(g.paper, ws[0].lower):
		a.Field = FieldPublisher
		a.Topic = join(text, g.trim(ws[publish+1:]))
		return a, true
	default:
		return Analysis{}, false
	}
	if story < 0 { // who wrote about the bridge
		a.Topic = join(text, ws[write+2:])
		return a, true
	}
	before := g.trimTo(ws[:story], write, publish)
	after := ws[story+1:]
	if len(after) > 0 && slices.Contains(g.publish, after[len(after)-1].lower) {
		after = after[:len(after)-1]
	}
	if g.aboutAt(after, 0) {
		after = after[1:]
	}
	a.Source, a.Topic = join(text, before), join(text, g.trim(g.trimEnd(after)))
	return a, true
}

// listing reads "link to the ferry story", "what's the title of the article
// about the ferry" and "stories about the ferry".
func (g *grammar) listing(text string, ws []word, form Form) (Analysis, bool) {
	if form != What && form != About && form != Where && form != YesNo {
		return Analysis{}, false
	}
	story, link, title, many := indexUnnamed(ws, g.story), indexIn(ws, g.link), indexIn(ws, g.title), indexIn(ws, g.stories)
	write := indexIn(ws, g.author)
	const early = 4 // where a word stands that is asked for itself
	a := Analysis{Form: Field}
	switch {
	case form == About && write >= 0 && write < early && story > write: // author of the ferry story
		a.Field = FieldAuthors
	case link >= 0 && link < early && story > link:
		a.Field = FieldURL
	case title >= 0 && title < early && story > title:
		a.Field = FieldTitle
	case many >= 0 && many < early && many+2 < len(ws) && !slices.ContainsFunc(ws[:many], func(w word) bool { return !g.isSmall(w) && !slices.Contains(g.some, w.lower) }) && (slices.Contains(g.on, ws[many+1].lower) || slices.Contains(g.publish, ws[many+1].lower)):
		a.Field, a.Topic = FieldTitle, join(text, g.trim(ws[many+2:]))
		return a, true
	default:
		return Analysis{}, false
	}
	before, after := g.trimTo(ws[:story], link, title, write), ws[story+1:]
	if g.aboutAt(after, 0) {
		after = after[1:]
	}
	a.Source, a.Topic = join(text, before), join(text, g.trim(after))
	return a, true
}

// trimTo leaves of the words before "story" those that tell which: without a
// verb that stands among them, auxiliaries and articles.
func (g *grammar) trimTo(ws []word, verbs ...int) []word {
	from := 0
	for _, v := range verbs {
		if v < len(ws) {
			from = max(from, v+1)
		}
	}
	ws = ws[from:]
	for len(ws) > 0 && (slices.Contains(g.by, ws[0].lower) || slices.Contains(g.about, ws[0].lower)) { // the author of the story
		ws = ws[1:]
	}
	return g.trim(ws)
}

// aboutAt reports whether a preposition that leads to a topic stands at i.
func (g *grammar) aboutAt(ws []word, i int) bool {
	return i < len(ws) && slices.Contains(g.about, ws[i].lower)
}

// indexIn returns the index of the first word that is in the list, or -1.
func indexIn(ws []word, list []string) int {
	return slices.IndexFunc(ws, func(w word) bool { return slices.Contains(list, w.lower) })
}

// indexUnnamed is indexIn, but prefers a word that isn't written as a name is:
// of "the Daily Report article" it is the article that is a story.
func indexUnnamed(ws []word, list []string) int {
	i := slices.IndexFunc(ws, func(w word) bool { return !w.title && slices.Contains(list, w.lower) })
	if i < 0 {
		return indexIn(ws, list)
	}
	return i
}
