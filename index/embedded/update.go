package embedded

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"time"

	"byline/corpus"
	"byline/index"
)

// Source is where the stories come from.
type Source interface {
	// Version names the code behind Parse. Stories that another version read
	// are read again, as it may understand files differently.
	Version() string
	// Files yields the files, each path once. An error that is a
	// [corpus.FileError] tells of one file, and the others follow; any other
	// ends the update.
	Files(ctx context.Context) iter.Seq2[corpus.File, error]
	// Load returns the contents of a file.
	Load(ctx context.Context, f corpus.File) ([]byte, error)
	// Parse returns the stories in a file. It depends on nothing but what it
	// is given, and is called for several files at once. Stories beside an
	// error are those that could be read all the same.
	Parse(ctx context.Context, path string, data []byte) ([]corpus.Story, error)
}

// Update brings the index up to date with the source; full reads every file
// again. Views that are open stay as they are. It tells its progress, from one
// goroutine, to progress unless that is nil.
//
// A file that fails is named in the report and the others load. On any other
// error the index stays as it was; [ErrNoFiles] is one unless full is set. If it is being updated already, by this
// process or another, Update fails at once with a [*LockedError].
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
	if err := sweep(x.dir); err != nil {
		x.lg.WarnContext(ctx, "old parts of the index can't be removed", "dir", x.dir, "error", err)
	}

	u := &update{x: x, src: src, progress: progress}
	if u.progress == nil {
		u.progress = func(index.Progress) {}
	}
	if err := u.open(ctx); err != nil {
		return index.Report{}, err
	}
	defer u.close()
	if err := u.survey(ctx, full); err != nil {
		return index.Report{}, fmt.Errorf("looking for changed stories: %w", err)
	}
	if u.pending() {
		if err := u.rebuild(ctx); err != nil {
			return index.Report{}, fmt.Errorf("building the index: %w", err)
		}
		if err := sweep(x.dir); err != nil {
			x.lg.WarnContext(ctx, "old parts of the index can't be removed", "dir", x.dir, "error", err)
		}
	} else if err := u.keep(); err != nil {
		return index.Report{}, err
	}
	u.report.Took = time.Since(started)
	return u.report, nil
}

// update is one run of Index.Update.
type update struct {
	x        *Index
	src      Source
	progress func(index.Progress)

	old     *generation // nil if none can be used
	known   catalog     // of old
	scanned time.Time
	files   []surveyed // in order of path
	report  index.Report
}

var errUnreadable = errors.New("only the one before it can be read")

// open opens the generation that there is, to take from it what has not
// changed.
func (u *update) open(ctx context.Context) error {
	old, err := u.x.acquire(ctx)
	if errors.Is(err, index.ErrNotReady) {
		return nil
	}
	if err != nil {
		return err
	}
	name, err := readCurrent(u.x.dir)
	if err == nil && name != old.name {
		err = fmt.Errorf("reading generation %s: %w", name, errUnreadable)
	}
	var known catalog
	if err == nil {
		known, err = readCatalog(filepath.Join(u.x.dir, name))
	}
	if err != nil {
		old.release()
		u.x.lg.WarnContext(ctx, "the index has to be rebuilt", "dir", u.x.dir, "error", err)
		return nil
	}
	u.old, u.known = old, known
	return nil
}

func (u *update) close() {
	if u.old != nil {
		u.old.release()
	}
}

// keep reports on an index that is up to date. If files had to be read to know
// that, it notes their times, so that they need not be the next time.
func (u *update) keep() error {
	u.report.Stories, u.report.Unchanged = u.old.manifest.Stories, u.old.manifest.Stories
	u.report.Passages = u.old.manifest.Passages
	c := catalog{Version: u.src.Version(), Scanned: u.scanned}
	reread := false
	for _, f := range u.files {
		reread = reread || f.reread
		c.Files = append(c.Files, f.entry)
		if f.entry.Error != "" {
			u.report.Failed = append(u.report.Failed, f.entry.failure())
		}
	}
	u.progress(index.Progress{Files: len(u.files), Total: len(u.files)})
	if !reread {
		return nil
	}
	return writeCatalog(filepath.Join(u.x.dir, u.old.name), c)
}

// rebuild builds a new generation and makes it current.
func (u *update) rebuild(ctx context.Context) (err error) {
	dir, err := os.MkdirTemp(u.x.dir, buildingPrefix)
	if err != nil {
		return fmt.Errorf("making a folder for it: %w", err)
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.RemoveAll(dir))
		}
	}()
	b, err := newBuilder(dir, u.x.batch)
	if err != nil {
		return err
	}
	c := catalog{Version: u.src.Version(), Scanned: u.scanned}
	if c.Files, err = u.fill(ctx, b); err != nil {
		return err
	}
	if err := b.finish(ctx, c); err != nil {
		return err
	}
	if err := publish(u.x.dir, dir); err != nil {
		return err
	}
	u.compare(c)
	u.report.Stories, u.report.Passages = b.manifest.Stories, b.manifest.Passages
	// It is done; a cancellation from here on would only hide that.
	fresh, err := u.x.acquire(context.WithoutCancel(ctx))
	if err != nil {
		return fmt.Errorf("opening the new index: %w", err)
	}
	fresh.release()
	return nil
}

// compare counts what is different from the old generation.
func (u *update) compare(c catalog) {
	before := u.known.hashes()
	for id, hash := range c.hashes() {
		switch was, ok := before[id]; {
		case !ok:
			u.report.Added++
		case was != hash:
			u.report.Changed++
		default:
			u.report.Unchanged++
		}
		delete(before, id)
	}
	u.report.Removed = len(before)
}
