package bot_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"byline/bot/discordtest"
	"byline/bot/store"
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

// button finds the one button of a message whose custom id has the action, or
// whose label or emoji is that.
func button(t *testing.T, m *discordtest.Message, name string) *discordtest.Component {
	t.Helper()
	for _, row := range m.Components {
		for i := range row.Components {
			c := &row.Components[i]
			if c.Label == name || c.Emoji["name"] == name {
				return c
			}
		}
	}
	t.Fatalf("there is no button %q in %+v", name, m.Components)
	return nil
}

// labels are those of all buttons of a message, a row each.
func labels(m *discordtest.Message) string {
	var rows []string
	for _, row := range m.Components {
		var names []string
		for _, c := range row.Components {
			name := c.Label
			if name == "" {
				name = fmt.Sprint(c.Emoji["name"])
			}
			if c.Disabled {
				name = "(" + name + ")"
			}
			names = append(names, name)
		}
		rows = append(rows, strings.Join(names, " "))
	}
	return strings.Join(rows, " | ")
}

// press presses the button of that name.
func (n *newsroom) press(t *testing.T, user *discordtest.User, m *discordtest.Message, name string) *discordtest.Interaction {
	t.Helper()
	return n.srv.Click(user, m, button(t, m, name).CustomID)
}

// descriptions are the texts of all embeds.
func descriptions(m *discordtest.Message) string {
	var all []string
	for _, e := range m.Embeds {
		all = append(all, e.Description)
	}
	return strings.Join(all, "\n")
}

const allButtons = "◀ ▶ In context Ask on | 👍 👎"

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

// Only who asked turns the pages of an answer that everybody sees, and
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

// Controls work on after a restart: what they need is in the store and in
// themselves.
func TestControlsOutlastRestart(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	path := filepath.Join(t.TempDir(), "answers.db")
	n.store = openStore(t, path, store.Options{})
	asked := make(chan index.Question, 16)
	n.ask = func(ctx context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return many(ctx, q)
	}
	stop := n.open(t)
	in := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"),
		discordtest.Opt("source", "The Harbor Post"), discordtest.Opt("from", "feb 2021"), discordtest.Opt("to", "last week"))
	m := in.Answer(t.Context())
	first := <-asked
	if err := stop(); err != nil {
		t.Fatal(err)
	}
	n.srv.WaitGone(t.Context())
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	n.store = openStore(t, path, store.Options{})
	now := n.cfg.Now()
	n.cfg.Now = func() time.Time { return now.AddDate(0, 0, 30) }
	n.open(t)
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	if !strings.Contains(descriptions(m), "Passage 3") {
		t.Errorf("got %+v", m)
	}
	again := <-asked
	if !again.Asked.Equal(now) || again.Source != "The Harbor Post" || again.From != "2021-02" || again.To != "2024-03-03" ||
		again.Text != first.Text || again.From != first.From || again.To != first.To {
		t.Errorf("asked %+v, then %+v", first, again)
	}
	if got := n.press(t, n.reader, m, "👍").Answer(t.Context()); !got.Ephemeral() {
		t.Errorf("a verdict got %+v", got)
	}
}

// Buttons whose question is past its time say so to who presses them.
func TestQuestionPastItsTime(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	clock := make(chan time.Duration, 1)
	clock <- 0
	n.store = openStore(t, filepath.Join(t.TempDir(), "answers.db"), store.Options{
		Now: func() time.Time {
			d := <-clock
			clock <- d
			return time.Now().Add(d)
		},
	})
	n.ask = many
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	asking := n.press(t, n.reader, m, "Ask on")
	judging := n.press(t, n.reader, m, "👎")
	asking.Response(t.Context())
	judging.Response(t.Context())
	<-clock
	clock <- 91 * 24 * time.Hour
	for _, name := range []string{"▶", "Ask on", "👍", "👎"} {
		if got := n.press(t, n.reader, m, name).Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "no longer keep") {
			t.Errorf("%s got %+v", name, got)
		}
	}
	for name, form := range map[string]*discordtest.Interaction{"Ask on": asking, "👎": judging} {
		sent := n.srv.Submit(form, map[string]string{"text": "and then?"})
		if got := sent.Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "no longer keep") {
			t.Errorf("the form of %s got %+v", name, got)
		}
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

