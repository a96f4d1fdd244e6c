package discordtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// MessageFlags are a message's flag bits.
type MessageFlags int

// The flags that a bot may set, and those that the server does.
const (
	FlagSuppressEmbeds        MessageFlags = 1 << 2
	FlagEphemeral             MessageFlags = 1 << 6
	FlagLoading               MessageFlags = 1 << 7 // "thinking…"
	FlagSuppressNotifications MessageFlags = 1 << 12
	FlagComponentsV2          MessageFlags = 1 << 15
)

// Message is one state of a message; an edit makes another one. It is not to
// be changed.
type Message struct {
	ID              string       `json:"id"`
	ChannelID       string       `json:"channel_id"`
	Type            int          `json:"type"` // 0 ordinary, 19 a reply, 20 answer to a command
	Author          *User        `json:"author"`
	Content         string       `json:"content"`
	Embeds          []Embed      `json:"embeds"`
	Components      []Component  `json:"components"`
	Flags           MessageFlags `json:"flags"`
	Mentions        []*User      `json:"mentions"`
	MentionRoles    []string     `json:"mention_roles"`
	MentionEveryone bool         `json:"mention_everyone"`
	Attachments     []any        `json:"attachments"`
	Timestamp       time.Time    `json:"timestamp"`
	Edited          *time.Time   `json:"edited_timestamp"`
	TTS             bool         `json:"tts"`
	Pinned          bool         `json:"pinned"`
	ApplicationID   string       `json:"application_id,omitempty"`
	WebhookID       string       `json:"webhook_id,omitempty"`
	Reference       *Reference   `json:"message_reference,omitempty"`
	Referenced      *Message     `json:"referenced_message,omitempty"`
}

// Ephemeral reports whether only the person who asked sees the message.
func (m *Message) Ephemeral() bool { return m.Flags&FlagEphemeral != 0 }

// Loading reports whether the message still shows "thinking…".
func (m *Message) Loading() bool { return m.Flags&FlagLoading != 0 }

// Reference names the message that another one replies to.
type Reference struct {
	Type            int    `json:"type"`
	MessageID       string `json:"message_id"`
	ChannelID       string `json:"channel_id,omitempty"`
	GuildID         string `json:"guild_id,omitempty"`
	FailIfNotExists *bool  `json:"fail_if_not_exists,omitempty"`
}

// Embed is a box of text in a message.
type Embed struct {
	Type        string       `json:"type,omitempty"`
	Title       string       `json:"title,omitempty"`
	Description string       `json:"description,omitempty"`
	URL         string       `json:"url,omitempty"`
	Color       int          `json:"color,omitempty"`
	Timestamp   string       `json:"timestamp,omitempty"`
	Footer      *EmbedFooter `json:"footer,omitempty"`
	Author      *EmbedAuthor `json:"author,omitempty"`
	Fields      []EmbedField `json:"fields,omitempty"`
	Image       *EmbedImage  `json:"image,omitempty"`
	Thumbnail   *EmbedImage  `json:"thumbnail,omitempty"`
}

// EmbedFooter is the small line under an embed.
type EmbedFooter struct {
	Text    string `json:"text"`
	IconURL string `json:"icon_url,omitempty"`
}

// EmbedAuthor is the small line over an embed.
type EmbedAuthor struct {
	Name    string `json:"name"`
	URL     string `json:"url,omitempty"`
	IconURL string `json:"icon_url,omitempty"`
}

// EmbedField is a name and a value in an embed.
type EmbedField struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline,omitempty"`
}

// EmbedImage is a picture in an embed.
type EmbedImage struct {
	URL string `json:"url"`
}

// optional is a field of a body that may be absent, which in an edit means
// "as before". JSON's null sets the zero value.
type optional[T any] struct {
	Set   bool
	Value T
}

func (o *optional[T]) UnmarshalJSON(data []byte) error {
	o.Set = true
	if err := json.Unmarshal(data, &o.Value); err != nil {
		return fmt.Errorf("reading an optional field: %w", err)
	}
	return nil
}

// messageBody is what a bot sends to create or edit a message.
type messageBody struct {
	Content         optional[string]           `json:"content"`
	Embeds          optional[[]Embed]          `json:"embeds"`
	Components      optional[[]Component]      `json:"components"`
	Flags           optional[MessageFlags]     `json:"flags"`
	Attachments     optional[[]any]            `json:"attachments"`
	AllowedMentions optional[*allowedMentions] `json:"allowed_mentions"`
	StickerIDs      []string                   `json:"sticker_ids"`
	Poll            json.RawMessage            `json:"poll"`
	TTS             bool                       `json:"tts"`
	Reference       *Reference                 `json:"message_reference"`

	files []*Attachment // sent beside the JSON
}

type allowedMentions struct {
	Parse       []string `json:"parse"` // nil where it was null or absent
	Users       []string `json:"users"`
	Roles       []string `json:"roles"`
	RepliedUser bool     `json:"replied_user"`
}

// apply returns a copy of the message with what the body sets. Only flags in
// settable change.
func (b *messageBody) apply(m *Message, settable MessageFlags) *Message {
	n := *m
	if b.Content.Set {
		n.Content = b.Content.Value
	}
	if b.Embeds.Set {
		n.Embeds = slices.Clone(b.Embeds.Value)
	}
	if b.Components.Set {
		n.Components = slices.Clone(b.Components.Value)
	}
	if b.Flags.Set {
		n.Flags = n.Flags&^settable | b.Flags.Value&settable
	}
	for _, a := range b.files {
		n.Attachments = append(slices.Clip(n.Attachments), a)
	}
	if n.Embeds == nil {
		n.Embeds = []Embed{}
	}
	if n.Components == nil {
		n.Components = []Component{}
	}
	return &n
}
