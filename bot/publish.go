package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
)

// askerLimit and headLimit bound, in UTF-16 units before they are escaped, the
// name and the question over an answer.
const (
	askerLimit = 40
	headLimit  = 120
)

// publish shows a private answer to everybody, just as its reader sees it, and
// takes the button away. It is a further message to the interaction, which
// Discord allows also where the bot isn't a member.
func (b *Bot) publish(ctx context.Context, lg *slog.Logger, r *responder) error {
	shown := &r.interaction.Message
	m := &message{Content: shown.Content}
	if err := errors.Join(readPart(shown.Embeds, &m.Embeds), readPart(shown.Controls, &m.Controls)); err != nil {
		return fmt.Errorf("reading the private answer: %w", err)
	}
	m.Controls = without(m.Controls, r.control.customID())
	if err := r.promiseChange(ctx); err != nil {
		return err
	}
	if !b.published.add(shown.ID) {
		return b.publishedAlready(ctx, r, m.Controls)
	}
	m.Content = strings.TrimSpace(b.head(lg, r) + "\n" + m.Content)
	switch err := r.beside(ctx, m); {
	case err == nil:
		lg.Info("published an answer")
	case unconfirmed(err) || status(err) >= http.StatusInternalServerError:
		lg.Warn("it isn't known whether an answer was published", "error", err)
	default:
		b.published.remove(shown.ID)
		lg.Warn("could not publish an answer", "error", err)
		return r.beside(ctx, private(r.book.Control.CantPublish))
	}
	b.done.add(shown.ID)
	return r.setControls(ctx, m.Controls)
}

// publishedAlready says so, and takes the button away, which was left where that
// failed before. One that was pressed twice at once needs no word.
func (b *Bot) publishedAlready(ctx context.Context, r *responder, controls []component) error {
	if !b.done.has(r.interaction.Message.ID) {
		return nil
	}
	if err := r.beside(ctx, private(r.book.Control.Published)); err != nil {
		return err
	}
	return r.setControls(ctx, controls)
}

// readPart reads a part of a message, if there is one.
func readPart(part json.RawMessage, into any) error {
	if len(part) == 0 {
		return nil
	}
	return json.Unmarshal(part, into)
}

// head returns the line over a published answer: whose it is, and what they
// asked if that is kept and not in the answer already.
func (b *Bot) head(lg *slog.Logger, r *responder) string {
	asker := r.interaction.person().name()
	q, found, err := b.keeper.Question(r.control.arg(0))
	if err != nil {
		lg.Error("could not look a question up", "error", err)
	}
	if !found || q.Previous != "" {
		return fmt.Sprintf(r.book.Control.SharedBy, escape(cut(asker, askerLimit)))
	}
	return edition{r.book, b.cfg.Sample}.asks(asker, &q)
}

// without returns rows of controls without one of these.
func without(rows []component, customID string) []component {
	var kept []component
	for _, r := range rows {
		r.Components = slices.DeleteFunc(slices.Clone(r.Components), func(c component) bool { return c.CustomID == customID })
		if len(r.Components) > 0 {
			kept = append(kept, r)
		}
	}
	return kept
}
