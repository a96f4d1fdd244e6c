package bot

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// returned is what Discord makes of commands: it fills in what they leave open,
// in another order.
func returned(t *testing.T, commands []command) string {
	t.Helper()
	raw, err := json.Marshal(commands)
	if err != nil {
		t.Fatal(err)
	}
	var list []map[string]any
	if err := json.Unmarshal(raw, &list); err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		fill(c, map[string]any{
			"id": "1", "application_id": "2", "version": "3", "dm_permission": true, "nsfw": false,
			"default_member_permissions": nil, "contexts": nil, "integration_types": []int{0},
		})
		if contexts, ok := c["contexts"].([]any); ok {
			slices.Reverse(contexts)
		}
		fillOptions(c)
	}
	slices.Reverse(list)
	raw, err = json.Marshal(list)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func fillOptions(c map[string]any) {
	options, _ := c["options"].([]any)
	for _, o := range options {
		if o, ok := o.(map[string]any); ok {
			fill(o, map[string]any{"required": false, "choices": []any{}, "name_localizations": map[string]any{}, "description_localizations": nil})
			fillOptions(o)
		}
	}
}

func fill(c, missing map[string]any) {
	for name, value := range missing {
		if _, has := c[name]; !has {
			c[name] = value
		}
	}
}

func read(t *testing.T, raw string) []command {
	t.Helper()
	var commands []command
	if err := json.Unmarshal([]byte(raw), &commands); err != nil {
		t.Fatal(err)
	}
	return commands
}

func TestSameCommands(t *testing.T) {
	global, admin := returned(t, globalCommands()), returned(t, adminCommands())
	if !same(read(t, global), globalCommands()) {
		t.Error("the global commands differ from what Discord makes of them")
	}
	if !same(read(t, admin), adminCommands()) {
		t.Error("the admin commands differ from what Discord makes of them")
	}
	asNumber := strings.Replace(admin, `"32"`, "32", 1)
	if asNumber == admin || !same(read(t, asNumber), adminCommands()) {
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
		have := read(t, global)
		ask := slices.IndexFunc(have, func(c command) bool { return c.Name == askName })
		change(&have[ask])
		if same(have, globalCommands()) {
			t.Errorf("another %s goes unnoticed", name)
		}
	}
	if same(nil, globalCommands()) || same(append(read(t, global), command{Name: "old"}), globalCommands()) {
		t.Error("a missing or a further command goes unnoticed")
	}
}
