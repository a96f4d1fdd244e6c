package embedded

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/scorch_segment_api/v2"
)

// livePart is a part as one state has it: without the stories that have gone
// from it.
type livePart struct {
	*part
	gone    census          // of the stories that have gone
	without *roaring.Bitmap // their numbers, nil if there are none
	deleted *roaring.Bitmap // and those of their passages
}

// live returns a part as a state has it.
func live(p *part, s partState) (livePart, error) {
	l := livePart{part: p, gone: s.Gone}
	if len(s.Without) == 0 {
		return l, nil
	}
	l.without, l.deleted = roaring.New(), roaring.New()
	for _, story := range s.Without {
		if int(story) >= p.stories() {
			return l, fmt.Errorf("%w: story %d of %s", errMalformedState, story, p.name)
		}
		l.without.Add(story)
		l.deleted.AddRange(uint64(p.first[story]), uint64(p.first[story+1]))
	}
	return l, nil
}

// has reports whether a story of the part is still there.
func (l livePart) has(story uint32) bool { return l.without == nil || !l.without.Contains(story) }

// inPart yields the stories that are still there.
func (l livePart) inPart() iter.Seq[uint32] {
	return func(yield func(uint32) bool) {
		for story := range uint32(l.stories()) { //nolint:gosec // Bleve numbers documents in 32 bits
			if l.has(story) && !yield(story) {
				return
			}
		}
	}
}

// mergeParts writes the part that several make together into the folder dir,
// which is empty. It reads no story.
func mergeParts(ctx context.Context, dir string, parts []livePart) (partState, error) {
	table := newTable()
	var sum census
	var stories, passages merging
	for _, p := range parts {
		sum.add(p.manifest.Census, 1)
		sum.add(p.gone, -1)
		stories.add(p.storyIndex, p.without)
		if p.passageIndex != nil {
			passages.add(p.passageIndex, p.deleted)
		}
		for s := range p.stories() {
			story := uint32(s) //nolint:gosec // Bleve numbers documents in 32 bits
			if !p.has(story) {
				continue
			}
			table.add(p.ids[s], p.hashes[s], int(p.table.records[s+1]-p.table.records[s]), p.title[s]) //nolint:gosec // a length
			for n := p.first[s]; n < p.first[s+1]; n++ {
				table.addPassage(p.text[n], p.speaker[n])
			}
		}
	}
	sum.Words = nil // they are in a file of their own
	table.order()
	if err := stories.write(ctx, filepath.Join(dir, storiesFile)); err != nil {
		return partState{}, fmt.Errorf("merging stories: %w", err)
	}
	if table.passages() > 0 {
		if err := passages.write(ctx, filepath.Join(dir, passagesFile)); err != nil {
			return partState{}, fmt.Errorf("merging passages: %w", err)
		}
	}
	if err := mergeWords(filepath.Join(dir, wordsFile), parts); err != nil {
		return partState{}, fmt.Errorf("merging words: %w", err)
	}
	if err := os.WriteFile(filepath.Join(dir, tableFile), table.encode(), 0o600); err != nil {
		return partState{}, err
	}
	if err := writeAll(filepath.Join(dir, recordsFile), func(out *bufio.Writer) error { return copyRecords(ctx, out, parts) }); err != nil {
		return partState{}, fmt.Errorf("merging records: %w", err)
	}
	return finishPart(dir, sum)
}

// merging is segments to be merged, and what to leave out of each.
type merging struct {
	segments []segment.Segment
	without  []*roaring.Bitmap
}

func (m *merging) add(s segment.Segment, without *roaring.Bitmap) {
	m.segments, m.without = append(m.segments, s), append(m.without, without)
}

func (m *merging) write(ctx context.Context, name string) error {
	_, _, err := plugin.Merge(m.segments, m.without, name, doneOf(ctx), nil)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// doneOf returns a channel that is closed as the context ends, of the kind that
// Bleve takes.
func doneOf(ctx context.Context) chan struct{} {
	done := make(chan struct{})
	context.AfterFunc(ctx, func() { close(done) })
	return done
}

// copyRecords copies the records of all stories that are still there.
func copyRecords(ctx context.Context, out io.Writer, parts []livePart) error {
	for _, p := range parts {
		for s := 0; s < p.stories(); {
			if err := ctx.Err(); err != nil {
				return err
			}
			from := s
			for s < p.stories() && p.has(uint32(s)) { //nolint:gosec // Bleve numbers documents in 32 bits
				s++
			}
			start, end := p.table.records[from], p.table.records[s]
			if _, err := io.Copy(out, io.NewSectionReader(p.records, int64(start), int64(end-start))); err != nil { //nolint:gosec // within a file
				return err
			}
			s++ // the one that is gone
		}
	}
	return nil
}
