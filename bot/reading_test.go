package bot_test

import (
	"errors"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// What takes longer than Discord waits is promised, and comes then.
func TestReadingDefers(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	n := newReadingRoom(t, shelf{quotes: 9, wait: release})
	n.adjust = deferAtOnce
	n.open(t)
	var asked []*discordtest.Interaction
	for _, command := range [][2]string{{"quote", "speaker=Ann Lee"}, {"stories", ""}, {"story", "title=Bridge"}} {
		var options []discordtest.Value
		if name, value, ok := strings.Cut(command[1], "="); ok {
			options = append(options, discordtest.Opt(name, value))
		}
		in := n.srv.Slash(n.reader, n.channel, command[0], options...)
		if got := in.Response(t.Context()); got.Type != discordtest.DeferredChannelMessage || got.Ephemeral {
			t.Errorf("/%s: %+v", command[0], got)
		}
		asked = append(asked, in)
	}
	close(release)
	for _, in := range asked {
		if got := in.Answer(t.Context()); len(got.Embeds) == 0 || got.Ephemeral() {
			t.Errorf("got %+v", got)
		}
	}
}

// What fails is told to who asked, and nothing is offered.
func TestReadingFails(t *testing.T) {
	t.Parallel()
	n := newReadingRoom(t, shelf{err: errors.New("disk gone")})
	n.open(t)
	for command, option := range map[string]string{"quote": "speaker", "story": "title", "stories": "source"} {
		got := n.srv.Slash(n.reader, n.channel, command, discordtest.Opt(option, "Ann Lee")).Answer(t.Context())
		if !got.Ephemeral() || !strings.HasPrefix(got.Content, "Something went wrong") {
			t.Errorf("/%s got %+v", command, got)
		}
		n.srv.Type(n.reader, n.channel, command, discordtest.Opt(option, "a")).Response(t.Context())
	}
	for _, customID := range []string{"1:story:storykey:0:en:" + owner(n, n.reader), "1:browse::0:en:" + owner(n, n.reader)} {
		got := n.srv.Click(n.reader, n.post(t, customID), customID).Answer(t.Context())
		if !got.Ephemeral() || !strings.HasPrefix(got.Content, "Something went wrong") {
			t.Errorf("%s got %+v", customID, got)
		}
	}
}

func owner(n *newsroom, user *discordtest.User) string { return string(n.store.Person(user.ID))[:8] }

// Custom ids that look like ours do nothing for who didn't ask, and no harm
// for who did.
func TestForgedReadingControls(t *testing.T) {
	t.Parallel()
	n := newReadingRoom(t, shelf{quotes: 9})
	n.open(t)
	own := owner(n, n.reader)
	for customID, want := range map[string]string{
		"1:browse":                        "another version",
		"1:browse:":                       "another version",
		"1:browse::x:en:" + own:           "another version",
		"1:browse::-1:en:" + own:          "another version",
		"1:browse::0:en":                  "another version",
		"1:browse::0:en:":                 "can turn these pages",
		"1:browse::0:en:aaaaaaaa":         "can turn these pages",
		"1:browse:none:0:en:" + own:       "no stories of that any longer",
		"1:browse:a:b:0:en:" + own:        "another version",
		"1:story:storykey:x:en:" + own:    "another version",
		"1:story:storykey:0:en:aaaaaaaa":  "can turn these pages",
		"1:story:otherkey:0:en:" + own:    "no longer here",
		"1:story::0:en:" + own:            "no longer here",
		"1:open":                          "another version",
		"1:optout":                        "another version",
		"1:optout:maybe":                  "another version",
		"1:nonsense:a":                    "another version",
		"1:browse:~a:0:en:" + own + ":x":  "another version",
		"0:browse::0:en:" + own:           "another version",
		"1:story:storykey:-1:tlh:" + own:  "another version",
		"1:browse::99999999999999999999:": "another version",
	} {
		got := n.srv.Click(n.reader, n.post(t, customID), customID).Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, want) {
			t.Errorf("%q got %+v", customID, got)
		}
	}
	customID := "1:story:storykey:99:tlh:" + own
	in := n.srv.Click(n.reader, n.post(t, customID), customID)
	if got := in.Answer(t.Context()); !strings.Contains(descriptions(got), "page 3 of 3") {
		t.Errorf("beyond the end: %+v", got)
	}
	in.WaitFollowup(t.Context(), func(m *discordtest.Message) bool { return m.Content == "There are no further pages." })
}

