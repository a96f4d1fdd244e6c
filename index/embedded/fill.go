package embedded

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"byline/corpus"
	"byline/index"
)

// How many results wait to be taken, for each processor: read files, which may
// hold many stories each, and prepared stories. These let the work go on while
// Bleve turns some hundred stories into a segment.
const (
	filesAhead   = 2
	storiesAhead = 16
)

// step is one story on its way from a file into the index or, after the last
// one, the end of the file. Files are taken apart into steps so that no more
// than a few stories are held ready for indexing at once, however many are in
// one file.
type step struct {
	file  *loaded
	story *corpus.Story // read from the file
	known string        // else the ID of a story in the old generation
	end   bool

	ready prepared
	err   error // the build can't go on
}

// fill puts the stories of all files into the builder, and returns the new
// entries of the files. Where two files have a story of the same ID, it is
// that of the first in order of path.
func (u *update) fill(ctx context.Context, b *builder) ([]fileEntry, error) {
	var entries []fileEntry
	owners := map[string]string{} // file by ID of story
	files := corpus.InOrder(ctx, filesAhead, slices.Values(u.files), func(s surveyed) *loaded { return u.load(ctx, s) })
	for s := range corpus.InOrder(ctx, storiesAhead, steps(files), u.prepare) {
		if s.err != nil {
			return nil, s.err
		}
		entry := &s.file.entry
		if s.end {
			if entry.Error != "" {
				u.report.Failed = append(u.report.Failed, entry.failure())
			}
			entries = append(entries, *entry)
			u.progress(index.Progress{Files: len(entries), Total: len(u.files)})
			continue
		}
		p := s.ready
		if owner, taken := owners[p.id]; taken {
			entry.Duplicate = true
			if entry.Error == "" {
				entry.Error = fmt.Sprintf("the story %s is also in %s", p.id, owner)
			}
			continue
		}
		owners[p.id] = entry.Path
		if err := b.add(p); err != nil {
			return nil, err
		}
		entry.Stories = append(entry.Stories, storyEntry{p.id, p.hash})
	}
	return entries, ctx.Err()
}

// steps takes files apart.
func steps(files iter.Seq[*loaded]) iter.Seq[step] {
	return func(yield func(step) bool) {
		for f := range files {
			for i := range f.stories {
				if !yield(step{file: f, story: &f.stories[i]}) {
					return
				}
			}
			for _, known := range f.known {
				if !yield(step{file: f, known: known.ID}) {
					return
				}
			}
			if !yield(step{file: f, end: true, err: f.err}) {
				return
			}
		}
	}
}

// prepare makes the story of a step ready for indexing.
func (u *update) prepare(s step) step {
	if s.end {
		return s
	}
	if s.story == nil {
		if s.story, s.err = u.old.decode(s.known); s.err != nil {
			s.err = fmt.Errorf("taking over story %s: %w", s.known, s.err)
			return s
		}
	}
	s.ready, s.err = u.x.analyzers.prepare(s.story)
	s.story = nil
	return s
}
