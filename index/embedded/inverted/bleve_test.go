package inverted

import (
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// Bleve reads the files as its own, but for how often documents have terms.
func TestBleveReads(t *testing.T) {
	documents := someDocuments(rand.New(rand.NewPCG(2, 2)), 3000) //nolint:gosec // nothing to guess
	var plugin zap.ZapPlugin
	s, err := plugin.Open(write(t, documents))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	want := lists{}
	for field, terms := range wanted(documents) {
		for term, docs := range terms {
			want.add(field, term, 1, docs[0]...)
		}
	}
	if got := s.Fields(); s.Count() != 3000 || !slices.Equal(got, append([]string{"_id"}, slices.Sorted(maps.Keys(want))...)) {
		t.Errorf("%d documents with the fields %v", s.Count(), got)
	}
	if err := s.VisitStoredFields(2999, func(field string, _ byte, value []byte, _ []uint64) bool {
		if field != "_id" || len(value) > 0 {
			t.Errorf("%s is stored as %q", field, value)
		}
		return true
	}); err != nil {
		t.Error(err)
	}
	got := lists{}
	for field := range want {
		dictionary, err := s.Dictionary(field)
		if err != nil {
			t.Fatal(err)
		}
		readByBleve(t, got, field, dictionary)
	}
	if !reflect.DeepEqual(got, want) {
		t.Error("Bleve reads something else than was written")
	}
}

func readByBleve(t *testing.T, got lists, field string, dictionary segment.TermDictionary) {
	t.Helper()
	terms := dictionary.AutomatonIterator(nil, nil, nil)
	for {
		term, err := terms.Next()
		if err != nil {
			t.Fatal(err)
		}
		if term == nil {
			return
		}
		list, err := dictionary.PostingsList([]byte(term.Term), nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		found := list.Iterator(false, false, false, nil)
		for {
			posting, err := found.Next()
			if err != nil {
				t.Fatal(err)
			}
			if posting == nil {
				break
			}
			got.add(field, term.Term, 1, uint32(posting.Number())) //nolint:gosec // not that many
		}
	}
}
