package main

import (
	"testing"
	"time"
)

// TestSeparate moves the names of lines that end close together apart, and keeps
// their order and them in the picture.
func TestSeparate(t *testing.T) {
	t.Parallel()
	lines := []line{{Name: "c", LabelY: bottom - 1}, {Name: "a", LabelY: bottom - 3}, {Name: "d", LabelY: bottom}, {Name: "top", LabelY: top}}
	separate(lines)
	at := map[string]float64{}
	for _, l := range lines {
		at[l.Name] = l.LabelY
	}
	if at["top"] != top || at["d"] != bottom || at["c"] != bottom-labelGap || at["a"] != bottom-2*labelGap {
		t.Errorf("names at %v", at)
	}
}

func TestPercentile(t *testing.T) {
	t.Parallel()
	var all []time.Duration
	for i := range 200 {
		all = append(all, time.Duration(200-i)*time.Millisecond)
	}
	for p, want := range map[int]float64{50: 100, 99: 198} {
		if got := percentile(all, p); got != want {
			t.Errorf("p%d is %v, want %v", p, got, want)
		}
	}
	if got := percentile(all[:1], 50); got != 200 {
		t.Errorf("p50 of one is %v, want 200", got)
	}
}
