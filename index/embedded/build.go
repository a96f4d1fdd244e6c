package embedded

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"time"

	"byline/corpus"
	"byline/index/embedded/record"
)

// chunkPassages is from how many passages on new stories are written as a part,
// before further ones are read. It bounds the memory that a build takes, to some
// 10 kB a passage, and the work that is lost where one is broken off.
const chunkPassages = 4096

// chunksAtOnce is how many chunks are written at once, while another is gathered.
const chunksAtOnce = 2

// build is the part of an update that writes.
type build struct {
	*update
	state   state                // as far as it is on disk
	stories map[string]baseStory // of the base, by ID
	kept    map[string]bool      // those that are still there
	chunk   chunk                // new stories that aren't being written yet
	entered []fileEntry          // new entries of files, whose stories are in the chunk or on disk
	writing []chan wrote         // what is being written, in order
}

// baseStory is where a story is in the base.
type baseStory struct {
	part  int
	story uint32
	hash
}

// wrote is what came of a chunk.
type wrote struct {
	partState
	entered []fileEntry
	err     error
}

// rebuild brings the index up to date, and makes that current.
func (u *update) rebuild(ctx context.Context) (err error) {
	b := &build{update: u, state: u.base.state, stories: map[string]baseStory{}, kept: map[string]bool{}}
	b.state.Parts, b.state.Unlinked = slices.Clone(b.state.Parts), slices.Clone(b.state.Unlinked)
	b.state.Version = u.src.Version()
	b.state.Name = strconv.FormatInt(time.Now().UnixNano(), 36)
	for i, p := range u.base.parts {
		for s := range p.inPart() {
			b.stories[p.ids[s]] = baseStory{i, s, p.hashes[s]}
		}
	}
	defer func() {
		if err != nil {
			u.x.sweep(ctx)
		}
	}()
	if err := b.fill(ctx); err != nil {
		// What there is already is for the next update.
		if failed := b.settleAll(); failed != nil || len(b.state.Parts) == len(u.base.parts) {
			return errors.Join(err, failed)
		}
		return errors.Join(err, writeState(u.x.dir, buildingFile, b.state))
	}
	if err := b.write(); err != nil {
		return errors.Join(err, b.settleAll())
	}
	if err := b.settleAll(); err != nil {
		return err
	}
	if err := b.finish(ctx); err != nil {
		return err
	}
	// It is done, and parts can as well be merged the next time.
	if err := u.x.merge(ctx); ctx.Err() == nil {
		return err
	}
	return nil
}

// has reports whether the base has a story, with that record.
func (b *build) has(id string, h hash) bool {
	s, ok := b.stories[id]
	return ok && s.hash == h
}

// hasAll reports whether the base has all of the stories.
func (b *build) hasAll(ids []string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool {
		_, ok := b.stories[id]
		return !ok
	})
}

// keep notes that a story of the base is still there.
func (b *build) keep(id string) { b.kept[id] = true }

// enter notes what is in a file, all of whose stories were added.
func (b *build) enter(e fileEntry) {
	if have, ok := b.known.files[e.Path]; !ok || !reflect.DeepEqual(have, e) {
		b.entered = append(b.entered, e)
	}
}

// add adds a new story.
func (b *build) add(p *prepared) error {
	b.chunk.add(p)
	if b.chunk.passages < b.x.chunk {
		return nil
	}
	return b.write()
}

// write begins to write the chunk. Some are written while the next one is read.
func (b *build) write() error {
	for len(b.writing) >= chunksAtOnce {
		if err := b.settle(); err != nil {
			return err
		}
		if err := writeState(b.x.dir, buildingFile, b.state); err != nil {
			return err
		}
	}
	c, entered := b.chunk, b.entered
	b.chunk, b.entered = chunk{}, nil
	dictionary, err := b.dictionary(c)
	if err != nil {
		return err
	}
	name := b.state.Dictionary.fileState
	done := make(chan wrote, 1)
	b.writing = append(b.writing, done)
	go func() {
		w := wrote{entered: entered}
		if len(c.stories) > 0 {
			w.partState, w.err = writePart(b.x.dir, func(dir string) (partState, error) { return c.write(dir, dictionary) })
			w.Dictionary = name
		}
		done <- w
	}()
	return nil
}

