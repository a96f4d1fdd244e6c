package index

import (
	"cmp"
	"context"
	"slices"

	"byline/corpus"
)

// fromCitation answers questions about a story itself from its citation, or else
// from what stories tell of it.
func (in *inquiry) fromCitation(ctx context.Context) (*Answer, error) {
	topic := in.Topic
	var cs []Candidate
	var err error
	if in.namedSource() != "" {
		if cs, err = in.search(ctx, Query{Text: topic, Source: in.namedSource()}); err != nil {
			return nil, err
		}
	}
	if len(cs) == 0 { // what stands before "story" was no paper but the topic
		topic = in.Analysis.Source + " " + topic
		if cs, err = in.search(ctx, Query{Text: topic}); err != nil {
			return nil, err
		}
	}
	rs, err := in.read(ctx, cs, topic)
	if err != nil {
		return nil, err
	}
	if out := in.cited(rs); out.Answered || !in.mayBeTold() {
		return out, nil
	}
	in.Form = in.Otherwise
	out, err := in.fromPassages(ctx)
	if err != nil {
		return nil, err
	}
	if out.Answered && !in.tellsOfWriting(out.Passages[0].Text) {
		out.Answered = false
		out.Confidence *= enough
	}
	return out, nil
}

// mayBeTold reports whether stories may tell who wrote or published something, or
// when, as their citations would.
func (in *inquiry) mayBeTold() bool {
	return in.Otherwise == Who || in.Otherwise == When
}

// tellsOfWriting reports whether a text has a word for what is asked of a story:
// written or published.
func (in *inquiry) tellsOfWriting(text string) bool {
	ws := lowered(words(text))
	for i := range grammars {
		g := &grammars[i]
		verbs := g.publish
		if in.Field == FieldAuthors {
			verbs = g.write
		}
		if slices.ContainsFunc(verbs, func(v string) bool { return slices.Contains(ws, v) }) {
			return true
		}
	}
	return false
}

// titleConfidence is that of an answer about the story whose title the question
// has.
const titleConfidence = .9

// fromTitle answers "who wrote …" of a story by its title. It returns no answer
// where no story is called so.
func (in *inquiry) fromTitle(ctx context.Context) (*Answer, error) {
	cs, err := in.search(ctx, Query{Text: in.Topic})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Topic)
	if err != nil {
		return nil, err
	}
	for _, r := range rs {
		if len(r.want.terms) < leastTitle || len(r.Story.Authors) == 0 || r.want.coverage(r.want.cover(r.Story.Title)) < inBody {
			continue
		}
		c := firstBody(r.Story)
		return &Answer{Answered: true, Confidence: titleConfidence, Passages: []Passage{{
			Text: c.Text(), Paragraph: c.Paragraph, Citation: cite(c, nil), Score: 1, Field: FieldAuthors,
		}}}, nil
	}
	return nil, nil
}

// leastTitle is how many words of a title a question must have to mean it.
const leastTitle = 3

// namedSource is the paper that the question names, if its asker set no filter.
func (in *inquiry) namedSource() string {
	if in.Question.Source != "" {
		return ""
	}
	return in.Analysis.Source
}

// cited turns the stories of passages, in their order, into an answer, a
// passage a story: all that fit where papers are asked for, else the best and
// those that are as good.
func (in *inquiry) cited(rs []*reading) *Answer {
	out := &Answer{}
	var ranked []scored
	measured := map[string]bool{}
	for _, r := range rs {
		if !measured[r.Story.ID] { // its passages all tell the same of it
			measured[r.Story.ID] = true
			ranked = append(ranked, scored{reading: r, score: r.storySupport()})
		}
	}
	sortScored(ranked)
	slices.SortStableFunc(ranked, func(a, b scored) int { // of equals, first those that state it
		return cmp.Or(compareScores(a.score, b.score), in.lacks(a)-in.lacks(b))
	})
	if in.Period.Order == Oldest { // who had it first
		n := slices.IndexFunc(ranked, func(s scored) bool { return s.score < enough })
		if n < 0 {
			n = len(ranked)
		}
		slices.SortStableFunc(ranked[:n], func(a, b scored) int {
			undated := func(s scored) float64 { return is(s.Story.Published == "") }
			return cmp.Or(cmp.Compare(undated(a), undated(b)), compareDates(a.Story.Published, b.Story.Published))
		})
	}
	seen := map[string]bool{}
	for _, s := range ranked {
		id := s.Story.ID
		if in.Field == FieldPublisher {
			id = s.Story.Publisher
		}
		if seen[id] {
			continue
		}
		known := s.score >= enough && in.lacks(s) == 0
		if len(out.Passages) == in.limit {
			in.more = in.more || known
			break
		}
		seen[id] = true
		if known && len(out.Passages) == 0 {
			out.Answered, out.Confidence = true, s.score
		}
		if out.Answered && (!known || len(out.Passages) > 0 && in.Field != FieldPublisher && in.Field != FieldTitle && s.score < out.Confidence) {
			continue
		}
		c := firstBody(s.Story)
		p := Passage{Text: c.Text(), Paragraph: c.Paragraph, Citation: cite(c, nil), Score: s.score}
		if out.Answered {
			p.Field = in.Field
		}
		out.Passages = append(out.Passages, p)
	}
	return out
}

// inBody is how much a term counts that a story has, but not its title.
const inBody = .9

// storySupport is the share of the question that the story or its title has.
func (r *reading) storySupport() float64 {
	if r.want.total == 0 {
		return 1 // a paper's only story needs no topic
	}
	cover := slices.Clone(r.want.coverOf(r.Tokens.ofTitle()))
	for i := range r.Tokens.layout.Parts {
		for i, s := range r.want.coverOf(r.Tokens.ofPart(i)) {
			cover[i] = max(cover[i], inBody*s)
		}
	}
	return r.want.coverage(cover)
}

// lacks is 1 where the story's citation doesn't state what is asked for.
func (in *inquiry) lacks(s scored) int {
	var stated bool
	switch in.Field {
	case FieldAuthors:
		stated = len(s.Story.Authors) > 0
	case FieldPublished:
		stated = s.Story.Published != ""
	case FieldTitle:
		stated = s.Story.Title != ""
	case FieldURL:
		stated = s.Story.URL != ""
	default:
		stated = s.Story.Publisher != ""
	}
	if stated {
		return 0
	}
	return 1
}

// firstBody returns the story's first paragraph of kind body as a candidate,
// or its first of any kind.
func firstBody(s *corpus.Story) Candidate {
	i := max(slices.IndexFunc(s.Paragraphs, func(p corpus.Paragraph) bool { return p.Kind == corpus.Body }), 0)
	c := Candidate{Story: s, Location: corpus.Location{Paragraph: i}}
	for l := range Passages(s) {
		if l.Paragraph == i {
			c.Location = l
			break
		}
	}
	return c
}
