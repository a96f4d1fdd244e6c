// Package inverted keeps inverted files: which documents have a term, field by
// field, in a file that is mapped into memory and never changes.
//
// The format is that of Bleve's segments, zap version 17, as zap.md of
// github.com/blevesearch/zapx/v17 describes it, and Bleve's packages read what is
// written here. They can't write it so: they spend a byte on each posting's frequency
// where there is none, and a list on a term's only document; and looking each term
// up several times for each document is a third of what building an index takes.
//
// A term is in a dictionary (an FST of github.com/blevesearch/vellum) with where its
// documents are, as a roaring bitmap that is read in place, or with its only
// document. There are no frequencies, so that bitmaps are all there is to read.
// Instead the bitmap is followed by others, of the documents that have the term twice
// or more, three times or more and so on, each with its size, up to a size of 0. Bleve
// doesn't see these, so they may be bare (see package bitmap). There are no norms,
// locations, doc values or stored fields.
package inverted

import (
	"errors"

	"byline/index/embedded/bitmap"

	bleve "github.com/blevesearch/bleve_index_api"
)

// List is the documents that have a term. They are in the file that they were read
// of, and not to be changed.
type List struct {
	Docs    bitmap.Bitmap
	Repeats []bitmap.Bitmap // Repeats[i]: those that have it i+2 times or more
}

// ErrMalformed is for a file that isn't an inverted file, or is damaged.
var ErrMalformed = errors.New("malformed inverted file")

// What zap calls parts of its format, as far as it doesn't export them.
const (
	footerSize = 3*8 + 4*4 // documents, stored fields, fields; length of a name, chunk mode, version, checksum
	textIndex  = uint16(0) // the section of a field that has its terms
	absent     = 1<<64 - 1 // where doc values are that aren't there

	options   = bleve.IndexField | bleve.SkipFreqNorm
	idField   = "_id" // a segment's first field, which has no terms here
	idOptions = bleve.IndexField | bleve.StoreField
)
