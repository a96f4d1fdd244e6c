package store

import (
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// batchSize is how many writes may share a commit.
const batchSize = 500

// write is what a caller wants written.
type write struct {
	ctx     context.Context         // ends the wait of its caller
	apply   func(tx *bolt.Tx) error // may run more than once; nil: nothing
	compact bool                    // whether the file is to be written anew
	done    chan error              // gets one error, or nil once it is on the disk
}

// write has something written, together with what others want written
// meanwhile. It does what bbolt's Batch does, but commits in a goroutine of
// our own: a panic over a damaged file in one of bbolt's would end the program.
// And nobody waits for a batch to fill up.
func (s *Store) write(ctx context.Context, apply func(tx *bolt.Tx) error) error {
	return s.send(&write{ctx: ctx, apply: apply})
}

// compact has the file written anew where text was deleted since the last time.
func (s *Store) compact(ctx context.Context) error {
	return s.send(&write{ctx: ctx, compact: true})
}

// erase is [Store.compact], and deletes what was moved aside as damaged.
func (s *Store) erase(ctx context.Context) error {
	return errors.Join(s.compact(ctx), removeAside(s.path, s.now()))
}

func (s *Store) send(w *write) error {
	w.done = make(chan error, 1)
	select {
	case s.writes <- w:
	case <-s.stop:
		return ErrClosed
	case <-w.ctx.Done():
		return w.ctx.Err()
	}
	select {
	case err := <-w.done:
		return err
	case <-w.ctx.Done():
		return w.ctx.Err()
	}
}

// run writes until the store is closed.
func (s *Store) run() {
	defer close(s.stopped)
	for {
		select {
		case w := <-s.writes:
			s.commit(s.gather(w))
		case <-s.stop:
			return
		}
	}
}

// gather returns w and those that wait behind it.
func (s *Store) gather(w *write) []*write {
	batch := []*write{w}
	for len(batch) < batchSize {
		select {
		case w := <-s.writes:
			batch = append(batch, w)
		default:
			return batch
		}
	}
	return batch
}

// commit writes a batch and answers everyone in it.
func (s *Store) commit(batch []*write) {
	var compact []*write
	for len(batch) > 0 {
		failed := -1
		err := s.transact(s.db.Update, func(tx *bolt.Tx) error {
			for i, w := range batch {
				if err := w.in(tx); err != nil {
					failed = i
					return err
				}
			}
			return nil
		})
		if failed >= 0 { // for one; the others go on without it
			batch[failed].done <- err
			batch = append(batch[:failed], batch[failed+1:]...)
			continue
		}
		for _, w := range batch {
			if err == nil && w.compact {
				compact = append(compact, w)
			} else {
				w.done <- advise(err)
			}
		}
		batch = nil
	}
	if len(compact) == 0 {
		return
	}
	var err error
	if s.dirty {
		err = s.guard(s.rewrite)
	}
	for _, w := range compact {
		w.done <- advise(err)
	}
}

// in writes w in a transaction.
func (w *write) in(tx *bolt.Tx) error {
	if err := w.ctx.Err(); err != nil {
		return fmt.Errorf("nothing was written: %w", err)
	}
	if w.apply == nil {
		return nil
	}
	return w.apply(tx)
}

// view reads. What fn hands out must not lie in the file's memory.
func (s *Store) view(fn func(tx *bolt.Tx) error) error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.db == nil {
		return ErrClosed
	}
	return s.transact(s.db.View, fn)
}
