package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/store"
	"byline/index"
)

// ask answers /ask.
func (b *Bot) ask(ctx context.Context, lg *slog.Logger, r *responder) error {
	options := r.interaction.Data.Options
	q := store.Question{
		Person: b.keeper.Person(r.interaction.person().ID),
		Text:   strings.TrimSpace(option[string](options, questionName)),
		Source: strings.TrimSpace(option[string](options, sourceName)),
		Asked:  b.cfg.Now(),
	}
	if problem := r.readTimes(&q, option[string](options, fromName), option[string](options, toName)); problem != "" {
		return r.send(ctx, private(problem))
	}
	return b.answerTo(ctx, lg, r, q, option[bool](options, privateName))
}

// readTimes sets the times that a question keeps to, from what somebody wrote
// for them, or returns what to tell them about it.
func (r *responder) readTimes(q *store.Question, from, to string) (problem string) {
	if from != "" {
		first, _, ok := index.ReadTime(from, r.interaction.Locale, q.Asked)
		if !ok {
			return fmt.Sprintf(r.book.Filter.NoDate, escape(cut(from, timeLimit)))
		}
		q.From = first
	}
	if to != "" {
		_, last, ok := index.ReadTime(to, r.interaction.Locale, q.Asked)
		if !ok {
			return fmt.Sprintf(r.book.Filter.NoDate, escape(cut(to, timeLimit)))
		}
		q.To = last
	}
	first, _, hasFirst := q.From.Days()
	_, last, hasLast := q.To.Days()
	if hasFirst && hasLast && first > last {
		return r.book.Filter.Swapped
	}
	return ""
}

// completeSource offers the papers and titles that may be meant.
func (b *Bot) completeSource(ctx context.Context, lg *slog.Logger, r *responder) error {
	typed := ""
	for _, o := range r.interaction.Data.Options {
		if o.Focused && o.Name == sourceName {
			typed, _ = o.Value.(string)
		}
	}
	ctx, cancel := context.WithTimeout(ctx, b.limits.deferring)
	defer cancel()
	offers, err := b.catalog.Sources(ctx, typed, choicesLimit)
	if err != nil {
		lg.Info("no sources to offer", "error", err)
	}
	shown := newChoices(offers).Choices
	for i := range shown {
		shown[i].Name = plainLine(shown[i].Name)
	}
	return r.completeAs(ctx, shown)
}

// answerTo answers a question.
func (b *Bot) answerTo(ctx context.Context, lg *slog.Logger, r *responder, q store.Question, onlyThem bool) error {
	if q.Text == "" {
		return index.ErrNoQuestion
	}
	return b.show(ctx, r, onlyThem, func() (*message, error) {
		return b.answer(ctx, lg, edition{r.book, b.cfg.Sample}, q, onlyThem)
	})
}
