package embedded

import (
	"bufio"
	"errors"
	"os"
	"path/filepath"

	"byline/index/embedded/record"
)

// chunk is what becomes a part: stories that are ready to be indexed.
type chunk struct {
	stories  []*prepared
	passages int
}

func (c *chunk) documents() int { return c.passages + len(c.stories) }

func (c *chunk) add(p *prepared) {
	c.stories = append(c.stories, p)
	c.passages += len(p.passages)
}

// write writes the part into the folder dir, which is empty, and its records with
// a dictionary.
func (c *chunk) write(dir string, d *record.Dictionary) (partState, error) {
	table, postings := newTable(), newPostings()
	var sum census
	var records, sketches []byte
	for _, p := range c.stories {
		before := len(records)
		records = d.Encode(records, p.Story, p.layout)
		sketches = p.sketch.Append(sketches)
		table.add(p.ID, p.hash, len(records)-before, length(len(p.title)))
		for _, passage := range p.passages {
			table.addPassage(passage.length, length(len(passage.speaker)))
		}
		postings.add(p)
		sum.add(p.census, 1)
	}
	table.order()
	if err := postings.write(dir); err != nil {
		return partState{}, err
	}
	return finishPart(dir, sum, map[string][]byte{recordsFile: records, sketchesFile: sketches, tableFile: table.encode()})
}

// finishPart completes the part in dir with further files, and returns how a
// state names it.
func finishPart(dir string, sum census, files map[string][]byte) (partState, error) {
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			return partState{}, err
		}
	}
	checksum, err := writeManifest(dir, sum)
	return partState{Name: filepath.Base(dir), Checksum: checksum}, err
}

// writeAll writes a file that isn't there yet.
func writeAll(name string, fill func(*bufio.Writer) error) (err error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	err = fill(out)
	return errors.Join(err, out.Flush(), f.Close())
}
