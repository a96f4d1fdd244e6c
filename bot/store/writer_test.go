package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

func TestClosed(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{})
	p := s.Person("1")
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	_, saved := s.Save(t.Context(), Question{Person: p})
	_, kept := s.Kept(p)
	_, pruned := s.Prune(t.Context())
	for _, err := range []error{saved, kept, pruned} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("after Close: %v", err)
		}
	}
}

func TestCancelled(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Save(ctx, Question{Person: s.Person("1")}); !errors.Is(err, context.Canceled) {
		t.Errorf("Save: %v", err)
	}
	// The one whose wait is over is left out of the commit; the others are in it.
	done := make(chan error, 2)
	ok := false
	s.commit([]*write{
		{ctx: ctx, done: done},
		{ctx: t.Context(), done: done, apply: func(*bolt.Tx) error { ok = true; return nil }},
	})
	if first, second := <-done, <-done; !errors.Is(first, context.Canceled) || second != nil || !ok {
		t.Errorf("%v, %v, %t", first, second, ok)
	}
}

// TestManyAtOnce has everything done at once, while the file is written anew
// again and again. What nobody forgets is there afterwards.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	s := open(t, path, Options{})
	var all sync.WaitGroup
	check := func(err error) {
		if err != nil && !errors.Is(err, ErrUnknown) {
			t.Error(err)
		}
	}
	var mu sync.Mutex
	var ids []string
	for n := range 50 {
		all.Go(func() {
			p, gone := s.Person(fmt.Sprint(n)), s.Person("gone")
			for range 5 {
				id, err := s.Save(t.Context(), Question{Person: p, Text: "kept"})
				check(err)
				mu.Lock()
				ids = append(ids, id)
				mu.Unlock()
				if _, ok, err := s.Question(id); !ok || err != nil {
					t.Errorf("Question: %t, %v", ok, err)
				}
				check(s.Judge(t.Context(), Verdict{Question: id, Person: p, Reason: "kept"}))
				other, err := s.Save(t.Context(), Question{Person: gone, Text: "forgotten"})
				check(err)
				check(s.Judge(t.Context(), Verdict{Question: other, Person: p}))
				if n%10 == 0 {
					_, err := s.Forget(t.Context(), gone)
					check(err)
					_, err = s.Prune(t.Context())
					check(err)
					_, err = s.Report(t.Context(), time.Time{})
					check(err)
				}
			}
		})
	}
	all.Wait()
	if _, err := s.Forget(t.Context(), s.Person("gone")); err != nil {
		t.Error(err)
	}
	rows, err := s.Report(t.Context(), time.Time{})
	if err != nil || len(rows) != len(ids) || len(ids) != 250 {
		t.Errorf("%d of %d questions are left, %v", len(rows), len(ids), err)
	}
	for _, row := range rows {
		if row.Text != "kept" || len(row.Verdicts) != 1 {
			t.Errorf("%+v", row)
		}
	}
}
