package index

import (
	"context"
	"slices"
	"strings"

	"byline/corpus"
)

// sentenceSupport is the least share of the topic in the sentence that tells of
// the saying.
const sentenceSupport = .3

// saysSo reports whether a passage that no quotation was found in tells all
// the same that the speaker asked for said something on the topic, or would
// not: it is on it, and has a sentence in which a verb of saying is theirs.
func (in *inquiry) saysSo(ctx context.Context, r *reading) (bool, error) {
	topic, err := in.want(ctx, r.Story.Language, in.Topic)
	if err != nil {
		return false, err
	}
	if topic.total > 0 && topic.coverage(r.nearest(topic, nil)) < reportedSupport {
		return false, nil
	}
	speaker, err := in.speakerIn(ctx, r.Story.Language)
	if err != nil {
		return false, err
	}
	g := grammarFor(baseOf(r.Story.Language))
	return slices.ContainsFunc(r.sentences, func(s corpus.Span) bool {
		return g.speaks(s.In(r.text), speaker) && (topic.total == 0 || topic.coverage(topic.cover(s.In(r.text))) >= sentenceSupport)
	}), nil
}

// isTold reports whether a passage that no quotation was found in tells all the same
// who criticized, denied or claimed what is asked: it has a word of that stance, or
// a sentence on the topic with the verb, unless that is but of saying.
func (in *inquiry) isTold(ctx context.Context, r *reading) (bool, error) {
	if st := stanceOf(in.Verb); st != nil {
		return st.in(r.words()) && !r.takenByAsked(st), nil
	}
	topic, err := in.want(ctx, r.Story.Language, in.Topic)
	if err != nil || slices.Contains(plainSpeech, in.Verb) {
		return false, err
	}
	return slices.ContainsFunc(r.sentences, func(s corpus.Span) bool {
		text := s.In(r.text)
		return topic.coverage(topic.cover(text)) >= reportedSupport && slices.ContainsFunc(words(text), func(w word) bool {
			return inflections(w.lower, in.Verb) || related(w.lower, in.Verb)
		})
	}), nil
}

// Words between somebody's name and the verb that tells that they said
// something, at most: "Ann Lee, the mayor of Weston, said".
const beforeSaid = 6

// speaks reports whether a sentence has the speaker before a verb of saying, or
// right behind one ("said Lee"), and no other name between, unless it tells who
// the speaker is: "A spokesman for the line, Bram Teller, declined to say".
func (g *grammar) speaks(sentence string, speaker []string) bool {
	ws := words(sentence)
	if len(speaker) == 0 || slices.ContainsFunc(speaker, func(w string) bool { return !hasName(ws, w) }) {
		return false
	}
	for v, w := range ws {
		if !slices.Contains(g.speech, w.lower) && !slices.Contains(g.declining, w.lower) ||
			slices.Contains(g.sayings, w.lower) && !slices.Contains(g.declining, w.lower) {
			continue
		}
		if v+1 < len(ws) && named(ws[v+1:v+2], speaker) {
			return true
		}
		apposed := strings.HasPrefix(sentence[ws[max(v-1, 0)].End:], ",")
		for i := v - 1; i >= max(v-beforeSaid, 0); i-- {
			if named(ws[i:i+1], speaker) && !strings.HasSuffix(ws[i].lower, "'s") {
				return true
			}
			if ws[i].title && i > 0 && !apposed {
				break
			}
		}
	}
	return false
}

// named reports whether one of the speaker's words is among the words.
func named(ws []word, speaker []string) bool {
	return slices.ContainsFunc(speaker, func(w string) bool { return hasName(ws, w) })
}
