package bot

import (
	"bytes"
	"context"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// editWithFile replaces the first answer to an interaction by a message with a
// file.
func (a *api) editWithFile(ctx context.Context, i *interaction, m *message, name, kind string, content []byte) error {
	address := discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
	contentType, body, err := discordgo.MultipartBodyWithJSON(m.whole(), []*discordgo.File{
		{Name: name, ContentType: kind, Reader: bytes.NewReader(content)},
	})
	if err != nil {
		return fmt.Errorf("encoding a message with a file: %w", err)
	}
	return a.send(ctx, http.MethodPatch, address, contentType, body, nil)
}

// sendFile shows the message with a file in the place of the promised answer.
func (r *responder) sendFile(ctx context.Context, m *message, name, kind string, content []byte) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.last(ctx, func(ctx context.Context) error {
		return r.bot.api.editWithFile(ctx, r.interaction, m, name, kind, content)
	})
}
