package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync/atomic"
	"time"

	"byline/bot/phrasebook"
	"byline/index"

	"github.com/bwmarrin/discordgo"
)

// failuresRoom bounds the list of files that could not be read, in UTF-16
// units of a message that may have contentLimit.
const failuresRoom = 1600

// reindex brings the index up to date, one run at a time. It tells how far it
// is, and then the result, in one message that only the admin sees. When ctx
// is done, it ends.
func (b *Bot) reindex(ctx context.Context, lg *slog.Logger, r *responder, full bool) error {
	if !b.reindexing.CompareAndSwap(false, true) {
		return r.send(ctx, private(r.book.Reindex.Already))
	}
	if err := r.promise(ctx, discordgo.MessageFlagsEphemeral); err != nil {
		b.reindexing.Store(false)
		return err
	}

	type result struct {
		report index.Report
		err    error
	}
	var latest atomic.Pointer[index.Progress]
	results := make(chan result, 1)
	go func() {
		var report index.Report
		err := guard(func() (err error) {
			report, err = b.reindexer.Reindex(ctx, full, func(p index.Progress) { latest.Store(&p) })
			return err
		})
		b.reindexing.Store(false)
		results <- result{report, err}
	}()

	ticker := time.NewTicker(b.limits.progress)
	defer ticker.Stop()
	shown := ""
	for {
		select {
		case found := <-results:
			return b.reindexed(ctx, lg, r, full, found.report, found.err)
		case <-ticker.C:
			text := progressText(r.book, latest.Load())
			if text == shown {
				continue
			}
			shown = text
			if err := r.progress(ctx, line(text)); err != nil {
				lg.Warn("could not show the progress", "error", err) // the work goes on
			}
		}
	}
}

// reindexed tells how a run ended. The index before it goes on answering
// where it failed.
func (b *Bot) reindexed(
	ctx context.Context, lg *slog.Logger, r *responder, full bool, report index.Report, err error,
) error {
	switch {
	case err == nil:
		lg.Info("reindexed", "stories", report.Stories, "passages", report.Passages, "added", report.Added,
			"changed", report.Changed, "removed", report.Removed, "unchanged", report.Unchanged,
			"failed", len(report.Failed), "took", report.Took)
		for _, f := range report.Failed {
			lg.Warn("could not read a file", "file", f.File, "error", f.Err)
		}
		return r.send(ctx, line(reportText(r.book, report, full)))
	case ctx.Err() != nil || errors.Is(err, context.Canceled):
		lg.Info("reindexing was stopped", "error", err)
		return r.send(ctx, line(r.book.Reindex.Stopped))
	default:
		lg.Error("reindexing failed", "error", err)
		return r.send(ctx, line(r.book.Reindex.Failed))
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

// reportText tells the result of a run, full or not, and as many of the files
// that could not be read as there is room for.
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
	var text strings.Builder
	fmt.Fprintf(&text, in.Reindex.Done, took,
		in.Count(in.Reindex.Passages, report.Passages), in.Count(in.Reindex.Stories, report.Stories))
	text.WriteString("\n" + became + ".")
	if len(report.Failed) == 0 {
		return text.String()
	}
	text.WriteString("\n" + in.Count(in.Reindex.Unreadable, len(report.Failed)))
	room := failuresRoom
	for i, f := range report.Failed {
		reason := in.Reindex.NoReason
		if f.Err != nil {
			reason = f.Err.Error()
		}
		item := "\n- " + escape(cut(f.File, 100)) + ": " + escape(cut(reason, 200))
		if room -= units(item); room < 0 {
			text.WriteString("\n" + in.Count(in.Reindex.MoreFiles, len(report.Failed)-i))
			break
		}
		text.WriteString(item)
	}
	return text.String()
}
