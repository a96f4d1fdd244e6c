package discordtest

import (
	"strings"
	"unicode/utf16"
)

// Discord's limits on messages, texts in UTF-16 code units.
const (
	maxContent     = 2000
	maxEmbeds      = 10
	maxEmbedText   = 6000 // of all embeds of a message together
	maxTitle       = 256
	maxDescription = 4096
	maxFields      = 25
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFooter      = 2048
	maxAuthor      = 256
	maxURL         = 2048
	maxAttachments = 10
	maxStickers    = 3
)

const missingRequired = "This field is required"

// units is a text's length as Discord counts it.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// limit adds a fault where a text is longer than it may be.
func (f *faults) limit(path, text string, most int) {
	if n := units(text); n > most {
		f.add(path, "Must be %d or fewer in length, is %d.", most, n)
	}
}

// require adds a fault where a text is missing or longer than it may be.
func (f *faults) require(path, text string, most int) {
	if strings.TrimSpace(text) == "" {
		f.add(path, missingRequired)
	}
	f.limit(path, text, most)
}

// checkMessage checks the body of a new message.
func checkMessage(b *messageBody) faults {
	f := checkParts(b)
	sent := len(b.files) + len(b.StickerIDs)
	if len(b.Poll) > 0 && string(b.Poll) != "null" {
		sent++
	}
	if sent == 0 && empty(b.Content.Value, b.Embeds.Value, b.Components.Value) {
		f.add("", "Cannot send an empty message")
	}
	return f
}

// checkEdit checks the body of an edit, and that something is left of the
// message.
func checkEdit(b *messageBody, m *Message) faults {
	f := checkParts(b)
	n := b.apply(m, FlagComponentsV2)
	if len(n.Attachments) == 0 && empty(n.Content, n.Embeds, n.Components) {
		f.add("", "Cannot send an empty message")
	}
	if n.Flags&FlagComponentsV2 != 0 && (n.Content != "" || len(n.Embeds) > 0) {
		f.add("flags", "components v2 can't stand beside content or embeds")
	}
	return f
}

func empty(content string, embeds []Embed, components []Component) bool {
	return strings.TrimSpace(content) == "" && len(embeds) == 0 && len(components) == 0
}

// checkParts checks what a body holds, be it for a new message or an edit.
func checkParts(b *messageBody) faults {
	var f faults
	f.limit("content", b.Content.Value, maxContent)
	f = append(f, checkEmbeds(b.Embeds.Value)...)
	v2 := b.Flags.Value&FlagComponentsV2 != 0
	f = append(f, checkComponents(b.Components.Value, v2)...)
	if v2 && (b.Content.Value != "" || len(b.Embeds.Value) > 0) {
		f.add("flags", "components v2 can't stand beside content or embeds")
	}
	if n := len(b.Attachments.Value); n > maxAttachments {
		f.add("attachments", "Must be %d or fewer in length, is %d.", maxAttachments, n)
	}
	if n := len(b.StickerIDs); n > maxStickers {
		f.add("sticker_ids", "Must be %d or fewer in length, is %d.", maxStickers, n)
	}
	return f
}

// checkMentions is the rule that nobody is pinged: every message forbids all
// mentions, so that nothing in a story or a question can notify anybody.
func checkMentions(b *messageBody) faults {
	var f faults
	m := b.AllowedMentions.Value
	switch {
	case m == nil:
		f.add("allowed_mentions", "missing, so that what the text mentions would be pinged")
	case m.Parse == nil:
		f.add("allowed_mentions.parse", "missing or null, where [] is needed to forbid all mentions")
	case len(m.Parse)+len(m.Users)+len(m.Roles) > 0:
		f.add("allowed_mentions", "allows mentions: parse %v, users %v, roles %v", m.Parse, m.Users, m.Roles)
	case m.RepliedUser:
		f.add("allowed_mentions.replied_user", "pings the author of the message replied to")
	}
	return f
}

// checkEmbeds checks a message's embeds.
func checkEmbeds(embeds []Embed) faults {
	var f faults
	if len(embeds) > maxEmbeds {
		f.add("embeds", "Must be %d or fewer in length, is %d.", maxEmbeds, len(embeds))
	}
	total := 0
	for i := range embeds {
		f = append(f, checkEmbed(at("embeds", i), &embeds[i])...)
		total += embeds[i].units()
	}
	if total > maxEmbedText {
		f.add("embeds", "Embed size exceeds maximum size of %d, is %d.", maxEmbedText, total)
	}
	return f
}

func checkEmbed(path string, e *Embed) faults {
	var f faults
	f.limit(at(path, "title"), e.Title, maxTitle)
	f.limit(at(path, "description"), e.Description, maxDescription)
	f.link(at(path, "url"), e.URL, maxURL)
	if e.Footer != nil {
		f.require(at(path, "footer.text"), e.Footer.Text, maxFooter)
	}
	if e.Author != nil {
		f.require(at(path, "author.name"), e.Author.Name, maxAuthor)
		f.link(at(path, "author.url"), e.Author.URL, maxURL)
	}
	if e.Color < 0 || e.Color > 0xFFFFFF {
		f.add(at(path, "color"), "must be within 0 and 0xFFFFFF, is %d", e.Color)
	}
	if len(e.Fields) > maxFields {
		f.add(at(path, "fields"), "Must be %d or fewer in length, is %d.", maxFields, len(e.Fields))
	}
	for i, field := range e.Fields {
		f.require(at(path, "fields", i, "name"), field.Name, maxFieldName)
		f.require(at(path, "fields", i, "value"), field.Value, maxFieldValue)
	}
	if strings.TrimSpace(e.Title+e.Description) == "" && len(e.Fields) == 0 &&
		e.Footer == nil && e.Author == nil && e.Image == nil && e.Thumbnail == nil {
		f.add(path, "an embed can't be empty")
	}
	return f
}

// link adds a fault where a link isn't one that Discord takes.
func (f *faults) link(path, link string, most int) {
	f.limit(path, link, most)
	scheme, _, found := strings.Cut(link, "://")
	if link != "" && (!found || scheme != "http" && scheme != "https" && scheme != "discord") {
		f.add(path, "not a well-formed URL: %q", link)
	}
}

// units is the part of the 6,000 that the embed uses up.
func (e *Embed) units() int {
	n := units(e.Title) + units(e.Description)
	if e.Footer != nil {
		n += units(e.Footer.Text)
	}
	if e.Author != nil {
		n += units(e.Author.Name)
	}
	for _, field := range e.Fields {
		n += units(field.Name) + units(field.Value)
	}
	return n
}
