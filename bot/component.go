package bot

import (
	"github.com/bwmarrin/discordgo"
)

// component is a part of a message or form: a row, or a button or input in it.
// Which fields matter depends on its type.
type component struct {
	Type        discordgo.ComponentType `json:"type"`
	CustomID    string                  `json:"custom_id,omitempty"`
	Style       int                     `json:"style,omitempty"`
	Label       string                  `json:"label,omitempty"`
	Emoji       *emoji                  `json:"emoji,omitempty"`
	Disabled    bool                    `json:"disabled,omitempty"`
	Placeholder string                  `json:"placeholder,omitempty"`
	Required    *bool                   `json:"required,omitempty"` // of an input
	MaxLength   int                     `json:"max_length,omitempty"`
	Components  []component             `json:"components,omitempty"` // of a row
}

type emoji struct {
	Name string `json:"name"`
}

// row puts buttons beside one another.
func row(buttons ...component) component {
	return component{Type: discordgo.ActionsRowComponent, Components: buttons}
}

// labeled returns a button with words on it.
func labeled(label string, c control) component {
	return component{Type: discordgo.ButtonComponent, Style: int(discordgo.SecondaryButton), Label: label, CustomID: c.customID()}
}

// pictured returns a button with an emoji on it.
func pictured(name string, c control) component {
	return component{
		Type: discordgo.ButtonComponent, Style: int(discordgo.SecondaryButton), Emoji: &emoji{name}, CustomID: c.customID(),
	}
}

// form is a window with an input to fill in, a modal in Discord's word.
type form struct {
	CustomID   string      `json:"custom_id"`
	Title      string      `json:"title"`
	Components []component `json:"components"`
}

// inputName is the custom id of a form's input.
const inputName = "text"

// newForm returns a form with one input for text.
func newForm(c control, title string, input component) *form {
	input.Type, input.CustomID = discordgo.TextInputComponent, inputName
	return &form{CustomID: c.customID(), Title: title, Components: []component{row(input)}}
}

// choices are what is offered for what somebody types.
type choices struct {
	Choices []commandChoice `json:"choices"`
}

// Discord's limits on what is offered.
const (
	choicesLimit = 25
	choiceLimit  = 100 // UTF-16 units of one
)

// newChoices returns the offers that Discord takes. One that is too long could
// not be chosen whole, and is left out.
func newChoices(offers []string) choices {
	c := choices{Choices: []commandChoice{}}
	for _, offer := range offers {
		if n := units(offer); n > 0 && n <= choiceLimit && len(c.Choices) < choicesLimit {
			c.Choices = append(c.Choices, commandChoice{Name: offer, Value: offer})
		}
	}
	return c
}
