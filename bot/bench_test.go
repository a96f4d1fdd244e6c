package bot_test

import (
	"testing"

	"byline/bot/discordtest"
)

// BenchmarkAsk is the time from a command's dispatch to the answer's request,
// with an asker that answers at once: what the bot itself adds.
func BenchmarkAsk(b *testing.B) {
	n := newNewsroom(b)
	n.open(b)
	for b.Loop() {
		n.question("when?").Answer(b.Context())
	}
}

// BenchmarkMention is the same for a mention, whose answer is a message.
func BenchmarkMention(b *testing.B) {
	n := newNewsroom(b)
	n.open(b)
	for b.Loop() {
		n.srv.WaitReply(b.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
	}
	if got := n.srv.Requests(discordtest.RouteCreateMessage); got != b.N {
		b.Errorf("%d messages for %d mentions", got, b.N)
	}
}
