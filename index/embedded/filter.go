package embedded

import (
	"context"
	"errors"
	"fmt"

	"byline/corpus"
	"byline/index"

	"github.com/RoaringBitmap/roaring/v2"
)

// filter returns which documents pass the filters of a query, by Bleve's
// number of the document, or nil if there are no filters.
func (g *generation) filter(ctx context.Context, q index.Query) (*roaring.Bitmap, error) {
	var passed *roaring.Bitmap
	if q.Source != "" {
		found, err := g.source(ctx, q.Source)
		if err != nil {
			return nil, err
		}
		passed = found
	}
	if q.From != "" || q.To != "" {
		found, err := g.published(ctx, q.From, q.To)
		if err != nil {
			return nil, err
		}
		if passed != nil {
			found.And(passed)
		}
		passed = found
	}
	return passed, nil
}

// source finds the documents of stories that have all words of a name in that
// of their paper, or all in their title.
func (g *generation) source(ctx context.Context, name string) (*roaring.Bitmap, error) {
	either := roaring.New()
	words := terms(g.names, name)
	if len(words) == 0 {
		return either, nil
	}
	for _, field := range []string{publisherField, headlineField} {
		all := roaring.New()
		for i, word := range words {
			found := roaring.New()
			if err := g.addDocuments(ctx, found, field, word.Text); err != nil {
				return nil, err
			}
			if i == 0 {
				all = found
			}
			all.And(found)
		}
		either.Or(all)
	}
	return either, nil
}

var errDate = errors.New("not a date such as 2021, 2021-02 or 2021-02-15")

// Before and after all days, in the order of strings.
const beginning, end = "", "9999-12-31"

// published finds the documents of stories that may have appeared between two
// dates, of which one may be empty: one of "2021" may have after "2021-06", one
// without a date never did.
func (g *generation) published(ctx context.Context, from, to corpus.Date) (*roaring.Bitmap, error) {
	earliest, latest := beginning, end
	var ok bool
	if from != "" {
		if earliest, _, ok = from.Days(); !ok {
			return nil, fmt.Errorf("%q is %w", from, errDate)
		}
	}
	if to != "" {
		if _, latest, ok = to.Days(); !ok {
			return nil, fmt.Errorf("%q is %w", to, errDate)
		}
	}
	notBefore, err := g.between(ctx, lastDayField, earliest, end)
	if err != nil {
		return nil, err
	}
	notAfter, err := g.between(ctx, firstDayField, beginning, latest)
	if err != nil {
		return nil, err
	}
	notBefore.And(notAfter)
	return notBefore, nil
}

// between finds the documents that have a term of a field from first to last.
func (g *generation) between(ctx context.Context, field, first, last string) (*roaring.Bitmap, error) {
	found := roaring.New()
	err := g.eachTerm(ctx, field, first, last, func(term string) error {
		return g.addDocuments(ctx, found, field, term)
	})
	return found, err
}

// eachTerm calls do for the terms of a field from first to last, in order.
func (g *generation) eachTerm(ctx context.Context, field, first, last string, do func(term string) error) error {
	list, err := g.reader.FieldDictRange(field, []byte(first), []byte(last+"\x00")) // the end is exclusive
	if err != nil {
		return fmt.Errorf("listing the terms of %s: %w", field, err)
	}
	defer list.Close() //nolint:errcheck // it was only read
	for {
		next, err := list.Next()
		if err != nil {
			return fmt.Errorf("listing the terms of %s: %w", field, err)
		}
		if next == nil {
			return nil
		}
		if err := errors.Join(ctx.Err(), do(next.Term)); err != nil {
			return err
		}
	}
}

// addDocuments adds to a set the numbers of the documents that have the term.
func (g *generation) addDocuments(ctx context.Context, set *roaring.Bitmap, field, term string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	postings, err := g.reader.TermFieldReader(ctx, []byte(term), field, false, false, false)
	if err != nil {
		return fmt.Errorf("looking up %q in %s: %w", term, field, err)
	}
	defer postings.Close() //nolint:errcheck // it was only read
	for {
		next, err := postings.Next(nil)
		if err != nil {
			return fmt.Errorf("looking up %q in %s: %w", term, field, err)
		}
		if next == nil {
			return nil
		}
		set.Add(uint32(next.ID.Value())) //nolint:gosec // Bleve numbers them in 32 bits
	}
}