// An answer without passages has nothing to turn to or to look around in.
func TestNothingFound(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(context.Context, index.Question) (*index.Answer, error) { return &index.Answer{}, nil }
	n.open(t)
	if got := labels(n.question("when?").Answer(t.Context())); got != "(◀) (▶) (In context) Ask on | 👍 👎" {
		t.Errorf("got %s", got)
	}
}

// Of who opted out nothing is kept, so that only what needs nothing is offered.
func TestOptedOut(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	theirs := n.srv.Slash(n.editor, n.channel, "ask", discordtest.Opt("question", "when?")).Answer(t.Context())
	if err := n.store.OptOut(t.Context(), n.store.Person(n.reader.ID), true); err != nil {
		t.Fatal(err)
	}
	m := n.question("when?").Answer(t.Context())
	if got := labels(m); got != "In context" {
		t.Errorf("got %s", got)
	}
	m = n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	if got := labels(m); got != "In context | Publish" {
		t.Errorf("in private: got %s", got)
	}
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return !m.Ephemeral() && strings.HasPrefix(m.Content, "Shown by ada") && labels(m) == "In context"
	})
	if got := n.press(t, n.reader, theirs, "👍").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "keep nothing of you") {
		t.Errorf("a verdict got %+v", got)
	}
	if kept, err := n.store.Kept(n.store.Person(n.reader.ID)); err != nil || len(kept) > 0 {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

// Where a question can't be kept, it is answered all the same.
func TestStoreFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	if err := n.store.Close(); err != nil {
		t.Fatal(err)
	}
	m := n.question("when?").Answer(t.Context())
	if descriptions(m) != bridgeText || labels(m) != "In context" {
		t.Errorf("got %q with %s", descriptions(m), labels(m))
	}
	n.log.wait(t, "could not keep a question")
}

// Answers to mentions and direct messages have the controls, too.
func TestControlsOfReplies(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	for _, channel := range []*discordtest.Channel{n.channel, n.srv.DM(n.reader)} {
		m := n.srv.WaitReply(t.Context(), n.srv.Say(n.reader, channel, n.srv.Bot.Mention()+" when?"))
		if got := labels(m); got != "(◀) ▶ In context Ask on | 👍 👎" {
			t.Errorf("got %s", got)
		}
		if got := n.press(t, n.reader, m, "▶").Answer(t.Context()); got.ID != m.ID || !strings.Contains(descriptions(got), "Passage 3") {
			t.Errorf("turning got %+v", got)
		}
	}
}

// Hostile custom ids that look like ours do nothing.
func TestForgedControls(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	id := strings.Split(button(t, n.question("when?").Answer(t.Context()), "▶").CustomID, ":")[2]
	for customID, want := range map[string]string{
		"1:page:" + id + ":-2:en":                  "another version",
		"1:page:" + id + ":x:en":                   "another version",
		"1:page:" + id + ":99999999999999999999:e": "another version",
		"1:page:" + id:                             "another version",
		"1:page:zzzzzzzzzzzz:1:en":                 "no longer keep",
		"1:page::1:en":                             "no longer keep",
		"1:ask:../../x":                            "no longer keep",
		"1:good:" + id + "x":                       "no longer keep",
		"1:bad:":                                   "no longer keep",
		"1:context":                                "another version",
		"1:context:a:b:c:d":                        "another version",
		"1:context:" + strings.Repeat("%", 12):     "no longer here",
	} {
		got := n.srv.Click(n.reader, n.post(t, customID), customID).Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, want) {
			t.Errorf("%q got %+v", customID, got)
		}
	}
	// A language that isn't one of ours is the presser's.
	customID := "1:page:" + id + ":1:tlh"
	if got := n.srv.Click(n.reader, n.post(t, customID), customID).Answer(t.Context()); got.Content != "Further passages, page 2" {
		t.Errorf("got %+v", got)
	}
}

