package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"

	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// storyAction turns the pages of what is said in a story.
const storyAction = "story" // key of the story, number of the page, language of the message, who asked

// story answers /story: the card of the story with a title, or those that it
// may be.
func (b *Bot) story(ctx context.Context, lg *slog.Logger, r *responder) error {
	title := strings.TrimSpace(option[string](r.interaction.Data.Options, storyTitleName))
	e := edition{r.book, b.cfg.Sample}
	m, err := b.inTime(
		func() error { return r.promise(ctx, 0) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			found, exact, err := b.archive.Find(ctx, title, choicesLimit)
			if err != nil {
				return nil, fmt.Errorf("looking up a story: %w", err)
			}
			lg.Info("looked a story up", "found", len(found), "exact", exact)
			if len(found) == 1 {
				return b.card(ctx, e, found[0].Key, 0, b.owner(r.interaction))
			}
			return e.whichStory(title, found, exact), nil
		},
	)
	if err != nil {
		return err
	}
	return r.send(ctx, m)
}

// whichStory asks which of several stories is meant, or says that there is
// none.
func (e edition) whichStory(title string, found []index.Entry, exact bool) *message {
	m := private(e.Browse.Which)
	if !exact {
		m.Content = fmt.Sprintf(e.Browse.Unknown, escape(cut(title, choiceLimit)))
	}
	if len(found) > 0 {
		if !exact {
			m.Content += " " + e.Browse.Nearest
		}
		m.Controls = []component{e.opening(e.Browse.Open, found)}
	}
	return m
}

// completeStory offers the stories that may be meant.
func (b *Bot) completeStory(ctx context.Context, lg *slog.Logger, r *responder) error {
	ctx, cancel := context.WithTimeout(ctx, b.limits.deferring)
	defer cancel()
	_, typed := focused(r.interaction.Data.Options)
	found, err := b.archive.Titles(ctx, typed, choicesLimit)
	if err != nil {
		lg.Info("no titles to offer", "error", err)
	}
	return r.completeAs(ctx, edition{r.book, b.cfg.Sample}.offersOf(found))
}

// openStory shows the card of a story that was chosen, to who chose it.
func (b *Bot) openStory(ctx context.Context, lg *slog.Logger, r *responder) error {
	if len(r.interaction.Data.Values) != 1 {
		return outdated(ctx, lg, r)
	}
	e := edition{r.book, b.cfg.Sample}
	m, err := b.inTime(
		func() error { return r.promise(ctx, discordgo.MessageFlagsEphemeral) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			return b.card(ctx, e, r.interaction.Data.Values[0], 0, b.owner(r.interaction))
		},
	)
	if err != nil {
		return err
	}
	m.Flags |= discordgo.MessageFlagsEphemeral
	return r.send(ctx, m)
}

// turnStory shows another page of what is said in a story in place of the one
// with the button.
func (b *Bot) turnStory(ctx context.Context, lg *slog.Logger, r *responder) error {
	number, err := strconv.Atoi(r.control.arg(1))
	if err != nil || number < 0 || len(r.control.args) != 4 {
		return outdated(ctx, lg, r)
	}
	if !b.mayTurnOf(r) {
		return r.send(ctx, private(r.book.Browse.NotYours))
	}
	e := b.editionIn(r.control.arg(2), r)
	beyond := false
	m, err := b.inTime(
		func() error { return r.promiseChange(ctx) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			c, err := b.archive.Card(ctx, r.control.arg(0))
			if err != nil {
				return nil, fmt.Errorf("looking up a story: %w", err)
			}
			beyond = number >= pagesOf(c)
			return e.renderCard(c, number, r.control.arg(3)), nil
		},
	)
	if err != nil {
		return err
	}
	if err := r.change(ctx, m); err != nil {
		return err
	}
	if beyond {
		return r.beside(ctx, private(r.book.Browse.NoFurther))
	}
	return nil
}

// card returns the message with the card of a story, or that it has gone.
func (b *Bot) card(ctx context.Context, e edition, key string, number int, owner string) (*message, error) {
	c, err := b.archive.Card(ctx, key)
	switch {
	case errors.Is(err, index.ErrNoStory):
		return private(e.Control.StoryGone), nil
	case err != nil:
		return nil, fmt.Errorf("looking up a story: %w", err)
	}
	return e.renderCard(c, number, owner), nil
}
