package bot

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"regexp"
	"strings"

	"byline/bot/store"
	"byline/index"
)

// findBehind answers the command on a message with what the stories say to its
// words, to who gave it alone. The words are somebody else's, who was not asked:
// they aren't kept, and so the answer has only the controls that do without.
func (b *Bot) findBehind(ctx context.Context, lg *slog.Logger, r *responder) error {
	data := &r.interaction.Data
	target := data.Resolved.Messages[data.TargetID]
	self := ""
	if id := b.self.Load(); id != nil {
		self = id.User.ID
	}
	target.Content = wholeText(&target)
	q := store.Question{
		Person: b.keeper.Person(r.interaction.person().ID),
		Text:   strings.TrimSuffix(cut(words(&target, self), longestQuestion), "…"),
		Asked:  b.cfg.Now(),
	}
	if q.Text == "" {
		return r.send(ctx, private(r.book.Trouble.NoWords))
	}
	err := b.show(ctx, r, true, func() (*message, error) {
		ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
		defer cancel()
		p, err := b.firstPage(ctx, lg, &q)
		if err != nil {
			return nil, err
		}
		return edition{r.book, b.cfg.Sample}.renderPage(&q, p, true), nil
	})
	if errors.Is(err, index.ErrNoQuestion) {
		return r.send(ctx, private(r.book.Trouble.NoWords))
	}
	return err
}

// markdownLink matches a link in an embed, of which the label is read.
var markdownLink = regexp.MustCompile(`\[([^\[\]]*)\]\([^()\s]*\)`)

// wholeText returns what a message says in itself and in its embeds, where feeds,
// webhooks and answers of the bot have all they say.
func wholeText(m *incoming) string {
	texts := []string{m.Content}
	var embeds []struct{ Title, Description string }
	if len(m.Embeds) > 0 && json.Unmarshal(m.Embeds, &embeds) == nil {
		for _, e := range embeds {
			texts = append(texts, e.Title, markdownLink.ReplaceAllString(e.Description, "$1"))
		}
	}
	return strings.Join(texts, "\n")
}
