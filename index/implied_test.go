package index

import (
	"slices"
	"strings"
	"testing"
)

func TestMayBeOne(t *testing.T) {
	for _, tt := range []struct {
		name, kind string
		want       bool
	}{
		{"kanye", "rapper", true}, // which WordNet doesn't know
		{"beethoven", "composer", true},
		{"beethoven", "painter", false},
		{"islam", "imam", false},
	} {
		r := readingOf(t, "They came.", tt.kind)
		if got := r.mayBeOne(tt.name, 0); got != tt.want {
			t.Errorf("%s, a %s: %v", tt.name, tt.kind, got)
		}
	}
}

func TestIsOnly(t *testing.T) {
	for text, want := range map[string]bool{
		"It runs only on the boats.":       true,
		"It runs on boats only.":           true,
		"It is boats-only for now.":        true,
		"Solely for boats, they say.":      true,
		"The only boats left at noon.":     false,
		"Boats only leave at noon.":        false,
		"They only saw that boats left.":   false,
		"There was only one, boats aside.": false,
	} {
		r := readingOf(t, text, "boats")
		at := slices.IndexFunc(r.analyze().terms, func(t Term) bool { return strings.HasPrefix(t.Text, "boats") })
		if got := r.isOnly(r.analyze().terms[at]); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
