package bot_test

import (
	"log/slog"
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
			"token: it is accepted", "application: " + srv.ApplicationID, "admin server: Newsroom",
			"commands: the bot will register", "admin commands: the bot will register",
		}},
		{"no admin guild", bot.Config{Token: srv.Token}, []string{
			"token: it is accepted", "application: ", "admin server: none is set", "commands: the bot will register",
		}},
		{"wrong token", bot.Config{Token: "nonsense"}, []string{"token! DISCORD_TOKEN"}},
		{"no token", bot.Config{}, []string{"configuration! DISCORD_TOKEN"}},
		{"not an id", bot.Config{Token: srv.Token, AdminGuild: "Newsroom"}, []string{"configuration! not the id"}},
		{"another server", bot.Config{Token: srv.Token, AdminGuild: "1234567890123456789"}, []string{
			"token: ", "application: ", "admin server! DISCORD_ADMIN_GUILD", "commands: ", "admin commands! invite the bot",
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