// Pages stay in the language of who asked, and buttons say so to others in
// theirs.
func TestReadingLanguages(t *testing.T) {
	t.Parallel()
	n := newReadingRoom(t, shelf{quotes: 9})
	n.open(t)
	moderator := n.guild.AddMember("mo", discordtest.ManageMessages)
	n.srv.SetLocale(moderator, "ru")
	n.srv.SetLocale(n.editor, "fr")
	n.srv.SetLocale(n.reader, "de")
	m := n.srv.Slash(n.reader, n.channel, "stories").Answer(t.Context())
	if m.Embeds[0].Title != "Artikel" || m.Embeds[0].Footer.Text != "Seite 1 von 3 · 21 Artikel" {
		t.Errorf("got %+v", m.Embeds[0])
	}
	if got := n.press(t, n.editor, m, "▶").Answer(t.Context()); !strings.HasPrefix(got.Content, "Ici, seule") {
		t.Errorf("got %+v", got)
	}
	if got := n.press(t, moderator, m, "▶").Answer(t.Context()); got.Embeds[0].Footer.Text != "Seite 2 von 3 · 21 Artikel" {
		t.Errorf("got %+v", got.Embeds[0])
	}
	for locale, want := range map[string]string{
		"de": "Was hat Ann Lee über „Bridge“ gesagt?", "es-ES": "¿Qué dijo Ann Lee sobre «Bridge»?", "fr": "Qu’a dit Ann Lee sur « Bridge » ?",
		"ru": "Что говорит Ann Lee о теме «Bridge»?", "ja": "What did Ann Lee say about “Bridge”?",
	} {
		n.srv.SetLocale(n.reader, locale)
		n.srv.Slash(n.reader, n.channel, "quote", discordtest.Opt("speaker", "Ann Lee"), discordtest.Opt("about", "Bridge")).Answer(t.Context())
		rows, err := n.store.Kept(n.store.Person(n.reader.ID))
		if err != nil || len(rows) == 0 || rows[0].Text != want || rows[0].Speaker != "Ann Lee" || rows[0].About != "Bridge" {
			t.Errorf("%s: kept %+v, %v", locale, rows, err)
		}
	}
}

// Of who opted out nothing is kept, so that what somebody said comes without
// what needs the question.
func TestQuoteOptedOut(t *testing.T) {
	t.Parallel()
	n := newReadingRoom(t, shelf{})
	n.open(t)
	if err := n.store.OptOut(t.Context(), n.store.Person(n.reader.ID), true); err != nil {
		t.Fatal(err)
	}
	m := n.srv.Slash(n.reader, n.channel, "quote", discordtest.Opt("speaker", "Ann Lee")).Answer(t.Context())
	if got := labels(m); got != "In context" || len(m.Embeds) != 3 {
		t.Errorf("got %s, %+v", got, m)
	}
	list := n.srv.Slash(n.reader, n.channel, "stories").Answer(t.Context())
	if got := n.press(t, n.reader, list, "▶").Answer(t.Context()); got.ID != list.ID {
		t.Errorf("turning got %+v", got)
	}
}

// The help mentions each command so that a tap gives it, admins' commands to
// them alone.
func TestHelpMentionsCommands(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	stop := n.open(t)
	for range 2 { // with the commands just registered, and found as they are
		n.log.wait(t, "guild="+n.guild.ID)
		for _, locale := range []string{"en-US", "de", "es-ES", "fr", "ru"} {
			for user, admin := range map[*discordtest.User]bool{n.reader: false, n.editor: true} {
				n.srv.SetLocale(user, locale)
				got := n.srv.Slash(user, n.channel, "help").Answer(t.Context()).Content
				for _, c := range n.srv.Commands("") {
					if c.Type == discordtest.SlashCommand && c.Name != "help" && !strings.Contains(got, "</"+c.Name+":"+c.ID+">") {
						t.Errorf("%s: /%s isn't in %s", locale, c.Name, got)
					}
				}
				if has := strings.Contains(got, "</admin reindex:"); has != admin {
					t.Errorf("%s: admin commands: %t", locale, has)
				}
			}
		}
		if err := stop(); err != nil {
			t.Fatal(err)
		}
		n.srv.WaitGone(t.Context())
		n.log, n.level = &journal{}, -4
		stop = n.run(t)
		n.srv.WaitReady(t.Context())
	}
}
