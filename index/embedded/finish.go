package embedded

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"byline/corpus"
)

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
