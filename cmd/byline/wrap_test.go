package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text    string
		columns int
		want    []string
	}{
		{"one two three", 20, []string{"one two three"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 6, []string{"one", "two", "three"}},
		{"one unbreakable", 5, []string{"one", "unbre", "akabl", "e"}},
		{"unbreakable one", 11, []string{"unbreakable", "one"}},
		{"大雨で電車が止まる。", 8, []string{"大雨で電", "車が止ま", "る。"}}, // two columns each
		{"e\u0301te\u0301 e\u0301te\u0301", 7, []string{"e\u0301te\u0301 e\u0301te\u0301"}},
		{"well-known", 6, []string{"well-", "known"}},
		{"", 5, []string{""}},
		{"👩‍👩‍👧👩‍👩‍👧", 3, []string{"👩‍👩‍👧", "👩‍👩‍👧"}},
		{"大", 1, []string{"大"}},
	} {
		var got []string
		for _, line := range wrap(tt.text, tt.columns) {
			got = append(got, line.In(tt.text))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q in %d columns: %q, want %q", tt.text, tt.columns, got, tt.want)
		}
	}
}

// FuzzWrap holds that no word is lost, and no line is longer than there is room
// for but one of a single character.
func FuzzWrap(f *testing.F) {
	f.Add("one two  three", 5)
	f.Add("大雨で電車が止まる。 well-known", 4)
	f.Add("e\u0301 👩‍👩‍👧 \u200b\u00ad \t x", 1)
	f.Fuzz(func(t *testing.T, text string, columns int) {
		columns = 1 + (columns&0x7fffffff)%100
		var all strings.Builder
		at := 0
		for _, line := range wrap(text, columns) {
			if line.Start < at || line.End < line.Start || strings.Trim(text[at:line.Start], " ") != "" {
				t.Fatalf("%q: lost %q", text, text[at:line.Start])
			}
			at = line.End
			all.WriteString(line.In(text))
			s := line.In(text)
			if uniseg.StringWidth(s) > columns && uniseg.GraphemeClusterCount(s) > 1 {
				t.Errorf("%q in %d columns: %q", text, columns, s)
			}
		}
		if strings.Trim(text[at:], " ") != "" {
			t.Errorf("%q: lost %q at the end", text, text[at:])
		}
	})
}
