package embedded

import (
	"errors"
	"fmt"
	"os"

	"byline/index/embedded/record"
)

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
		w := wrote{passages: c.passages, entered: entered}
		if len(c.stories) > 0 {
			defer b.x.yield()()
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
	b.written += w.passages
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