// dictionary returns the dictionary to write a chunk's records with, which is made
// of these where there is none that is good enough.
func (b *build) dictionary(c chunk) (d *record.Dictionary, err error) {
	if len(c.stories) == 0 {
		return nil, nil
	}
	if b.state.Dictionary.outgrows(c.passages) {
		if b.state.Dictionary, err = train(b.x.dir, c.newStories(), c.passages); err != nil {
			return nil, err
		}
	}
	return b.x.dictionaries.open(b.x.dir, b.state.Dictionary.fileState)
}

// settle waits for the first chunk that is being written, and notes what is there
// then.
func (b *build) settle() error {
	w := <-b.writing[0]
	b.writing = b.writing[1:]
	if w.err != nil {
		return w.err
	}
	if w.Name != "" {
		b.state.Parts = append(b.state.Parts, w.partState)
		b.state.Unlinked = append(b.state.Unlinked, w.Name)
	}
	if err := b.known.append(b.x.dir, w.entered); err != nil {
		return err
	}
	b.state.Files = b.known.logState
	return nil
}

// settleAll waits for all that is being written. Where something fails, what
// stood before it in order counts.
func (b *build) settleAll() (err error) {
	for len(b.writing) > 0 {
		if err == nil {
			err = b.settle()
			continue
		}
		<-b.writing[0]
		b.writing = b.writing[1:]
	}
	return err
}

// writePart makes a folder for a part and has it written.
func writePart(in string, write func(dir string) (partState, error)) (partState, error) {
	dir, err := os.MkdirTemp(in, partPrefix)
	if err != nil {
		return partState{}, fmt.Errorf("making a folder for a part: %w", err)
	}
	p, err := write(dir)
	if err != nil {
		return partState{}, errors.Join(err, os.RemoveAll(dir))
	}
	return p, nil
}

// finish makes what is on disk current.
func (b *build) finish(ctx context.Context) error {
	if err := b.removeGone(ctx); err != nil {
		return err
	}
	listed := map[string]bool{}
	for _, f := range b.files {
		listed[f.file.Path] = true
	}
	var gone []fileEntry
	for path := range b.known.files {
		if !listed[path] {
			gone = append(gone, fileEntry{Path: path, Gone: true})
		}
	}
	if err := b.known.append(b.x.dir, gone); err != nil {
		return err
	}
	b.state.Files = b.known.logState
	if err := b.link(ctx); err != nil {
		return fmt.Errorf("linking stories with the same copy: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := writeState(b.x.dir, currentFile, b.state); err != nil {
		return err
	}
	if err := os.Remove(filepath.Join(b.x.dir, buildingFile)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("completing the update: %w", err)
	}
	now, err := b.x.acquire(context.WithoutCancel(ctx))
	if err != nil {
		return fmt.Errorf("opening the new index: %w", err)
	}
	defer now.release()
	b.compare(now)
	return nil
}

// removeGone notes which stories of the base aren't there any more, and what
// that leaves of its counts. Only those stories are read.
func (b *build) removeGone(ctx context.Context) error {
	var gone []baseStory
	for _, id := range slices.Sorted(maps.Keys(b.stories)) {
		if !b.kept[id] {
			gone = append(gone, b.stories[id])
		}
	}
	without, counts := make([][]uint32, len(b.base.parts)), make([]census, len(b.base.parts))
	type counted struct {
		baseStory
		census
		err error
	}
	for c := range corpus.InOrder(ctx, storiesAhead, slices.Values(gone), func(s baseStory) counted {
		c, err := b.x.analyzers.count(b.base.parts[s.part], s.story)
		return counted{s, c, err}
	}) {
		if c.err != nil {
			return c.err
		}
		without[c.part] = append(without[c.part], c.story)
		counts[c.part].add(c.census, 1)
	}
	for i := range b.base.parts {
		p := &b.state.Parts[i]
		counts[i].add(p.Gone, 1)
		p.Gone = counts[i]
		p.Without = slices.Sorted(slices.Values(slices.Concat(p.Without, without[i])))
	}
	b.state.Parts = slices.DeleteFunc(b.state.Parts, func(p partState) bool {
		i := slices.IndexFunc(b.base.Parts, func(was partState) bool { return was.Name == p.Name })
		return i >= 0 && len(p.Without) == b.base.parts[i].stories()
	})
	return ctx.Err()
}
