package bot

import (
	"fmt"
	"strconv"
	"strings"

	"byline/index"

	"github.com/bwmarrin/discordgo"
)

const (
	// quotesShown is how many quotations a page of a card has.
	quotesShown = 4
	// quotedRoom bounds the passage of each, and openingRoom the story's first
	// paragraph, in UTF-16 units, so that a card with a page of them keeps to
	// Discord's limits.
	quotedRoom  = 300
	openingRoom = 500
	// cardRoom is for all that stands above the quotations.
	cardRoom = 2000
	// sectionLimit bounds a section's name before it is escaped.
	sectionLimit = 60
)

// pagesOf returns how many pages the quotations of a card take, at least one.
func pagesOf(c *index.Card) int { return max(1, (len(c.Quotes)+quotesShown-1)/quotesShown) }

// renderCard returns the message that shows a story: what it is, and a page of
// what is said in it, the last one where there are fewer.
func (e edition) renderCard(c *index.Card, number int, owner string) *message {
	pages := pagesOf(c)
	number = min(number, pages-1)
	shown := c.Quotes[number*quotesShown : min((number+1)*quotesShown, len(c.Quotes))]
	said := []string{e.Browse.NoQuotes}
	if len(shown) > 0 {
		heading := e.Count(e.Browse.Quotes, len(c.Quotes))
		if pages > 1 {
			heading += " · " + fmt.Sprintf(e.Browse.FurtherPage, number+1, pages)
		}
		said = []string{heading}
	}
	for i := range shown {
		said = append(said, e.said(&shown[i]))
	}
	m := &message{Embeds: []*discordgo.MessageEmbed{
		{Description: e.describeCard(c)},
		e.mark(&discordgo.MessageEmbed{Description: strings.Join(said, "\n")}),
	}}
	if pages > 1 {
		turn := func(sign string, to int, enabled bool) component {
			button := labeled(sign, control{storyAction, []string{c.Key, strconv.Itoa(to), e.Code, owner}})
			button.Disabled = !enabled
			return button
		}
		m.Controls = []component{row(turn("◀", number-1, number > 0), turn("▶", number+1, number+1 < pages))}
	}
	return m
}

// said returns a quotation with who spoke and where it stands.
func (e edition) said(p *index.Passage) string {
	lines := append([]string{"> " + excerpt(p.Text, p.Highlights, quotedRoom)}, e.speakers(p.Quotes)...)
	return joined(" · ", strings.Join(lines, "\n"), e.place(&p.Citation))
}

// describeCard returns what a story is, from the most needed on as far as there
// is room.
func (e edition) describeCard(c *index.Card) string {
	lines := []string{boldMark + e.title(c.StoryRef) + boldMark}
	left := cardRoom - units(lines[0])
	take := func(text string) {
		if n := units(text) + 1; text != "" && n <= left {
			left -= n
			lines = append(lines, text)
		}
	}
	take(joined(", ", e.authors(c.Authors, ""), escape(cut(c.Publisher, publisherLimit)), e.date(c.Published)))
	section := ""
	if name := escape(cut(c.Section, sectionLimit)); name != "" {
		section = fmt.Sprintf(e.Browse.Section, name)
	}
	take(joined(" · ", section, escape(cut(e.Language(c.Language), sectionLimit)), e.Count(e.Browse.Paragraphs, c.Paragraphs)))
	if c.Opening != "" {
		take("> " + excerpt(c.Opening, nil, openingRoom))
	}
	for _, address := range links(&index.Citation{URL: c.URL}) {
		take("[" + e.Answer.Open + "](" + address + ")")
	}
	if len(c.Also) > 0 {
		take(e.also(c.Also))
	}
	return strings.Join(lines, "\n")
}
