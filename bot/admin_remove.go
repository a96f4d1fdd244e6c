package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
)

// The actions of the buttons under the question whether to take a story out.
const (
	removeAction = "remove" // the story's key
	keepAction   = "keep"
)

// offeredFrom is how many UTF-16 units of a choice a story's paper may take.
const offeredFrom = 30

// completeTitle offers to admins the stories that may be meant by what is typed.
func (b *Bot) completeTitle(ctx context.Context, lg *slog.Logger, r *responder) error {
	given := chosen(r.interaction)
	if !b.mayAdminister(r.interaction) || given.Name != removeName {
		return nothingToOffer(ctx, lg, r)
	}
	ctx, cancel := context.WithTimeout(ctx, b.limits.deferring)
	defer cancel()
	found, err := b.desk.Shelf.Titled(ctx, option[string](given.Options, titleName), choicesLimit)
	if err != nil {
		lg.Info("no stories to offer", "error", err)
	}
	offers := make([]commandChoice, len(found))
	for i := range found {
		offers[i] = commandChoice{Name: offered(&found[i]), Value: found[i].Key}
	}
	return r.completeAs(ctx, offers)
}

// offered returns a story's name in a list of choices. Of two with one title the
// paper tells which is which, or else the file.
func offered(s *Shelved) string {
	seen := func(text string) string {
		text, _ = clean(text, nil)
		return strings.TrimSpace(text)
	}
	from := cut(cmp.Or(seen(s.Publisher), seen(s.File)), offeredFrom)
	return cut(cmp.Or(seen(s.Title), seen(s.File)), choiceLimit-units(" · ")-units(from)) + " · " + from
}

// askRemove asks an admin whether to take a story out.
func (b *Bot) askRemove(ctx context.Context, lg *slog.Logger, r *responder, title string) error {
	lg.Info("admin command", "title", title)
	m, err := b.inTime(
		func() error { return r.promise(ctx, discordgo.MessageFlagsEphemeral) },
		func() (*message, error) { return b.removal(ctx, r, title) },
	)
	if err != nil {
		return err
	}
	m.Flags |= discordgo.MessageFlagsEphemeral
	return r.send(ctx, m)
}

// removal is the question whether to take out the story that is meant, or why it
// can't be asked.
func (b *Bot) removal(ctx context.Context, r *responder, title string) (*message, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	found, err := b.desk.Shelf.Named(ctx, title)
	if err != nil {
		return nil, fmt.Errorf("looking for a story to take out: %w", err)
	}
	switch len(found) {
	case 0:
		return line(r.book.Admin.Remove.Unknown), nil
	case 1:
	default:
		return line(r.book.Admin.Remove.Ambiguous), nil
	}
	s := &found[0]
	about := edition{r.book, false}.shelved(s) + "\n"
	if s.Beside > 0 {
		return line(about + r.shared(s)), nil
	}
	m := line(about + fmt.Sprintf(r.book.Admin.Remove.Sure, escape(cut(s.File, 200))))
	remove := labeled(r.book.Admin.Remove.Remove, control{removeAction, []string{s.Key}})
	remove.Style = int(discordgo.DangerButton)
	m.Controls = []component{row(remove, labeled(r.book.Admin.Remove.Keep, control{keepAction, nil}))}
	return m, nil
}

// shared says that a story is in a file with others.
func (r *responder) shared(s *Shelved) string {
	return r.book.Count(r.book.Admin.Remove.Shared, s.Beside, escape(cut(s.File, 200)))
}

// removeStory takes a story out and brings the index up to date, as a job. The
// message with the button shows how that ended.
func (b *Bot) removeStory(ctx context.Context, lg *slog.Logger, r *responder) error {
	key := r.control.arg(0)
	lg = lg.With("subcommand", removeName, "story", key)
	lg.Info("admin takes a story out")
	work, j, busy := b.jobs.begin(ctx, removeName, r.interaction.person())
	if busy != nil {
		return r.busy(ctx, busy)
	}
	defer j.end()
	if err := r.promiseChange(ctx); err != nil {
		return err
	}
	found, err := b.desk.Shelf.Named(ctx, key)
	if err == nil && (len(found) != 1 || found[0].Key != key) {
		err = ErrNoStory
	}
	if err == nil && found[0].Beside > 0 { // which it wasn't when this was asked
		j.end()
		return r.change(ctx, line(r.shared(&found[0])))
	}
	to, empty := "", false
	if err == nil {
		to, empty, err = b.desk.Shelf.Remove(ctx, key)
	}
	if err != nil {
		j.end()
		return b.notRemoved(ctx, lg, r, err)
	}
	lg.Info("took a story out", "id", found[0].Story, "file", found[0].File, "to", to)
	d := &display{b: b, lg: lg, r: r, job: j}
	// An update leaves the index alone where all files have gone, which might be
	// a disk that isn't there; unless it is full.
	report, err := b.update(work, lg, d, j, empty)
	_, toAll := reindexed(r.book, report, false, err, work.Err() != nil)
	j.end()
	return d.result(ctx, line(removedText(r.book, to, err)), toAll)
}

// notRemoved says why a story wasn't taken out.
func (b *Bot) notRemoved(ctx context.Context, lg *slog.Logger, r *responder, err error) error {
	if errors.Is(err, ErrNoStory) {
		lg.Info("the story isn't there any longer")
		if err := r.setControls(ctx, nil); err != nil {
			lg.Debug("could not take the buttons away", "error", err)
		}
		return r.send(ctx, private(r.book.Control.StoryGone))
	}
	lg.Error("could not take a story out", "error", err)
	return r.change(ctx, line(cmp.Or(b.refusal(ctx, r.book, "", err), r.book.Admin.Remove.Failed)))
}

func removedText(in *phrasebook.Book, to string, err error) string {
	text := in.Admin.Remove.Removed
	if err != nil {
		text = in.Admin.Remove.NotIndexed
	}
	return fmt.Sprintf(text, escape(cut(to, 300)))
}

// keepStory leaves a story where it is.
func (b *Bot) keepStory(ctx context.Context, lg *slog.Logger, r *responder) error {
	lg.Info("admin leaves a story in", "subcommand", removeName)
	return r.change(ctx, line(r.book.Admin.Remove.Kept))
}
