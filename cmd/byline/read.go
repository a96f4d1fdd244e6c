package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"byline/corpus"
	"byline/corpus/extract"
)

// read shows what is understood of files, in the order of the arguments, or of
// all the stories.
func read(ctx context.Context, p *program, args []string) error {
	r := &reader{program: p}
	if len(args) == 0 {
		folder, err := p.folderOfStories()
		if err != nil {
			return err
		}
		if err := r.folder(ctx, folder); err != nil {
			return err
		}
	}
	for _, arg := range args {
		if err := r.argument(ctx, arg); err != nil {
			return err
		}
	}
	if r.failed {
		return errReported
	}
	return nil
}

// reader shows files one by one and remembers whether one failed. Its methods
// return only errors that end the program.
type reader struct {
	*program
	failed bool
}

// argument reads what was named: a file, or a folder with all in it; or, by the
// name that citations have, a file of the stories in use.
func (r *reader) argument(ctx context.Context, name string) error {
	info, err := os.Stat(name)
	if errors.Is(err, fs.ErrNotExist) && fs.ValidPath(name) {
		if folder, openErr := r.folderOfStories(); openErr == nil {
			if info, statErr := fs.Stat(folder.FS, name); statErr == nil && !info.IsDir() {
				return r.file(ctx, folder, corpus.File{Path: name, Size: info.Size(), Modified: info.ModTime()})
			}
		}
	}
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the name is told anyway
	}
	if err != nil {
		return r.fail(name, err)
	}
	if info.IsDir() {
		return r.folder(ctx, r.storiesIn(os.DirFS(name)))
	}
	return r.file(ctx, r.storiesIn(single(name)), corpus.File{Path: filepath.ToSlash(name), Size: info.Size(), Modified: info.ModTime()})
}

// single is a file system of one file, under the name that it was given by.
type single string

// Open opens the file, whatever name is asked for.
func (s single) Open(string) (fs.File, error) { return os.Open(string(s)) }

func (r *reader) folder(ctx context.Context, folder *corpus.Folder) error {
	for file, err := range folder.Files(ctx) {
		if fe, ok := errors.AsType[corpus.FileError](err); ok {
			if err := r.fail(fe.File, fe.Err); err != nil {
				return err
			}
			continue
		}
		if err != nil {
			return err
		}
		if err := r.file(ctx, folder, file); err != nil {
			return err
		}
	}
	return nil
}

// file reads one file of a folder.
func (r *reader) file(ctx context.Context, folder *corpus.Folder, file corpus.File) error {
	var dropped []extract.Dropped
	reading := *folder
	reading.Extract = func(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
		result, err := r.program.reader.Read(ctx, path, data)
		dropped = result.Dropped
		return result.Stories, err
	}
	data, err := reading.Load(ctx, file)
	var stories []corpus.Story
	if err == nil {
		stories, err = reading.Parse(ctx, file.Path, data)
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		if fe, ok := errors.AsType[corpus.FileError](err); ok {
			err = fe.Err
		}
		if err := r.fail(file.Path, err); err != nil {
			return err
		}
	}
	for i := range stories {
		if err := r.show(&stories[i]); err != nil {
			return err
		}
	}
	if r.flags.why {
		return r.showDropped(file.Path, dropped)
	}
	return nil
}

func (r *reader) fail(file string, cause error) error {
	r.failed = true
	if r.flags.json {
		return printJSON(r.stdout, fileFailJSON{file, cause.Error()})
	}
	fmt.Fprintf(r.stderr, "byline: not read: %s\n", printable(file+": "+cause.Error()))
	return nil
}

// show prints a story: as JSON, or with numbered paragraphs and the quotations
// under the paragraph where they begin.
func (r *reader) show(s *corpus.Story) error {
	if r.flags.json {
		return printJSON(r.stdout, storyView(s))
	}
	st := r.newStyle()
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", st.bold(printable(s.Title)))
	for _, f := range []struct{ name, value string }{
		{"story", s.ID},
		{"publisher", s.Publisher},
		{"authors", authorsWithRoles(s)},
		{"published", string(s.Published)},
		{"updated", string(s.Updated)},
		{"dated", string(s.Dated)},
		{"section", s.Section},
		{"url", s.URL},
		{"language", s.Language},
	} {
		if f.value != "" {
			fmt.Fprintf(&b, "%s %s\n", st.faint(fmt.Sprintf("%-10s", f.name)), printable(f.value))
		}
	}
	for i, p := range s.Paragraphs {
		mark := string(p.Kind)
		if n := s.Number(i); n > 0 {
			mark = fmt.Sprintf("¶%d", n)
		}
		fmt.Fprintf(&b, "\n%s  %s\n", st.faint(mark), printable(p.Text))
		for _, q := range s.Quotes {
			if q.Parts[0].Paragraph == i {
				fmt.Fprintf(&b, "    %s\n", st.with("36", printable(quoteLine(s, &q))))
			}
		}
	}
	_, err := fmt.Fprintln(r.stdout, b.String())
	return err
}

func authorsWithRoles(s *corpus.Story) string {
	var out []string
	for _, a := range s.Authors {
		out = append(out, join(a.Name, a.Role))
	}
	return strings.Join(out, "; ")
}

func quoteLine(s *corpus.Story, q *corpus.Quote) string {
	var parts []string
	for _, part := range q.Parts {
		parts = append(parts, part.In(s.Paragraphs[part.Paragraph].Text))
	}
	who := join(q.Speaker, q.Role)
	if who == "" {
		who = "speaker unknown"
	}
	if q.Via != "" {
		who += ", according to " + q.Via
	}
	if !q.Direct {
		who += ", reported"
	}
	return who + ": " + strings.Join(parts, " … ")
}

func (r *reader) showDropped(file string, dropped []extract.Dropped) error {
	if r.flags.json {
		return nil // the JSON of a story has no place for what isn't in it
	}
	st := r.newStyle()
	for _, d := range dropped {
		if _, err := fmt.Fprintf(r.stdout, "%s %s: %s\n", st.faint("left out of "+printable(file)+","), d.Reason, printable(d.Text)); err != nil {
			return err
		}
	}
	return nil
}
