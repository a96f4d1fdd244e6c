package discordtest_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

const quiet = `"allowed_mentions":{"parse":[]}`

// long is a text of n characters.
func long(n int) string { return strings.Repeat("x", n) }

// list is a JSON list of n things.
func list(n int, format string) string {
	items := make([]string, n)
	for i := range items {
		items[i] = strings.ReplaceAll(format, "#", fmt.Sprint(i))
	}
	return "[" + strings.Join(items, ",") + "]"
}

type rule struct {
	name string
	body string
	want string // what the breach says; empty for a good body
}

func TestMessageRules(t *testing.T) {
	t.Parallel()
	row := func(components string) string {
		return `{"content":"hi",` + quiet + `,"components":[{"type":1,"components":` + components + `}]}`
	}
	embed := func(e string) string { return `{` + quiet + `,"embeds":[` + e + `]}` }
	for _, r := range []rule{
		{"plain", `{"content":"hi",` + quiet + `}`, ""},
		{"full", `{"content":"` + long(2000) + `",` + quiet + `}`, ""},
		{"content too long", `{"content":"` + long(2001) + `",` + quiet + `}`, "content: Must be 2000"},
		{"emoji count twice", `{"content":"` + strings.Repeat("📰", 1001) + `",` + quiet + `}`, "content: Must be 2000"},
		{"emoji fit", `{"content":"` + strings.Repeat("📰", 1000) + `",` + quiet + `}`, ""},
		{"empty", `{"content":" ",` + quiet + `}`, "Cannot send an empty message"},
		{"not JSON", `{"content":`, "unexpected end of JSON"},
		{"wrong type", `{"content":7,` + quiet + `}`, "cannot unmarshal number"},
		{"no mentions rule", `{"content":"hi"}`, "allowed_mentions: missing"},
		{"mentions null", `{"content":"hi","allowed_mentions":{"parse":null}}`, "parse: missing or null"},
		{"mentions users", `{"content":"hi","allowed_mentions":{"parse":["users"]}}`, "allows mentions"},
		{"mentions one", `{"content":"hi","allowed_mentions":{"parse":[],"users":["1"]}}`, "allows mentions"},
		{"pings on reply", `{"content":"hi","allowed_mentions":{"parse":[],"replied_user":true}}`, "replied_user"},
		{"ephemeral", `{"content":"hi",` + quiet + `,"flags":64}`, "can be ephemeral"},

		{"embed", embed(`{"title":"t","description":"d","fields":[{"name":"n","value":"v"}],"footer":{"text":"f"}}`), ""},
		{"embeds of 6000", `{` + quiet + `,"embeds":[{"description":"` + long(3000) + `"},{"description":"` + long(3000) + `"}]}`, ""},
		{"embeds of 6001", `{` + quiet + `,"embeds":[{"description":"` + long(3000) + `"},{"description":"` + long(3001) + `"}]}`, "maximum size of 6000"},
		{"eleven embeds", `{` + quiet + `,"embeds":` + list(11, `{"title":"t"}`) + `}`, "embeds: Must be 10"},
		{"empty embed", embed(`{}`), "an embed can't be empty"},
		{"title too long", embed(`{"title":"` + long(257) + `"}`), "embeds.0.title: Must be 256"},
		{"description too long", embed(`{"description":"` + long(4097) + `"}`), "description: Must be 4096"},
		{"footer too long", embed(`{"footer":{"text":"` + long(2049) + `"}}`), "footer.text: Must be 2048"},
		{"author too long", embed(`{"author":{"name":"` + long(257) + `"}}`), "author.name: Must be 256"},
		{"too many fields", embed(`{"fields":` + list(26, `{"name":"n","value":"v"}`) + `}`), "fields: Must be 25"},
		{"field without value", embed(`{"fields":[{"name":"n","value":""}]}`), "value: This field is required"},
		{"field without name", embed(`{"fields":[{"name":"","value":"v"}]}`), "name: This field is required"},
		{"field too long", embed(`{"fields":[{"name":"n","value":"` + long(1025) + `"}]}`), "value: Must be 1024"},
		{"bad link", embed(`{"title":"t","url":"javascript:alert(1)"}`), "not a well-formed URL"},
		{"bad color", embed(`{"title":"t","color":16777216}`), "color"},

		{"buttons", row(`[{"type":2,"style":1,"label":"More","custom_id":"more"},{"type":2,"style":5,"label":"Open","url":"https://example.org"}]`), ""},
		{"six buttons", row(list(6, `{"type":2,"style":1,"label":"b","custom_id":"#"}`)), "a row has up to 5"},
		{"six rows", `{"content":"hi",` + quiet + `,"components":` + list(6, `{"type":1,"components":[{"type":2,"style":1,"label":"b","custom_id":"#"}]}`) + `}`, "components: Must be 5"},
		{"empty row", row(`[]`), "a row can't be empty"},
		{"row left out", `{"content":"hi",` + quiet + `,"components":[{"type":2,"style":1,"label":"b","custom_id":"a"}]}`, "only rows"},
		{"same custom id", row(`[{"type":2,"style":1,"label":"a","custom_id":"x"},{"type":2,"style":2,"label":"b","custom_id":"x"}]`), "cannot be duplicated"},
		{"no custom id", row(`[{"type":2,"style":1,"label":"a"}]`), "custom_id: This field is required"},
		{"custom id too long", row(`[{"type":2,"style":1,"label":"a","custom_id":"` + long(101) + `"}]`), "custom_id: Must be 100"},
		{"label too long", row(`[{"type":2,"style":1,"label":"` + long(81) + `","custom_id":"a"}]`), "label: Must be 80"},
		{"nameless button", row(`[{"type":2,"style":1,"custom_id":"a"}]`), "a label or an emoji"},
		{"link without url", row(`[{"type":2,"style":5,"label":"a"}]`), "url: This field is required"},
		{"link with custom id", row(`[{"type":2,"style":5,"label":"a","url":"https://example.org","custom_id":"a"}]`), "cannot both be specified"},
		{"button with url", row(`[{"type":2,"style":1,"label":"a","url":"https://example.org","custom_id":"a"}]`), "only a link has a url"},
		{"url too long", row(`[{"type":2,"style":5,"label":"a","url":"https://example.org/` + long(500) + `"}]`), "url: Must be 512"},
		{"select", row(`[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}]}]`), ""},
		{"select too large", row(`[{"type":3,"custom_id":"s","options":` + list(26, `{"label":"a","value":"#"}`) + `}]`), "between 1 and 25"},
		{"select and button", row(`[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"}]},{"type":2,"style":1,"label":"a","custom_id":"a"}]`), "or one select"},
		{"select twice the value", row(`[{"type":3,"custom_id":"s","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}]`), "already used"},
		{"unknown component", row(`[{"type":99}]`), "no such type"},
		{"components v2", `{"flags":32768,` + quiet + `,"components":[{"type":10,"content":"text"}]}`, ""},
		{"components v2 and content", `{"content":"hi","flags":32768,` + quiet + `,"components":[{"type":10,"content":"text"}]}`, "can't stand beside"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, channel, _ := newsroom(t, discordtest.CollectBreaches())
			status, _ := do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/messages", r.body)
			wantBreach(t, srv, r.want)
			if r.want == "" && status != http.StatusOK {
				t.Errorf("status %d, want 200", status)
			}
		})
	}
}

