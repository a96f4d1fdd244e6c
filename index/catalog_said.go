package index

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// saidStories is how many of the stories that somebody speaks in are read,
// the newest; for a topic, besides those that a search finds.
const saidStories = 100

// Said returns what a speaker said, and only what stories say that they did,
// as passages with those words highlighted: all of it, their own words before
// what is only reported, and each the newest first; or what is about
// something, which is a title, "#" and the key of a story, or a topic in
// words, the best first. Where they speak but not about that, the answer
// isn't Answered, and its passages are some of what they said else. limit is
// as in [Question]. It fails with [ErrNoSpeaker] where nobody of that name
// speaks in the stories.
func (c *Catalog) Said(ctx context.Context, speaker, about string, limit int) (*Answer, error) {
	view, err := c.engine.View(ctx)
	if err != nil {
		return nil, fmt.Errorf("look up what somebody said: %w", err)
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	l, err := c.listing(ctx, view)
	if err != nil {
		return nil, err
	}
	v := l.voice(speaker)
	if v == nil {
		return nil, ErrNoSpeaker
	}
	in := &inquiry{
		view: view, limit: cmp.Or(limit, defaultLimit), wanteds: map[string]*wanted{},
		Question: Question{Limit: limit}, Analysis: Analysis{Form: Said, Speaker: v.Name},
	}
	out, err := in.saidBy(ctx, l, v, about)
	if err != nil {
		return nil, fmt.Errorf("look up what somebody said: %w", err)
	}
	return out, nil
}

func (in *inquiry) saidBy(ctx context.Context, l *listing, v *voice, about string) (*Answer, error) {
	typed := typedForm(about)
	if typed == "" {
		return in.newestSaid(ctx, l, v, v.stories)
	}
	key, _ := strings.CutPrefix(about, keyMark)
	titled := slices.DeleteFunc(slices.Clone(v.stories), func(i int) bool {
		return l.entries[i].Key != key && !l.entries[i].isTitled(typed)
	})
	if len(titled) > 0 {
		return in.newestSaid(ctx, l, v, titled)
	}
	out, err := in.saidOn(ctx, l, v, about)
	if err != nil || out != nil {
		return out, err
	}
	in.more = false
	if out, err = in.newestSaid(ctx, l, v, v.stories); err != nil {
		return nil, err
	}
	out.Answered, out.Confidence, out.More = false, 0, false
	out.Passages = out.Passages[:min(len(out.Passages), defaultLimit)]
	return out, nil
}

// newestSaid returns what a speaker said in stories, which stand in order:
// all of it.
func (in *inquiry) newestSaid(ctx context.Context, l *listing, v *voice, stories []int) (*Answer, error) {
	var all []scored
	if len(stories) > saidStories {
		stories, in.more = stories[:saidStories], true
	}
	for _, i := range stories {
		some, err := in.saidIn(ctx, l.entries[i].Story, v, "")
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	slices.SortStableFunc(all, func(a, b scored) int { return cmp.Compare(is(b.isDirect()), is(a.isDirect())) })
	return in.answerSaid(ctx, all, 1)
}

// saidOn returns what a speaker said about something, no answer where that is
// nothing.
func (in *inquiry) saidOn(ctx context.Context, l *listing, v *voice, about string) (*Answer, error) {
	about, mended, err := in.mend(ctx, about)
	if err != nil {
		return nil, err
	}
	in.Mended, in.Topic = mended, about
	stories := v.stories[:min(len(v.stories), saidStories)]
	if len(v.stories) > len(stories) {
		found, err := in.view.Search(ctx, Query{Text: about, Speaker: v.Name}, 2*saidStories)
		if err != nil {
			return nil, err
		}
		stories = slices.Clone(stories)
		for _, f := range found {
			if i, ok := l.places[keyOf(f.Story.ID)]; ok && slices.Contains(v.stories, i) && !slices.Contains(stories, i) {
				stories = append(stories, i)
			}
		}
	}
	var all []scored
	for _, i := range stories {
		some, err := in.saidIn(ctx, l.entries[i].Story, v, about)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	if len(all) == 0 {
		return nil, nil
	}
	sortScored(all)
	best := all[0].features[0].Value
	if in.Limit == 0 { // what is far from the topic isn't shown beside what is on it
		all = in.leaveOut(all, func(s scored) bool { return s.features[0].Value < furtherSupport*best })
	}
	return in.answerSaid(ctx, all, best)
}

func (in *inquiry) answerSaid(ctx context.Context, all []scored, support float64) (*Answer, error) {
	groups, err := in.group(ctx, all, in.limit)
	if err != nil {
		return nil, err
	}
	out := &Answer{Answered: len(groups) > 0, Confidence: enough + (1-enough)*.95*support, Analysis: in.Analysis, More: in.more}
	for _, s := range groups {
		out.Passages = append(out.Passages, s.passage())
	}
	return out, nil
}
