package bot

import "github.com/bwmarrin/discordgo"

// message is a message to Discord: an answer to a command, an edit of one, or
// a reply in a channel. It is not the library's, whose several types can't
// leave out what they don't say.
type message struct {
	Content  string                    `json:"content,omitempty"`
	Embeds   []*discordgo.MessageEmbed `json:"embeds,omitempty"`
	Mentions mentions                  `json:"allowed_mentions"`
	Flags    discordgo.MessageFlags    `json:"flags,omitempty"`
	Controls []component               `json:"components,omitempty"`

	Reference *reference `json:"message_reference,omitempty"`
	// Nonce keeps a message that is sent twice from appearing twice.
	Nonce        string `json:"nonce,omitempty"`
	EnforceNonce bool   `json:"enforce_nonce,omitempty"`
}

// whole is a message that replaces another: what it doesn't have, is taken away.
type whole struct {
	Content  string                    `json:"content"`
	Embeds   []*discordgo.MessageEmbed `json:"embeds"`
	Mentions mentions                  `json:"allowed_mentions"`
	Controls []component               `json:"components"`
}

// whole returns the message as one that replaces another. Who sees it is
// settled by the other one.
func (m *message) whole() *whole {
	return &whole{
		Content:  m.Content,
		Embeds:   append([]*discordgo.MessageEmbed{}, m.Embeds...),
		Controls: append([]component{}, m.Controls...),
	}
}

// mentions says who may be pinged: nobody.
type mentions struct {
	Parse       nobody `json:"parse"`
	RepliedUser bool   `json:"replied_user"`
}

// nobody is the empty list, where null would mean everybody.
type nobody struct{}

// MarshalJSON returns the empty list.
func (nobody) MarshalJSON() ([]byte, error) { return []byte("[]"), nil }

// reference names the message that is replied to.
type reference struct {
	MessageID       string `json:"message_id"`
	FailIfNotExists bool   `json:"fail_if_not_exists"`
}

// callback is the first answer to an interaction.
type callback struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// line returns a message of one line, escaped already.
func line(text string) *message { return &message{Content: text} }
