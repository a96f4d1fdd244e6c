package bot

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"

	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// Archive lists the stories and tells what each is, as [index.Catalog] does.
type Archive interface {
	// Select returns the stories that somebody means by a paper or title, in
	// few bytes without a colon.
	Select(ctx context.Context, source string) (index.Selection, error)
	// Browse returns a page of those that are selected, the last one where
	// there are fewer.
	Browse(ctx context.Context, selection index.Selection, number, size int) (*index.StoryPage, error)
	// Titles returns at most limit stories that may be meant by what is typed.
	Titles(ctx context.Context, typed string, limit int) ([]index.Entry, error)
	// Find returns at most limit stories of a title, or else those nearest to it.
	Find(ctx context.Context, title string, limit int) (found []index.Entry, exact bool, err error)
	// Card returns the card of the story of a key. It fails with
	// [index.ErrNoStory] where it isn't there any longer.
	Card(ctx context.Context, key string) (*index.Card, error)
}

const (
	// browsed is how many stories a page lists.
	browsed = 10
	// browsedTitle bounds a title in the list, in UTF-16 units before it is
	// escaped, so that a page keeps to Discord's limits.
	browsedTitle = 90
	browsedPaper = 40
)

// The actions of the controls under a list of stories.
const (
	browseAction = "browse" // selection, number of the page, language of the message, who asked
	openAction   = "open"   // the select of the stories on it
)

// stories answers /stories: the first page of them.
func (b *Bot) stories(ctx context.Context, lg *slog.Logger, r *responder) error {
	source := strings.TrimSpace(option[string](r.interaction.Data.Options, sourceName))
	e := edition{r.book, b.cfg.Sample}
	m, err := b.inTime(
		func() error { return r.promise(ctx, 0) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			selection, err := b.archive.Select(ctx, source)
			if err != nil {
				return nil, fmt.Errorf("looking up which stories to list: %w", err)
			}
			p, err := b.browse(ctx, selection, 0)
			switch {
			case err != nil:
				return nil, err
			case p.Total == 0 && selection == "":
				return private(e.Browse.None), nil
			case p.Total == 0:
				return private(fmt.Sprintf(e.Browse.NoneFit, escape(cut(source, sourceLimit)))), nil
			}
			lg.Info("listed stories", "total", p.Total)
			return e.renderStories(p, selection, b.owner(r.interaction)), nil
		},
	)
	if err != nil {
		return err
	}
	return r.send(ctx, m)
}

func (b *Bot) browse(ctx context.Context, selection index.Selection, number int) (*index.StoryPage, error) {
	p, err := b.archive.Browse(ctx, selection, number, browsed)
	if err != nil {
		return nil, fmt.Errorf("listing stories: %w", err)
	}
	return p, nil
}

// turnStories shows another page of the list in place of the one with the
// button.
func (b *Bot) turnStories(ctx context.Context, lg *slog.Logger, r *responder) error {
	selection := index.Selection(r.control.arg(0))
	number, err := strconv.Atoi(r.control.arg(1))
	if err != nil || number < 0 || len(r.control.args) != 4 {
		return outdated(ctx, lg, r)
	}
	if !b.mayTurnOf(r) {
		return r.send(ctx, private(r.book.Browse.NotYours))
	}
	e := b.editionIn(r.control.arg(2), r)
	var p *index.StoryPage
	m, err := b.inTime(
		func() error { return r.promiseChange(ctx) },
		func() (*message, error) {
			ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
			defer cancel()
			if p, err = b.browse(ctx, selection, number); err != nil {
				return nil, err
			}
			return e.renderStories(p, selection, r.control.arg(3)), nil
		},
	)
	switch {
	case err != nil:
		return err
	case p.Total == 0: // the page stays, as a list of nothing would be no help
		return r.send(ctx, private(r.book.Browse.SourceGone))
	}
	if err := r.change(ctx, m); err != nil {
		return err
	}
	if p.Number < number {
		return r.beside(ctx, private(r.book.Browse.NoFurther))
	}
	return nil
}

// owner returns who gave the command, in so few characters that they can
// stand in a custom id: a part of what stands for them in the store.
func (b *Bot) owner(i *interaction) string {
	const length = 8
	person := string(b.keeper.Person(i.person().ID))
	return person[:min(length, len(person))]
}

// mayTurnOf reports whether who pressed may turn the pages of what the last
// argument of the control says whose it is: they may, and moderators of the
// server.
func (b *Bot) mayTurnOf(r *responder) bool {
	owner := r.control.arg(len(r.control.args) - 1)
	return owner != "" && owner == b.owner(r.interaction) || r.interaction.moderates()
}

// renderStories returns the message that shows a page of the list, with its
// controls.
func (e edition) renderStories(p *index.StoryPage, selection index.Selection, owner string) *message {
	heading := e.Browse.Stories
	if p.Name != "" {
		heading = fmt.Sprintf(e.Browse.StoriesOf, escape(cut(p.Name, browsedTitle)))
	}
	var lines []string
	for i := range p.Entries {
		lines = append(lines, e.listed(&p.Entries[i]))
	}
	footer := e.Count(e.Browse.Total, p.Total)
	if p.Pages > 1 {
		footer = fmt.Sprintf(e.Browse.Page, p.Number+1, p.Pages) + " · " + footer
	}
	if e.sample {
		footer += " · " + e.Answer.Sample
	}
	m := &message{Embeds: []*discordgo.MessageEmbed{{
		Title: heading, Description: strings.Join(lines, "\n"), Footer: &discordgo.MessageEmbedFooter{Text: footer},
	}}}
	turn := func(sign string, number int, enabled bool) component {
		button := labeled(sign, control{browseAction, []string{string(selection), strconv.Itoa(number), e.Code, owner}})
		button.Disabled = !enabled
		return button
	}
	if p.Pages > 1 {
		m.Controls = append(m.Controls, row(turn("◀", p.Number-1, p.Number > 0), turn("▶", p.Number+1, p.Number+1 < p.Pages)))
	}
	if len(p.Entries) > 0 {
		m.Controls = append(m.Controls, e.opening(e.Browse.Open, p.Entries))
	}
	return m
}

// listed returns a story as a line of a list.
func (e edition) listed(entry *index.Entry) string {
	return joined(", ", "- *"+e.titleWithin(entry.StoryRef, browsedTitle)+"*", escape(cut(entry.Publisher, browsedPaper)), e.date(entry.Published))
}

// joined returns the parts that aren't empty with a separator between them.
func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), separator)
}

// opening returns the select that opens one of the stories.
func (e edition) opening(placeholder string, entries []index.Entry) component {
	var options []selectOption
	for i := range entries {
		label := ""
		for _, name := range []string{entries[i].Title, entries[i].Story, e.Answer.Untitled} {
			if label = cut(plainLine(name), choiceLimit); label != "" {
				break
			}
		}
		options = append(options, selectOption{
			Label: label, Value: entries[i].Key, Description: cut(e.whence(&entries[i]), choiceLimit),
		})
	}
	return choosing(placeholder, options, control{openAction, nil})
}
