package embedded

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// lookup finds terms of one segment, or none where there is no segment. It is for
// one goroutine.
type lookup struct {
	segment.Segment
	dictionaries map[string]segment.TermDictionary
}

func newLookup(s segment.Segment) *lookup {
	return &lookup{Segment: s, dictionaries: map[string]segment.TermDictionary{}}
}

func (l *lookup) dictionary(field string) (segment.TermDictionary, error) {
	d, ok := l.dictionaries[field]
	if !ok {
		var err error
		if d, err = l.Dictionary(field); err != nil {
			return nil, fmt.Errorf("opening the dictionary of %s: %w", field, err)
		}
		l.dictionaries[field] = d
	}
	return d, nil
}

// documents returns the documents that have a term, nil if there are none. They
// are mapped, and not to be changed.
func (l *lookup) documents(field, term string) (*roaring.Bitmap, error) {
	if l.Segment == nil {
		return nil, nil
	}
	d, err := l.dictionary(field)
	if err != nil {
		return nil, err
	}
	list, err := d.PostingsList([]byte(term), nil, nil)
	if err != nil {
		return nil, fmt.Errorf("looking up %q in %s: %w", term, field, err)
	}
	if list.Count() == 0 {
		return nil, nil
	}
	found, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return nil, fmt.Errorf("the postings of %q in %s are a %T", term, field, found)
	}
	if one, ok := found.DocNum1Hit(); ok {
		return roaring.BitmapOf(uint32(one)), nil //nolint:gosec // Bleve numbers them in 32 bits
	}
	return found.ActualBitmap(), nil
}

// eachTerm calls do for the terms of a field from first up to, but without, last,
// in order; for all of them where these are "".
func (l *lookup) eachTerm(field, first, last string, do func(term string) error) error {
	d, err := l.dictionary(field)
	if err != nil {
		return err
	}
	var from, to []byte
	if first != "" {
		from = []byte(first)
	}
	if last != "" {
		to = []byte(last)
	}
	terms := d.AutomatonIterator(nil, from, to)
	for {
		next, err := terms.Next()
		if err != nil {
			return fmt.Errorf("listing the terms of %s: %w", field, err)
		}
		if next == nil {
			return nil
		}
		if err := do(next.Term); err != nil {
			return err
		}
	}
}
