package embedded

import (
	"context"
	"errors"
	"fmt"

	"byline/corpus"
	"byline/index"
	"byline/index/embedded/inverted"

	"github.com/RoaringBitmap/roaring/v2"
)

// filter returns which passages pass the filters of a query, part by part, or
// nil if there are no filters.
func (s *snapshot) filter(ctx context.Context, q index.Query) ([]*roaring.Bitmap, error) {
	if q.Source == "" && q.Author == "" && q.From == "" && q.To == "" {
		return nil, nil
	}
	first, last, err := daysOf(q.From, q.To)
	if err != nil {
		return nil, err
	}
	source, author := s.analyzers.names.texts(q.Source), s.analyzers.names.texts(q.Author)
	passages := make([]*roaring.Bitmap, len(s.parts))
	for i, p := range s.parts {
		in := newLookup(p.storyIndex)
		var stories *roaring.Bitmap
		if q.Source != "" {
			if stories, err = in.source(source); err != nil {
				return nil, err
			}
		}
		if q.Author != "" {
			found, err := in.having(authorField, author)
			if err != nil {
				return nil, err
			}
			stories = both(stories, found)
		}
		if q.From != "" || q.To != "" {
			found, err := in.published(ctx, first, last)
			if err != nil {
				return nil, err
			}
			stories = both(stories, found)
		}
		passages[i] = roaring.New()
		for story := range roaring.Values(stories) {
			passages[i].AddRange(uint64(p.first[story]), uint64(p.first[story+1]))
		}
	}
	return passages, nil
}

// source finds the stories that have all words of a name in that of their
// paper, or all in their title.
func (l *lookup) source(words []string) (*roaring.Bitmap, error) {
	either := roaring.New()
	for _, field := range []string{publisherField, headlineField} {
		all, err := l.having(field, words)
		if err != nil {
			return nil, err
		}
		either.Or(all)
	}
	return either, nil
}

// having finds the stories that have all the words in a field; none for no words.
func (l *lookup) having(field string, words []string) (*roaring.Bitmap, error) {
	var all *roaring.Bitmap
	for _, word := range words {
		found, err := l.documents(field, word)
		if err != nil {
			return nil, err
		}
		all = both(all, found)
	}
	if all == nil {
		all = roaring.New()
	}
	return all, nil
}

// both returns what is in both sets, of which the first is nil for all.
func both(a, b *roaring.Bitmap) *roaring.Bitmap {
	if a == nil {
		return b
	}
	return roaring.And(a, b)
}

var errDate = errors.New("not a date such as 2021, 2021-02 or 2021-02-15")

// daysOf returns the first and the last day from one date to another, of which
// either may be empty.
func daysOf(from, to corpus.Date) (first, last string, err error) {
	var ok bool
	if from != "" {
		if first, _, ok = from.Days(); !ok {
			return "", "", fmt.Errorf("%q is %w", from, errDate)
		}
	}
	if to != "" {
		if _, last, ok = to.Days(); !ok {
			return "", "", fmt.Errorf("%q is %w", to, errDate)
		}
	}
	return first, last, nil
}

// published finds the stories that may have appeared between two days, of which
// one may be empty: one of "2021" may have after "2021-06", one without a date
// never did.
func (l *lookup) published(ctx context.Context, first, last string) (*roaring.Bitmap, error) {
	notBefore, err := l.between(ctx, lastDayField, first, "")
	if err != nil {
		return nil, err
	}
	if last != "" {
		last += "\x00" // the end is exclusive
	}
	notAfter, err := l.between(ctx, firstDayField, "", last)
	if err != nil {
		return nil, err
	}
	notBefore.And(notAfter)
	return notBefore, nil
}

// between finds the documents that have a term of a field in a range, see
// [inverted.Reader.Each].
func (l *lookup) between(ctx context.Context, field, first, last string) (*roaring.Bitmap, error) {
	found := roaring.New()
	err := l.Each(field, first, last, func(_ string, docs inverted.List) error {
		found.Or(docs.Docs.Roaring())
		return ctx.Err()
	})
	return found, err
}
