package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"math"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"byline/corpus"
	"byline/corpus/extract"
)

// readAhead is how many files, for each processor, wait to be shown. They are
// read meanwhile, so that a large one holds up no other.
const readAhead = 4

// readMemory is from how many bytes on memory is freed more eagerly: most of
// what is read is garbage as soon as it is shown, above all a PDF's.
const readMemory = 128 << 20

// read shows what is understood of files, in the order of the arguments, or of
// all the stories. Files are read on all processors, and forgotten once they
// are shown.
func read(ctx context.Context, p *program, args []string) error {
	if debug.SetMemoryLimit(-1) == math.MaxInt64 { // GOMEMLIMIT doesn't say
		debug.SetMemoryLimit(readMemory)
	}
	r := &reader{program: p, style: p.newStyle(), bar: p.newProgress("Reading files")}
	if isTerminal(p.stdout) {
		r.bar = &progress{} // what is read is to be seen there itself
	}
	defer r.bar.done()
	for f := range corpus.InOrder(ctx, readAhead, r.files(ctx, args), func(f readFile) readFile { return r.file(ctx, f) }) {
		if ctx.Err() != nil {
			break // what was being read then failed for that alone
		}
		if err := r.show(f); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return errors.New("stopped before all files were read")
	}
	if r.failed {
		return errReported
	}
	return nil
}

// reader shows files one by one.
type reader struct {
	*program
	style  style
	bar    *progress
	done   int  // files
	shown  bool // something that the next story is to be set apart from
	failed bool // one of the files
}

// readFile is a file to be read and then, ready to be shown, what was read.
type readFile struct {
	folder *corpus.Folder
	file   corpus.File

	stories []string
	failure string // why it, or part of it, couldn't be read; in JSON the whole line
	err     error  // ends the program
}

// failed is a file that can't be read.
func failed(name string, err error) readFile {
	return readFile{file: corpus.File{Path: name}, err: corpus.FileError{File: name, Err: err}}
}

// files yields the files that were named or, if none was, those of all stories.
func (r *reader) files(ctx context.Context, args []string) iter.Seq[readFile] {
	return func(yield func(readFile) bool) {
		if len(args) == 0 {
			folder, err := r.folderOfStories()
			if err != nil {
				yield(readFile{err: err})
				return
			}
			within(ctx, folder)(yield)
			return
		}
		for _, arg := range args {
			for f := range r.argument(ctx, arg) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// argument yields what was named: a file, or all in a folder; or, by the name
// that citations have, a file of the stories in use.
func (r *reader) argument(ctx context.Context, name string) iter.Seq[readFile] {
	one := func(f readFile) iter.Seq[readFile] {
		return func(yield func(readFile) bool) { yield(f) }
	}
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) && fs.ValidPath(name) {
		if folder, openErr := r.folderOfStories(); openErr == nil {
			if info, statErr := fs.Stat(folder.FS, name); statErr == nil && !info.IsDir() {
				return one(readFile{folder: folder, file: fileOf(name, info)})
			}
		}
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the name is told anyway
	}
	switch {
	case err != nil:
		return one(failed(name, err))
	case info.IsDir():
		return within(ctx, r.storiesIn(os.DirFS(name)))
	default:
		return one(readFile{folder: r.storiesIn(single(name)), file: fileOf(filepath.ToSlash(name), info)})
	}
}

func fileOf(name string, info fs.FileInfo) corpus.File {
	return corpus.File{Path: name, Size: info.Size(), Modified: info.ModTime()}
}

// single is a file system of one file, under the name that it was given by.
type single string

// Open opens the file, whatever name is asked for.
func (s single) Open(string) (fs.File, error) { return os.Open(string(s)) }

// within yields the files of a folder.
func within(ctx context.Context, folder *corpus.Folder) iter.Seq[readFile] {
	return func(yield func(readFile) bool) {
		for file, err := range folder.Files(ctx) {
			if !yield(readFile{folder: folder, file: file, err: err}) {
				return
			}
		}
	}
}

// file reads a file and makes it ready to be shown.
func (r *reader) file(ctx context.Context, f readFile) readFile {
	var result extract.Result
	if f.err == nil {
		result, f.err = r.contents(ctx, f.folder, f.file)
	}
	if f.err != nil {
		fe, ok := errors.AsType[corpus.FileError](f.err)
		if !ok || ctx.Err() != nil {
			return f
		}
		f.err = nil
		f.failure = r.failureView(fe, result)
	}
	for i := range result.Stories {
		f.stories = append(f.stories, r.storyView(result, i))
	}
	return f
}

// contents reads the stories in a file, and what was left out of them. Stories
// beside an error are those that can be read.
func (r *reader) contents(ctx context.Context, folder *corpus.Folder, file corpus.File) (extract.Result, error) {
	var result extract.Result
	reading := *folder
	reading.Extract = func(ctx context.Context, path string, data []byte) (stories []corpus.Story, err error) {
		result, err = r.program.reader.Read(ctx, path, data)
		return result.Stories, err
	}
	data, err := reading.Load(ctx, file)
	if err != nil {
		return result, err
	}
	result.Stories, err = reading.Parse(ctx, file.Path, data)
	return result, err
}

// show writes a file's stories to the output, and its failure there or to the
// errors.
func (r *reader) show(f readFile) error {
	if f.err != nil {
		return f.err
	}
	var b strings.Builder
	for _, s := range f.stories {
		if r.shown && !r.flags.json {
			b.WriteString(r.style.rule())
		}
		r.shown = true
		b.WriteString(s)
	}
	if f.failure != "" {
		r.failed = true
		if r.flags.json {
			b.WriteString(f.failure)
		} else {
			defer func() {
				r.bar.done()
				fmt.Fprint(r.stderr, f.failure)
			}()
		}
	}
	r.done++
	r.bar.count(r.done)
	_, err := r.stdout.Write([]byte(b.String()))
	return err
}
