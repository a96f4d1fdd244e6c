package table

import (
	"fmt"
	"slices"
	"testing"
)

// What is encoded is found again, and nothing else.
func TestFind(t *testing.T) {
	var words []Word
	for i := range 200 {
		words = append(words, Word{
			Text: fmt.Sprintf("word%03d", i), Uses: i % 16,
			Entries: []Entry{
				{Word: fmt.Sprintf("word%03d", (i*7)%200), Kind: Kind(i % 8), Likely: float64(i%32) / steps},
				{Word: "word199", Kind: Form, Likely: 1},
			}[:i%3],
		})
	}
	table := Table(Encode(words))
	for _, want := range words {
		got, ok := table.Find(want.Text)
		if !ok || got.Uses != want.Uses || !slices.Equal(got.Entries, want.Entries) {
			t.Errorf("%q is %v, %v, want %v", want.Text, got, ok, want)
		}
	}
	for _, absent := range []string{"", "a", "word", "word0", "word0155", "word200", "zebra"} {
		if got, ok := table.Find(absent); ok {
			t.Errorf("%q, which isn't there, is %v", absent, got)
		}
	}
}
