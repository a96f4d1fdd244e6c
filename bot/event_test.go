package bot

import (
	"encoding/json"
	"testing"
)

func TestPermissions(t *testing.T) {
	for raw, want := range map[string]permissions{
		`"32"`: 32, `32`: 32, `"2251799813685247"`: 2251799813685247, `null`: 0, `"x"`: 0, `-1`: 0, `[8]`: 0,
		`"99999999999999999999"`: 0, `1.5`: 0,
	} {
		var i interaction
		err := json.Unmarshal([]byte(`{"member": {"permissions": `+raw+`, "user": {"id": "7"}}, "token": "t"}`), &i)
		if err != nil || i.Member.Permissions != want || i.person().ID != "7" || i.Token != "t" {
			t.Errorf("%s: got %+v and %v, want %d", raw, i, err, want)
		}
	}
}

func TestAddressed(t *testing.T) {
	for name, test := range map[string]struct {
		message string
		want    bool
	}{
		"mention":          {`{"guild_id": "1", "content": "<@7> when?", "author": {"id": "5"}}`, true},
		"nickname":         {`{"guild_id": "1", "content": "when, <@!7>", "author": {"id": "5"}}`, true},
		"reply with words": {`{"guild_id": "1", "type": 19, "content": "<@7> when?", "author": {"id": "5"}}`, true},
		"direct message":   {`{"content": "when?", "author": {"id": "5"}}`, true},
		"reply that pings": {`{"guild_id": "1", "type": 19, "content": "thanks", "mentions": [{"id": "7"}], "author": {"id": "5"}}`, false},
		"somebody else":    {`{"guild_id": "1", "content": "<@77> when?", "author": {"id": "5"}}`, false},
		"everyone":         {`{"guild_id": "1", "content": "@everyone", "mention_everyone": true, "author": {"id": "5"}}`, false},
		"role":             {`{"guild_id": "1", "content": "<@&7> when?", "author": {"id": "5"}}`, false},
		"itself":           {`{"content": "when?", "author": {"id": "7"}}`, false},
		"bot":              {`{"guild_id": "1", "content": "<@7> when?", "author": {"id": "5", "bot": true}}`, false},
		"Discord":          {`{"content": "when?", "author": {"id": "5", "system": true}}`, false},
		"webhook":          {`{"guild_id": "1", "content": "<@7> when?", "webhook_id": "3", "author": {"id": "3"}}`, false},
		"pinned":           {`{"content": "when?", "type": 6, "author": {"id": "5"}}`, false},
		"nobody":           {`{"content": "when?"}`, false},
		"empty author":     {`{"content": "when?", "author": {}}`, false},
	} {
		var m incoming
		if err := json.Unmarshal([]byte(test.message), &m); err != nil {
			t.Fatal(err)
		}
		if got := addressed(&m, "7"); got != test.want {
			t.Errorf("%s: addressed is %t", name, got)
		}
	}
}

// A reply is understood whatever is in the message that it replies to, or in
// fields that the bot has no use for.
func TestIncomingPassesOverTheUnknown(t *testing.T) {
	var m incoming
	err := json.Unmarshal([]byte(`{"guild_id": "1", "content": "<@7> when?", "author": {"id": "5", "avatar": 9},
		"components": [{"type": 99}], "referenced_message": {"author": {"id": "7"}, "components": [{"type": 17, "accent_color": "?", "label": 3}]}}`), &m)
	if err != nil || !addressed(&m, "7") || repliedQuestion(&m, "7") != "" {
		t.Errorf("got %+v, %v", m, err)
	}
}

func TestMayAdminister(t *testing.T) {
	for name, test := range map[string]struct {
		guild, user, permissions, admins string
		want                             bool
	}{
		"manage server":     {"1", "5", `"32"`, "1", true},
		"as a number":       {"1", "5", `32`, "1", true},
		"administrator":     {"1", "5", `"8"`, "1", true},
		"among others":      {"1", "5", `"2251799813685279"`, "1", true},
		"listed":            {"1", "9", `"0"`, "1", true},
		"listed, in a DM":   {"", "9", `""`, "1", false},
		"listed, elsewhere": {"2", "9", `"0"`, "1", false},
		"everyone":          {"1", "5", `"2147568640"`, "1", false},
		"another guild":     {"2", "5", `"40"`, "1", false},
		"direct message":    {"", "5", `"40"`, "1", false},
		"no admin guild":    {"", "9", `"40"`, "", false},
		"no number":         {"1", "5", `"all"`, "1", false},
		"negative":          {"1", "5", `"-1"`, "1", false},
		"none":              {"1", "5", `null`, "1", false},
		"nobody":            {"1", "", `""`, "1", false},
	} {
		b := &Bot{cfg: Config{AdminGuild: test.admins, AdminUsers: []string{"9", ""}}}
		var i interaction
		i.GuildID, i.Member.User.ID = test.guild, test.user
		if err := json.Unmarshal([]byte(test.permissions), &i.Member.Permissions); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if got := b.mayAdminister(&i); got != test.want {
			t.Errorf("%s: may administer is %t", name, got)
		}
	}
}

func TestOption(t *testing.T) {
	options := []givenOption{{Name: "full", Value: true}, {Name: "question", Value: 3.0}}
	if !option[bool](options, "full") || option[string](options, "question") != "" || option[bool](nil, "full") {
		t.Error("options are not read as given")
	}
}
