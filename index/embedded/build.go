package embedded

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"time"
)

// chunkDocuments is from how many passages and stories on new ones are written as a
// part, before further ones are read. It bounds the memory that a build takes, to
// some 10 kB for each, and the work that is lost where one is broken off.
const chunkDocuments = 16384

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
	written int                  // new passages that are on disk
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
	passages int
	entered  []fileEntry
	err      error
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
	// It is done, and parts can as well be merged the next time. Where most are new,
	// that takes but a part of the time that reading them took.
	if err := u.x.merge(ctx, b.mostlyNew()); err != nil && ctx.Err() == nil {
		u.x.lg.WarnContext(ctx, "parts of the index can't be merged", "dir", u.x.dir, "error", err)
	}
	return nil
}

// mostlyNew reports whether most passages are new.
func (b *build) mostlyNew() bool { return b.written > left(b.base.parts) }

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
	if b.chunk.documents() < b.x.chunk {
		return nil
	}
	return b.write()
}
