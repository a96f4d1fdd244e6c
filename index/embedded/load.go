package embedded

import (
	"context"
	"errors"
	"runtime/debug"

	"byline/corpus"
)

// loaded is what came of a file.
type loaded struct {
	entry   fileEntry      // without stories: they are entered as they are added
	stories []corpus.Story // read from it
	known   []string       // else IDs of those that are in the index already
	err     error          // the build can't go on
}

// load gets the stories of one file: from the source, unless they are in the
// index already.
func (b *build) load(ctx context.Context, s surveyed) *loaded {
	if !s.changed && !s.entry.Duplicate && b.hasAll(s.entry.Stories) {
		l := &loaded{entry: s.entry, known: s.entry.Stories}
		l.entry.Stories = nil
		return l
	}
	l := &loaded{entry: entryOf(s.file, b.scanned)}
	var err error
	l.stories, err = b.read(ctx, s, &l.entry)
	if l.err = ctx.Err(); l.err == nil && err != nil {
		l.entry.Error = reason(err)
	}
	return l
}

var (
	errEmpty     = errors.New("there is no story in it")
	errMalformed = errors.New("it is malformed in a way that the reader can't handle")
)

// read loads and parses a file, and notes the hash of its contents. Beside an
// error it returns the stories that could be read all the same.
func (b *build) read(ctx context.Context, s surveyed, entry *fileEntry) ([]corpus.Story, error) {
	if s.failed != nil {
		return nil, s.failed
	}
	data, err := b.src.Load(ctx, s.file)
	if err != nil {
		return nil, err
	}
	entry.Hash = contentHash(data)
	return b.parse(ctx, s.file.Path, data)
}

// parse parses a file. Libraries that read HTML and other formats may panic on
// a malformed one; then that file fails, and not the program.
func (b *build) parse(ctx context.Context, path string, data []byte) (stories []corpus.Story, err error) {
	defer func() {
		if p := recover(); p != nil {
			b.x.lg.ErrorContext(ctx, "reading a file panicked", "file", path, "panic", p, "stack", string(debug.Stack()))
			stories, err = nil, errMalformed
		}
	}()
	stories, err = b.src.Parse(ctx, path, data)
	if err == nil && len(stories) == 0 {
		err = errEmpty
	}
	return stories, err
}
