package bot_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"byline/bot/discordtest"
	"byline/index"
)

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

// An answer without passages has nothing to turn to or to look around in.
func TestNothingFound(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(context.Context, index.Question) (*index.Answer, error) { return &index.Answer{}, nil }
	n.open(t)
	if got := labels(n.question("when?").Answer(t.Context())); got != "Ask on | 👍 👎" {
		t.Errorf("got %s", got)
	}
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

// A word that was read as another is told, whatever it is.
func TestReadAs(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.ask = func(context.Context, index.Question) (*index.Answer, error) {
		a := bridge("")
		a.Analysis.Mended = []index.Mending{{Typed: "brigde", Meant: "bridge"}, {Typed: "@everyone**", Meant: "every"}, {Typed: "c", Meant: "d"}}
		return a, nil
	}
	n.open(t)
	got := n.question("when does the brigde open?").Answer(t.Context()).Content
	want := "-# “brigde” is in no story, so I read it as “bridge”.\n-# “"
	if !strings.HasPrefix(got, want) || strings.Count(got, "\n") != 1 || strings.Contains(got, "**") {
		t.Errorf("got %s", got)
	}
}
