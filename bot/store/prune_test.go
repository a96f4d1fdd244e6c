package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestRetention goes over the day on which a question ends.
func TestRetention(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for _, test := range []struct {
		name     string
		keep     time.Duration
		wait     time.Duration
		pruned   int
		question bool
	}{
		{"at once", 0, 1, 0, true},
		{"89 days", 0, 89 * day, 0, true},
		{"a nanosecond before", 0, 90*day - 1, 0, true},
		{"90 days", 0, 90*day + 1, 2, false},
		{"a year", 0, 365 * day, 2, false},
		{"kept for a day", day, day - 1, 0, true},
		{"gone after a day", day, day + 1, 2, false},
		{"the clock went back", day, -400 * day, 0, true},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := newClock()
			s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{Now: c.now, Keep: test.keep})
			ada, bob, cy := s.Person("1"), s.Person("2"), s.Person("3")
			if err := s.OptOut(t.Context(), cy, true); err != nil {
				t.Fatal(err)
			}
			id := save(t, s, Question{Person: ada, Text: "first", Answered: true})
			c.move(1)
			save(t, s, Question{Person: bob, Text: "second"})
			judge(t, s, Verdict{Question: id, Person: bob, Reason: "wrong"})
			c.move(test.wait - 1)
			found := func(want bool) {
				t.Helper()
				if _, ok, err := s.Question(id); err != nil || ok != want {
					t.Errorf("Question: %t, %v", ok, err)
				}
				rows, err := s.Report(t.Context(), time.Time{})
				if err != nil || want != (texts(rows) == "second, first false:wrong") || !want && len(rows) > 0 {
					t.Errorf("Report: %s, %v", texts(rows), err)
				}
				if err := s.Judge(t.Context(), Verdict{Question: id, Person: bob, Reason: "wrong"}); errors.Is(err, ErrUnknown) == want {
					t.Errorf("Judge: %v", err)
				}
			}
			found(test.question)
			if n, err := s.Prune(t.Context()); err != nil || n != test.pruned {
				t.Errorf("Prune: %d, %v", n, err)
			}
			found(test.question)
			rows, err := s.Kept(bob)
			if err != nil || (len(rows) > 0) != test.question {
				t.Errorf("Kept: %+v, %v", rows, err)
			}
			if out, err := s.OptedOut(cy); err != nil || !out {
				t.Errorf("OptedOut: %t, %v", out, err)
			}
			if n, err := s.Prune(t.Context()); err != nil || n != 0 {
				t.Errorf("Prune again: %d, %v", n, err)
			}
		})
	}
}

// TestGrowth saves and prunes for years: the file stays as large as a
// few months need.
func TestGrowth(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	c := newClock()
	s := open(t, path, Options{Now: c.now})
	var early, late int64
	for month := range 12 {
		for i := range 100 {
			save(t, s, Question{Person: s.Person(fmt.Sprint(i % 7)), Text: fmt.Sprint("What was said in month ", month)})
		}
		c.move(30 * 24 * time.Hour)
		if _, err := s.Prune(t.Context()); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if month < 4 {
			early = max(early, info.Size())
		} else {
			late = max(late, info.Size())
		}
	}
	if late > early {
		t.Errorf("it grew from %d to %d bytes", early, late)
	}
	if rows, err := s.Report(t.Context(), time.Time{}); err != nil || len(rows) != 200 {
		t.Errorf("%d questions are left, %v", len(rows), err)
	}
}
