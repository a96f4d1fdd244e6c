package embedded

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

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
		err = json.Unmarshal(data, links)
	}
	if err != nil {
		return nil, fmt.Errorf("reading which stories are the same copy: %w", err)
	}
	return links, nil
}

// writeLinks writes them into a new file.
func writeLinks(dir string, links *copies.Links) (fileState, error) {
	data, err := json.Marshal(links)
	if err != nil {
		return fileState{}, fmt.Errorf("writing which stories are the same copy: %w", err)
	}
	name, err := newName(dir, copiesPrefix)
	if err == nil {
		err = writeFile(name, data)
	}
	if err != nil {
		return fileState{}, fmt.Errorf("writing which stories are the same copy: %w", err)
	}
	return fileState{filepath.Base(name), checksumOf(data)}, nil
}

// newName returns a name that no other file has.
func newName(dir, prefix string) (string, error) {
	f, err := os.CreateTemp(dir, prefix)
	if err != nil {
		return "", err
	}
	return f.Name(), f.Close()
}

func (b *build) link(ctx context.Context) error {
	s, err := openSnapshot(b.x.dir, b.state, b.x.analyzers, b.base)
	if err != nil {
		return err
	}
	defer s.release()
	var f copies.Finder
	for p, story := range s.inOrder() {
		d, err := p.decode(story)
		if err != nil {
			return err
		}
		f.Add(d.ID, copies.NewSketch(d))
	}
	links, err := f.Links(ctx, func(id string) (*copies.Text, error) {
		p, story, _ := s.find(id)
		d, err := p.decode(story)
		if err != nil {
			return nil, err
		}
		return copies.OfStory(d), nil
	})
	if err != nil {
		return err
	}
	b.state.Copies, err = writeLinks(b.x.dir, links)
	return err
}
