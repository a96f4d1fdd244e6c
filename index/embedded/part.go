package embedded

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"

	"byline/corpus"
	"byline/index"
	"byline/index/embedded/inverted"
	"byline/index/embedded/record"

	"github.com/blevesearch/vellum"
)

// The files of a part.
const (
	partFile     = "part.json"    // its manifest, written last
	passagesFile = "passages.zap" // the inverted file of its passages; none where there are none
	storiesFile  = "stories.zap"  // and of its stories
	recordsFile  = "records.bin"  // the stories themselves, one after another
	tableFile    = "table.bin"    // see table
	wordsFile    = "words.fst"    // whole words, and how many passages have each
	sketchesFile = "sketches.bin" // what tells copies, story by story
)

// part is some stories, indexed: files that are never written to again. It is
// shared by all states that have it.
type part struct {
	name string
	manifest
	*table
	passageIndex *inverted.File // nil if there are no passages
	storyIndex   *inverted.File
	words        *vellum.FST
	dictionary   *record.Dictionary // of the records
	records      *os.File
	users        atomic.Int32 // it closes when they are down to 0
}

// openPart opens the part of a state in dir, with one user.
func openPart(dir string, s partState, ds *dictionaries) (*part, error) {
	p := &part{name: s.Name}
	p.users.Store(1)
	dictionary, err := ds.open(dir, s.Dictionary)
	if err == nil {
		p.dictionary = dictionary
		err = p.open(filepath.Join(dir, s.Name), s.Checksum)
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening %s: %w", p.name, err), p.close())
	}
	return p, nil
}

// open opens the files of the part. checksum is that of the manifest.
func (p *part) open(dir string, checksum uint32) (err error) {
	if p.manifest, err = readManifest(dir, checksum); err != nil {
		return err
	}
	data, err := os.ReadFile(filepath.Join(dir, tableFile))
	if err != nil {
		return err
	}
	if p.table, err = decodeTable(data); err != nil {
		return err
	}
	if p.records, err = os.Open(filepath.Join(dir, recordsFile)); err != nil {
		return err
	}
	if p.words, err = vellum.Open(filepath.Join(dir, wordsFile)); err != nil {
		return err
	}
	if p.storyIndex, err = inverted.Open(filepath.Join(dir, storiesFile)); err != nil {
		return err
	}
	if p.passages() > 0 {
		p.passageIndex, err = inverted.Open(filepath.Join(dir, passagesFile))
	}
	return err
}

// use returns the part for another user.
func (p *part) use() *part {
	p.users.Add(1)
	return p
}

// release gives it back.
func (p *part) release() error {
	if p.users.Add(-1) > 0 {
		return nil
	}
	return p.close()
}

func (p *part) close() error {
	var err error
	if p.passageIndex != nil {
		err = p.passageIndex.Close()
	}
	if p.storyIndex != nil {
		err = errors.Join(err, p.storyIndex.Close())
	}
	if p.words != nil {
		err = errors.Join(err, p.words.Close())
	}
	if p.records != nil {
		err = errors.Join(err, p.records.Close())
	}
	return err
}

// record reads the record of a story.
func (p *part) record(story uint32) ([]byte, error) { return p.readRecord(nil, story) }

// readRecord reads the record of a story into a buffer, if that is large enough.
func (p *part) readRecord(buf []byte, story uint32) ([]byte, error) {
	size := int(p.table.records[story+1] - p.table.records[story]) //nolint:gosec // a record's
	data := slices.Grow(buf[:0], size)[:size]
	if _, err := io.ReadFull(io.NewSectionReader(p.records, int64(p.table.records[story]), int64(len(data))), data); err != nil { //nolint:gosec // within a file
		return nil, err
	}
	return data, nil
}

// recordBuffers are what records are read into to be decoded.
var recordBuffers = sync.Pool{New: func() any { return new([]byte) }}

// keptRecord is the size up to which such a buffer is used again.
const keptRecord = 1 << 18

// decode returns a story as it was indexed, and how it is cut.
func (p *part) decode(story uint32) (*corpus.Story, *index.Layout, error) {
	buf := recordBuffers.Get().(*[]byte) //nolint:forcetypeassert // there is nothing else in there
	defer recordBuffers.Put(buf)
	data, err := p.readRecord(*buf, story)
	if cap(data) <= keptRecord {
		*buf = data
	}
	if err != nil {
		return nil, nil, fmt.Errorf("reading story %s from the index: %w", p.ids[story], err)
	}
	s, l, err := p.dictionary.Decode(data)
	if err != nil {
		return nil, nil, fmt.Errorf("reading story %s from the index: %w", p.ids[story], err)
	}
	return s, l, nil
}
