package inverted

import (
	"bytes"
	"cmp"
	"container/heap"
	"context"
	"errors"
	"slices"

	"byline/index/embedded/bitmap"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum"
)

// Source is a file to be merged, and the documents to leave out, nil for none.
type Source struct {
	*File

	Without *roaring.Bitmap
}

// Merge writes the file, which isn't there yet, that several make together. Their
// documents are numbered one file's after another's.
func Merge(ctx context.Context, name string, sources []Source) error {
	var all []numbered
	var fields []string
	documents := 0
	for _, s := range sources {
		n := newNumbered(s, documents)
		all, documents = append(all, n), documents+n.left
		fields = append(fields, s.fields...)
	}
	slices.Sort(fields)
	return writing(name, documents, func(w *writer) error {
		for _, field := range slices.Compact(fields) {
			if field == idField {
				continue
			}
			if err := mergeField(ctx, w, field, all); err != nil {
				return err
			}
			if err := w.endField(field, options); err != nil {
				return err
			}
		}
		return nil
	})
}

// numbered is a source with the numbers that its documents get.
type numbered struct {
	*File

	first int
	left  int      // how many aren't left out
	gone  []uint32 // how many are left out up to each document; nil if none are
	out   *roaring.Bitmap
}

func newNumbered(s Source, first int) numbered {
	n := numbered{File: s.File, first: first, left: s.documents}
	if s.Without == nil || s.Without.IsEmpty() {
		return n
	}
	n.out = s.Without
	n.gone = make([]uint32, s.documents)
	for doc := range roaring.Values(s.Without) {
		n.gone[doc] = 1
	}
	for doc := 1; doc < len(n.gone); doc++ {
		n.gone[doc] += n.gone[doc-1]
	}
	n.left -= int(n.gone[len(n.gone)-1])
	return n
}

// appendTo adds the documents that a term has to p, with their new numbers.
func (n numbered) appendTo(p *Postings, reference uint64) error {
	l, err := n.list(reference)
	if err != nil {
		return err
	}
	p.docs = n.append(p.docs, l.Docs)
	for i, docs := range l.Repeats {
		if i == len(p.repeats) {
			p.repeats = append(p.repeats, nil)
		}
		p.repeats[i] = n.append(p.repeats[i], docs)
	}
	return nil
}

// append appends the new numbers of documents.
func (n numbered) append(to []uint32, docs bitmap.Bitmap) []uint32 {
	was := len(to)
	to = docs.AppendTo(to)
	left := was
	for _, doc := range to[was:] {
		number := doc + uint32(n.first) //nolint:gosec // documents are numbered in 32 bits
		if n.gone != nil {
			if n.out.Contains(doc) {
				continue
			}
			number -= n.gone[doc]
		}
		to[left] = number
		left++
	}
	return to[:left]
}

// trim takes away the last repeats that no document has any more.
func (p *Postings) trim() {
	for n := len(p.repeats); n > 0 && len(p.repeats[n-1]) == 0; n-- {
		p.repeats = p.repeats[:n-1]
	}
}

// mergeField writes the terms that a field has in any of the sources.
func mergeField(ctx context.Context, w *writer, field string, sources []numbered) error {
	var lists listHeap
	for i := range sources {
		terms := sources[i].terms[field]
		if terms == nil || terms.Len() == 0 {
			continue
		}
		l, err := terms.Iterator(nil, nil)
		if err != nil {
			return err
		}
		lists = append(lists, list{l, &sources[i]})
	}
	heap.Init(&lists)
	var term []byte
	for len(lists) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		first, _ := lists[0].Current()
		term = append(term[:0], first...)
		var p Postings
		for len(lists) > 0 {
			same, reference := lists[0].Current()
			if !bytes.Equal(same, term) {
				break
			}
			if err := lists[0].of.appendTo(&p, reference); err != nil {
				return err
			}
			if err := lists.next(); err != nil {
				return err
			}
		}
		p.trim()
		if len(p.docs) > 0 {
			if err := w.term(term, &p); err != nil {
				return err
			}
		}
	}
	return nil
}

// list is the terms of a source that are still to come.
type list struct {
	*vellum.FSTIterator

	of *numbered
}

// listHeap has the list with the least term on top, of several the one whose
// documents come first.
type listHeap []list

func (h listHeap) Len() int      { return len(h) }
func (h listHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h listHeap) Less(i, j int) bool {
	a, _ := h[i].Current()
	b, _ := h[j].Current()
	return cmp.Or(bytes.Compare(a, b), cmp.Compare(h[i].of.first, h[j].of.first)) < 0
}

// Push is for [heap.Interface] alone.
func (*listHeap) Push(any) { panic("lists don't become more") }

func (h *listHeap) Pop() any {
	last := len(*h) - 1
	l := (*h)[last]
	*h = (*h)[:last]
	return l
}

// next goes on to the next term of the list on top.
func (h *listHeap) next() error {
	switch err := (*h)[0].Next(); {
	case err == nil:
		heap.Fix(h, 0)
		return nil
	case errors.Is(err, vellum.ErrIteratorDone):
		heap.Pop(h)
		return nil
	default:
		return err
	}
}
