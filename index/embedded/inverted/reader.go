package inverted

import (
	"errors"
	"fmt"

	"github.com/blevesearch/vellum"
)

// Reader looks terms up in the fields of a file. It is for one goroutine.
type Reader struct {
	file   *File
	fields map[string]*vellum.Reader
}

// Reader returns a reader of the file.
func (f *File) Reader() *Reader { return &Reader{f, map[string]*vellum.Reader{}} }

// List returns the documents that have a term.
func (r *Reader) List(field, term string) (List, error) {
	in, ok := r.fields[field]
	if !ok {
		if terms := r.file.terms[field]; terms != nil {
			var err error
			if in, err = terms.Reader(); err != nil {
				return List{}, fmt.Errorf("reading the terms of %s: %w", field, err)
			}
		}
		r.fields[field] = in
	}
	if in == nil {
		return List{}, nil
	}
	reference, ok, err := in.Get([]byte(term))
	if err != nil || !ok {
		return List{}, err
	}
	l, err := r.file.list(reference)
	if err != nil {
		return List{}, fmt.Errorf("looking up %q in %s: %w", term, field, err)
	}
	return l, nil
}

// Each calls do for the terms of a field from first up to, but without, last, in
// order, and their documents; for all of them where these are "".
func (r *Reader) Each(field, first, last string, do func(term string, l List) error) error {
	terms := r.file.terms[field]
	if terms == nil {
		return nil
	}
	var from, to []byte
	if first != "" {
		from = []byte(first)
	}
	if last != "" {
		to = []byte(last)
	}
	i, err := terms.Iterator(from, to)
	for ; err == nil; err = i.Next() {
		term, reference := i.Current()
		l, err := r.file.list(reference)
		if err != nil {
			return fmt.Errorf("reading %q in %s: %w", term, field, err)
		}
		if err := do(string(term), l); err != nil {
			return err
		}
	}
	if errors.Is(err, vellum.ErrIteratorDone) {
		return nil
	}
	return fmt.Errorf("listing the terms of %s: %w", field, err)
}
