package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/bot/discordtest"
)

// checked runs doctor and returns what it says of each thing.
func (s *server) checked(t *testing.T) (found map[string]string, code int) {
	t.Helper()
	var out bytes.Buffer
	err := run(t.Context(), []string{"doctor"}, func(name string) string { return s.env[name] }, &out, s.log)
	found = map[string]string{}
	for line := range strings.Lines(out.String()) {
		mark, rest := line[:4], strings.TrimSpace(line[4:])
		name, detail, _ := strings.Cut(rest, "  ")
		found[name] = strings.TrimSpace(mark) + " " + strings.TrimSpace(detail)
	}
	return found, exitCode(err, s.log)
}

// Doctor looks at all that answers depend on, before the first start and beside a
// running bot, and says how to mend what is wrong.
func TestDoctor(t *testing.T) {
	s := newServer(t)
	folder := s.withStories(t)
	t.Chdir(t.TempDir())
	expect := func(code int, want map[string]string) {
		t.Helper()
		found, got := s.checked(t)
		if got != code {
			t.Errorf("exit status %d, want %d", got, code)
		}
		for name, text := range want {
			if !strings.HasPrefix(found[name], text) {
				t.Errorf("%s: %q, want %q", name, found[name], text)
			}
		}
	}
	expect(0, map[string]string{
		"stories": "ok 1 in " + folder, "adding stories": "ok on Discord with /admin add", "index": "ok not built yet",
		"disk": "ok the index takes", "questions": "ok none are kept yet", "token": "ok it is accepted",
		"application": "ok " + s.ApplicationID, "intents": "ok no privileged one", "gateway": "ok ",
		"admin server": "ok Newsroom", "permissions": "ok all that it needs",
		"commands": "ok the bot will register", "admin commands": "ok the bot will register",
	})
	if got := filesIn(t, folder); len(got) != 1 || s.CommandWrites() > 0 {
		t.Errorf("doctor left %q, and wrote %d commands", got, s.CommandWrites())
	}
	stop := s.open(t)
	expect(0, map[string]string{
		"index": "ok 1 stories", "questions": "ok a running bot keeps them (process", "commands": "ok they are registered",
		"admin commands": "ok they are registered",
	})
	stop()
	expect(0, map[string]string{"questions": "ok 0 records, all readable"})

	answers := filepath.Join(s.env[envData], answersFile)
	data, err := os.ReadFile(answers)
	if err != nil {
		t.Fatal(err)
	}
	for i := 8 << 10; i < len(data); i += 512 {
		data[i] ^= 0xff
	}
	if err := os.WriteFile(answers, data, 0o600); err != nil {
		t.Fatal(err)
	}
	s.guild.SetEveryone(discordtest.ViewChannel)
	expect(1, map[string]string{"questions": "mend checking the store", "permissions": "mend missing in the admin server: Send Messages"})
	s.env[envStories] = filepath.Join(folder, "nowhere")
	expect(1, map[string]string{"stories": "mend open the stories folder"})
}