// passageMark is that of the passage in bridge.
func contextOfBridge() (index.Mark, *index.Context) {
	a := bridge("when?")
	p := a.Passages[0]
	text := "First words. " + p.Text + " Last *words*."
	return index.MarkOf(p.Citation.Story, p.Text), &index.Context{
		Citation: p.Citation, Text: text,
		Passage: corpus.Span{Start: len("First words. "), End: len("First words. " + p.Text)},
		Before:  []string{"Before that.", "Just before."}, After: []string{"Just after.", "@everyone after that."},
	}
}

// In context are the paragraphs around a passage, for the presser only.
func TestInContext(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	mark, around := contextOfBridge()
	n.catalog.contexts = map[index.Mark]*index.Context{mark: around}
	n.cfg.Sample = true
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	got := n.press(t, n.editor, m, "In context").Answer(t.Context())
	want := "Before that.\nJust before.\nFirst words.\n> June is when the bridge opens.\nLast \\*words\\*.\nJust after.\n" +
		"\\@everyone after that.\n*Bridge to open*, The Harbor Post · ¶2"
	if !got.Ephemeral() || descriptions(got) != want || got.Embeds[0].Footer.Text != "Sample story" {
		t.Errorf("got  %q\nwant %q", descriptions(got), want)
	}
}

// When a story has gone or changed, who looks for it is told.
func TestInContextGone(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"no longer here": nil, "has changed since": index.ErrNoPassage, "Something went wrong": errors.New("disk gone"),
	} {
		t.Run(want, func(t *testing.T) {
			t.Parallel()
			n := newNewsroom(t)
			n.catalog.err = err
			n.open(t)
			m := n.question("when?").Answer(t.Context())
			got := n.press(t, n.reader, m, "In context").Answer(t.Context())
			if !got.Ephemeral() || !strings.Contains(got.Content, want) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// A follow-up is asked with the questions before it in mind, within the same
// filters, and its answer is a new message with controls of its own.
func TestAskOn(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	asked := make(chan index.Question, 16)
	n.ask = func(_ context.Context, q index.Question) (*index.Answer, error) {
		asked <- q
		return bridge(q.Text), nil
	}
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("source", "Post")).Answer(t.Context())
	<-asked
	for _, step := range []struct {
		text    string
		earlier int
	}{{"and what did *Musk* say?", 1}, {"when was that?", 2}} {
		form := n.press(t, n.editor, m, "Ask on")
		modal := form.Response(t.Context()).Modal
		if modal == nil || modal.Title != "Ask on" {
			t.Fatalf("got the form %+v", modal)
		}
		sent := n.srv.Submit(form, map[string]string{"text": "  " + step.text})
		next := sent.Answer(t.Context())
		q := <-asked
		if q.Text != step.text || len(q.Earlier) != step.earlier || q.Earlier[0] != "when?" || q.Source != "Post" {
			t.Errorf("asked %+v", q)
		}
		if next.ID == m.ID || next.Ephemeral() || !strings.HasPrefix(next.Content, "Asked on: ") || len(next.Embeds) != 1 {
			t.Errorf("got %+v", next)
		}
		m = next
	}
	if !strings.Contains(m.Content, "when was that?") {
		t.Errorf("got %q", m.Content)
	}
}

// A form without words is asked for some.
func TestAskOnWithoutWords(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	form := n.press(t, n.reader, n.question("when?").Answer(t.Context()), "Ask on")
	form.Response(t.Context())
	got := n.srv.Submit(form, map[string]string{"text": "   "}).Answer(t.Context())
	if !got.Ephemeral() || !strings.Contains(got.Content, "ask in words") {
		t.Errorf("got %+v", got)
	}
}

// Verdicts are kept, one a person, and thanked for in private.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	if got := n.press(t, n.editor, m, "👍").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "Thank you") {
		t.Errorf("got %+v", got)
	}
	for _, reason := range []string{"", " It is July. "} {
		form := n.press(t, n.reader, m, "👎")
		form.Response(t.Context())
		got := n.srv.Submit(form, map[string]string{"text": reason}).Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, "Thank you") {
			t.Errorf("got %+v", got)
		}
	}
	rows, err := n.store.Report(t.Context(), time.Time{})
	if err != nil || len(rows) != 1 || len(rows[0].Verdicts) != 2 {
		t.Fatalf("kept %+v, %v", rows, err)
	}
	for _, v := range rows[0].Verdicts {
		mine := v.Person == n.store.Person(n.reader.ID)
		if v.Good == mine || mine && v.Reason != "It is July." {
			t.Errorf("kept %+v", v)
		}
	}
}

