package bot

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/gorilla/websocket"
)

// Close codes of the gateway: those after which a session can't be resumed,
// and those that come again on every attempt.
const (
	closeInvalidSequence = 4007
	closeSessionTimedOut = 4009

	closeBadToken          = 4004
	closeInvalidShard      = 4010
	closeShardingRequired  = 4011
	closeInvalidVersion    = 4012
	closeInvalidIntents    = 4013
	closeDisallowedIntents = 4014
)

// final returns what no further attempt can mend, and how a person can; nil
// for what may pass.
func final(err error) error {
	if status(err) == http.StatusUnauthorized {
		return refusedToken(err)
	}
	closed, ok := errors.AsType[*websocket.CloseError](err)
	if !ok {
		return nil
	}
	switch closed.Code {
	case closeBadToken:
		return refusedToken(err)
	case closeInvalidIntents, closeDisallowedIntents:
		return fmt.Errorf("%w: the bot asks for no privileged intent, so check that DISCORD_API_URL "+
			"is Discord's or of a server that knows its intents (%w)", ErrIntents, err)
	case closeShardingRequired:
		return fmt.Errorf("%w: the bot is in too many servers for one connection, so take it out of some (%w)",
			ErrRefused, err)
	case closeInvalidShard, closeInvalidVersion:
		return fmt.Errorf("%w: check that DISCORD_API_URL is Discord's or that of a compatible server (%w)",
			ErrRefused, err)
	}
	return nil
}

// refusedToken says how to mend a token that Discord refused.
func refusedToken(err error) error {
	return fmt.Errorf("%w by Discord: copy it again from the Bot page of your application at "+
		"https://discord.com/developers/applications into DISCORD_TOKEN (%w)", ErrToken, err)
}
