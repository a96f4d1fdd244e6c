package frontcode

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// size is that of values that begin with theirs.
func size(value string) int { return 1 + int(value[0]) }

func words(n int) []Word {
	values := []string{"\x00", "\x01a", "\x04long", "\x02it"}
	var out []Word
	for i := range n {
		out = append(out, Word{strings.Repeat("w", i%3) + fmt.Sprintf("%03d", i), []byte(values[i%len(values)])})
	}
	slices.SortFunc(out, func(a, b Word) int { return strings.Compare(a.Text, b.Text) })
	return out
}

// What is encoded is found again, and nothing else, whether or not the last block
// is full.
func TestFind(t *testing.T) {
	for _, n := range []int{0, 1, 16, 17, 200} {
		ws := words(n)
		encoded := Words(Encode(ws))
		for i, want := range ws {
			value, ok := encoded.Find(want.Text, size)
			if !ok || value[:size(value)] != string(want.Value) {
				t.Errorf("of %d words, the value of %q is %q, %v, want %q", n, want.Text, value, ok, want.Value)
			}
			if got := encoded.Word(i, size); got != want.Text {
				t.Errorf("of %d words, number %d is %q, want %q", n, i, got, want.Text)
			}
		}
		for _, absent := range []string{"", "0", "00", "0000", "0005", "w", "ww", "www001", "zebra"} {
			if got, ok := encoded.Find(absent, size); ok {
				t.Errorf("of %d words, %q, which isn't there, has %q", n, absent, got)
			}
		}
	}
}
