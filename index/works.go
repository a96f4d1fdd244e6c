package index

import (
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
	if in.Works.Author == "" {
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
	q := Query{Text: in.Works.Topic, Author: in.Works.Author}
	var cs []Candidate
	for k := candidates + in.limit; ; k *= 4 { // as long stories have many passages
		found, err := in.searchFor(ctx, q, k)
		if err != nil {
			return nil, err
		}
		cs = slices.DeleteFunc(slices.Clone(found), func(c Candidate) bool { return !wrote(c.Story) })
		if in.Works.Topic != "" || len(found) < k || countStories(cs) > in.limit {
			break
		}
	}
	if in.Works.Topic != "" {
		rs, err := in.read(ctx, cs, in.Works.Topic)
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
	out := &Answer{Answered: len(cs) > 0, Confidence: 1}
	seen := map[string]bool{}
	for _, c := range cs { // the newest first
		if seen[c.Story.ID] {
			continue
		}
		seen[c.Story.ID] = true
		if len(out.Passages) == in.limit {
			in.more = true
			break
		}
		c := firstBody(c.Story)
		out.Passages = append(out.Passages, Passage{Text: c.Text(), Paragraph: c.Paragraph, Citation: cite(c, nil), Score: 1, Field: FieldTitle})
	}
	if !out.Answered {
		return nil, nil
	}
	return out, nil
}

// countStories counts the stories of passages, those of each one after another.
func countStories(cs []Candidate) int {
	n := 0
	for i, c := range cs {
		if i == 0 || cs[i-1].Story.ID != c.Story.ID {
			n++
		}
	}
	return n
}
