package discordtest_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"byline/bot/discordtest"
)

// TestOptionValuesOnTheWire gives an option of each type a value.
func TestOptionValuesOnTheWire(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada := srv.AddUser("ada")
	guild.Join(ada, discordtest.ManageGuild)
	c := login(t, srv, guilds)
	commands := `[{"name":"set","description":"Set.","options":[{"type":1,"name":"all","description":"All.","options":[
		{"type":3,"name":"text","description":"D.","choices":[{"name":"One","value":"one"}]},
		{"type":4,"name":"count","description":"D.","choices":[{"name":"Two","value":2}]},
		{"type":10,"name":"share","description":"D.","min_value":0,"max_value":1},
		{"type":5,"name":"flag","description":"D."},
		{"type":6,"name":"user","description":"D."},
		{"type":7,"name":"channel","description":"D."}]}]}]`
	path := "/applications/" + srv.ApplicationID + "/guilds/" + guild.ID + "/commands"
	if status, answer := do(t, srv, http.MethodPut, path, commands); status != http.StatusOK {
		t.Fatalf("registering: %d %v", status, answer)
	}
	srv.WaitCommands(t.Context(), guild.ID, "set")
	in := srv.Slash(ada, channel, "set all",
		discordtest.Opt("text", "one"), discordtest.Opt("count", 2), discordtest.Opt("share", 0.5),
		discordtest.Opt("flag", true), discordtest.Opt("user", ada), discordtest.Opt("channel", channel))
	in.MayGoUnanswered()

	type option struct {
		Type    int      `json:"type"`
		Name    string   `json:"name"`
		Value   any      `json:"value"`
		Options []option `json:"options"`
	}
	var got struct {
		Member struct {
			Permissions string `json:"permissions"`
		} `json:"member"`
		Data struct {
			GuildID  string   `json:"guild_id"`
			Options  []option `json:"options"`
			Resolved struct {
				Users map[string]discordtest.User `json:"users"`
			} `json:"resolved"`
		} `json:"data"`
	}
	if err := json.Unmarshal(c.event("INTERACTION_CREATE"), &got); err != nil {
		t.Fatal(err)
	}
	if want := (discordtest.Everyone | discordtest.ManageGuild).String(); got.Member.Permissions != want {
		t.Errorf("permissions %s, want %s", got.Member.Permissions, want)
	}
	if got.Data.GuildID != guild.ID || got.Data.Resolved.Users[ada.ID].Username != "ada" {
		t.Errorf("data %+v, want the guild's command with ada resolved", got.Data)
	}
	if len(got.Data.Options) != 1 || got.Data.Options[0].Name != "all" || got.Data.Options[0].Type != 1 {
		t.Fatalf("options %+v, want the sub-command alone", got.Data.Options)
	}
	want := []option{
		{Type: 3, Value: "one"},
		{Type: 4, Value: 2.0},
		{Type: 10, Value: 0.5},
		{Type: 5, Value: true},
		{Type: 6, Value: ada.ID},
		{Type: 7, Value: channel.ID},
	}
	for i, o := range got.Data.Options[0].Options {
		if o.Type != want[i].Type || o.Value != want[i].Value {
			t.Errorf("option %s has type %d and value %v, want %d and %v", o.Name, o.Type, o.Value, want[i].Type, want[i].Value)
		}
	}
}
