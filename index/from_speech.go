package index

import (
	"context"
	"strings"
)

// fromSpeech answers with the words of the speaker asked for. It returns no
// answer where no such words on the topic are known. In "bridge repair mayor
// reaction" the speaker may be no more than the last words before the reaction.
func (in *inquiry) fromSpeech(ctx context.Context) (*Answer, error) {
	out, err := in.inSpeech(ctx)
	speaker, topic := in.Speaker, in.Topic
	ws := words(speaker)
	for n := min(len(ws)-1, mostSpeakerWords); n > 0 && out == nil && err == nil && in.Form == About; n-- {
		first := len(ws) - n
		in.Speaker, in.Topic = join(speaker, ws[first:]), strings.TrimSpace(join(speaker, ws[:first])+" "+topic)
		out, err = in.inSpeech(ctx)
	}
	if out == nil {
		in.Speaker, in.Topic = speaker, topic
	}
	return out, err
}

// mostSpeakerWords is how many words a speaker has at most who is named behind
// the topic.
const mostSpeakerWords = 2

// inSpeech is fromSpeech for the speaker as the question was read.
func (in *inquiry) inSpeech(ctx context.Context) (*Answer, error) {
	text := in.Topic
	if indexIn(words(in.Speaker), anybody) >= 0 { // who is told of, not named
		text += " " + in.Speaker
	}
	cs, err := in.searchSpoken(ctx, Query{Text: text, Speaker: in.Speaker + " " + strings.Join(ungenitive(in.Speaker), " ")})
	if err != nil {
		return nil, err
	}
	rs, err := in.read(ctx, cs, in.Topic)
	if err != nil {
		return nil, err
	}
	var ranked []scored
	best := 0.
	for _, r := range rs {
		speaker, err := in.speakerIn(ctx, r.Story.Language)
		if err != nil {
			return nil, err
		}
		said := r.spokenBy(speaker, in.Verb, in.leastSupport())
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
	if in.Limit == 0 || in.Form != Said { // what is far from the topic isn't shown beside what is on it
		on := ranked[0].features[0].Value
		ranked = in.leaveOut(ranked, func(s scored) bool { return s.features[0].Value < furtherSupport*on })
	}
	out := &Answer{Confidence: in.doubt(enough+(1-enough)*.95*best, ranked[0].Story.Language)}
	if out.Answered = out.Confidence >= enough; !out.Answered {
		return nil, nil
	}
	groups, err := in.group(ctx, ranked, in.limit)
	if err != nil {
		return nil, err
	}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}

// ungenitive returns the words that end as a genitive does, without that, where
// the apostrophe is left out: "Axelrods".
func ungenitive(speaker string) []string {
	var out []string
	for w := range strings.FieldsSeq(speaker) {
		if base, ok := strings.CutSuffix(w, "s"); ok && len(base) > 3 {
			out = append(out, base)
		}
	}
	return out
}

// speakerIn are the words that name the speaker asked for in stories in a
// language.
func (in *inquiry) speakerIn(ctx context.Context, language string) ([]string, error) {
	own := speakerWords(grammarFor(in.Language), in.Speaker)
	text, err := in.inStoryLanguage(ctx, language, strings.Join(own, " "))
	if err != nil || !in.isForeign(language) {
		return own, err
	}
	return speakerWords(grammarFor(baseOf(language)), text), nil
}

// leastSupport is what share of the topic must be found around somebody's own
// words, and around what is only reported of them, which easily is about
// something else: it must stand with the topic itself. So must all where it is
// asked whether something was said, or where the question may be none for a
// speaker.
func (in *inquiry) leastSupport() [2]float64 {
	if in.Form != Said {
		return [2]float64{reportedSupport, reportedSupport}
	}
	return [2]float64{directSupport, reportedSupport}
}
