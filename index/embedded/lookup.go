package embedded

import (
	"byline/index/embedded/inverted"

	"github.com/RoaringBitmap/roaring/v2"
)

// lookup finds terms of one inverted file, or none where there is no file. It is
// for one goroutine.
type lookup struct{ *inverted.Reader }

func newLookup(f *inverted.File) *lookup {
	if f == nil {
		return &lookup{}
	}
	return &lookup{f.Reader()}
}

// list returns the documents that have a term.
func (l *lookup) list(field, term string) (inverted.List, error) {
	if l.Reader == nil {
		return inverted.List{}, nil
	}
	return l.List(field, term)
}

// documents returns the documents that have a term. They are mapped, and not to
// be changed.
func (l *lookup) documents(field, term string) (*roaring.Bitmap, error) {
	list, err := l.list(field, term)
	return list.Docs.Roaring(), err
}
