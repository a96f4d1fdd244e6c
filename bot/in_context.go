package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"byline/index"

	"github.com/bwmarrin/discordgo"
)

const (
	// contextParagraphs is how many paragraphs are shown on either side.
	contextParagraphs = 2
	// contextRoom bounds the text of all embeds, in UTF-16 units; embedsLimit
	// has place for their notes besides.
	contextRoom = 5700
	// contextLeast is for how many units a part of a paragraph is worth showing.
	contextLeast = 120
)

// inContext shows to who pressed the paragraphs around the passages of an
// answer, as the stories have them now.
func (b *Bot) inContext(ctx context.Context, lg *slog.Logger, r *responder) error {
	marks := r.control.args
	if len(marks) == 0 || len(marks) > passages {
		return outdated(ctx, lg, r)
	}
	m, err := b.inTime(
		func() error { return r.promise(ctx, discordgo.MessageFlagsEphemeral) },
		func() (*message, error) { return b.contextOf(ctx, edition{r.book, b.cfg.Sample}, marks) },
	)
	if err != nil {
		return err
	}
	m.Flags |= discordgo.MessageFlagsEphemeral
	return r.send(ctx, m)
}

// contextOf renders passages within their stories, and says which have gone.
func (b *Bot) contextOf(ctx context.Context, e edition, marks []string) (*message, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	m := &message{}
	var missing []string
	for _, mark := range marks {
		c, err := b.catalog.InContext(ctx, index.Mark(mark), contextParagraphs)
		switch {
		case errors.Is(err, index.ErrNoStory):
			missing = append(missing, e.Control.StoryGone)
		case errors.Is(err, index.ErrNoPassage):
			missing = append(missing, e.Control.Changed)
		case err != nil:
			return nil, fmt.Errorf("looking up a passage: %w", err)
		default:
			room := min(contextRoom/len(marks), descriptionLimit)
			m.Embeds = append(m.Embeds, e.mark(&discordgo.MessageEmbed{Description: e.around(c, room)}))
		}
	}
	slices.Sort(missing)
	m.Content = strings.Join(slices.Compact(missing), "\n")
	return m, nil
}

// around returns a passage as a block quote between the paragraphs around it,
// in at most room UTF-16 units. Those that are nearest to it go first, and "…"
// stands for what there is no room for.
func (e edition) around(c *index.Context, room int) string {
	source := c.Citation
	cite := e.citation(&source)
	if opens := links(&source); len(opens) > 0 {
		if link := e.openLink(opens[0]); units(link) <= room/4 {
			cite += link
		}
	}
	room -= units(cite) + 1
	passage := "> " + excerpt(c.Passage.In(c.Text), nil, room-len("> "))
	room -= units(passage) + 1

	before := append(slices.Clone(c.Before), c.Text[:c.Passage.Start])
	after := append([]string{c.Text[c.Passage.End:]}, c.After...)
	var above, below []string
	for len(before)+len(after) > 0 {
		if n := len(before); n > 0 {
			text, whole := neighbor(before[n-1], room-1, ending)
			if text != "" {
				above = append([]string{text}, above...)
				room -= units(text) + 2
			}
			if before = before[:n-1]; !whole {
				before = nil
			}
		}
		if len(after) > 0 {
			text, whole := neighbor(after[0], room-1, beginning)
			if text != "" {
				below = append(below, text)
				room -= units(text) + 2
			}
			if after = after[1:]; !whole {
				after = nil
			}
		}
	}
	var parts []string
	for _, part := range []string{strings.Join(above, "\n\n"), passage, strings.Join(below, "\n\n"), cite} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "\n")
}

// beginning returns the first words of a text, as excerpt does others of it.
func beginning(text string, room int) string { return excerpt(text, nil, room) }

// neighbor returns a paragraph, or where there is no room for it the part that
// is nearest to the passage, and reports whether that is all of it.
func neighbor(text string, room int, nearest func(string, int) string) (shown string, whole bool) {
	all := escape(text)
	switch {
	case all == "":
		return "", true
	case units(all) < room:
		return all, true
	case room < contextLeast:
		return "", false
	}
	return nearest(text, room-1), false
}
