package store

import (
	"errors"
	"fmt"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
)

// DamagedError says that the file was found damaged while it was open. From
// then on every method returns it.
type DamagedError struct {
	Path string
	Err  error // what was found
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("the store %s is damaged (%v): start the bot again, which moves the file aside and carries over what can be read", e.Path, e.Err)
}

// Unwrap returns what was found.
func (e *DamagedError) Unwrap() error { return e.Err }

// guard runs what reads and writes the file. Over damaged pages bbolt panics,
// and memory mapped from a file that was cut short faults; both come back as
// a *DamagedError, and nothing touches the file again.
func (s *Store) guard(fn func() error) (err error) {
	if broken := s.broken.Load(); broken != nil {
		return broken
	}
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			err = s.fail(fmt.Errorf("panic: %v", p), string(debug.Stack()))
		}
	}()
	if err = fn(); errors.Is(err, errDamage) {
		err = s.fail(err, "")
	}
	return err
}

// transact runs a transaction, which is either of bbolt's View and Update.
func (s *Store) transact(run func(func(tx *bolt.Tx) error) error, fn func(tx *bolt.Tx) error) error {
	return s.guard(func() error {
		// Where a transaction can't even begin, bbolt panics with its locks
		// held, and those who wait for them would do so for ever.
		if err := s.sound(); err != nil {
			return err
		}
		var tx *bolt.Tx
		defer func() {
			if tx == nil || tx.DB() != nil {
				s.stuck.Store(true)
			}
		}()
		return run(func(t *bolt.Tx) error {
			tx = t
			return fn(t)
		})
	})
}

// sound returns an error where bbolt couldn't begin a transaction.
func (s *Store) sound() error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	if info.Size() < s.size {
		return fmt.Errorf("it was cut from %d to %d bytes: %w", s.size, info.Size(), errDamage)
	}
	if p := openPages(s.file, info.Size()); p.pageSize == 0 {
		return p.damage
	}
	return nil
}

// fail ends the use of the file and returns why. The first reason counts.
func (s *Store) fail(cause error, stack string) error {
	broken := &DamagedError{Path: s.path, Err: cause}
	if !s.broken.CompareAndSwap(nil, broken) {
		return s.broken.Load()
	}
	s.log.Error("the store is damaged and out of use until the next start", "path", s.path, "cause", cause, "stack", stack)
	return broken
}
