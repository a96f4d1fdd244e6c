package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// Codes that Discord's HTTP API gives with an error.
const (
	codeUnknownInteraction  = 10062
	codeAcknowledged        = 40060
	codeMissingAccess       = 50001
	codeMissingPermissions  = 50013
	codeInvalidWebhookToken = 50027
)

// lanes is how many requests of one kind that share no limit may be under way
// at once. discordgo's limiter sends one at a time in a bucket, and keeps a
// bucket for good: one for every interaction would grow without end, and one
// for all would make people wait for each other.
const lanes = 64

// api is Discord's HTTP API. Its requests end with their context.
type api struct {
	session *discordgo.Session // never opened
	turn    atomic.Uint64
}

func newAPI(transport http.RoundTripper, token string) (*api, error) {
	session, err := discordgo.New(token)
	if err != nil {
		return nil, fmt.Errorf("preparing requests: %w", err)
	}
	session.Client = &http.Client{Transport: transport}
	session.MaxRestRetries = 0
	session.ShouldRetryOnRateLimit = false
	session.LogLevel = silent
	return &api{session: session}, nil
}

// silent is a level below all that discordgo writes to the standard log.
const silent = discordgo.LogError - 1

// lane returns a bucket for the next request of that kind.
func (a *api) lane(kind string) string {
	return kind + strconv.FormatUint(a.turn.Add(1)%lanes, 10)
}

// do sends body as JSON, none if nil, and decodes the response into out if
// that isn't nil.
func (a *api) do(ctx context.Context, method, address, bucket string, body, out any) error {
	raw, err := a.session.RequestWithBucketID(method, address, body, bucket, discordgo.WithContext(ctx))
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err // without the address, which may hold an interaction's token
	}
	if err != nil {
		return err
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return fmt.Errorf("reading the response: %w", err)
	}
	return nil
}

// callback gives the first answer to an interaction.
func (a *api) callback(ctx context.Context, i *interaction, body *callback) error {
	address := discordgo.EndpointInteractionResponse(i.ID, i.Token)
	err := a.do(ctx, http.MethodPost, address, a.lane("callback"), body, nil)
	if code(err) == codeAcknowledged {
		return nil // an earlier attempt got through, though its response did not
	}
	return err
}

// edit replaces the first answer to an interaction.
func (a *api) edit(ctx context.Context, i *interaction, m *message) error {
	address := discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
	return a.do(ctx, http.MethodPatch, address, a.lane("edit"), m, nil)
}

// post sends a message to a channel.
func (a *api) post(ctx context.Context, channel string, m *message) error {
	address := discordgo.EndpointChannelMessages(channel)
	return a.do(ctx, http.MethodPost, address, address, m, nil)
}

// typing shows in a channel for ten seconds that the bot is writing.
func (a *api) typing(ctx context.Context, channel string) error {
	address := discordgo.EndpointChannelTyping(channel)
	return a.do(ctx, http.MethodPost, address, address, nil, nil)
}

// code returns the code of Discord's in err, 0 if there is none.
func code(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Message != nil {
		return e.Message.Code
	}
	return 0
}

// status returns the HTTP status of the refusal in err, 0 if it isn't one.
func status(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Response != nil {
		return e.Response.StatusCode
	}
	return 0
}
