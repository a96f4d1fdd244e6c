package bot

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
)

// display is the one message that a job is shown in: the answer to its command,
// which the admin alone sees, for as long as Discord lets that be edited, which
// is a quarter of an hour; and then an ordinary message in the channel, if the
// bot may write there. As everybody there sees that one, it has no more than it
// must.
type display struct {
	b      *Bot
	lg     *slog.Logger
	r      *responder
	job    *job
	posted string // the id of the ordinary message; "" until there is one
	posts  int    // how many of those there were
	lost   bool   // nothing can be shown any more
}

// progress shows a line in place of what was shown before, if that goes quickly.
func (d *display) progress(ctx context.Context, text string) error {
	m := line(text)
	return d.show(ctx, m, m, d.r.progress)
}

// result shows how the job ended: the message m to the admin, or where that
// can't be done any longer, a line to all.
func (d *display) result(ctx context.Context, m *message, toAll string) error {
	return d.show(ctx, m, line(toAll), d.r.change)
}

func (d *display) show(ctx context.Context, m, toAll *message, edit func(context.Context, *message) error) error {
	if d.posted == "" && !d.expired() {
		if err := edit(ctx, m); err == nil || !d.gone(err) {
			return err
		}
	}
	if d.lost {
		return nil // which was told already
	}
	ctx, cancel := d.r.shortly(ctx)
	defer cancel()
	err := d.inChannel(ctx, toAll)
	switch code(err) {
	case codeMissingAccess, codeMissingPermissions, codeUnknownChannel:
		d.lost = true
	}
	return wrapUnsent(err)
}

// expired reports whether the interaction's token is past its time.
func (d *display) expired() bool {
	return time.Since(d.r.interaction.arrived) >= d.b.limits.token
}

// gone reports whether an edit failed because the token is.
func (d *display) gone(err error) bool {
	switch code(err) {
	case codeInvalidWebhookToken, codeUnknownWebhook:
		return true
	}
	return d.expired()
}

// inChannel shows a message in the channel that the command was given in, in
// place of an earlier one there.
func (d *display) inChannel(ctx context.Context, m *message) error {
	i := d.r.interaction
	m.Content = d.job.name + " · " + escape(cut(d.job.by, askerLimit)) + "\n" + m.Content
	if d.posted != "" {
		address := discordgo.EndpointChannelMessage(i.ChannelID, d.posted)
		err := d.b.api.do(ctx, http.MethodPatch, address, m.whole(), nil)
		if code(err) != codeUnknownMessage {
			return err
		}
		d.posted = "" // somebody deleted it
	}
	m.Flags = discordgo.MessageFlagsSuppressNotifications
	var sent struct {
		ID string `json:"id"`
	}
	m.Nonce, m.EnforceNonce = fmt.Sprintf("%s-%d", i.ID, d.posts), true
	if err := d.b.api.do(ctx, http.MethodPost, discordgo.EndpointChannelMessages(i.ChannelID), m, &sent); err != nil {
		return err
	}
	d.lg.Info("the command can't be answered any longer, so its work is shown in the channel", "message", sent.ID)
	d.posted = sent.ID
	d.posts++
	return nil
}
