package bot_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// post has the bot say something in the channel that isn't of this version's
// making, and returns it.
func (n *newsroom) post(t *testing.T, customID string) *discordtest.Message {
	t.Helper()
	n.call(t, http.MethodPost, "/channels/"+n.channel.ID+"/messages", map[string]any{
		"content":          "An answer with " + customID,
		"allowed_mentions": map[string]any{"parse": []string{}},
		"components": []any{map[string]any{"type": 1, "components": []any{
			map[string]any{"type": 2, "style": 2, "label": "?", "custom_id": customID},
		}}},
	})
	return n.srv.WaitMessage(t.Context(), n.channel, func(m *discordtest.Message) bool { return m.Content == "An answer with "+customID })
}

// call sends a request to the pretended Discord in the bot's name.
func (n *newsroom) call(t *testing.T, method, path string, content any) {
	t.Helper()
	body, err := json.Marshal(content)
	if err != nil {
		t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(t.Context(), method, n.srv.API()+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+n.srv.Token)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", "DiscordBot (https://example.com, 1)")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	if err := resp.Body.Close(); err != nil || resp.StatusCode >= 300 {
		t.Fatalf("%s %s: %s, %v", method, path, resp.Status, err)
	}
}

// A control that this version of the bot didn't make, or somebody else did,
// gets a kind line that only the presser sees.
func TestUnknownControl(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	for _, customID := range []string{
		"x", ":", "1", "1:", "1:nothing", "2:page:a:1:en", "0:page:a:1:en", "1::::::", strings.Repeat("1:page:", 14),
	} {
		got := n.srv.Click(n.reader, n.post(t, customID), customID).Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, "another version of me") {
			t.Errorf("%q got %+v", customID, got)
		}
	}
}

// Fixed sentences and dates are in the language of the reader's Discord.
func TestReadersLanguage(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.cfg.Sample = true
	n.open(t)
	for locale, want := range map[string]string{
		"en-GB": "Sample story", "de": "Beispielartikel", "es-419": "Artículo de muestra", "fr": "Article d’exemple",
		"ru": "Пример статьи", "pt-BR": "Sample story",
	} {
		n.srv.SetLocale(n.reader, locale)
		if got := n.question("when?").Answer(t.Context()).Embeds[0].Footer.Text; got != want {
			t.Errorf("%s: got %q, want %q", locale, got, want)
		}
	}
	n.srv.SetLocale(n.reader, "de")
	if got := n.question(" ").Answer(t.Context()); !strings.Contains(got.Content, "Bitte frag in Worten") {
		t.Errorf("got %q", got.Content)
	}
	if got := reindexOf(n, n.reader).Answer(t.Context()); !strings.Contains(got.Content, "die sich um diesen Bot kümmern") {
		t.Errorf("got %q", got.Content)
	}
	n.srv.SetLocale(n.editor, "ru")
	reindexOf(n, n.editor).WaitEdit(t.Context(), starts("Готово за 1s: 9 фрагментов, 2 статьи."))
}

// Commands are offered in the languages that the bot speaks.
func TestCommandsInOtherLanguages(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	ask := n.srv.Commands("")[0]
	for _, locale := range []string{"de", "es-ES", "es-419", "fr", "ru"} {
		if ask.NameLocalizations[locale] == "" || ask.DescriptionLocalizations[locale] == "" {
			t.Errorf("%s: /ask has no name or description", locale)
		}
		for _, o := range ask.Options {
			if o.NameLocalizations[locale] == "" || o.DescriptionLocalizations[locale] == "" {
				t.Errorf("%s: the option %s has no name or description", locale, o.Name)
			}
		}
	}
	if got := ask.NameLocalizations["de"]; got != "fragen" {
		t.Errorf("in German it is /%s", got)
	}
}
