package bot_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"

	"byline/bot/discordtest"
	"byline/index"
)

// Who asks more than anybody reads is told so, kindly and in private, and when
// they may ask again.
func TestTooManyCommands(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	var all []*discordtest.Interaction
	for range 50 {
		all = append(all, n.question("when?"))
	}
	refused := 0
	for _, in := range all {
		switch answer := in.Answer(t.Context()); {
		case len(answer.Embeds) == 1:
		case !answer.Ephemeral() || !strings.HasPrefix(answer.Content, "You have asked a lot at once. I can take your next question <t:"):
			t.Fatalf("got %+v", answer)
		default:
			refused++
		}
	}
	if refused < 10 || refused > 20 {
		t.Errorf("%d of 50 commands were refused", refused)
	}
	other := n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "when?"))
	if answer := other.Answer(t.Context()); len(answer.Embeds) != 1 {
		t.Errorf("somebody else got %+v", answer)
	}
}

// A channel that is flooded with mentions isn't flooded with refusals, too.
func TestTooManyMentions(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for range 60 {
		n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?")
	}
	refusal := n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool {
		return strings.HasPrefix(m.Content, "You have asked a lot at once.")
	})
	if refusal.Reference == nil {
		t.Errorf("the refusal is no reply: %+v", refusal)
	}
	last := n.srv.Say(n.editor, n.channel, n.srv.Bot.Mention()+" when?")
	n.srv.WaitReply(t.Context(), last)
	refusals := 0
	for _, m := range n.srv.Messages(n.channel) {
		if strings.HasPrefix(m.Content, "You have asked a lot at once.") {
			refusals++
		}
	}
	if refusals > 2 {
		t.Errorf("the flood was refused %d times", refusals)
	}
}

// One person's questions are answered one after the other, all of them.
func TestOneQuestionAtATime(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	var inWork, most atomic.Int32
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		most.Store(max(most.Load(), inWork.Add(1)))
		defer inWork.Add(-1)
		return bridge(q.Text), nil
	}
	n.open(t)
	var all []*discordtest.Interaction
	for range 20 {
		all = append(all, n.question("when?"))
	}
	for _, in := range all {
		if answer := in.Answer(t.Context()); len(answer.Embeds) != 1 {
			t.Errorf("got %+v", answer)
		}
	}
	if got := most.Load(); got != 1 {
		t.Errorf("%d were in work at once", got)
	}
}
