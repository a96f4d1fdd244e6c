package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

func TestCount(t *testing.T) {
	t.Parallel()
	c := newClock()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{Now: c.now, Keep: 72 * time.Hour})
	for i := range 6 {
		save(t, s, Question{Person: s.Person("1"), Text: "what?", Answered: i%2 == 0})
		c.move(24 * time.Hour)
	}
	for name, test := range map[string]struct {
		since           time.Time
		asked, answered int
	}{
		"ever":    {time.Time{}, 3, 1}, // those past their time don't count, also where they weren't deleted yet
		"two":     {c.now().Add(-48 * time.Hour), 2, 1},
		"the end": {c.now(), 0, 0},
	} {
		asked, answered, err := s.Count(t.Context(), test.since)
		if err != nil || asked != test.asked || answered != test.answered {
			t.Errorf("%s: %d asked, %d answered, %v", name, asked, answered, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := s.Count(ctx, time.Time{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
