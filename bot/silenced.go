package bot

import (
	"context"
	"fmt"
	"net/http"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// silenced reports whether a message was refused because the bot may not
// speak in its channel.
func silenced(err error) bool {
	c := code(err)
	return c == codeMissingPermissions || c == codeMissingAccess
}

// tellAside tells the author of a message in a direct one that the bot may not
// speak where they asked, so that they don't wait. Where it can't, the log
// has said so.
func (r *replier) tellAside(ctx context.Context) {
	book := phrasebook.For("") // as onMessage has it
	err := r.bot.api.postTo(ctx, r.to.Author.ID, line(fmt.Sprintf(book.Trouble.Silenced, "<#"+r.to.ChannelID+">")))
	if err != nil {
		r.bot.lg.Debug("could not say so in a direct message", "error", err)
	}
}

// postTo sends a direct message to a person.
func (a *api) postTo(ctx context.Context, user string, m *message) error {
	var channel struct {
		ID string `json:"id"`
	}
	recipient := map[string]string{"recipient_id": user}
	if err := a.do(ctx, http.MethodPost, discordgo.EndpointUserChannels("@me"), recipient, &channel); err != nil {
		return fmt.Errorf("opening direct messages: %w", err)
	}
	return a.post(ctx, channel.ID, m)
}
