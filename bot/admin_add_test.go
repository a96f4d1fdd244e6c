package bot_test

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/corpus"
)

// drafts is a bot.Drafts that gives and takes what it is told to.
type drafts struct {
	draft  *bot.Draft
	save   error
	panics bool
}

func (d drafts) Draft(context.Context, bot.Material) (*bot.Draft, error) { return d.draft, nil }

func (d drafts) Save(context.Context, string) (string, error) {
	if d.panics {
		panic("the cable is out")
	}
	return "x.md", d.save
}

func (d drafts) Discard(context.Context, string) error { return nil }

// A file that doesn't come is given up, and the admin told so.
func TestAddTakesTooLong(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.adjust = func(b *bot.Bot) { bot.DownloadWithin(b, 50*time.Millisecond) }
	n.open(t)
	slow := n.srv.AttachServed("x.md", 10, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }))
	got := n.adminDoes(n.editor, "add", discordtest.Opt("file", slow)).Answer(t.Context())
	if !strings.HasPrefix(got.Content, "That took too long to get or to read.") || !got.Ephemeral() {
		t.Errorf("got %+v", got)
	}
}

// Whatever a story holds, what was understood of it keeps to Discord's limits and
// pings nobody; the server checks that.
func TestAddShowsHostileStory(t *testing.T) {
	t.Parallel()
	for name, hostile := range map[string]string{
		"markup": strings.Repeat("@everyone <@1> **🇩🇪**\u202e`_[x](https://evil.example)\n", 400),
		"marks":  strings.Repeat("*", 9000),
		"wide":   strings.Repeat("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", 900),
		"unseen": strings.Repeat("\u200b\u202e", 900),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			story := corpus.Story{
				Title: hostile, Publisher: hostile, Published: corpus.Date(hostile), Language: hostile,
				Paragraphs: []corpus.Paragraph{{Text: hostile, Kind: corpus.Body}},
			}
			for range 100 {
				story.Authors = append(story.Authors, corpus.Author{Name: hostile, Role: hostile})
			}
			n.desk.Drafts = drafts{draft: &bot.Draft{
				ID: "abcdefghijkl", File: strings.Repeat("x", 300) + ".md", Known: hostile, Partly: errors.New(hostile),
				Stories: slices.Repeat([]corpus.Story{story}, 30),
			}}
			n.open(t)
			file := n.srv.Attach("x", []byte("x"))
			for _, locale := range []string{"en-US", "de", "es-ES", "fr", "ru"} {
				n.srv.SetLocale(n.editor, locale)
				got := n.adminDoes(n.editor, "add", discordtest.Opt("file", file)).Answer(t.Context())
				if len(got.Embeds) != 1 || len(got.Components) != 1 || strings.Contains(got.Content, " @everyone") {
					t.Errorf("%s: got %+v", locale, got)
				}
			}
		})
	}
}

// What goes wrong in saving without anybody's doing is told as that, and what was
// understood stays, so that it can be tried again.
func TestSaveFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	d := &bot.Draft{ID: "abcdefghijkl", File: "x.md", Stories: []corpus.Story{{Title: "Bridge"}}}
	n.desk.Drafts = drafts{draft: d, save: errors.New("the cable is out")}
	n.open(t)
	shown := n.adminDoes(n.editor, "add", discordtest.Opt("file", n.srv.Attach("x.md", []byte("x")))).Answer(t.Context())
	got := n.srv.Click(n.editor, shown, "1:save:abcdefghijkl").WaitEdit(t.Context(), starts("It could not be saved; the log has the cause."))
	if len(got.Embeds) != 1 || got.Find("1:save:abcdefghijkl") == nil {
		t.Errorf("got %+v", got)
	}
	n.log.wait(t, "the cable is out")
}

// A story is saved though the index can't be brought up to date then.
func TestSavedButNotIndexed(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	d := &bot.Draft{ID: "abcdefghijkl", File: "x.md", Stories: []corpus.Story{{Title: "Bridge"}}}
	n.desk.Drafts = drafts{draft: d}
	n.open(t)
	shown := n.adminDoes(n.editor, "add", discordtest.Opt("file", n.srv.Attach("x.md", []byte("x")))).Answer(t.Context())
	in := n.srv.Click(n.editor, shown, "1:save:abcdefghijkl")
	<-h.started
	n.adminDoes(n.editor, "cancel").Answer(t.Context())
	in.WaitEdit(t.Context(), starts("Saved as x.md, but it can't be asked about yet"))
}

// Where everybody sees the result, because its message is too old to be edited,
// the names of files aren't in it.
func TestSavedAfterTokenExpires(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.desk.Drafts = drafts{draft: &bot.Draft{ID: "abcdefghijkl", File: "x.md", Stories: []corpus.Story{{Title: "Bridge"}}}}
	n.adjust = func(b *bot.Bot) { bot.TokenFor(b, time.Nanosecond) }
	n.open(t)
	shown := n.adminDoes(n.editor, "add", discordtest.Opt("file", n.srv.Attach("x.md", []byte("x")))).Answer(t.Context())
	n.srv.Click(n.editor, shown, "1:save:abcdefghijkl")
	done := n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool { return strings.HasPrefix(m.Content, "/admin add · ed\nDone in 1s") })
	if done.Ephemeral() || strings.Contains(done.Content, "x.md") {
		t.Errorf("got %+v", done)
	}
}

// The end of the bot ends the reading, not the saving, and is told.
func TestShutdownInMidSave(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	n.desk.Drafts = drafts{draft: &bot.Draft{ID: "abcdefghijkl", File: "x.md", Stories: []corpus.Story{{Title: "Bridge"}}}}
	stop := n.open(t)
	shown := n.adminDoes(n.editor, "add", discordtest.Opt("file", n.srv.Attach("x.md", []byte("x")))).Answer(t.Context())
	in := n.srv.Click(n.editor, shown, "1:save:abcdefghijkl")
	<-h.started
	if err := stop(); err != nil {
		t.Errorf("Run returned %v", err)
	}
	in.WaitEdit(t.Context(), starts("Saved as x.md, but it can't be asked about yet"))
}

// A panic in a job gets one line, and another job may begin.
func TestSavePanics(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.desk.Drafts = drafts{draft: &bot.Draft{ID: "abcdefghijkl", File: "x.md", Stories: []corpus.Story{{Title: "Bridge"}}}, panics: true}
	n.open(t)
	shown := n.adminDoes(n.editor, "add", discordtest.Opt("file", n.srv.Attach("x.md", []byte("x")))).Answer(t.Context())
	got := n.srv.Click(n.editor, shown, "1:save:abcdefghijkl").WaitFollowup(t.Context(), nil)
	if !strings.HasPrefix(got.Content, "Something went wrong on my side.") || !got.Ephemeral() {
		t.Errorf("got %+v", got)
	}
	n.log.wait(t, "panic: the cable is out")
	reindexOf(n, n.editor).WaitEdit(t.Context(), starts("Done in 1s"))
}
