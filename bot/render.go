package bot

import (
	"fmt"
	"strings"

	"byline/bot/phrasebook"
	"byline/bot/store"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// Discord's limits, in UTF-16 units.
const (
	contentLimit     = 2000
	descriptionLimit = 4096 // of one embed
	embedsLimit      = 6000 // of all text of a message's embeds
)

const (
	// passages is how many passages a message shows at most.
	passages = 3
	// embedRoom bounds what an embed says, so that three of them with their
	// notes keep to the limits, and one can be sent as a message's content.
	embedRoom = 1900
	// passageRoom is kept for the passage before what can be done without is
	// added to its embed.
	passageRoom = 400
	// furtherRoom bounds the passages after the first, and nearestRoom those
	// that don't answer: they are to be looked over, not read.
	furtherRoom = 700
	nearestRoom = 350

	// mendedShown is how many of the question's words are told to be read as
	// others, and mendedLimit what one takes, in UTF-16 units before it is escaped.
	mendedShown = 2
	mendedLimit = 40
)

// edition is how answers look to a reader: in which language they are given,
// and whether the stories are marked as a sample's.
type edition struct {
	*phrasebook.Book

	sample bool
}

// renderPage returns the message that shows a page of the answer to a question,
// with its controls.
func (e edition) renderPage(q *store.Question, p page, onlyThem bool) *message {
	m := e.render(p)
	if q.Speaker != "" && !p.answer.Answered && len(p.answer.Passages) > 0 {
		m.Content = fmt.Sprintf(e.Quote.NotAbout, escape(cut(q.Speaker, speakerLimit)))
	}
	if q.Previous != "" { // which stands in no command above the message
		m.Content = strings.TrimSpace(e.followUp(q) + "\n" + m.Content)
	}
	if !p.answer.Answered || q.Previous != "" { // they may be why, or be from a question before
		m.Content = strings.TrimSpace(m.Content + "\n" + e.filters(q))
	}
	for _, mended := range p.answer.Analysis.Mended[:min(len(p.answer.Analysis.Mended), mendedShown)] {
		m.Content = strings.TrimSpace(m.Content + "\n-# " +
			fmt.Sprintf(e.Answer.ReadAs, escape(cut(mended.Typed, mendedLimit)), escape(cut(mended.Meant, mendedLimit))))
	}
	m.Controls = e.controls(q, p, onlyThem)
	return m
}

// render returns the message that shows a page of an answer: an embed for each
// passage, or that the stories don't say.
func (e edition) render(p page) *message {
	a := p.answer
	if len(a.Passages) == 0 {
		text := e.Answer.DontSay
		if e.sample {
			text += "\n-# " + e.Answer.Sample
		}
		return line(text)
	}
	m := &message{}
	switch {
	case !a.Answered:
		m.Content = e.Answer.DontSay + " " + e.Answer.Nearest
	case p.number > 0:
		m.Content = fmt.Sprintf(e.Answer.Further, p.number+1)
		if a.Passages[0].Related { // and so are those after it
			m.Content += "\n" + e.Answer.Nearest
		}
	}
	for i := range a.Passages[:min(len(a.Passages), passages)] {
		room, answers := embedRoom, a.Answered && !a.Passages[i].Related
		switch {
		case !answers:
			room = nearestRoom
		case i > 0 || p.number > 0:
			room = furtherRoom
		}
		embed := &discordgo.MessageEmbed{Description: e.describe(&a.Passages[i], answers, room)}
		if !answers {
			embed.Title = e.Answer.Related
		}
		m.Embeds = append(m.Embeds, e.mark(embed))
	}
	return m
}

// mark returns the embed, with the note on it that its story is a sample's.
func (e edition) mark(embed *discordgo.MessageEmbed) *discordgo.MessageEmbed {
	if e.sample {
		embed.Footer = &discordgo.MessageEmbedFooter{Text: e.Answer.Sample}
	}
	return embed
}

// plain returns the message without embeds, for a channel where the bot may
// not show them: its first passage as content.
func plain(m *message) *message {
	if len(m.Embeds) == 0 {
		return m
	}
	text := *m
	text.Embeds = nil
	passage := m.Embeds[0].Description
	if m.Embeds[0].Footer != nil {
		passage += "\n-# " + m.Embeds[0].Footer.Text
	}
	if text.Content = strings.TrimSpace(m.Content + "\n" + passage); units(text.Content) > contentLimit {
		text.Content = passage
	}
	text.Flags = discordgo.MessageFlagsSuppressEmbeds
	return &text
}

// describe returns the text of a passage's embed: the passage in at most room
// UTF-16 units with its highlights, who said it, and the citation. What there
// is no space for is left out from the least needed on.
func (e edition) describe(p *index.Passage, answered bool, room int) string {
	source := p.Citation
	var spoken []string
	answer := ""
	if answered {
		spoken = e.speakers(p.Quotes)
		answer = e.fieldAnswer(p)
	}
	if answer != "" { // which stands beside the story, not in a paragraph of it
		source.Paragraphs, source.Caption, source.Link = nil, false, ""
	}
	cite := e.citation(&source)
	left := embedRoom - passageRoom - units(cite) - 1
	take := func(text string) bool {
		if units(text)+1 > left {
			return false
		}
		left -= units(text) + 1
		return true
	}
	said := 0
	if answer == "" && len(spoken) > 0 && take(spoken[0]) {
		said = 1
	}
	for _, address := range links(&source) {
		if link := e.openLink(address); take(link) {
			cite += link
			break
		}
	}
	elsewhere := ""
	if len(p.Also) > 0 {
		if text := e.also(p.Also); take(text) {
			elsewhere = text
		}
	}
	for said > 0 && said < len(spoken) && take(spoken[said]) {
		said++
	}

	var lines []string
	if answer != "" {
		lines = append(lines, answer)
	} else {
		highlights := p.Highlights
		if !answered {
			highlights = nil
		}
		lines = append(lines, "> "+excerpt(p.Text, highlights, min(room, left+passageRoom-len("> \n"))))
		lines = append(lines, spoken[:said]...)
	}
	lines = append(lines, cite)
	if elsewhere != "" {
		lines = append(lines, elsewhere)
	}
	return strings.Join(lines, "\n")
}
