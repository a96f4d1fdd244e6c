package embedded

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"byline/index"
)

// Update brings the index up to date with the source; full reads every file
// again. Views that are open stay as they are. It tells its progress, from one
// goroutine, to progress unless that is nil.
//
// A file that fails is named in the report and the others load. On any other
// error the index stays as it was; [ErrNoFiles] is one unless full is set. The
// next update goes on from where one was broken off, unless it is full. If the
// index is being updated already, by this process or another, Update fails at
// once with a [*LockedError].
func (x *Index) Update(ctx context.Context, src Source, full bool, progress func(index.Progress)) (report index.Report, err error) {
	started := time.Now()
	if err := x.enter(); err != nil {
		return index.Report{}, err
	}
	defer x.users.Done()
	unlock, err := lock(x.dir)
	if err != nil {
		return index.Report{}, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	x.sweep(ctx)

	u := &update{x: x, src: src, progress: progress}
	if u.progress == nil {
		u.progress = func(index.Progress) {}
	}
	if err := u.open(ctx, full); err != nil {
		return index.Report{}, err
	}
	defer u.close()
	if err := u.survey(ctx, full); err != nil {
		return index.Report{}, fmt.Errorf("looking for changed stories: %w", err)
	}
	switch {
	case u.pending():
		if err := u.rebuild(ctx); err != nil {
			return index.Report{}, fmt.Errorf("building the index: %w", err)
		}
	default:
		if err := u.keep(ctx); err != nil {
			return index.Report{}, err
		}
	}
	x.sweep(ctx)
	u.report.Took = time.Since(started)
	return u.report, nil
}

// sweep removes what isn't needed any more.
func (x *Index) sweep(ctx context.Context) {
	if err := sweep(x.dir); err != nil {
		x.lg.WarnContext(ctx, "old parts of the index can't be removed", "dir", x.dir, "error", err)
	}
}

// update is one run of Index.Update.
type update struct {
	x        *Index
	src      Source
	progress func(index.Progress)

	current *snapshot // what is answered from; nil if that can't be used
	base    *snapshot // what this update starts from, see open
	known   catalog   // of base
	scanned time.Time
	files   []surveyed // in order of path
	report  index.Report
}

// open finds what to start from: what is answered from, what an update that was
// broken off had come to, or, where every file has to be read, nothing.
func (u *update) open(ctx context.Context, full bool) error {
	current, err := u.x.acquire(ctx)
	if err != nil && !errors.Is(err, index.ErrNotReady) {
		return err
	}
	if s, err := readState(u.x.dir, currentFile); current != nil && (err != nil || s.Name != current.Name) {
		// What is open is not on disk any more, or what is there can't be read.
		u.x.lg.WarnContext(ctx, "the index has to be rebuilt", "dir", u.x.dir, "error", cmp.Or(err, errUnreadable))
		current.release()
		current = nil
	}
	u.current = current
	if !full {
		if u.start(ctx, buildingFile) {
			return nil
		}
	}
	// What was broken off, if anything was, is of no use, and would only be kept.
	if err := os.Remove(filepath.Join(u.x.dir, buildingFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("removing an update that was broken off: %w", err)
	}
	if !full && u.start(ctx, currentFile) {
		return nil
	}
	u.base, err = u.x.openSnapshot(state{}, nil)
	u.known = catalog{files: map[string]fileEntry{}}
	return err
}

var (
	errUnreadable = errors.New("only the one before it can be read")
	errVersion    = errors.New("its stories were read by another version")
)

// start opens a state to start from, and reports whether it will do.
func (u *update) start(ctx context.Context, file string) bool {
	s, err := readState(u.x.dir, file)
	if err == nil && s.Version != u.src.Version() {
		err = errVersion
	}
	if err == nil {
		u.known, err = readCatalog(u.x.dir, s.Files)
	}
	if err == nil {
		u.base, err = u.x.openSnapshot(s, u.current)
	}
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		u.x.lg.WarnContext(ctx, "the index can't be built on", "dir", u.x.dir, "state", file, "error", err)
	}
	return err == nil
}

func (u *update) close() {
	if u.current != nil {
		u.current.release()
	}
	if u.base != nil {
		u.base.release()
	}
}

// pending reports whether the index is not up to date.
func (u *update) pending() bool {
	if u.current == nil || u.base.Name != u.current.Name || len(u.files) != len(u.known.files) {
		return true
	}
	for _, s := range u.files {
		if s.changed {
			return true
		}
	}
	return false
}

// keep reports on an index that is up to date. If files had to be read to know
// that, it notes their times, so that they need not be the next time.
func (u *update) keep(ctx context.Context) error {
	u.report.Stories, u.report.Unchanged = u.current.census.Stories, u.current.census.Stories
	u.report.Passages = u.current.census.Passages
	var touched []fileEntry
	for _, f := range u.files {
		if f.reread {
			touched = append(touched, f.entry)
		}
		if f.entry.Error != "" {
			u.report.Failed = append(u.report.Failed, f.entry.failure())
		}
	}
	u.progress(index.Progress{Files: len(u.files), Total: len(u.files)})
	if len(touched) == 0 {
		return nil
	}
	if err := u.known.append(u.x.dir, touched); err != nil {
		return err
	}
	s := u.current.state
	s.Files = u.known.logState
	if err := writeState(u.x.dir, currentFile, s); err != nil {
		return err
	}
	return u.x.refresh(ctx)
}

// compare counts what is different from what was answered from before.
func (u *update) compare(now *snapshot) {
	before := map[string]hash{}
	if u.current != nil {
		before = u.current.hashes()
	}
	for id, h := range now.hashes() {
		switch was, ok := before[id]; {
		case !ok:
			u.report.Added++
		case was != h:
			u.report.Changed++
		default:
			u.report.Unchanged++
		}
		delete(before, id)
	}
	u.report.Removed = len(before)
	u.report.Stories, u.report.Passages = now.census.Stories, now.census.Passages
}
