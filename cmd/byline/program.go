package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"golang.org/x/term"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/corpus/sample"
	"byline/index"
	"byline/index/embedded"
)

// program is what every verb works with.
type program struct {
	config
	flags  flags
	stdout io.Writer
	stderr io.Writer
	lg     *slog.Logger
	reader *extract.Reader
}

func newLogger(w io.Writer, level slog.Level) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{Level: level}))
}

// library is the stories and the index of them.
type library struct {
	folder  *corpus.Folder
	engine  *embedded.Index
	index   *index.Index
	catalog *index.Catalog
}

// folderOfStories returns the stories that the configuration names.
func (p *program) folderOfStories() (*corpus.Folder, error) {
	f := p.storiesIn(sample.FS)
	if p.stories == "" {
		return f, nil
	}
	info, err := os.Stat(p.stories)
	if err != nil {
		return nil, fmt.Errorf("open the stories folder (--stories or %s): %w", envStories, err)
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("open the stories folder (--stories or %s): %s is not a folder", envStories, p.stories)
	}
	f.FS = os.DirFS(p.stories)
	return f, nil
}

// storiesIn returns the folder of stories on a file system, read within the limits
// that are configured. What exceeded other limits is read again under these.
func (p *program) storiesIn(fsys fs.FS) *corpus.Folder {
	return &corpus.Folder{
		FS:            fsys,
		Accepts:       extract.Accepts,
		Extract:       p.reader.Stories,
		ReaderVersion: fmt.Sprintf("%s %v", build(), p.limits),
		MaxSize:       p.limits.FileSize,
		Mend:          mend,
	}
}

// build tells this build of the program from others by its checksum, so that
// stories are read again after an upgrade without anybody having to think of
// it. It is empty where the program's file can't be read.
var build = sync.OnceValue(func() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer func() { _ = f.Close() }() // it was only read
	h := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	if _, err := io.Copy(h, f); err != nil {
		return ""
	}
	return strconv.FormatUint(uint64(h.Sum32()), 16)
})

// open returns the stories and their index, which may not be built yet.
func (p *program) open(ctx context.Context) (*library, error) {
	folder, err := p.folderOfStories()
	if err != nil {
		return nil, err
	}
	dir, err := p.indexFolder()
	if err != nil {
		return nil, err
	}
	engine, err := embedded.Open(ctx, p.lg, dir)
	if err != nil {
		return nil, fmt.Errorf("open the index: %w", err)
	}
	return &library{folder, engine, index.New(engine), index.NewCatalog(engine)}, nil
}

// indexFolder is where the index of these stories is: each folder of stories
// has an index of its own, so that asking of one never disturbs another.
func (p *program) indexFolder() (string, error) {
	if p.data == "" {
		return "", fmt.Errorf("there is no folder for the index: name one with --data or %s", envData)
	}
	if p.stories == "" {
		return filepath.Join(p.data, "index", "sample"), nil
	}
	path, err := filepath.Abs(p.stories)
	if err != nil {
		return "", fmt.Errorf("find the stories folder: %w", err)
	}
	sum := sha256.Sum256([]byte(path))
	return filepath.Join(p.data, "index", fmt.Sprintf("%s-%x", filepath.Base(path), sum[:4])), nil
}

// openCurrent opens the library and brings its index up to date. Where that
// fails but there is an older index, it says so and goes on with that one.
func (p *program) openCurrent(ctx context.Context) (*library, error) {
	lib, err := p.open(ctx)
	if err != nil {
		return nil, err
	}
	bar := p.newProgress("Reading stories")
	report, err := lib.engine.Update(ctx, lib.folder, false, bar.show)
	bar.done()
	switch {
	case err == nil:
		p.warnFailed(report.Failed)
		if report.Stories == 0 {
			fmt.Fprintf(p.stderr, "byline: there are no stories in %s\n", p.stories)
		}
		return lib, nil
	case ctx.Err() == nil && lib.ready(ctx):
		fmt.Fprintf(p.stderr, "byline: the index could not be brought up to date, so this is from the last one: %v\n", err)
		return lib, nil
	}
	return nil, errors.Join(fmt.Errorf("bring the index up to date: %w", err), lib.engine.Close())
}

// ready reports whether there is an index to answer from.
func (l *library) ready(ctx context.Context) bool {
	v, err := l.engine.View(ctx)
	return err == nil && v.Close() == nil
}

// maxNamed is how many unreadable files are named before a verb that does
// something else.
const maxNamed = 5

func (p *program) warnFailed(failed []corpus.FileError) {
	for i, f := range failed {
		if i == maxNamed {
			fmt.Fprintf(p.stderr, "byline: %d more files can't be read; 'byline index' names them all\n", len(failed)-maxNamed)
			return
		}
		fmt.Fprintf(p.stderr, "byline: not read: %s\n", printable(f.Error()))
	}
}

// isTerminal reports whether a person is looking at w directly.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
