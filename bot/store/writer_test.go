package store

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

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
