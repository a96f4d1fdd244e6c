package embedded

import (
	"encoding/json"
	"errors"
	"path/filepath"

	"byline/corpus"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
)

// store is Bleve's part of a generation, open for reading.
type store struct {
	index  bleve.Index
	reader bleve.IndexReader
}

// openStore opens the store of the generation in dir.
func openStore(dir string) (store, error) {
	index, err := scorch.NewScorch(scorch.Name, map[string]any{
		"path":      filepath.Join(dir, storeFolder),
		"read_only": true,
		// The files are only ever locked for reading; this is to fail rather
		// than hang should another program hold one.
		"bolt_timeout": "2s",
	}, nil)
	if err != nil {
		return store{}, err
	}
	if err := index.Open(); err != nil {
		return store{}, err
	}
	reader, err := index.Reader()
	if err != nil {
		return store{}, errors.Join(err, index.Close())
	}
	return store{index, reader}, nil
}

func (s store) close() error {
	return errors.Join(s.reader.Close(), s.index.Close())
}

var errNoRecord = errors.New("it has no record")

// decode returns a story as it was indexed.
func (s store) decode(id string) (*corpus.Story, error) {
	d, err := s.reader.Document(storyID(id))
	if err != nil {
		return nil, err
	}
	if d == nil {
		return nil, errNoRecord
	}
	var story *corpus.Story
	d.VisitFields(func(f bleve.Field) {
		if f.Name() == recordField {
			err = json.Unmarshal(f.Value(), &story)
		}
	})
	if err == nil && story == nil {
		err = errNoRecord
	}
	return story, err
}
