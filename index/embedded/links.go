package embedded

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"byline/corpus/copies"
)

// readLinks reads which stories are the same copy.
func readLinks(dir string, f fileState) (*copies.Links, error) {
	links := &copies.Links{}
	if f.Name == "" {
		return links, nil
	}
	data, err := os.ReadFile(filepath.Join(dir, f.Name))
	if err == nil && checksumOf(data) != f.Checksum {
		err = errChecksum
	}
	if err == nil {
		err = links.UnmarshalBinary(data)
	}
	if err != nil {
		return nil, fmt.Errorf("reading which stories are the same copy: %w", err)
	}
	return links, nil
}

// link finds which stories are the same copy, comparing new ones with all that
// may be.
func (b *build) link(ctx context.Context) error {
	s, err := b.x.openSnapshot(b.state, b.base)
	if err != nil {
		return err
	}
	defer s.release()
	known := copies.Known{Links: s.links}
	for id := range b.stories {
		if !b.kept[id] {
			known.Gone = append(known.Gone, id)
		}
	}
	// The number of a story among all of them, part by part.
	offsets := make([]int, len(s.parts))
	for i := range max(len(s.parts)-1, 0) {
		offsets[i+1] = offsets[i] + s.parts[i].stories()
	}
	var f copies.Finder
	var failed error
	for _, p := range s.parts {
		if !slices.Contains(s.Unlinked, p.name) {
			continue
		}
		for kept, err := range p.sketches() {
			var parsed copies.Sketch
			if err == nil {
				parsed, err = copies.ParseSketch(kept.data)
			}
			if err != nil {
				return err
			}
			f.Add(p.ids[kept.story], parsed)
		}
	}
	known.Sketches = func(yield func(int, []byte) bool) {
		for i, p := range s.parts {
			if slices.Contains(s.Unlinked, p.name) {
				continue
			}
			for kept, err := range p.sketches() {
				if err != nil {
					failed = err
					return
				}
				if !yield(offsets[i]+int(kept.story), kept.data) {
					return
				}
			}
		}
	}
	known.ID = func(n int) (string, error) {
		i, found := slices.BinarySearch(offsets, n)
		if !found {
			i--
		}
		return s.parts[i].ids[n-offsets[i]], nil
	}
	links, err := f.Links(ctx, known, s.copyText)
	if err != nil || failed != nil {
		return cmp.Or(failed, err)
	}
	b.state.Unlinked = nil
	if links == s.links && s.Copies.Name != "" {
		return nil // no copy came or went
	}
	data, err := links.MarshalBinary()
	if err != nil {
		return err
	}
	b.state.Copies, err = newFile(b.x.dir, copiesPrefix, data)
	return err
}

// copyText returns what a story is compared with others by.
func (v *snapshot) copyText(id string) (*copies.Text, error) {
	p, story, ok := v.find(id)
	if !ok {
		return nil, fmt.Errorf("reading story %s: %w", id, errNoStory)
	}
	s, _, err := p.decode(story)
	if err != nil {
		return nil, err
	}
	return copies.OfStory(s), nil
}
