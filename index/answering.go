package index

import (
	"cmp"
	"context"
	"fmt"

	"byline/corpus"
)

// answerText answers the questions in a text, mended already. One that follows
// up others, but would be a question without them, is asked by itself where that
// brings an answer and these don't.
func answerText(ctx context.Context, view View, q Question, text string, mended []Mending) (*Answer, error) {
	answer := func(earlier []string) (*Answer, error) {
		as := FollowUp(earlier, text, view.Languages()...)
		for i := range as {
			as[i].Mended, as[i].Phrases = mended, quotedPhrases(text)
		}
		named := text
		if len(as) > 1 {
			named = "" // a paper is named for one of them at most
		}
		return answerAll(ctx, view, q, named, as)
	}
	var earlier []string
	for _, e := range q.Earlier {
		e, _, err := (&inquiry{view: view}).mend(ctx, uncapitalized(clip(e, corpus.Span{End: len(e)}, readWords).In(e)))
		if err != nil {
			return nil, fmt.Errorf("mend an earlier question: %w", err)
		}
		earlier = append(earlier, e)
	}
	out, err := answer(earlier)
	if err != nil || out.Answered || len(earlier) == 0 || !isWhole(text, view.Languages()) {
		return out, err
	}
	alone, err := answer(nil)
	if err != nil || !alone.Answered {
		return out, err
	}
	return alone, nil
}

// answerAll answers the questions of one text: what answers the first, then
// what answers the next, each with its best before any has more.
func answerAll(ctx context.Context, view View, q Question, text string, as []Analysis) (*Answer, error) {
	limit := cmp.Or(q.Limit, defaultLimit)
	var answers []*Answer
	for _, a := range as {
		in := &inquiry{
			Question: q, Analysis: a, view: view,
			text: text, limit: limit, wanteds: map[string]*wanted{}, readable: map[string]float64{},
		}
		in.date(q.Asked)
		out, err := in.answer(ctx)
		if err != nil {
			return nil, err
		}
		if !out.Answered {
			other, err := in.answerAbroad(ctx)
			if err != nil {
				return nil, err
			}
			if other != nil {
				if !other.Answered {
					other.Confidence = min(other.Confidence, out.Confidence)
				}
				out = other
			}
		}
		if out.Answered && (in.Unresolved || !in.isNamedBy(out) || len(q.Earlier) > 0 && !in.givesReason(out)) {
			out.Answered = false
			out.Confidence *= enough
		}
		in.Mended = asWritten(in.Mended, out.Passages)
		out.Analysis, out.More = in.Analysis, in.more
		answers = append(answers, out)
	}
	return merge(answers, limit), nil
}

// answer answers with somebody's stories, from the paper that the question names, or
// else from all.
func (in *inquiry) answer(ctx context.Context) (*Answer, error) {
	if out, err := in.fromWorks(ctx); out != nil || err != nil {
		return out, err
	}
	if out, err := in.inSource(ctx); out != nil || err != nil {
		return out, err
	}
	return in.find(ctx)
}

// find tries the ways to answer in the order of how sure they are.
func (in *inquiry) find(ctx context.Context) (*Answer, error) {
	for _, from := range in.ways() {
		in.more = false
		if out, err := from(ctx); out != nil || err != nil {
			return out, err
		}
	}
	in.more = false
	if in.asksOfPeriod() {
		return in.fromPeriod(ctx)
	}
	return in.fromPassages(ctx)
}

// ways are the ways to answer before the passages are ranked, each of which may
// know no answer.
func (in *inquiry) ways() []func(context.Context) (*Answer, error) {
	switch {
	case in.Form == Field:
		return []func(context.Context) (*Answer, error){in.fromCitation}
	case in.Form == Via:
		return []func(context.Context) (*Answer, error){in.fromAgency}
	case in.Form == Told:
		return []func(context.Context) (*Answer, error){in.fromTold}
	case in.Form == Who && in.Field != "":
		return []func(context.Context) (*Answer, error){in.fromTitle}
	case in.Speaker != "":
		return []func(context.Context) (*Answer, error){in.fromSpeech}
	case in.Form == Who && in.Defined != "", in.Form == About:
		return []func(context.Context) (*Answer, error){in.fromRole}
	}
	return nil
}
