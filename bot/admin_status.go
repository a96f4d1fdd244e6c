package bot

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"byline/bot/phrasebook"

	"github.com/bwmarrin/discordgo"
	"github.com/dustin/go-humanize"
)

// statusDays is of how many days the questions are counted.
const statusDays = 7

// status tells an admin how the stories, the index and the bot are.
func (b *Bot) status(ctx context.Context, lg *slog.Logger, r *responder) error {
	m, err := b.inTime(
		func() error { return r.promise(ctx, discordgo.MessageFlagsEphemeral) },
		func() (*message, error) { return b.inspect(ctx, lg, r.book) },
	)
	if err != nil {
		return err
	}
	m.Flags |= discordgo.MessageFlagsEphemeral
	return r.send(ctx, m)
}

func (b *Bot) inspect(ctx context.Context, lg *slog.Logger, in *phrasebook.Book) (*message, error) {
	ctx, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	found, err := b.desk.Inspector.Inspect(ctx)
	if err != nil {
		return nil, fmt.Errorf("inspecting the stories: %w", err)
	}
	lines := inspectionLines(in, &found)
	if j := b.jobs.now(); j != nil {
		lines = append(lines, fmt.Sprintf(in.Admin.Status.Work, j.name, escape(cut(j.by, askerLimit)), relative(j.begun)))
	} else if found.Reading == nil {
		lines = append(lines, in.Admin.Status.NoWork)
	}
	if asked, answered, err := b.desk.Reporter.Count(ctx, b.cfg.Now().AddDate(0, 0, -statusDays)); err == nil {
		lines = append(lines, in.Count(in.Admin.Status.Questions, asked, answered, in.Count(in.Admin.Status.Days, statusDays)))
	} else {
		lg.Error("could not count the questions", "error", err)
		lines = append(lines, in.Admin.Status.NotKept)
	}
	lines = append(lines, fmt.Sprintf(in.Admin.Status.Version, escape(cut(found.Version, 100))))
	text := strings.Join(lines, "\n")
	if found.Updated.IsZero() {
		return line(text), nil
	}
	if len(found.Failed) == 0 {
		return line(text + "\n" + in.Admin.Status.Readable), nil
	}
	more := in.Count(in.Reindex.MoreFiles, len(found.Failed)) // the longest that it can get
	room := contentLimit - units(text) - units(unreadable(in, found.Failed, 0)) - units(more)
	return line(text + unreadable(in, found.Failed, room)), nil
}

// inspectionLines are the lines about the stories and the index.
func inspectionLines(in *phrasebook.Book, found *Inspection) []string {
	words := &in.Admin.Status
	lines := []string{fmt.Sprintf("**%s · %s**", in.Count(in.Reindex.Stories, found.Stories), in.Count(in.Reindex.Passages, found.Passages))}
	if found.Folder == "" {
		lines = append(lines, words.Sample)
	} else {
		lines = append(lines, fmt.Sprintf(words.Folder, escape(cut(found.Folder, 200))))
	}
	if found.Updated.IsZero() {
		lines = append(lines, words.Never)
	} else {
		lines = append(lines, fmt.Sprintf(words.Updated, relative(found.Updated)))
	}
	if found.LastError != nil {
		lines = append(lines, fmt.Sprintf(words.LastError, escape(cut(found.LastError.Error(), 200))))
	}
	if found.Reading != nil {
		lines = append(lines, fmt.Sprintf(words.Reading, progressText(in, found.Reading)))
	}
	size := fmt.Sprintf(words.Size, bytesText(found.IndexSize))
	if found.DiskLeft >= 0 {
		size += " · " + fmt.Sprintf(words.Left, bytesText(found.DiskLeft))
	}
	return append(lines, size)
}

// relative returns a time as Discord shows it in everybody's own language and
// time zone: "3 hours ago".
func relative(t time.Time) string { return fmt.Sprintf("<t:%d:R>", t.Unix()) }

func bytesText(n int64) string {
	return humanize.IBytes(uint64(max(0, n)))
}
