package bot_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
	"byline/corpus"
	"byline/index"
)

// many is an answer of three passages, with more to page to.
func many(_ context.Context, q index.Question) (*index.Answer, error) {
	n := 3
	if q.Limit > 0 {
		n = min(8, q.Limit)
	}
	a := &index.Answer{Question: q.Text, Answered: true, More: q.Limit == 0}
	for i := range n {
		a.Passages = append(a.Passages, index.Passage{
			Text:     fmt.Sprintf("Passage %d of the bridge.", i),
			Citation: index.Citation{StoryRef: index.StoryRef{Story: fmt.Sprintf("%d.md", i), Title: fmt.Sprintf("Story %d", i)}},
		})
	}
	return a, nil
}

// Pages follow one another, each with the passages that weren't shown yet, and
// end where there are no more.
func TestPages(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	if got := labels(m); got != "(◀) ▶ In context Ask on | 👍 👎" {
		t.Errorf("the first page has %s", got)
	}
	for _, step := range []struct{ press, content, has, hasNot, buttons string }{
		{"▶", "Further passages, page 2", "Passage 3", "Passage 2", allButtons},
		{"▶", "Further passages, page 3", "Passage 7", "Passage 5", "◀ (▶) In context Ask on | 👍 👎"},
		{"◀", "Further passages, page 2", "Passage 5", "Passage 6", allButtons},
		{"◀", "", "Passage 0", "Passage 3", "(◀) ▶ In context Ask on | 👍 👎"},
	} {
		in := n.press(t, n.reader, m, step.press)
		if got := in.Response(t.Context()).Type; got != discordtest.UpdateMessage {
			t.Errorf("%s: response type %d, want an update", step.press, got)
		}
		id := m.ID
		m = in.Answer(t.Context())
		text := descriptions(m)
		if m.ID != id || m.Content != step.content || !strings.Contains(text, step.has) || strings.Contains(text, step.hasNot) || labels(m) != step.buttons {
			t.Errorf("%s: got %q, %q, %s", step.press, m.Content, text, labels(m))
		}
	}
}

// What doesn't answer well enough to be shown unasked isn't dressed as an answer,
// and comes behind what does.
func TestRelatedPassages(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		a, err := many(ctx, q)
		for i := range a.Passages {
			p := &a.Passages[i]
			p.Highlights = []corpus.Span{{Start: 0, End: len("Passage")}}
			p.Quotes = []index.Quotation{{Parts: p.Highlights, Speaker: "Ada Berg", Direct: true}}
			p.Related = i > 2 && i != 6
		}
		return a, err
	}
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	for page, want := range []struct {
		content string
		answers int
		first   string
	}{{"", 3, "**Passage** 0"}, {"Further passages, page 2", 1, "**Passage** 6"}, {"Further passages, page 3\nThis is perhaps related:", 0, "Passage 5"}} {
		if page > 0 {
			m = n.press(t, n.reader, m, "▶").Answer(t.Context())
		}
		if m.Content != want.content || !strings.Contains(m.Embeds[0].Description, want.first) {
			t.Errorf("page %d: %q, %q", page, m.Content, descriptions(m))
		}
		for i, e := range m.Embeds {
			answers := i < want.answers
			dressed := strings.Contains(e.Description, "**Passage**") && strings.Contains(e.Description, "Ada Berg")
			if dressed != answers || (e.Title == "Perhaps related") == answers {
				t.Errorf("page %d: %q over %q", page, e.Title, e.Description)
			}
		}
	}
}

// A page that takes long is promised, and comes as an edit.
func TestPageDefers(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	release := make(chan struct{})
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		if q.Limit > 0 {
			<-release
		}
		return many(ctx, q)
	}
	n.adjust = deferAtOnce
	n.open(t)
	in := n.press(t, n.reader, n.question("when?").Answer(t.Context()), "▶")
	if got := in.Response(t.Context()).Type; got != discordtest.DeferredUpdate {
		t.Errorf("response type %d, want a promise", got)
	}
	close(release)
	if got := in.Answer(t.Context()); !strings.Contains(descriptions(got), "Passage 3") || labels(got) != allButtons {
		t.Errorf("got %+v", got)
	}
}

// When a page can't be had, the answer stays as it is, and only the presser is
// told.
func TestPageFails(t *testing.T) {
	t.Parallel()
	for name, adjusted := range map[string]bool{"at once": false, "deferred": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
				if q.Limit > 0 {
					return nil, errors.New("disk gone")
				}
				return many(ctx, q)
			}
			if adjusted {
				n.adjust = deferAtOnce
			}
			n.open(t)
			m := n.question("when?").Answer(t.Context())
			in := n.press(t, n.reader, m, "▶")
			wrong := func(m *discordtest.Message) bool {
				return m.Ephemeral() && strings.HasPrefix(m.Content, "Something went wrong")
			}
			if in.Response(t.Context()).Type == discordtest.DeferredUpdate {
				in.WaitFollowup(t.Context(), wrong)
			} else if got := in.Answer(t.Context()); !wrong(got) {
				t.Errorf("got %+v", got)
			}
			for _, now := range n.srv.Messages(n.channel) {
				if now.ID == m.ID && descriptions(now) != descriptions(m) {
					t.Errorf("the answer became %q", descriptions(now))
				}
			}
		})
	}
}

// Only the person who asked turns the pages of an answer that everybody sees, and
// moderators of the server.
func TestWhoTurnsPages(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	moderator := n.guild.AddMember("mo", discordtest.ManageMessages)
	other := n.guild.AddMember("oz", discordtest.Everyone)
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	n.srv.SetLocale(other, "de")
	if got := n.press(t, other, m, "▶").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "blättert nur") {
		t.Errorf("somebody else got %+v", got)
	}
	n.srv.SetLocale(moderator, "fr")
	got := n.press(t, moderator, m, "▶").Answer(t.Context())
	if got.ID != m.ID || got.Content != "Further passages, page 2" || labels(got) != allButtons {
		t.Errorf("a moderator got %+v", got) // in the language of who asked
	}
}

// After a reindex that left less, a page that is no more is the last one there
// is, and the presser is told.
func TestPagesAfterReindex(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	fewer := make(chan bool, 1)
	fewer <- false
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		few := <-fewer
		fewer <- few
		if few {
			q.Limit = 0
			a, err := many(ctx, q)
			a.More = false
			return a, err
		}
		return many(ctx, q)
	}
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	<-fewer
	fewer <- true
	in := n.press(t, n.reader, m, "▶")
	got := in.Answer(t.Context())
	if got.ID != m.ID || labels(got) != "(◀) (▶) In context Ask on | 👍 👎" {
		t.Errorf("got %+v", got)
	}
	in.WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return m.Ephemeral() && m.Content == "There are no further passages."
	})
}

// Where the bot may not show embeds, pages come in plain text, too.
func TestPagesWithoutEmbeds(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	n.srv.Override(discordtest.RouteCreateMessage, 1, http.HandlerFunc(refusal))
	m := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, n.channel, n.srv.Bot.Mention()+" when?"))
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	if len(m.Embeds) > 0 || !strings.Contains(m.Content, "Passage 3") || labels(m) != allButtons {
		t.Errorf("got %+v", m)
	}
}
