package discordtest

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"time"
)

// InteractionType says what somebody did.
type InteractionType int

// The types of interaction that a gateway brings.
const (
	CommandUse   InteractionType = 2
	ComponentUse InteractionType = 3
	Autocomplete InteractionType = 4
	ModalSubmit  InteractionType = 5
)

// ResponseType says what the first answer to an interaction does.
type ResponseType int

// The types of response.
const (
	ChannelMessage         ResponseType = 4
	DeferredChannelMessage ResponseType = 5 // "thinking…" until the answer is edited in
	DeferredUpdate         ResponseType = 6
	UpdateMessage          ResponseType = 7
	AutocompleteResult     ResponseType = 8
	ModalResponse          ResponseType = 9
)

// How long an interaction lives.
const (
	firstAnswerWithin = 3 * time.Second
	tokenLife         = 15 * time.Minute
)

// Interaction is something that somebody did with the bot, and what the bot
// made of it.
type Interaction struct {
	ID      string
	Token   string
	Type    InteractionType
	User    *User
	Channel *Channel

	srv       *Server
	created   time.Time
	source    *post     // the message whose component was used, or nil
	response  *Response // nil until the first answer
	original  *post     // what the first answer shows, or nil
	shown     int       // index of the first version of original that is an answer
	followups []*post
	ignorable bool
}

// Response is the first answer to an interaction.
type Response struct {
	Type      ResponseType
	Ephemeral bool     // only the person who asked sees the answer
	Message   *Message // of ChannelMessage and UpdateMessage
	Choices   []Choice // of AutocompleteResult
	Modal     *Modal   // of ModalResponse
	// Took is the time from the interaction's dispatch until the request with
	// this answer arrived.
	Took time.Duration
}

// Modal is a form that the bot opens.
type Modal struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []Component `json:"components"`
}

// Response waits for the first answer of any type.
func (in *Interaction) Response(ctx context.Context) Response {
	in.srv.tb.Helper()
	in.srv.wait(ctx, "the first answer to an interaction", func() bool { return in.response != nil })
	return *in.response
}

// Answer waits until the bot has shown its answer, be it at once or by an
// edit of a deferred one, and returns the answer as it first was.
func (in *Interaction) Answer(ctx context.Context) *Message {
	in.srv.tb.Helper()
	return in.WaitEdit(ctx, func(*Message) bool { return true })
}

// WaitEdit waits until the answer is, or has been, one that matches.
func (in *Interaction) WaitEdit(ctx context.Context, match func(*Message) bool) *Message {
	in.srv.tb.Helper()
	for m := range in.Versions(ctx) {
		if match(m) {
			return m
		}
	}
	return nil
}

// Versions yields each state of the answer from the first on, and waits for
// the next one. "Thinking…" is no state of it.
func (in *Interaction) Versions(ctx context.Context) iter.Seq[*Message] {
	return func(yield func(*Message) bool) {
		in.srv.tb.Helper()
		for i := 0; ; i++ {
			var m *Message
			in.srv.wait(ctx, "the answer to an interaction", func() bool {
				if in.original == nil || len(in.original.versions) <= in.shown+i {
					return false
				}
				m = in.original.versions[in.shown+i]
				return true
			})
			if m == nil || !yield(m) {
				return
			}
		}
	}
}

// Edits returns the states of the answer until now, as [Interaction.Versions]
// yields them.
func (in *Interaction) Edits() []*Message {
	in.srv.mu.Lock()
	defer in.srv.mu.Unlock()
	if in.original == nil {
		return nil
	}
	return slices.Clone(in.original.versions[min(in.shown, len(in.original.versions)):])
}

// WaitFollowup waits for a follow-up message that matches as it is now; a nil
// match takes the first.
func (in *Interaction) WaitFollowup(ctx context.Context, match func(*Message) bool) *Message {
	in.srv.tb.Helper()
	var found *Message
	in.srv.wait(ctx, "a follow-up message", func() bool {
		for _, p := range in.followups {
			if m := p.now(); !p.deleted && (match == nil || match(m)) {
				found = m
				return true
			}
		}
		return false
	})
	return found
}

// Followups returns the follow-up messages as they are now.
func (in *Interaction) Followups() []*Message {
	in.srv.mu.Lock()
	defer in.srv.mu.Unlock()
	var all []*Message
	for _, p := range in.followups {
		if !p.deleted {
			all = append(all, p.now())
		}
	}
	return all
}

// MayGoUnanswered lifts the rule that the bot must answer: for a test that
// stops it before it can.
func (in *Interaction) MayGoUnanswered() {
	in.srv.mu.Lock()
	defer in.srv.mu.Unlock()
	in.ignorable = true
}

// checkAnswered reports the interactions that left somebody waiting. A test
// that has failed already may have ended before they were answered.
func (s *Server) checkAnswered() {
	if s.tb.Failed() {
		return
	}
	waiting := make([]*Interaction, 0, len(s.interactions))
	for _, in := range s.interactions {
		waiting = append(waiting, in)
	}
	slices.SortFunc(waiting, func(a, b *Interaction) int { return cmp.Compare(a.ID, b.ID) })
	for _, in := range waiting {
		switch {
		case in.ignorable:
		case in.response == nil:
			s.breach("an interaction of %s's was never answered", in.User.Username)
		case in.original != nil && !in.original.deleted && in.original.now().Loading():
			s.breach("an interaction of %s's is left at %q", in.User.Username, "thinking…")
		}
	}
}
