package bot

import (
	"cmp"
	"fmt"
	"strings"

	"byline/corpus"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// What a draft's message shows at most, in UTF-16 units before it is escaped, which
// at most doubles them: 2,000 in all, 256 of the embed's title, 1,024 of a field.
const (
	// draftsShown is how many stories of a file are named.
	draftsShown    = 10
	draftTitle     = 120
	listedTitle    = 50
	draftFileName  = 60
	draftPartly    = 150
	draftBeginning = 450
)

// draft returns the message that shows what was understood of a file, with the
// buttons to save or discard it.
func (e edition) draft(d *Draft) *message {
	in := e.Admin.Add
	save := labeled(in.Save, control{saveAction, []string{d.ID}})
	save.Style = int(discordgo.SuccessButton)
	m := &message{
		Content:  in.Understood,
		Controls: []component{row(save, labeled(in.Discard, control{discardAction, []string{d.ID}}))},
	}
	if len(d.Stories) > 1 {
		m.Content += "\n" + e.Count(in.Several, len(d.Stories), escape(cut(d.File, draftFileName)))
		m.Content += e.titles(d.Stories)
	}
	if d.Known != "" {
		m.Content += "\n" + fmt.Sprintf(in.Known, escape(cut(d.Known, draftFileName)))
	}
	if d.Partly != nil {
		m.Content += "\n" + fmt.Sprintf(in.Partly, escape(cut(d.Partly.Error(), draftPartly)))
	}
	embed := e.understood(&d.Stories[0])
	embed.Footer = &discordgo.MessageEmbedFooter{Text: fmt.Sprintf(in.SavedAs, cut(d.File, 200))}
	m.Embeds = []*discordgo.MessageEmbed{embed}
	return m
}

// titles lists stories, as many as a message has room for.
func (e edition) titles(stories []corpus.Story) string {
	var text strings.Builder
	for i := range stories {
		if i == draftsShown {
			text.WriteString("\n" + e.Count(e.Admin.Add.More, len(stories)-i))
			break
		}
		s := &stories[i]
		text.WriteString("\n- " + cmp.Or(escape(cut(s.Title, listedTitle)), e.Answer.Untitled))
	}
	return text.String()
}

// understood returns what was understood of a story, and what isn't stated in it.
func (e edition) understood(s *corpus.Story) *discordgo.MessageEmbed {
	in := e.Admin.Add
	embed := &discordgo.MessageEmbed{
		Title: cmp.Or(escape(cut(strings.TrimSpace(s.Title), draftTitle)), e.Answer.Untitled),
	}
	var missing []string
	for _, part := range []struct{ name, text, missing string }{
		{"", escape(s.Title), in.NoTitle},
		{in.Paper, escape(cut(s.Publisher, publisherLimit)), in.NoPaper},
		{in.Authors, e.authors(s.Authors, ""), in.NoAuthors},
		{in.Date, e.date(s.Published), in.NoDate},
		{in.Language, escape(cut(s.Language, dateLimit)), in.NoLanguage},
	} {
		if strings.TrimSpace(part.text) == "" {
			missing = append(missing, part.missing)
		} else if part.name != "" {
			embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: part.name, Value: part.text, Inline: true})
		}
	}
	amount := e.Count(in.Paragraphs, len(s.Paragraphs)) + ", " + e.Count(in.Quotes, len(s.Quotes))
	embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: in.Text, Value: amount, Inline: true})
	if text := escape(cut(firstParagraph(s), draftBeginning)); text != "" {
		embed.Fields = append(embed.Fields, &discordgo.MessageEmbedField{Name: in.Begins, Value: text})
	}
	if len(missing) > 0 {
		embed.Description = fmt.Sprintf(in.Missing, strings.Join(missing, ", "))
	}
	return embed
}

// firstParagraph returns the first paragraph of a story's body.
func firstParagraph(s *corpus.Story) string {
	for _, p := range s.Paragraphs {
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			return p.Text
		}
	}
	return ""
}

// shelved returns a story on the shelf in a line.
func (e edition) shelved(s *Shelved) string {
	return e.citation(&index.Citation{StoryRef: s.StoryRef, Authors: s.Authors, Published: s.Published})
}
