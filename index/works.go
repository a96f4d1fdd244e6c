package index

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"byline/corpus"
)

// Works are the stories that somebody wrote, which a question may ask for: "which
// stories did Ada Quill write", "articles by Ada Quill about the bridge", and also
// "what did Ada Quill write", though that may ask for her words.
type Works struct {
	Author string // empty where none are asked for
	Topic  string // what they are about; it may be empty
}

// nameWords is how many words a name has at most.
const nameWords = 4

// writers are what stands between stories and who wrote them.
var writers = list("by par por door av")

// works reads a question for somebody's stories; ws[after:] are the words behind the
// question word.
func (g *grammar) works(text string, ws []word, after int, form Form) Works {
	if form != What && form != About {
		return Works{}
	}
	ws = ws[after:]
	if many := indexIn(ws, slices.Concat(g.stories, g.story)); many >= 0 && many+2 < len(ws) && slices.Contains(writers, ws[many+1].lower) &&
		!slices.ContainsFunc(ws[:many], func(w word) bool { return !g.isSmall(w) && !slices.Contains(g.some, w.lower) }) {
		return g.worksOf(g.speakerFirst(text, ws[many+2:]))
	}
	write := indexIn(ws, g.write)
	if form != What || write < 1 {
		return Works{}
	}
	named := ws[:write]
	if slices.Contains(g.stories, ws[0].lower) || slices.Contains(g.story, ws[0].lower) {
		named = ws[1:write]
	}
	if len(named) == 0 || !g.auxiliary(named[0]) { // what poet wrote it
		return Works{}
	}
	_, topic := g.speakerFirst(text, ws[write:])
	return g.worksOf(join(text, g.trimEnd(g.trim(named))), topic)
}

func (g *grammar) worksOf(author, topic string) Works {
	if n := len(words(author)); n == 0 || n > nameWords {
		return Works{}
	}
	return Works{strings.TrimSpace(author), topic}
}

// fromWorks answers with the stories that somebody wrote, the newest first, or those
// of them on a topic. It returns no answer where no story is by an author of that name.
func (in *inquiry) fromWorks(ctx context.Context) (*Answer, error) {
	if in.Works.Author == "" || in.filtered() {
		return nil, nil
	}
	asked := words(in.Works.Author)
	for i, w := range asked {
		for _, m := range in.Mended { // no story has the name in it, maybe
			if strings.EqualFold(m.Meant, w.lower) {
				asked[i].lower = strings.ToLower(m.Typed)
			}
		}
	}
	wrote := func(s *corpus.Story) bool {
		return slices.ContainsFunc(s.Authors, func(a corpus.Author) bool {
			name := words(a.Name)
			return !slices.ContainsFunc(asked, func(w word) bool { return !hasName(name, w.lower) })
		})
	}
	if in.Works.Topic != "" {
		cs, err := in.search(ctx, Query{Text: in.Works.Topic})
		if err != nil {
			return nil, err
		}
		rs, err := in.read(ctx, slices.DeleteFunc(cs, func(c Candidate) bool { return !wrote(c.Story) }), in.Works.Topic)
		if err != nil {
			return nil, err
		}
		field := in.Field
		defer func() { in.Field = field }()
		in.Field = FieldTitle
		if out := in.cited(rs); out.Answered {
			return out, nil
		}
		return nil, nil
	}
	var own []*corpus.Story
	for s, err := range in.view.Stories(ctx) {
		if err != nil {
			return nil, err
		}
		if wrote(s) {
			own = append(own, s)
		}
	}
	slices.SortStableFunc(own, func(a, b *corpus.Story) int {
		return cmp.Or(compareDates(b.Published, a.Published), strings.Compare(a.ID, b.ID))
	})
	if len(own) == 0 {
		return nil, nil
	}
	out := &Answer{Answered: true, Confidence: 1}
	in.more = len(own) > in.limit
	for _, s := range own[:min(len(own), in.limit)] {
		c := firstBody(s)
		out.Passages = append(out.Passages, Passage{Text: c.Text(), Paragraph: c.Paragraph, Citation: cite(c, nil), Score: 1, Field: FieldTitle})
	}
	return out, nil
}
