package discordtest

import "iter"

// ComponentType says what a component is.
type ComponentType int

// The types of component.
const (
	ActionRow         ComponentType = 1
	Button            ComponentType = 2
	StringSelect      ComponentType = 3
	TextInput         ComponentType = 4
	UserSelect        ComponentType = 5
	RoleSelect        ComponentType = 6
	MentionableSelect ComponentType = 7
	ChannelSelect     ComponentType = 8
	Section           ComponentType = 9 // this and the following are components v2
	TextDisplay       ComponentType = 10
	Thumbnail         ComponentType = 11
	MediaGallery      ComponentType = 12
	FileComponent     ComponentType = 13
	Separator         ComponentType = 14
	Container         ComponentType = 17
	Label             ComponentType = 18
)

// The styles of button that differ in what they need: a link has a URL, a
// premium one neither that nor a custom id.
const (
	LinkButton    = 5
	PremiumButton = 6
)

// Component is a part of a message or modal; which fields matter depends on
// its type.
type Component struct {
	Type        ComponentType  `json:"type"`
	ID          int            `json:"id,omitempty"`
	CustomID    string         `json:"custom_id,omitempty"`
	Style       int            `json:"style,omitempty"`
	Label       string         `json:"label,omitempty"`
	Emoji       map[string]any `json:"emoji,omitempty"`
	URL         string         `json:"url,omitempty"`
	SKU         string         `json:"sku_id,omitempty"`
	Disabled    bool           `json:"disabled,omitempty"`
	Options     []SelectOption `json:"options,omitempty"`
	Placeholder string         `json:"placeholder,omitempty"`
	Description string         `json:"description,omitempty"`
	Content     string         `json:"content,omitempty"`
	Value       string         `json:"value,omitempty"`
	Required    *bool          `json:"required,omitempty"`
	MinValues   *int           `json:"min_values,omitempty"`
	MaxValues   *int           `json:"max_values,omitempty"`
	MinLength   *int           `json:"min_length,omitempty"`
	MaxLength   *int           `json:"max_length,omitempty"`
	Components  []Component    `json:"components,omitempty"`
	Component   *Component     `json:"component,omitempty"` // of a label
	Accessory   *Component     `json:"accessory,omitempty"` // of a section
}

// SelectOption is one entry of a string select.
type SelectOption struct {
	Label       string         `json:"label"`
	Value       string         `json:"value"`
	Description string         `json:"description,omitempty"`
	Emoji       map[string]any `json:"emoji,omitempty"`
	Default     bool           `json:"default,omitempty"`
}

// walk yields components and all that lies in them, with each one's path
// under prefix.
func walk(prefix string, components []Component) iter.Seq2[string, *Component] {
	return func(yield func(string, *Component) bool) {
		for i := range components {
			if !components[i].walk(at(prefix, i), yield) {
				return
			}
		}
	}
}

func (c *Component) walk(path string, yield func(string, *Component) bool) bool {
	if !yield(path, c) {
		return false
	}
	for i := range c.Components {
		if !c.Components[i].walk(at(path, "components", i), yield) {
			return false
		}
	}
	if c.Component != nil && !c.Component.walk(at(path, "component"), yield) {
		return false
	}
	return c.Accessory == nil || c.Accessory.walk(at(path, "accessory"), yield)
}

// Find returns the component with a custom id, or nil.
func (m *Message) Find(customID string) *Component {
	for _, c := range walk("", m.Components) {
		if c.CustomID == customID && customID != "" {
			return c
		}
	}
	return nil
}
