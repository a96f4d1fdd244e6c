package embedded

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"

	"byline/corpus"
	"byline/index"
)

// outcome is what came of a file.
type outcome struct {
	entry   fileEntry
	stories []prepared
	err     error // the build can't go on
}

// fill puts the stories of all files into the builder, and returns the new
// entries of the files. Where two files have a story of the same ID, it is
// that of the first in order of path.
func (u *update) fill(ctx context.Context, b *builder) ([]fileEntry, error) {
	var entries []fileEntry
	owners := map[string]string{} // file by ID of story
	for o := range inOrder(ctx, u.files, func(s surveyed) outcome { return u.load(ctx, s) }) {
		if o.err != nil {
			return nil, o.err
		}
		for _, p := range o.stories {
			if owner, taken := owners[p.id]; taken {
				o.entry.Duplicate = true
				o.entry.Error = fmt.Sprintf("the story %s is also in %s", p.id, owner)
				continue
			}
			owners[p.id] = o.entry.Path
			if err := b.add(p); err != nil {
				return nil, err
			}
			o.entry.Stories = append(o.entry.Stories, storyEntry{p.id, p.hash})
		}
		if o.entry.Error != "" {
			u.report.Failed = append(u.report.Failed, o.entry.failure())
		}
		entries = append(entries, o.entry)
		u.progress(index.Progress{Files: len(entries), Total: len(u.files)})
	}
	return entries, ctx.Err()
}

// load gets the stories of one file: from the old generation if they are
// unchanged, else from the source.
func (u *update) load(ctx context.Context, s surveyed) outcome {
	if !s.changed && !s.entry.Duplicate {
		return u.reuse(s.entry)
	}
	o := outcome{entry: fileEntry{Path: s.file.Path, Size: s.file.Size, Modified: s.file.Modified}}
	stories, err := u.read(ctx, s, &o.entry)
	if o.err = ctx.Err(); o.err != nil {
		return o
	}
	if err != nil {
		o.entry.Error = reason(err)
		return o
	}
	for i := range stories {
		p, err := u.x.analyzers.prepare(&stories[i])
		if err != nil {
			o.err = err
			return o
		}
		o.stories = append(o.stories, p)
	}
	return o
}

var (
	errEmpty     = errors.New("there is no story in it")
	errMalformed = errors.New("it is malformed in a way that the reader can't handle")
)

// read loads and parses a file, and notes the hash of its contents.
func (u *update) read(ctx context.Context, s surveyed, entry *fileEntry) ([]corpus.Story, error) {
	if s.failed != nil {
		return nil, s.failed
	}
	data, err := u.src.Load(ctx, s.file)
	if err != nil {
		return nil, err
	}
	entry.Hash = hashOf(data)
	return u.parse(ctx, s.file.Path, data)
}

// parse parses a file. Libraries that read HTML and other formats may panic on
// a malformed one; then that file fails, and not the program.
func (u *update) parse(ctx context.Context, path string, data []byte) (stories []corpus.Story, err error) {
	defer func() {
		if p := recover(); p != nil {
			u.x.lg.ErrorContext(ctx, "reading a file panicked", "file", path, "panic", p, "stack", string(debug.Stack()))
			stories, err = nil, errMalformed
		}
	}()
	stories, err = u.src.Parse(ctx, path, data)
	if err == nil && len(stories) == 0 {
		err = errEmpty
	}
	return stories, err
}

// reuse takes a file's stories from the old generation.
func (u *update) reuse(entry fileEntry) outcome {
	o := outcome{entry: entry}
	o.entry.Stories = nil // they are entered as they are added
	for _, known := range entry.Stories {
		story, err := u.old.decode(known.ID)
		if err == nil {
			var p prepared
			if p, err = u.x.analyzers.prepare(story); err == nil {
				o.stories = append(o.stories, p)
				continue
			}
		}
		o.err = fmt.Errorf("taking over story %s: %w", known.ID, err)
		return o
	}
	return o
}
