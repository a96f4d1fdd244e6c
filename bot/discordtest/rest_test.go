package discordtest_test

import (
	"net/http"
	"testing"

	"byline/bot/discordtest"
)

func TestAuthorization(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	for _, r := range []struct {
		authorization, path string
		status              int
	}{
		{"Bot " + srv.Token, "/users/@me", http.StatusOK},
		{srv.Token, "/users/@me", http.StatusUnauthorized},
		{"Bot wrong", "/users/@me", http.StatusUnauthorized},
		{"", "/users/@me", http.StatusUnauthorized},
		{"", "/gateway", http.StatusOK},
		{"", "/gateway/bot", http.StatusUnauthorized},
	} {
		status, answer := doAs(t, srv, r.authorization, http.MethodGet, r.path, "", "")
		if status != r.status {
			t.Errorf("%q asking for %s gets %d %v, want %d", r.authorization, r.path, status, answer, r.status)
		}
		if status == http.StatusUnauthorized && answer["message"] != "401: Unauthorized" {
			t.Errorf("%q asking for %s is told %v", r.authorization, r.path, answer["message"])
		}
	}
}

func TestWhatIsThere(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	guild := srv.AddGuild("Newsroom")
	channel := guild.AddChannel("general")
	ada := guild.AddMember("ada", discordtest.ManageGuild)
	application := "/applications/" + srv.ApplicationID
	for _, r := range []struct {
		path   string
		status int
		key    string
		value  any
	}{
		{"/users/@me", http.StatusOK, "id", srv.Bot.ID},
		{"/users/" + ada.ID, http.StatusOK, "username", "ada"},
		{"/users/1", http.StatusNotFound, "code", 10013.0},
		{"/applications/@me", http.StatusOK, "id", srv.ApplicationID},
		{"/oauth2/applications/@me", http.StatusOK, "id", srv.ApplicationID},
		{"/guilds/" + guild.ID, http.StatusOK, "name", "Newsroom"},
		{"/guilds/1", http.StatusNotFound, "code", 10004.0},
		{"/guilds/" + guild.ID + "/members/" + ada.ID, http.StatusOK, "joined_at", "2024-05-01T09:00:00.000000+00:00"},
		{"/guilds/" + guild.ID + "/members/1", http.StatusNotFound, "code", 10007.0},
		{"/guilds/" + guild.ID + "/roles", http.StatusOK, "", nil},
		{"/guilds/" + guild.ID + "/channels", http.StatusOK, "", nil},
		{"/users/@me/guilds", http.StatusOK, "", nil},
		{"/channels/" + channel.ID, http.StatusOK, "name", "general"},
		{"/channels/1", http.StatusNotFound, "code", 10003.0},
		{"/channels/" + channel.ID + "/messages", http.StatusOK, "", nil},
		{"/channels/" + channel.ID + "/messages/1", http.StatusNotFound, "code", 10008.0},
		{"/gateway/bot", http.StatusOK, "shards", 1.0},
		{application + "/commands", http.StatusOK, "", nil},
		{application + "/commands/1", http.StatusNotFound, "code", 10063.0},
		{application + "/guilds/" + guild.ID + "/commands", http.StatusOK, "", nil},
		{application + "/guilds/1/commands", http.StatusForbidden, "code", 50001.0},
	} {
		status, answer := do(t, srv, http.MethodGet, r.path, "")
		if status != r.status || r.key != "" && answer[r.key] != r.value {
			t.Errorf("GET %s gives %d with %s %v, want %d with %v", r.path, status, r.key, answer[r.key], r.status, r.value)
		}
	}
}

func TestCommandsOneByOne(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	path := "/applications/" + srv.ApplicationID + "/commands"
	status, made := do(t, srv, http.MethodPost, path, `{"name":"ask","description":"Ask."}`)
	if status != http.StatusCreated {
		t.Fatalf("creating gives %d %v, want 201", status, made)
	}
	if status, again := do(t, srv, http.MethodPost, path, `{"name":"ask","description":"Ask more."}`); status != http.StatusOK || again["id"] != made["id"] {
		t.Errorf("creating again gives %d %v, want 200 and the same id", status, again)
	}
	one := path + "/" + made["id"].(string)
	if status, edited := do(t, srv, http.MethodPatch, one, `{"description":"Ask on."}`); status != http.StatusOK || edited["name"] != "ask" {
		t.Errorf("editing gives %d %v, want the same name", status, edited)
	}
	if got := srv.Commands(""); len(got) != 1 || got[0].Description != "Ask on." {
		t.Errorf("commands %+v, want the edited one", got)
	}
	if status, _ := do(t, srv, http.MethodDelete, one, ""); status != http.StatusNoContent {
		t.Errorf("deleting gives %d, want 204", status)
	}
	if got, writes := srv.Commands(""), srv.CommandWrites(); len(got) != 0 || writes != 4 {
		t.Errorf("%d commands after %d writes, want none after 4", len(got), writes)
	}
}

func TestRequestRules(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name, method, path, kind, body string
		status                         int
		want                           string
	}{
		{"unknown route", http.MethodGet, "/nowhere", "", "", http.StatusNotFound, "unknown route GET"},
		{"unknown method", http.MethodPut, "/users/@me", "", "", http.StatusNotFound, "unknown route PUT"},
		{"form in place of JSON", http.MethodPost, "/users/@me/channels", "text/plain", "recipient_id=1", http.StatusBadRequest, `of type "text/plain"`},
		{"another application", http.MethodGet, "/applications/1/commands", "", "", http.StatusForbidden, "is not the bot's"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t, discordtest.CollectBreaches())
			if status, _ := doAs(t, srv, "Bot "+srv.Token, r.method, r.path, r.kind, r.body); status != r.status {
				t.Errorf("status %d, want %d", status, r.status)
			}
			wantBreach(t, srv, r.want)
		})
	}
}

func TestRequestsSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	for _, r := range []struct{ name, api, agent, want string }{
		{"v9", "/api/v9", userAgent, ""},
		{"v10", "/api/v10", userAgent, ""},
		{"v6", "/api/v6", userAgent, `version "v6"`},
		{"another agent", "/api/v9", "curl/8", `user agent "curl/8"`},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			srv := discordtest.New(t, discordtest.CollectBreaches())
			request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, srv.URL()+r.api+"/gateway", nil)
			if err != nil {
				t.Fatal(err)
			}
			request.Header.Set("User-Agent", r.agent)
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				t.Fatal(err)
			}
			_ = response.Body.Close()
			wantBreach(t, srv, r.want)
		})
	}
}

func TestMultipartBody(t *testing.T) {
	t.Parallel()
	srv, channel, _ := newsroom(t, discordtest.CollectBreaches())
	part := func(header, content string) string {
		return "--x\r\nContent-Disposition: form-data; " + header + "\r\n\r\n" + content + "\r\n"
	}
	body := part(`name="payload_json"`, `{`+quiet+`}`) + part(`name="files[0]"; filename="a.txt"`, "text") + "--x--\r\n"
	status, answer := doAs(t, srv, "Bot "+srv.Token, http.MethodPost, "/channels/"+channel.ID+"/messages", "multipart/form-data; boundary=x", body)
	if status != http.StatusOK {
		t.Errorf("a message of a file alone gets %d %v, want 200", status, answer)
	}
	wantBreach(t, srv, "")
}
