package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"byline/bot/phrasebook"
	"byline/corpus"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// failuresRoom bounds the list of files that could not be read, in UTF-16
// units of a message that may have contentLimit.
const failuresRoom = 1600

// reindex brings the index up to date, as a job. It tells how far it is, and then
// the result. When ctx is done, it ends.
func (b *Bot) reindex(ctx context.Context, lg *slog.Logger, r *responder, full bool) error {
	work, j, busy := b.jobs.begin(ctx, reindexName, r.interaction.person())
	if busy != nil {
		return r.busy(ctx, busy)
	}
	defer j.end()
	if err := r.promise(ctx, discordgo.MessageFlagsEphemeral); err != nil {
		return err
	}
	d := &display{b: b, lg: lg, r: r, job: j}
	report, err := b.update(work, lg, d, j, full)
	text, toAll := reindexed(r.book, report, full, err, work.Err() != nil)
	j.end()
	return d.result(ctx, line(text), toAll)
}

// reindexed tells how a run ended, to the admin and to all: the names of files
// are for the admin. The index before it goes on answering where it failed.
func reindexed(in *phrasebook.Book, report index.Report, full bool, err error, stopped bool) (text, toAll string) {
	switch {
	case err == nil:
		result := reportText(in, report, full)
		return result + unreadable(in, report.Failed, failuresRoom), result + unreadable(in, report.Failed, 0)
	case errors.Is(err, ErrElsewhere):
		text = in.Admin.Job.Elsewhere
	case stopped || errors.Is(err, context.Canceled):
		text = in.Reindex.Stopped
	default:
		text = in.Reindex.Failed
	}
	return text, text
}

// logUpdate logs how bringing the index up to date ended.
func logUpdate(ctx context.Context, lg *slog.Logger, report index.Report, err error) {
	switch {
	case err == nil:
		lg.Info("reindexed", "stories", report.Stories, "passages", report.Passages, "added", report.Added,
			"changed", report.Changed, "removed", report.Removed, "unchanged", report.Unchanged,
			"failed", len(report.Failed), "took", report.Took)
		for _, f := range report.Failed {
			lg.Warn("could not read a file", "file", f.File, "error", f.Err)
		}
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		lg.Info("reindexing was stopped", "error", err)
	case errors.Is(err, ErrElsewhere):
		lg.Warn("reindexing has to wait for another program", "error", err)
	default:
		lg.Error("reindexing failed", "error", err)
	}
}

// progressText says how far a run is; p is nil before the first word of it.
func progressText(in *phrasebook.Book, p *index.Progress) string {
	if p == nil || p.Total <= 0 {
		return in.Reindex.Looking
	}
	done := min(max(p.Files, 0), p.Total)
	const cells = 20
	bar := strings.Repeat("█", cells*done/p.Total) + strings.Repeat("░", cells-cells*done/p.Total)
	return "`" + bar + "` " + in.Count(in.Reindex.Progress, p.Total, done)
}

// reportText tells the result of a run, full or not.
func reportText(in *phrasebook.Book, report index.Report, full bool) string {
	took := in.Reindex.UnderOne
	if report.Took >= time.Second {
		took = report.Took.Round(100 * time.Millisecond).String()
	}
	became := fmt.Sprintf(in.Reindex.Changes, report.Added, report.Changed, report.Removed)
	if full {
		became = fmt.Sprintf(in.Reindex.Full, became)
	} else {
		became += ", " + fmt.Sprintf(in.Reindex.Unchanged, report.Unchanged)
	}
	return fmt.Sprintf(in.Reindex.Done, took,
		in.Count(in.Reindex.Passages, report.Passages), in.Count(in.Reindex.Stories, report.Stories)) + "\n" + became + "."
}

// unreadable tells of the files that could not be read, in lines that begin with
// a line break, and names as many as there is room for in UTF-16 units.
func unreadable(in *phrasebook.Book, failed []corpus.FileError, room int) string {
	if len(failed) == 0 {
		return ""
	}
	var text strings.Builder
	text.WriteString("\n" + in.Count(in.Reindex.Unreadable, len(failed)))
	for i, f := range failed {
		reason := in.Reindex.NoReason
		if f.Err != nil {
			reason = f.Err.Error()
		}
		item := "\n- " + escape(cut(f.File, 100)) + ": " + escape(cut(reason, 200))
		if room -= units(item); room < 0 {
			text.WriteString("\n" + in.Count(in.Reindex.MoreFiles, len(failed)-i))
			break
		}
		text.WriteString(item)
	}
	return text.String()
}
