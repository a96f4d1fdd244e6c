package bot

import (
	"context"
	"encoding/json"
	"regexp"
	"strings"
	"time"

	"byline/bot/phrasebook"
	"byline/bot/store"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// marks are Discord's notations for people, roles, channels, commands,
// custom emoji and times in a message.
var marks = regexp.MustCompile(`<(?:@!?(\d+)|@&\d+|#\d+|/[^<>:]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>`)

// onMessage starts the answer to a message that asks the bot something.
func (b *Bot) onMessage(ctx context.Context, m *incoming) {
	self := b.self.Load()
	if self == nil || !addressed(m, self.User.ID) {
		return
	}
	lg := b.lg.With("guild", m.GuildID)
	if m.GuildID != "" { // the channel of direct messages stands for a person
		lg = lg.With("channel", m.ChannelID)
	}
	lg.Debug("asked in a message", "user", m.Author.ID, "message", m.ID)
	to := &replier{bot: b, to: m}
	book := phrasebook.For("") // messages don't tell their author's language
	b.handle(ctx, lg, book, to, func() error {
		question := words(m, self.User.ID)
		if question == "" {
			return index.ErrNoQuestion
		}
		defer time.AfterFunc(b.limits.deferring, func() { to.typing(ctx) }).Stop()
		q := store.Question{Person: b.keeper.Person(m.Author.ID), Text: question, Asked: b.cfg.Now()}
		previous, found, err := b.keeper.Question(repliedQuestion(m, self.User.ID))
		if err != nil {
			lg.Error("a question is answered without those before it", "error", err)
		}
		if found {
			follow(&q, &previous)
		}
		answer, err := b.answer(ctx, lg, edition{book, b.cfg.Sample}, q, false)
		if err != nil {
			return err
		}
		return to.send(ctx, answer)
	})
}

// addressed reports whether a message is for the bot: a person's, in a direct
// message or with the bot's mention among its words. A reply that merely
// pings the bot is talk about an answer more often than a question.
func addressed(m *incoming, self string) bool {
	if m.Author == nil || m.Author.ID == "" || m.Author.ID == self || m.Author.Bot || m.Author.System || m.WebhookID != "" {
		return false
	}
	if m.Type != discordgo.MessageTypeDefault && m.Type != discordgo.MessageTypeReply {
		return false
	}
	if m.GuildID == "" {
		return true
	}
	return strings.Contains(m.Content, "<@"+self+">") || strings.Contains(m.Content, "<@!"+self+">")
}

// repliedQuestion returns the ID of the question whose answer a message replies to, ""
// if it replies to none of the bot's.
func repliedQuestion(m *incoming, self string) string {
	var to struct {
		Author   user        `json:"author"`
		Controls []component `json:"components"`
	}
	if len(m.RepliedTo) == 0 || json.Unmarshal(m.RepliedTo, &to) != nil || to.Author.ID != self {
		return ""
	}
	for _, row := range to.Controls {
		for _, c := range row.Components {
			if about := parseControl(c.CustomID); about.action == askOnAction {
				return about.arg(0)
			}
		}
	}
	return ""
}

// words returns what a message says: without the bot's mention, with other
// people's names in place of their mentions, and without marks of Discord's
// that no story contains. It is empty if nothing is left to look for.
func words(m *incoming, self string) string {
	names := make(map[string]string, len(m.Mentions))
	for _, u := range m.Mentions {
		names[u.ID] = u.name()
	}
	delete(names, self)
	text := marks.ReplaceAllStringFunc(m.Content, func(mark string) string {
		return " " + names[marks.FindStringSubmatch(mark)[1]] + " "
	})
	text = strings.Join(strings.Fields(text), " ")
	if !strings.ContainsFunc(text, spoken) {
		return ""
	}
	return text
}

// replier answers a message by a reply to it.
type replier struct {
	bot *Bot
	to  *incoming
}

// typing shows that an answer is on its way. If that fails, the answer will
// do without.
func (r *replier) typing(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, r.bot.limits.send)
	defer cancel()
	if err := r.bot.api.typing(ctx, r.to.ChannelID); err != nil {
		r.bot.lg.Debug("could not show typing", "channel", r.to.ChannelID, "error", err)
	}
}

// send replies with the message, which everybody sees.
func (r *replier) send(ctx context.Context, m *message) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.bot.limits.send)
	defer cancel()
	reply := *m
	reply.Flags = 0
	reply.Reference = &reference{MessageID: r.to.ID}
	reply.Nonce, reply.EnforceNonce = r.to.ID, true
	err := r.post(ctx, &reply)
	if code(err) == codeMissingPermissions && len(reply.Embeds) > 0 {
		err = r.post(ctx, plain(&reply)) // embeds are a permission of their own
	}
	if silenced(err) && r.to.GuildID != "" {
		r.tellAside(ctx)
	}
	return wrapUnsent(err)
}

// post posts a reply; where the bot may not read the channel's history, which a
// reply needs, just a message.
func (r *replier) post(ctx context.Context, reply *message) error {
	err := r.bot.api.post(ctx, r.to.ChannelID, reply)
	if code(err) == codeNoHistory {
		alone := *reply
		alone.Reference = nil
		err = r.bot.api.post(ctx, r.to.ChannelID, &alone)
	}
	return err
}
