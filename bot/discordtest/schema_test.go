package discordtest_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"byline/bot/discordtest"
)

// gatewaySchema returns the schema of an event or interaction, or skips the
// test where no folder with it is named.
func gatewaySchema(t *testing.T) func(name string) *jsonschema.Schema {
	t.Helper()
	dir := os.Getenv("BYLINE_DISCORD_DIR")
	if dir == "" {
		t.Skip("BYLINE_DISCORD_DIR names no folder with Discord's schemas")
	}
	data, err := os.ReadFile(filepath.Join(dir, "gateway-events.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("gateway.json", doc); err != nil {
		t.Fatal(err)
	}
	return func(name string) *jsonschema.Schema {
		schema, err := compiler.Compile("gateway.json#/definitions/Root/properties/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return schema
	}
}

func TestGatewaySendsWhatDiscordDoes(t *testing.T) {
	t.Parallel()
	schema := gatewaySchema(t)
	check := func(name string, event json.RawMessage) {
		t.Helper()
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(event))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema(name).Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	srv, channel, ada := newsroom(t)
	c := dial(t, srv)
	c.send(2, map[string]any{
		"token": srv.Token, "intents": guilds | guildMessages | directMessages,
		"properties": map[string]any{"os": "linux"}, "shard": []int{0, 1},
	})
	check("READY", c.event("READY"))
	check("GUILD_CREATE", c.event("GUILD_CREATE"))
	said := srv.Say(ada, channel, srv.Bot.Mention()+" hello")
	check("MESSAGE_CREATE", c.event("MESSAGE_CREATE"))
	srv.Reply(ada, said, "and again")
	check("MESSAGE_CREATE", c.event("MESSAGE_CREATE"))
	srv.Say(ada, srv.DM(ada), "in private")
	check("MESSAGE_CREATE", c.event("MESSAGE_CREATE"))

	commands := `[{"name":"ask","description":"Ask.","options":[
			{"type":3,"name":"question","description":"What.","required":true,"autocomplete":true},
			{"type":6,"name":"whom","description":"Whom."}]},
		{"name":"admin","description":"Rule.","options":[{"type":1,"name":"reindex","description":"Read all again."}]},
		{"type":3,"name":"Find the source"}]`
	if status, answer := do(t, srv, http.MethodPut, "/applications/"+srv.ApplicationID+"/commands", commands); status != http.StatusOK {
		t.Fatalf("registering: %d %v", status, answer)
	}
	in := srv.Slash(ada, channel, "ask", discordtest.Opt("question", "Who?"), discordtest.Opt("whom", ada))
	check("ChatInput", c.event("INTERACTION_CREATE"))
	button := `{"type":4,"data":{"content":"hi",` + quiet + `,"components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]},
		{"type":1,"components":[{"type":3,"custom_id":"which","options":[{"label":"a","value":"a"}]}]}]}}`
	do(t, srv, http.MethodPost, callback(in), button)
	check("MESSAGE_CREATE", c.event("MESSAGE_CREATE"))

	in2 := srv.Slash(ada, srv.DM(ada), "admin reindex")
	check("ChatInput", c.event("INTERACTION_CREATE"))
	do(t, srv, http.MethodPost, callback(in2), respond)

	clicked := srv.Click(ada, in.Answer(t.Context()), "more")
	check("Component", c.event("INTERACTION_CREATE"))
	form := `{"type":9,"data":{"custom_id":"form","title":"Ask","components":[{"type":1,"components":[{"type":4,"custom_id":"q","label":"Q","style":1}]}]}}`
	do(t, srv, http.MethodPost, callback(clicked), form)
	submitted := srv.Submit(clicked, map[string]string{"q": "And then?"})
	check("ModalSubmit", c.event("INTERACTION_CREATE"))
	do(t, srv, http.MethodPost, callback(submitted), respond)

	selected := srv.Select(ada, in.Answer(t.Context()), "which", "a")
	check("Component", c.event("INTERACTION_CREATE"))
	do(t, srv, http.MethodPost, callback(selected), `{"type":6}`)

	typed := srv.Type(ada, channel, "ask", discordtest.Opt("question", "Wh"))
	check("Autocomplete", c.event("INTERACTION_CREATE"))
	do(t, srv, http.MethodPost, callback(typed), `{"type":8,"data":{"choices":[]}}`)

	used := srv.UseOn(ada, said, "Find the source")
	check("MessageCommand", c.event("INTERACTION_CREATE"))
	do(t, srv, http.MethodPost, callback(used), respond)
}

// TestSchemaCatchesWhatNoRuleDoes sends what only Discord's own description
// of the API knows to be wrong.
func TestSchemaCatchesWhatNoRuleDoes(t *testing.T) {
	t.Parallel()
	if os.Getenv("BYLINE_DISCORD_DIR") == "" {
		t.Skip("BYLINE_DISCORD_DIR names no folder with Discord's schemas")
	}
	srv, channel, _ := newsroom(t, discordtest.CollectBreaches())
	body := `{"embeds":[{"title":"t","timestamp":"2026-01-01T00:00:00Z","provider":7}],` + quiet + `}`
	do(t, srv, http.MethodPost, "/channels/"+channel.ID+"/messages", body)
	wantBreach(t, srv, "against Discord's schema")
}
