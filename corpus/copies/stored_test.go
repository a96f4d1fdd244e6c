package copies

import (
	"bytes"
	"errors"
	"slices"
	"testing"
)

// TestStoredDamaged holds that what isn't whole isn't taken for links.
func TestStoredDamaged(t *testing.T) {
	data := stored(t, link(t, someStories()))
	var l Links
	for n := range data {
		if err := l.UnmarshalBinary(data[:n]); !errors.Is(err, errLinks) {
			t.Fatalf("%d of %d bytes: error %v", n, len(data), err)
		}
	}
	for name, other := range map[string][]byte{
		"more":            append(slices.Clone(data), 0),
		"another version": append([]byte{linksVersion + 1}, data[1:]...),
		"a pair of what isn't there": {
			linksVersion, 2, 0, 1, 'a', 0, 0, 1, 'b', 0, // two stories, a text each
			1, 2, 0,
		},
		"a text that isn't there": {linksVersion, 1, 0, 1, 'a', 1, 0},
		"IDs out of order":        {linksVersion, 2, 0, 1, 'b', 0, 0, 1, 'a', 1, 0},
	} {
		if err := l.UnmarshalBinary(other); !errors.Is(err, errLinks) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func FuzzLinks(f *testing.F) {
	f.Add(stored(f, link(f, someStories())))
	f.Add(stored(f, &Links{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		var l, again Links
		if err := l.UnmarshalBinary(data); err != nil {
			return
		}
		out := stored(t, &l)
		if err := again.UnmarshalBinary(out); err != nil || !bytes.Equal(stored(t, &again), out) {
			t.Errorf("%x: %v, again %v, %v", data, l, again, err)
		}
	})
}
