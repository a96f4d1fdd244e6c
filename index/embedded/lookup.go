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

// documents returns the documents that have a term, nil if there are none. They
// are mapped, and not to be changed.
func (l *lookup) documents(field, term string) (*roaring.Bitmap, error) {
	if l.Reader == nil {
		return nil, nil
	}
	return l.Docs(field, term)
}

// eachTerm calls do for the terms of a field from first up to, but without, last,
// in order; for all of them where these are "".
func (l *lookup) eachTerm(field, first, last string, do func(term string) error) error {
	return l.Each(field, first, last, func(term string, _ *roaring.Bitmap) error { return do(term) })
}
