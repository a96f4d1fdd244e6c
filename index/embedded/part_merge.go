package embedded

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"byline/corpus"
	"byline/corpus/copies"
	"byline/index"
	"byline/index/embedded/inverted"
	"byline/index/embedded/record"

	"github.com/RoaringBitmap/roaring/v2"
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
// which is empty, with records of a dictionary. It decodes no stories but those
// that were written with another one.
func mergeParts(ctx context.Context, dir string, parts []livePart, d *record.Dictionary) (partState, error) {
	var sum census
	var stories, passages []inverted.Source
	for _, p := range parts {
		sum.add(p.manifest.Census, 1)
		sum.add(p.gone, -1)
		stories = append(stories, inverted.Source{File: p.storyIndex, Without: p.without})
		if p.passageIndex != nil {
			passages = append(passages, inverted.Source{File: p.passageIndex, Without: p.deleted})
		}
	}
	sum.Words = nil // they are in a file of their own
	table := newTable()
	var sketches []byte
	tasks := []struct {
		what string
		do   func() error
	}{
		{"passages", func() error {
			if sum.Passages == 0 {
				return nil
			}
			return inverted.Merge(ctx, filepath.Join(dir, passagesFile), passages)
		}},
		{"stories", func() error { return inverted.Merge(ctx, filepath.Join(dir, storiesFile), stories) }},
		{"words", func() error { return mergeWords(filepath.Join(dir, wordsFile), parts) }},
		{"records", func() (err error) {
			sketches, err = mergeRecords(ctx, filepath.Join(dir, recordsFile), parts, d, table)
			return err
		}},
	}
	failed := make([]error, len(tasks))
	corpus.Each(len(tasks), func(i int) {
		if err := tasks[i].do(); err != nil {
			failed[i] = fmt.Errorf("merging %s: %w", tasks[i].what, err)
		}
	})
	if err := errors.Join(failed...); err != nil {
		return partState{}, err
	}
	return finishPart(dir, sum, map[string][]byte{tableFile: table.encode(), sketchesFile: sketches})
}

// mergeRecords writes the records of several parts, enters their stories into a
// table, and returns their sketches.
func mergeRecords(ctx context.Context, name string, parts []livePart, d *record.Dictionary, t *table) (sketches []byte, err error) {
	err = writeAll(name, func(out *bufio.Writer) (err error) {
		for _, p := range parts {
			if sketches, err = p.appendSketches(sketches); err != nil {
				return err
			}
			if err := p.copyRecords(ctx, out, t, d); err != nil {
				return err
			}
		}
		return nil
	})
	t.order()
	return sketches, err
}

// copyRecords writes the part's records, and enters its stories into a table.
func (l livePart) copyRecords(ctx context.Context, out io.Writer, t *table, d *record.Dictionary) error {
	for s := range l.inPart() {
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := l.record(s)
		if err == nil && l.dictionary != d {
			var story *corpus.Story
			var layout *index.Layout
			if story, layout, err = l.dictionary.Decode(data); err == nil {
				data = d.Encode(nil, story, layout)
			}
		}
		if err != nil {
			return fmt.Errorf("reading story %s: %w", l.ids[s], err)
		}
		if _, err := out.Write(data); err != nil {
			return err
		}
		t.add(l.ids[s], l.hashes[s], len(data), l.title[s])
		for n := l.first[s]; n < l.first[s+1]; n++ {
			t.addPassage(l.text[n], l.speaker[n])
		}
	}
	return nil
}

// appendSketches appends the sketches of the part's stories.
func (l livePart) appendSketches(out []byte) ([]byte, error) {
	for sketch, err := range l.sketches() {
		if err != nil {
			return nil, err
		}
		out = append(out, sketch.data...)
	}
	return out, nil
}

// sketch is the sketch of a story.
type sketch struct {
	story uint32
	data  []byte
}

// sketches reads the sketches of the part's stories.
func (l livePart) sketches() iter.Seq2[sketch, error] {
	return func(yield func(sketch, error) bool) {
		rest, err := os.ReadFile(filepath.Join(filepath.Dir(l.records.Name()), sketchesFile))
		for story := range uint32(l.stories()) { //nolint:gosec // Bleve numbers documents in 32 bits
			var s sketch
			s.story = story
			if err == nil {
				s.data, rest, err = copies.CutSketch(rest)
			}
			if err != nil {
				err = fmt.Errorf("reading sketches: %w", err)
			}
			if (err != nil || l.has(story)) && !yield(s, err) || err != nil {
				return
			}
		}
	}
}
