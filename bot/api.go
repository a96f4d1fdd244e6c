package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/bwmarrin/discordgo"
)

// Codes that Discord's HTTP API gives with an error.
const (
	codeUnknownChannel      = 10003
	codeUnknownMessage      = 10008
	codeUnknownWebhook      = 10015
	codeUnknownInteraction  = 10062
	codeAcknowledged        = 40060
	codeMissingAccess       = 50001
	codeMissingPermissions  = 50013
	codeInvalidWebhookToken = 50027
	codeNoHistory           = 160002
)

// A first answer is accepted for three seconds. An attempt to give it begins a
// little before that, or it comes too late.
const firstAnswerTime = 2800 * time.Millisecond

// tokenLife is how long a first answer can be replaced, which Discord allows
// for fifteen minutes.
const tokenLife = 15*time.Minute - 10*time.Second

// api is Discord's HTTP API. Its requests end with their context.
type api struct {
	session *discordgo.Session // never opened
	version string             // of Discord's API, as the gateway is told
}

func newAPI(transport *transport, token string) (*api, error) {
	session, err := discordgo.New(token)
	if err != nil {
		return nil, fmt.Errorf("preparing requests: %w", err)
	}
	session.Client = &http.Client{Transport: transport}
	session.MaxRestRetries = 0
	session.ShouldRetryOnRateLimit = false
	session.LogLevel = silent
	return &api{session: session, version: transport.version()}, nil
}

// refusalShown is how much of a refusal's body, which may be a page, stands in
// an error.
const refusalShown = 300

// silent is a level below all that discordgo writes to the standard log.
const silent = discordgo.LogError - 1

// do sends body as JSON, none if nil, and decodes the response into out if
// that isn't nil. Each request is a rate limit's bucket of its own to
// discordgo, which would send those of one after the other, whatever their
// contexts say; see fullBuckets.
func (a *api) do(ctx context.Context, method, address string, body, out any) error {
	var content []byte
	if body != nil {
		var err error
		if content, err = json.Marshal(body); err != nil {
			return fmt.Errorf("encoding a request: %w", err)
		}
	}
	return a.send(ctx, method, address, "application/json", content, out)
}

// send is do with a body that is encoded already.
func (a *api) send(ctx context.Context, method, address, contentType string, content []byte, out any) error {
	bucket := a.session.Ratelimiter.LockBucketObject(&discordgo.Bucket{})
	raw, err := a.session.RequestWithLockedBucket(method, address, contentType, content, bucket, 0,
		discordgo.WithContext(ctx))
	if e, ok := errors.AsType[*url.Error](err); ok {
		err = e.Err // without the address, which may hold an interaction's token
	}
	if refusal, ok := errors.AsType[*discordgo.RESTError](err); ok {
		refusal.ResponseBody = []byte(cut(strings.Join(strings.Fields(string(refusal.ResponseBody)), " "), refusalShown))
	}
	if err != nil {
		return err
	}
	if out == nil {
		return nil
	}
	if err := json.Unmarshal(raw, out); err != nil {
		return &unreadError{err}
	}
	return nil
}

// unreadError says that a request was taken, but its response can't be read.
type unreadError struct{ err error }

func (e *unreadError) Error() string { return "reading the response: " + e.err.Error() }

func (e *unreadError) Unwrap() error { return e.err }

// callback gives the first answer to an interaction.
func (a *api) callback(ctx context.Context, i *interaction, body *callback) error {
	ctx = withSchedule(ctx, schedule{
		first: 250 * time.Millisecond, longest: 500 * time.Millisecond, until: i.arrived.Add(firstAnswerTime),
	})
	err := a.do(ctx, http.MethodPost, discordgo.EndpointInteractionResponse(i.ID, i.Token), body, nil)
	if code(err) == codeAcknowledged {
		return nil // an earlier attempt got through, though its response did not
	}
	return err
}

// edit replaces the first answer to an interaction, or the message that it
// changed.
func (a *api) edit(ctx context.Context, i *interaction, m *message) error {
	address := discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
	return a.do(ctx, http.MethodPatch, address, m.whole(), nil)
}

// editControls replaces no more than the controls of the message that an answer
// changed.
func (a *api) editControls(ctx context.Context, i *interaction, rows []component) error {
	address := discordgo.EndpointWebhookMessage(i.ApplicationID, i.Token, "@original")
	return a.do(ctx, http.MethodPatch, address, struct {
		Controls []component `json:"components"`
		Mentions mentions    `json:"allowed_mentions"`
	}{Controls: append([]component{}, rows...)}, nil)
}

// followUp sends a further message to an interaction that is answered. Discord
// takes no nonce with it, so that one that all see is sent once rather than twice.
func (a *api) followUp(ctx context.Context, i *interaction, m *message) error {
	if m.Flags&discordgo.MessageFlagsEphemeral == 0 {
		again := scheduleOf(ctx)
		again.once = true
		ctx = withSchedule(ctx, again)
	}
	return a.do(ctx, http.MethodPost, discordgo.EndpointWebhookToken(i.ApplicationID, i.Token), m, nil)
}

// post sends a message to a channel.
func (a *api) post(ctx context.Context, channel string, m *message) error {
	return a.do(ctx, http.MethodPost, discordgo.EndpointChannelMessages(channel), m, nil)
}

// typing shows in a channel for ten seconds that the bot is writing.
func (a *api) typing(ctx context.Context, channel string) error {
	return a.do(ctx, http.MethodPost, discordgo.EndpointChannelTyping(channel), nil, nil)
}

// code returns the code of Discord's in err, 0 if there is none.
func code(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Message != nil {
		return e.Message.Code
	}
	return 0
}

// unconfirmed reports whether err leaves open if Discord took the request.
func unconfirmed(err error) bool {
	return status(err) == 0 && !errors.Is(err, errRateLimited)
}

// status returns the HTTP status of the refusal in err, 0 if it isn't one.
func status(err error) int {
	if e, ok := errors.AsType[*discordgo.RESTError](err); ok && e.Response != nil {
		return e.Response.StatusCode
	}
	return 0
}
