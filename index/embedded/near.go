package embedded

import (
	"context"
	"errors"
	"fmt"

	"byline/index"

	bleve "github.com/blevesearch/bleve_index_api"
)

// Near searches the dictionary of whole words with a Levenshtein automaton in
// which a swap of neighbors is one edit. The dictionary is in order, so its
// segments and the batches they came from don't show.
func (v *view) Near(ctx context.Context, word string, edits int) ([]index.Spelling, error) {
	typed := terms(v.g.words, word)
	if len(typed) != 1 {
		return nil, nil
	}
	near := []string{typed[0].Text}
	if edits > 0 {
		var err error
		if near, err = v.g.near(ctx, typed[0].Text, edits); err != nil {
			return nil, fmt.Errorf("looking up words like %q: %w", word, err)
		}
	}
	var out []index.Spelling
	for _, w := range near {
		postings, err := v.g.reader.TermFieldReader(ctx, []byte(w), wordsField, false, false, false)
		if err != nil {
			return nil, fmt.Errorf("counting the passages with %q: %w", w, err)
		}
		n := int(postings.Count()) //nolint:gosec // no more than there are passages
		if err := postings.Close(); err != nil {
			return nil, fmt.Errorf("counting the passages with %q: %w", w, err)
		}
		if n > 0 {
			out = append(out, index.Spelling{Word: w, Passages: n})
		}
	}
	return out, nil
}

// near returns the whole words within so many edits of one, in order.
func (g *generation) near(ctx context.Context, word string, edits int) ([]string, error) {
	reader, ok := g.reader.(bleve.IndexReaderFuzzy)
	if !ok {
		return nil, errors.ErrUnsupported
	}
	dictionary, err := reader.FieldDictFuzzy(wordsField, word, edits, "")
	if err != nil {
		return nil, err
	}
	defer dictionary.Close() //nolint:errcheck // it was only read
	var out []string
	for {
		entry, err := dictionary.Next()
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if entry == nil {
			return out, nil
		}
		out = append(out, entry.Term)
	}
}
