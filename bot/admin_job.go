package bot

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"byline/index"
)

// jobs lets one piece of long work be done at a time.
type jobs struct {
	mu      sync.Mutex
	current *job // nil for none
}

// job is long work that an admin began.
type job struct {
	name     string // the command: "/admin reindex"
	by       string // who gave it
	begun    time.Time
	cancel   context.CancelFunc
	progress atomic.Pointer[index.Progress]
	end      func() // lets another one begin; may be called again
}

// begin begins a job if none is in work, and returns the one that is otherwise.
// The context that it returns ends when the job is canceled.
func (j *jobs) begin(ctx context.Context, subcommand string, by user) (_ context.Context, begun, busy *job) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.current != nil {
		return nil, nil, j.current
	}
	ctx, cancel := context.WithCancel(ctx)
	begun = &job{name: "/" + adminName + " " + subcommand, by: by.name(), begun: time.Now(), cancel: cancel}
	begun.end = func() {
		cancel()
		j.mu.Lock()
		defer j.mu.Unlock()
		if j.current == begun {
			j.current = nil
		}
	}
	j.current = begun
	return ctx, begun, nil
}

// now returns the job that is in work, or nil.
func (j *jobs) now() *job {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.current
}

// busy says to somebody that a job is in work.
func (r *responder) busy(ctx context.Context, j *job) error {
	return r.send(ctx, private(fmt.Sprintf(r.book.Admin.Job.Busy, j.name, escape(cut(j.by, askerLimit)))))
}

// cancel ends the job in work. Its own message tells when it has ended.
func (b *Bot) cancel(ctx context.Context, lg *slog.Logger, r *responder) error {
	j := b.jobs.now()
	if j == nil {
		lg.Info("admin command")
		return r.send(ctx, private(r.book.Admin.Job.Nothing))
	}
	lg.Info("admin command", "job", j.name, "begun_by", j.by)
	j.cancel()
	return r.send(ctx, private(fmt.Sprintf(r.book.Admin.Job.Canceling, j.name)))
}

// update brings the index up to date as a part of a job, and shows how far that
// is. What it returns with the error ErrElsewhere or that of ctx is no fault.
func (b *Bot) update(ctx context.Context, lg *slog.Logger, d *display, j *job, full bool) (index.Report, error) {
	type result struct {
		report index.Report
		err    error
	}
	results := make(chan result, 1)
	go func() {
		var report index.Report
		err := guard(func() (err error) {
			report, err = b.reindexer.Reindex(ctx, full, func(p index.Progress) { j.progress.Store(&p) })
			return err
		})
		results <- result{report, err}
	}()
	ticker := time.NewTicker(b.limits.progress)
	defer ticker.Stop()
	shown := ""
	for {
		select {
		case found := <-results:
			logUpdate(ctx, lg, found.report, found.err)
			return found.report, found.err
		case <-ticker.C:
			text := progressText(d.r.book, j.progress.Load())
			if text == shown {
				continue
			}
			shown = text
			if err := d.progress(ctx, text); err != nil {
				lg.Warn("could not show the progress", "error", err) // the work goes on
			}
		}
	}
}
