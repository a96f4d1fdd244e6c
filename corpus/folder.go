package corpus

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"unicode/utf8"
)

// Folder is the operator's folder of stories. It isn't changed by its methods,
// which may be used by several goroutines.
type Folder struct {
	// FS holds the files: an [os.DirFS], whose links are followed, or an
	// embedded one.
	FS fs.FS
	// Accepts reports by its name whether a file may hold stories. What it
	// declines is passed over quietly. If nil, every file is accepted.
	Accepts func(path string) bool
	// Extract reads the stories in the content of the file at path. Stories
	// beside an error are kept.
	Extract func(ctx context.Context, path string, data []byte) ([]Story, error)
	// ReaderVersion names the code behind Extract; it changes whenever what
	// Extract makes of a file may.
	ReaderVersion string
	// MaxSize is the size in bytes beyond which a file isn't read; 0 stands
	// for 64 MiB.
	MaxSize int64
	// Mend adds to an error about a file what the person who keeps it can do,
	// such as how to raise the limit of a [LimitError]. It may be nil.
	Mend func(err error) error
}

// Version returns ReaderVersion.
func (f *Folder) Version() string { return f.ReaderVersion }

// Files yields the files that may hold stories, in the folder and those below
// it, in lexical order folder by folder. Hidden ones are passed over, and so are
// the folders with images and frames that a browser saves beside a page. A file
// or folder that can't be opened, and a link that leads round in a circle, is
// yielded as a [FileError]; the rest follow. The only other error is that of
// ctx, and is the last.
func (f *Folder) Files(ctx context.Context) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		w := walk{folder: f, ctx: ctx, yield: yield}
		root, err := fs.Stat(f.FS, ".")
		switch {
		case err != nil:
			w.fail(".", err)
		case !root.IsDir():
			yield(File{Path: "."}, FileError{".", errors.New("is not a folder")})
		default:
			w.dir(".", []fs.FileInfo{root})
		}
	}
}

// walk is one run over a folder.
type walk struct {
	folder *Folder
	ctx    context.Context //nolint:containedctx // lives no longer than one Files loop
	yield  func(File, error) bool
}

// dir yields what is in the folder at dir. Ancestors are that folder and those
// above it. It returns false when the walk is over.
func (w *walk) dir(dir string, ancestors []fs.FileInfo) bool {
	entries, err := fs.ReadDir(w.folder.FS, dir)
	if err != nil && !w.fail(dir, err) {
		return false
	}
	for _, e := range entries {
		if err := w.ctx.Err(); err != nil {
			w.yield(File{}, err)
			return false
		}
		if strings.HasPrefix(e.Name(), ".") || belongsToPage(e, entries) {
			continue
		}
		name := path.Join(dir, e.Name())
		if !utf8.ValidString(name) {
			// Quoted, so that it is a name that can be printed and kept.
			if (e.IsDir() || w.accepts(name)) && !w.fail(strconv.Quote(name), errName) {
				return false
			}
			continue
		}
		if !w.entry(name, ancestors) {
			return false
		}
	}
	return true
}

// belongsToPage reports whether an entry of a folder is the folder that belongs
// to a saved page there.
func belongsToPage(e fs.DirEntry, entries []fs.DirEntry) bool {
	page, ok := PageFolder(e.Name())
	return ok && e.IsDir() && slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		return !e.IsDir() && (e.Name() == page+".html" || e.Name() == page+".htm")
	})
}

func (w *walk) entry(name string, ancestors []fs.FileInfo) bool {
	info, err := fs.Stat(w.folder.FS, name) // follows links
	switch {
	case err != nil:
		return w.fail(name, err)
	case info.IsDir():
		for i, a := range ancestors {
			if os.SameFile(a, info) {
				return w.fail(name, loopError(name, len(ancestors)-i))
			}
		}
		// Clipped, so that siblings don't share an array.
		return w.dir(name, append(slices.Clip(ancestors), info))
	case !w.accepts(name):
		return true
	default:
		return w.yield(File{Path: name, Size: info.Size(), Modified: info.ModTime(), Changed: changed(info)}, nil)
	}
}

func (w *walk) accepts(name string) bool { return w.folder.Accepts == nil || w.folder.Accepts(name) }

func (w *walk) fail(name string, err error) bool {
	return w.yield(File{Path: name}, FileError{name, plain(err)})
}

// errName says that a name can't be handed to an [fs.FS].
var errName = errors.New("has a name that isn't valid UTF-8; rename it")

// loopError says that the link at name leads to the folder that many levels up.
func loopError(name string, up int) error {
	target := name
	for range up {
		target = path.Dir(target)
	}
	if target == "." {
		return errors.New("is a link that leads back to the folder of stories")
	}
	return fmt.Errorf("is a link that leads back to %s", target)
}

// failure returns the error about the file at path.
func (f *Folder) failure(path string, err error) error {
	if f.Mend != nil {
		err = f.Mend(err)
	}
	return FileError{path, err}
}

// plain puts the commonest failures to open a file into words. The file's name
// is left out, as a [FileError] has it.
func plain(err error) error {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("can't be opened: %w", fs.ErrPermission)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("can't be found: %w", fs.ErrNotExist)
	case errors.Is(err, syscall.ELOOP):
		return fmt.Errorf("is a link that leads back to itself: %w", syscall.ELOOP)
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}
