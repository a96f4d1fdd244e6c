package bot

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// What Discord returns for our commands, with what it adds to them.
const (
	globalReturned = `[{"id": "1", "application_id": "2", "version": "3", "default_member_permissions": null, "type": 1,
		"name": "ask", "name_localizations": null, "description": "Ask what the stories say", "description_localizations": {},
		"dm_permission": true, "contexts": [1, 0], "integration_types": [0], "nsfw": false,
		"options": [{"type": 3, "name": "question", "name_localizations": null, "description": "Your question, in your own words",
			"required": true, "min_length": 1, "max_length": 500, "choices": []}]}]`
	adminReturned = `[{"id": "1", "application_id": "2", "guild_id": "4", "version": "3", "default_member_permissions": "32",
		"type": 1, "name": "admin", "description": "Look after the stories", "contexts": null, "integration_types": [0],
		"options": [{"type": 1, "name": "reindex", "description": "Bring the index up to date with the stories", "required": false,
			"options": [{"type": 5, "name": "full", "description": "Read every story again, also those that did not change"}]}]}]`
)

func returned(t *testing.T, raw string) []command {
	t.Helper()
	var commands []command
	if err := json.Unmarshal([]byte(raw), &commands); err != nil {
		t.Fatal(err)
	}
	return commands
}

func TestSameCommands(t *testing.T) {
	if !same(returned(t, globalReturned), globalCommands()) {
		t.Error("the global commands differ from what Discord makes of them")
	}
	if !same(returned(t, adminReturned), adminCommands()) {
		t.Error("the admin commands differ from what Discord makes of them")
	}
	asNumber := strings.Replace(adminReturned, `"32"`, "32", 1)
	if !same(returned(t, asNumber), adminCommands()) {
		t.Error("permissions as a number make a difference")
	}
	for name, change := range map[string]func(*command){
		"description": func(c *command) { c.Description = "?" },
		"contexts":    func(c *command) { c.Contexts = []int{0} },
		"permissions": func(c *command) { c.Permissions = new(permissions(0)) },
		"translation": func(c *command) { c.NameIn = map[string]string{"de": "frag"} },
		"option":      func(c *command) { c.Options[0].MaxLength = 100 },
		"no options":  func(c *command) { c.Options = nil },
		"choices":     func(c *command) { c.Options[0].Choices = []commandChoice{{Name: "x", Value: "y"}} },
	} {
		have := returned(t, globalReturned)
		change(&have[0])
		if same(have, globalCommands()) {
			t.Errorf("another %s goes unnoticed", name)
		}
	}
	if same(nil, globalCommands()) || same(append(returned(t, globalReturned), command{Name: "old"}), globalCommands()) {
		t.Error("a missing or a further command goes unnoticed")
	}
}

// However the gateway flaps, the bot identifies less than 1,000 times a day,
// or Discord would take its token away.
func TestPausesKeepTheToken(t *testing.T) {
	g := gateway{limits: defaultLimits()}
	var total time.Duration
	for failures := range 1000 {
		total += g.pause(failures, false)
	}
	if total < 24*time.Hour {
		t.Errorf("1,000 attempts take only %s", total)
	}
	for failures := range 1000 {
		if p := g.pause(failures, true); p <= 0 || p > longestResumePause {
			t.Errorf("after %d failures, resuming waits %s", failures, p)
		}
	}
}
