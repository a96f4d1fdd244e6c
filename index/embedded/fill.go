package embedded

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"byline/corpus"
	"byline/index"
	"byline/index/embedded/record"
)

// How many results wait to be taken, for each processor: read files, which may
// hold many stories each, and prepared stories.
const (
	filesAhead   = 1
	storiesAhead = 16
)

// step is one story on its way from a file into the index or, after the last
// one, the end of the file. Files are taken apart into steps so that no more
// than a few stories are held ready for indexing at once, however many are in
// one file.
type step struct {
	file  *loaded
	story *corpus.Story // read from the file
	id    string        // of a story
	end   bool

	ready *prepared // nil where the index has the story as it is
	err   error     // the build can't go on
}

// fill puts the stories of all files into the build. Where two files have a
// story of the same ID, it is that of the first in order of path.
func (b *build) fill(ctx context.Context) error {
	owners := map[string]string{} // file by ID of story
	files := corpus.InOrder(ctx, filesAhead, slices.Values(b.files), func(s surveyed) *loaded { return b.load(ctx, s) })
	n := 0
	for s := range corpus.InOrder(ctx, storiesAhead, steps(files), b.prepare) {
		if s.err != nil {
			return s.err
		}
		entry := &s.file.entry
		if s.end {
			if entry.Error != "" {
				b.report.Failed = append(b.report.Failed, entry.failure())
			}
			b.enter(*entry)
			n++
			b.progress(index.Progress{Files: n, Total: len(b.files)})
			continue
		}
		if owner, taken := owners[s.id]; taken {
			entry.Duplicate = true
			if entry.Error == "" {
				entry.Error = fmt.Sprintf("the story %s is also in %s", s.id, owner)
			}
			continue
		}
		owners[s.id] = entry.Path
		entry.Stories = append(entry.Stories, s.id)
		if s.ready == nil {
			b.keep(s.id)
			continue
		}
		if err := b.add(s.ready); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// steps takes files apart.
func steps(files iter.Seq[*loaded]) iter.Seq[step] {
	return func(yield func(step) bool) {
		for f := range files {
			for i := range f.stories {
				// The ID is kept to the end, and may lie in the text of the whole file.
				if !yield(step{file: f, story: &f.stories[i], id: strings.Clone(f.stories[i].ID)}) {
					return
				}
			}
			for _, known := range f.known {
				if !yield(step{file: f, id: known}) {
					return
				}
			}
			if !yield(step{file: f, end: true, err: f.err}) {
				return
			}
		}
	}
}

// prepare makes the story of a step ready for indexing, unless the index has it
// just so.
func (b *build) prepare(s step) step {
	if s.story == nil {
		return s
	}
	defer b.x.yield()()
	story := *s.story
	*s.story, s.story = corpus.Story{}, nil // so that its file, which may have many, needn't hold it
	layout := index.LayoutOf(&story)
	if h := record.HashOf(&story, layout); !b.has(s.id, h) {
		if s.ready, s.err = b.x.analyzers.prepare(&story, layout); s.err == nil {
			s.ready.hash = h
		}
	}
	return s
}
