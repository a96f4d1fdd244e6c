package discordtest

// Discord's limits on components.
const (
	maxRows          = 5
	maxButtons       = 5 // a row
	maxCustomID      = 100
	maxLabel         = 80
	maxButtonURL     = 512
	maxSelectOptions = 25
	maxOptionText    = 100
	maxPlaceholder   = 150
	maxComponentsV2  = 40
	maxTextDisplay   = 4000 // of all text displays of a message together
	maxTextInput     = 4000
	maxModalTitle    = 45
	maxModalRows     = 5
)

// checkComponents checks a message's components.
func checkComponents(components []Component, v2 bool) faults {
	var f faults
	if !v2 && len(components) > maxRows {
		f.add("components", "Must be %d or fewer in length, is %d.", maxRows, len(components))
	}
	for i, c := range components {
		if !v2 && c.Type != ActionRow {
			f.add(at("components", i), "only rows can stand at the top without components v2, not type %d", c.Type)
		}
	}
	seen := map[string]bool{}
	count, text := 0, 0
	for path, c := range walk("components", components) {
		count++
		text += units(c.Content)
		f = append(f, checkComponent(path, c)...)
		if c.CustomID != "" && seen[c.CustomID] {
			f.add(at(path, "custom_id"), "Component custom id cannot be duplicated: %q", c.CustomID)
		}
		seen[c.CustomID] = true
	}
	if v2 && count > maxComponentsV2 {
		f.add("components", "Must be %d or fewer in all, are %d.", maxComponentsV2, count)
	}
	if text > maxTextDisplay {
		f.add("components", "Must show %d or fewer units of text, are %d.", maxTextDisplay, text)
	}
	return f
}

// checkComponent checks one component apart from those in it.
func checkComponent(path string, c *Component) faults {
	switch c.Type {
	case ActionRow:
		return checkRow(path, c)
	case Button:
		return checkButton(path, c)
	case StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect:
		return checkSelect(path, c)
	case TextDisplay:
		var f faults
		f.require(at(path, "content"), c.Content, maxTextDisplay)
		return f
	case TextInput, Label:
		return faults{{path, "only a modal can have this"}}
	case Section, Thumbnail, MediaGallery, FileComponent, Separator, Container:
		return nil
	}
	return faults{{at(path, "type"), "there is no such type of component"}}
}

func checkRow(path string, row *Component) faults {
	var f faults
	buttons, others := 0, 0
	for _, c := range row.Components {
		if c.Type == Button {
			buttons++
		} else {
			others++
		}
	}
	if buttons+others == 0 {
		f.add(at(path, "components"), "a row can't be empty")
	}
	if buttons > maxButtons || others > 1 || buttons > 0 && others > 0 {
		f.add(at(path, "components"), "a row has up to %d buttons or one select, not %d and %d", maxButtons, buttons, others)
	}
	return f
}

func checkButton(path string, b *Component) faults {
	var f faults
	f.limit(at(path, "label"), b.Label, maxLabel)
	switch {
	case b.Style < 1 || b.Style > PremiumButton:
		f.add(at(path, "style"), "there is no style %d", b.Style)
	case b.Style == LinkButton:
		if b.CustomID != "" {
			f.add(at(path, "custom_id"), "A custom id and url cannot both be specified")
		}
		if b.URL == "" {
			f.add(at(path, "url"), missingRequired)
		}
		f.link(at(path, "url"), b.URL, maxButtonURL)
	case b.Style == PremiumButton:
		if b.CustomID != "" || b.URL != "" || b.SKU == "" {
			f.add(path, "a premium button has a sku_id, and no custom_id or url")
		}
		return f
	default:
		if b.URL != "" {
			f.add(at(path, "url"), "only a link has a url")
		}
		f.require(at(path, "custom_id"), b.CustomID, maxCustomID)
	}
	if b.Label == "" && b.Emoji == nil {
		f.add(path, "a button needs a label or an emoji")
	}
	return f
}

func checkSelect(path string, c *Component) faults {
	var f faults
	f.require(at(path, "custom_id"), c.CustomID, maxCustomID)
	f.limit(at(path, "placeholder"), c.Placeholder, maxPlaceholder)
	if c.Type != StringSelect {
		return f
	}
	if n := len(c.Options); n < 1 || n > maxSelectOptions {
		f.add(at(path, "options"), "Must be between 1 and %d in length, is %d.", maxSelectOptions, n)
	}
	seen := map[string]bool{}
	for i, o := range c.Options {
		f.require(at(path, "options", i, "label"), o.Label, maxOptionText)
		f.require(at(path, "options", i, "value"), o.Value, maxOptionText)
		f.limit(at(path, "options", i, "description"), o.Description, maxOptionText)
		if seen[o.Value] {
			f.add(at(path, "options", i, "value"), "The specified option value is already used: %q", o.Value)
		}
		seen[o.Value] = true
	}
	return f
}

// checkModal checks a form.
func checkModal(m *Modal) faults {
	var f faults
	f.require("data.custom_id", m.CustomID, maxCustomID)
	f.require("data.title", m.Title, maxModalTitle)
	if n := len(m.Components); n < 1 || n > maxModalRows {
		f.add("data.components", "Must be between 1 and %d in length, is %d.", maxModalRows, n)
	}
	seen := map[string]bool{}
	for path, c := range walk("data.components", m.Components) {
		if c.Type == TextInput {
			f.require(at(path, "custom_id"), c.CustomID, maxCustomID)
			f.limit(at(path, "placeholder"), c.Placeholder, maxOptionText)
			f.limit(at(path, "value"), c.Value, maxTextInput)
			f.within(at(path, "min_length"), c.MinLength, 0, maxTextInput)
			f.within(at(path, "max_length"), c.MaxLength, 1, maxTextInput)
			if c.Style != 1 && c.Style != 2 {
				f.add(at(path, "style"), "there is no style %d", c.Style)
			}
		}
		if c.CustomID != "" && seen[c.CustomID] {
			f.add(at(path, "custom_id"), "Component custom id cannot be duplicated: %q", c.CustomID)
		}
		seen[c.CustomID] = true
	}
	return f
}

// within adds a fault where a number is given and out of its range.
func (f *faults) within(path string, n *int, least, most int) {
	if n != nil && (*n < least || *n > most) {
		f.add(path, "Must be between %d and %d, is %d.", least, most, *n)
	}
}