func TestCommandRules(t *testing.T) {
	t.Parallel()
	options := func(o string) string { return `[{"name":"ask","description":"Ask.","options":` + o + `}]` }
	for _, r := range []rule{
		{"plain", options(`[{"type":3,"name":"question","description":"What.","required":true}]`), ""},
		{"other script", `[{"name":"спросить","description":"Ask."}]`, ""},
		{"localized", `[{"name":"ask","description":"Ask.","name_localizations":{"de":"fragen","es-419":"preguntar"},"description_localizations":{"de":"Frag."}}]`, ""},
		{"localized for nobody", `[{"name":"ask","description":"Ask.","name_localizations":{"es":"preguntar"}}]`, "there is no such locale"},
		{"localized in upper case", `[{"name":"ask","description":"Ask.","name_localizations":{"de":"Fragen"}}]`, "Command name is invalid"},
		{"localized too long", options(`[{"type":3,"name":"q","description":"d","description_localizations":{"de":"` + long(101) + `"}}]`), "Must be 100"},
		{"localized on a message", `[{"type":3,"name":"Find it","name_localizations":{"de":"Finde es"}}]`, ""},
		{"described on a message", `[{"type":3,"name":"Find it","description_localizations":{"de":"Finde es"}}]`, "cannot have description"},
		{"permissions as text", `[{"name":"admin","description":"Rule.","default_member_permissions":"32"}]`, ""},
		{"sub-commands", options(`[{"type":2,"name":"group","description":"G.","options":[{"type":1,"name":"sub","description":"S."}]},{"type":1,"name":"other","description":"O."}]`), ""},
		{"message command", `[{"type":3,"name":"Find the source"}]`, ""},
		{"none", `[]`, ""},
		{"upper case", `[{"name":"Ask","description":"Ask."}]`, "Command name is invalid"},
		{"with a space", `[{"name":"ask me","description":"Ask."}]`, "Command name is invalid"},
		{"name too long", `[{"name":"` + long(33) + `","description":"Ask."}]`, "Command name is invalid"},
		{"no description", `[{"name":"ask"}]`, "description: This field is required"},
		{"description too long", `[{"name":"ask","description":"` + long(101) + `"}]`, "description: Must be 100"},
		{"twice", `[{"name":"ask","description":"A."},{"name":"ask","description":"B."}]`, "must be unique"},
		{"too many", list(101, `{"name":"ask#","description":"A."}`), "Maximum number"},
		{"too many for messages", list(16, `{"type":3,"name":"ask#"}`), "Maximum number"},
		{"message command with description", `[{"type":3,"name":"Find","description":"F."}]`, "cannot have description"},
		{"too large", options(list(25, `{"type":3,"name":"o#","description":"D.","choices":`+list(25, `{"name":"`+long(20)+`","value":"v"}`)+`}`)), "maximum size of 8000"},
		{"option name", options(`[{"type":3,"name":"A","description":"D."}]`), "Option name is invalid"},
		{"option description", options(`[{"type":3,"name":"a"}]`), "description: This field is required"},
		{"option twice", options(`[{"type":3,"name":"a","description":"D."},{"type":3,"name":"a","description":"D."}]`), "already used"},
		{"required last", options(`[{"type":3,"name":"a","description":"D."},{"type":3,"name":"b","description":"D.","required":true}]`), "before non-required"},
		{"too many options", options(list(26, `{"type":3,"name":"a#","description":"D."}`)), "Must be 25"},
		{"too many choices", options(`[{"type":3,"name":"a","description":"D.","choices":` + list(26, `{"name":"c#","value":"#"}`) + `}]`), "choices: Must be 25"},
		{"choice of another type", options(`[{"type":4,"name":"a","description":"D.","choices":[{"name":"c","value":"text"}]}]`), "of another type"},
		{"choices and autocomplete", options(`[{"type":3,"name":"a","description":"D.","autocomplete":true,"choices":[{"name":"c","value":"v"}]}]`), "exclude each other"},
		{"autocomplete of users", options(`[{"type":6,"name":"a","description":"D.","autocomplete":true}]`), "neither choices nor autocomplete"},
		{"sub-command beside option", options(`[{"type":1,"name":"a","description":"D."},{"type":3,"name":"b","description":"D."}]`), "can't stand beside"},
		{"group in group", options(`[{"type":2,"name":"a","description":"D.","options":[{"type":2,"name":"b","description":"D."}]}]`), "sub-commands only"},
		{"unknown option type", options(`[{"type":42,"name":"a","description":"D."}]`), "there is no type 42"},
		{"length out of range", options(`[{"type":3,"name":"a","description":"D.","max_length":6001}]`), "between 1 and 6000"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv, _, _ := newsroom(t, discordtest.CollectBreaches())
			status, answer := do(t, srv, http.MethodPut, "/applications/"+srv.ApplicationID+"/commands", r.body)
			wantBreach(t, srv, r.want)
			if r.want != "" && (status != http.StatusBadRequest || answer["code"] != 50035.0) {
				t.Errorf("status %d, answer %v, want 400 with code 50035", status, answer)
			}
		})
	}
}
