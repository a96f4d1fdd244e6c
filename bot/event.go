package bot

import (
	"encoding/json"
	"time"

	"github.com/bwmarrin/discordgo"
)

// The events that the bot takes notice of.
const (
	eventReady       = "READY"
	eventResumed     = "RESUMED"
	eventInteraction = "INTERACTION_CREATE"
	eventMessage     = "MESSAGE_CREATE"
)

// The types here are what the bot reads of Discord's events, and no more: the
// library's own fail as a whole on one field that they don't know, such as a
// new kind of component in the message that somebody replies to.

// identity is who the bot is, as READY says.
type identity struct {
	User        user `json:"user"`
	Application struct {
		ID string `json:"id"`
	} `json:"application"`
}

// application returns the application's id. The bot's user has the same one
// but for very old applications.
func (id *identity) application() string {
	if id.Application.ID != "" {
		return id.Application.ID
	}
	return id.User.ID
}

type user struct {
	ID         string `json:"id"`
	Username   string `json:"username"`
	GlobalName string `json:"global_name"`
	Bot        bool   `json:"bot"`
	System     bool   `json:"system"`
}

// name returns what people call the user.
func (u user) name() string {
	if u.GlobalName != "" {
		return u.GlobalName
	}
	return u.Username
}

// incoming is a message that somebody sent.
type incoming struct {
	ID        string                `json:"id"`
	ChannelID string                `json:"channel_id"`
	GuildID   string                `json:"guild_id"`
	Type      discordgo.MessageType `json:"type"`
	Content   string                `json:"content"`
	Author    *user                 `json:"author"`
	WebhookID string                `json:"webhook_id"`
	Mentions  []user                `json:"mentions"`
	// RepliedTo is the message that this one replies to. It and Embeds are read
	// apart, as anything may be in them.
	RepliedTo json.RawMessage `json:"referenced_message"`
	Embeds    json.RawMessage `json:"embeds"`
}

// interaction is a command that somebody gave, a control that they pressed, a
// form that they sent, or what they type.
type interaction struct {
	ID            string                    `json:"id"`
	ApplicationID string                    `json:"application_id"`
	Token         string                    `json:"token"`
	Type          discordgo.InteractionType `json:"type"`
	GuildID       string                    `json:"guild_id"`
	ChannelID     string                    `json:"channel_id"`
	Locale        string                    `json:"locale"`
	User          user                      `json:"user"` // outside servers
	Member        struct {
		User        user        `json:"user"`
		Permissions permissions `json:"permissions"`
	} `json:"member"` // in servers
	Message struct {
		ID       string                 `json:"id"`
		Flags    discordgo.MessageFlags `json:"flags"`
		Content  string                 `json:"content"`
		Embeds   json.RawMessage        `json:"embeds"`
		Controls json.RawMessage        `json:"components"`
	} `json:"message"` // with the control that was pressed
	Data struct {
		Name     string        `json:"name"`
		Options  []givenOption `json:"options"`
		TargetID string        `json:"target_id"` // what a command was given on
		Resolved struct {
			Messages    map[string]incoming   `json:"messages"`
			Attachments map[string]attachment `json:"attachments"`
		} `json:"resolved"`
		CustomID string       `json:"custom_id"` // of a control or form
		Inputs   []givenInput `json:"components"`
		Values   []string     `json:"values"` // chosen in a select
	} `json:"data"`

	arrived time.Time
}

// onlyTheirs reports whether only one person sees the message with the control
// that was pressed.
func (i *interaction) onlyTheirs() bool {
	return i.Message.Flags&discordgo.MessageFlagsEphemeral != 0
}

// givenInput is what somebody filled into a form's input, or a row or label
// with inputs in it.
type givenInput struct {
	CustomID   string       `json:"custom_id"`
	Value      string       `json:"value"`
	Components []givenInput `json:"components"`
	Component  *givenInput  `json:"component"`
}

// input returns what was filled into the input of that name.
func input(inputs []givenInput, name string) string {
	for _, in := range inputs {
		if in.CustomID == name && in.Value != "" {
			return in.Value
		}
		if text := input(in.Components, name); text != "" {
			return text
		}
		if in.Component != nil {
			if text := input([]givenInput{*in.Component}, name); text != "" {
				return text
			}
		}
	}
	return ""
}

// givenOption is what somebody filled in for an option, or, with Options of
// its own, the subcommand that they chose.
type givenOption struct {
	Name    string        `json:"name"`
	Value   any           `json:"value"`
	Focused bool          `json:"focused"` // where the cursor is
	Options []givenOption `json:"options"`
}

// person returns who gave the command.
func (i *interaction) person() user {
	if i.Member.User.ID != "" {
		return i.Member.User
	}
	return i.User
}

// option returns the value of the option of that name, the zero value when it
// isn't given or isn't of that type.
func option[T any](options []givenOption, name string) T {
	for _, o := range options {
		if o.Name == name {
			value, _ := o.Value.(T)
			return value
		}
	}
	var none T
	return none
}