// A private answer is seen by one person, until they publish it, once.
func TestPublish(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "*when*?"), discordtest.Opt("private", true)).Answer(t.Context())
	if !m.Ephemeral() || labels(m) != "(◀) (▶) In context Ask on | 👍 👎 Publish" {
		t.Fatalf("got %+v with %s", m, labels(m))
	}
	presses := []*discordtest.Interaction{n.press(t, n.reader, m, "Publish"), n.press(t, n.reader, m, "Publish")}
	isPublic := func(m *discordtest.Message) bool { return !m.Ephemeral() }
	public := n.srv.WaitMessage(t.Context(), n.channel, isPublic)
	if public.Content != `ada asked: \*when\*?` || descriptions(public) != bridgeText || labels(public) != "(◀) (▶) In context Ask on | 👍 👎" {
		t.Errorf("got %+v with %s", public, labels(public))
	}
	for _, in := range presses {
		if got := in.Response(t.Context()).Type; got != discordtest.DeferredUpdate {
			t.Errorf("response type %d", got)
		}
	}
	if got := n.press(t, n.editor, public, "👍").Answer(t.Context()); !got.Ephemeral() {
		t.Errorf("got %+v", got)
	}
	count := 0
	for _, m := range n.srv.Messages(n.channel) {
		if isPublic(m) {
			count++
		}
	}
	if count != 1 {
		t.Errorf("%d public messages", count)
	}
	n.srv.WaitMessage(t.Context(), n.channel, func(now *discordtest.Message) bool {
		return now.ID == m.ID && !strings.Contains(labels(now), "Publish") && descriptions(now) == bridgeText
	})
}

// An answer that can't be published stays as it is, and its reader is told.
func TestPublishFails(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	n.srv.Override(discordtest.RouteFollowup, 1, http.HandlerFunc(refusal))
	n.press(t, n.reader, m, "Publish").WaitFollowup(t.Context(), func(m *discordtest.Message) bool {
		return m.Ephemeral() && strings.HasPrefix(m.Content, "I may not post here.")
	})
	n.press(t, n.reader, m, "Publish")
	n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool {
		return !m.Ephemeral() && m.Content == "ada asked: when?"
	})
}

// An answer in private goes on in private.
func TestAskOnInPrivate(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = many
	n.open(t)
	m := n.srv.Slash(n.reader, n.channel, "ask", discordtest.Opt("question", "when?"), discordtest.Opt("private", true)).Answer(t.Context())
	m = n.press(t, n.reader, m, "▶").Answer(t.Context())
	if !strings.HasSuffix(labels(m), "Publish") {
		t.Errorf("the second page has %s", labels(m))
	}
	form := n.press(t, n.reader, m, "Ask on")
	form.Response(t.Context())
	next := n.srv.Submit(form, map[string]string{"text": "and why?"}).Answer(t.Context())
	if !next.Ephemeral() || !strings.HasSuffix(labels(next), "Publish") {
		t.Errorf("got %+v", next)
	}
}
