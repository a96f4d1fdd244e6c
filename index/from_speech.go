package index

import (
	"context"
	"slices"

	"byline/corpus"
)

// fromSpeech answers with the words of the speaker asked for. It returns no
// answer where no such words on the topic are known.
func (in *inquiry) fromSpeech(ctx context.Context) (*Answer, error) {
	cs, err := in.searchOnce(ctx, Query{Text: in.Topic, Speaker: in.Speaker})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Topic)
	if err != nil {
		return nil, err
	}
	speaker := speakerWords(grammarFor(in.Language), in.Speaker)
	var ranked []scored
	best := 0.
	for _, r := range rs {
		said := r.spokenBy(speaker)
		if len(said) == 0 {
			continue
		}
		s := scored{reading: r, score: said[0].score + r.timely(&in.Analysis)}
		for _, q := range said {
			s.quotes = append(s.quotes, q.quote)
		}
		s.highlights = clipAll(r.text, partsIn(said[0].quote, r.Location), highlightWords)
		s.features = []Feature{
			{"topic", said[0].support, supportWeight},
			{"substance", said[0].substance(), 1},
			{"timely", r.timely(&in.Analysis), 1},
		}
		ranked = append(ranked, s)
		best = max(best, said[0].support)
	}
	if len(ranked) == 0 {
		return nil, nil
	}
	sortScored(ranked)
	if in.Period.Order == Newest {
		newestFirst(ranked)
	}
	out := &Answer{Answered: true, Confidence: enough + (1-enough)*.95*best}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// saysSo reports whether a passage that no quotation was found in tells all
// the same that the speaker asked for said something on the topic: it is on
// it, and has a sentence with their name and a verb of saying.
func (in *inquiry) saysSo(ctx context.Context, r *reading) (bool, error) {
	topic, err := in.want(ctx, r.Story.Language, in.Topic)
	if err != nil {
		return false, err
	}
	if topic.total > 0 && topic.coverage(r.around(topic, nil)) < reportedSupport {
		return false, nil
	}
	g := grammarFor(in.Language)
	speaker := speakerWords(g, in.Speaker)
	return slices.ContainsFunc(r.sentences, func(s corpus.Span) bool {
		ws := words(s.In(r.text))
		return indexIn(ws, g.speech) >= 0 &&
			!slices.ContainsFunc(speaker, func(w string) bool { return !hasName(ws, w) })
	}), nil
}
