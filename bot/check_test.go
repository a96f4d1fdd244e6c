package bot_test

import (
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"byline/bot"
	"byline/bot/discordtest"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t)
	guild := srv.AddGuild("Newsroom")
	for _, tt := range []struct {
		name string
		cfg  bot.Config
		want []string // name and the beginning of the detail or, behind "!", a part of the error
	}{
		{"all well", bot.Config{Token: srv.Token, AdminGuild: guild.ID}, []string{
			"token: it is accepted", "application: " + srv.ApplicationID, "intents: no privileged one", "gateway: 1000 of 1000 logins",
			"admin server: Newsroom", "permissions: all that it needs",
			"commands: the bot will register", "admin commands: the bot will register",
		}},
		{"no admin guild", bot.Config{Token: srv.Token}, []string{
			"token: it is accepted", "application: ", "intents: ", "gateway: ", "admin server: none is set", "commands: the bot will register",
		}},
		{"wrong token", bot.Config{Token: "nonsense"}, []string{"token! DISCORD_TOKEN"}},
		{"no token", bot.Config{}, []string{"configuration! DISCORD_TOKEN"}},
		{"not an id", bot.Config{Token: srv.Token, AdminGuild: "Newsroom"}, []string{"configuration! not the id"}},
		{"another server", bot.Config{Token: srv.Token, AdminGuild: "1234567890123456789"}, []string{
			"token: ", "application: ", "intents: ", "gateway: ", "admin server! DISCORD_ADMIN_GUILD", "commands: ", "admin commands! invite the bot",
		}},
	} {
		tt.cfg.APIURL = srv.API()
		found := bot.Check(t.Context(), slog.New(slog.DiscardHandler), tt.cfg)
		if len(found) != len(tt.want) {
			t.Errorf("%s: found %+v", tt.name, found)
			continue
		}
		for i, f := range found {
			if name, part, bad := strings.Cut(tt.want[i], "! "); bad {
				if f.Name != name || f.Err == nil || !strings.Contains(f.Err.Error(), part) {
					t.Errorf("%s: found %+v, want %s", tt.name, f, tt.want[i])
				}
			} else if f.Err != nil || !strings.HasPrefix(f.Name+": "+f.Detail, tt.want[i]) {
				t.Errorf("%s: found %+v, want %s", tt.name, f, tt.want[i])
			}
		}
	}
}

// What a bot may not do in the admin server is told with what it is for, and with
// how to allow it; what it may do without needing it, too.
func TestCheckPermissions(t *testing.T) {
	t.Parallel()
	srv := discordtest.New(t, discordtest.AllowPrivileged(discordtest.MessageContent|discordtest.GuildMembers))
	guild := srv.AddGuild("Newsroom")
	check := func() map[string]string {
		texts := map[string]string{}
		for _, f := range bot.Check(t.Context(), slog.New(slog.DiscardHandler), bot.Config{
			Token: srv.Token, AdminGuild: guild.ID, APIURL: srv.API(),
		}) {
			texts[f.Name] = f.Detail
			if f.Err != nil {
				texts[f.Name] = "mend: " + f.Err.Error()
			}
		}
		return texts
	}
	if got := check()["intents"]; !strings.Contains(got, "switched off: Server Members, Message Content") {
		t.Errorf("got %q", got)
	}
	guild.SetEveryone(discordtest.ViewChannel | discordtest.ReadMessageHistory)
	for _, want := range []string{
		"mend: missing in the admin server: Send Messages (it can't answer mentions), ", "Embed Links",
		"client_id=" + srv.ApplicationID + "&scope=bot+applications.commands&permissions=274877991936",
	} {
		if got := check()["permissions"]; !strings.Contains(got, want) || strings.Contains(got, "View Channels") {
			t.Errorf("%q isn't in %q", want, got)
		}
	}
	guild.SetPermissions(srv.Bot, discordtest.Administrator)
	if got := check()["permissions"]; got != "it is an administrator there, which it need not be" {
		t.Errorf("got %q", got)
	}
	srv.Override(discordtest.RouteGatewayBot, 1, http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte(`{"url": "", "shards": 1, "session_start_limit": {"total": 1000, "remaining": 0, "reset_after": 60000}}`))
	}))
	if got := check()["gateway"]; !strings.HasPrefix(got, "mend: no login is left: wait for 1m0s") {
		t.Errorf("got %q", got)
	}
}
