package embedded

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"byline/corpus/copies"
)

// linksFile says which stories are the same copy.
const linksFile = "copies"

// link finds the stories with the same copy, comparing them as they stand in
// the store, and writes down which they are.
func (b *builder) link(ctx context.Context) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("linking stories with the same copy: %w", err)
		}
	}()
	s, err := openStore(b.dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.close()) }()
	links, err := b.copies.Links(ctx, copies.Known{}, func(id string) (*copies.Text, error) {
		story, err := s.decode(id)
		if err != nil {
			return nil, err
		}
		return copies.OfStory(story), nil
	})
	if err != nil {
		return err
	}
	data, err := links.MarshalBinary()
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(b.dir, linksFile), data)
}

func readLinks(dir string) (*copies.Links, error) {
	links := &copies.Links{}
	data, err := os.ReadFile(filepath.Join(dir, linksFile))
	if err == nil {
		err = links.UnmarshalBinary(data)
	}
	if err != nil {
		return nil, fmt.Errorf("reading which stories are the same copy: %w", err)
	}
	return links, nil
}
