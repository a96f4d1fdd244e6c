package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/store"
	"byline/index"
)

// Voices tells who speaks in the stories and what they say, as
// [index.Catalog] does. The bot is never to show as somebody's words what
// isn't: so it goes by the names that the stories have.
type Voices interface {
	// Speakers returns at most limit speakers who may be meant by what is typed.
	Speakers(ctx context.Context, typed string, limit int) ([]index.Speaker, error)
	// Topics returns at most limit stories that may be meant by what is typed
	// for what a speaker talks about.
	Topics(ctx context.Context, speaker, typed string, limit int) ([]index.Entry, error)
	// Speaker returns who is meant by a name, or at most limit who may be.
	Speaker(ctx context.Context, name string, limit int) (who index.Speaker, near []index.Speaker, ok bool, err error)
	// Said returns what a speaker said, on a topic if one is given. It fails
	// with [index.ErrNoSpeaker] where nobody of that name speaks any longer.
	Said(ctx context.Context, speaker, about string, limit int) (*index.Answer, error)
}

const (
	// nearestSpeakers is how many are named who may be meant.
	nearestSpeakers = 5
	// nearestRole bounds the role of each, in UTF-16 units before it is escaped.
	nearestRole = 40
)

// quote answers /quote: what somebody said, as answers are shown.
func (b *Bot) quote(ctx context.Context, lg *slog.Logger, r *responder) error {
	options := r.interaction.Data.Options
	name := strings.TrimSpace(option[string](options, speakerName))
	about := strings.TrimSpace(option[string](options, aboutName))
	e := edition{r.book, b.cfg.Sample}
	m, err := b.inTime(
		func() error { return r.promise(ctx, 0) },
		func() (*message, error) {
			looking, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			who, near, ok, err := b.voices.Speaker(looking, name, nearestSpeakers)
			if err != nil {
				return nil, fmt.Errorf("looking up a speaker: %w", err)
			}
			if !ok {
				lg.Info("no such speaker", "near", len(near))
				return private(e.nobody(name, near)), nil
			}
			q, err := b.quoteQuestion(looking, e, who.Name, about)
			if err != nil {
				return nil, err
			}
			q.Person = b.keeper.Person(r.interaction.person().ID)
			return b.answer(ctx, lg, e, q, false)
		},
	)
	if err != nil {
		return err
	}
	return r.send(ctx, m)
}

// quoteQuestion returns the question that a name and a topic stand for. Its
// text is what one would ask in words, for those who follow it up or read it
// later.
func (b *Bot) quoteQuestion(ctx context.Context, e edition, speaker, about string) (store.Question, error) {
	q := store.Question{Text: fmt.Sprintf(e.Quote.Asked, speaker), Speaker: speaker, About: about, Asked: b.cfg.Now()}
	if about == "" {
		return q, nil
	}
	if strings.HasPrefix(about, keyMark) {
		found, exact, err := b.archive.Find(ctx, about, 1)
		if err != nil {
			return q, fmt.Errorf("looking up a story: %w", err)
		}
		if exact && len(found) == 1 {
			about = found[0].Title
		}
	}
	q.Text = fmt.Sprintf(e.Quote.AskedAbout, speaker, cut(about, longestQuestion-headLimit))
	return q, nil
}

// nobody says that nobody of a name speaks, and who may be meant.
func (e edition) nobody(name string, near []index.Speaker) string {
	text := fmt.Sprintf(e.Quote.Nobody, escape(cut(name, choiceLimit)))
	var names []string
	for _, s := range near {
		one := boldMark + escape(cut(s.Name, speakerLimit)) + boldMark
		if role := escape(cut(s.Role, nearestRole)); role != "" {
			one += " (" + role + ")"
		}
		names = append(names, one)
	}
	if n := len(names); n > 0 {
		all := names[0]
		if n > 1 {
			all = fmt.Sprintf(e.Quote.Or, strings.Join(names[:n-1], ", "), names[n-1])
		}
		text += " " + fmt.Sprintf(e.Quote.Nearest, all)
	}
	return text
}

// completeQuote offers who speaks, and what they speak about.
func (b *Bot) completeQuote(ctx context.Context, lg *slog.Logger, r *responder) error {
	options := r.interaction.Data.Options
	e := edition{r.book, b.cfg.Sample}
	ctx, cancel := context.WithTimeout(ctx, b.limits.deferring)
	defer cancel()
	var offers []commandChoice
	var err error
	switch name, typed := focused(options); name {
	case speakerName:
		var found []index.Speaker
		found, err = b.voices.Speakers(ctx, typed, choicesLimit)
		for _, s := range found {
			offers = append(offers, offerOf(s.Name, s.Role, s.Key))
		}
	case aboutName:
		var found []index.Entry
		found, err = b.voices.Topics(ctx, option[string](options, speakerName), typed, choicesLimit)
		offers = e.offersOf(found)
	}
	if err != nil {
		lg.Info("nothing to offer", "error", err)
	}
	return r.completeAs(ctx, offers)
}

// focused returns the option that is typed, and what stands in it.
func focused(options []givenOption) (name, typed string) {
	for _, o := range options {
		if o.Focused {
			typed, _ = o.Value.(string)
			return o.Name, typed
		}
	}
	return "", ""
}
