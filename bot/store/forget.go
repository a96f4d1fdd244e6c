package store

import (
	"bytes"
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// Forget deletes all that is kept of a person, save that they have opted out,
// and returns how many questions and verdicts of theirs that was. What others
// thought of the answers to those questions goes with them.
//
// The file is written anew before Forget returns, so that the text is gone
// from its bytes, and copies of it that were moved aside as damaged are
// deleted, as one can't tell whose text is in there. Where that fails
// after the deletion, n says what was deleted and the error why text may be
// left in the file's free space; the next Forget, Prune or Open tries again.
func (s *Store) Forget(ctx context.Context, p Person) (n int, err error) {
	person, err := p.hash()
	if err != nil {
		return 0, fmt.Errorf("forgetting a person: %w", err)
	}
	err = s.write(ctx, func(tx *bolt.Tx) (err error) {
		n, err = s.forget(tx, person)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("forgetting a person: %w", err)
	}
	if err := s.erase(ctx); err != nil {
		return n, fmt.Errorf("erasing the text of %d deleted questions and verdicts: %w", n, err)
	}
	return n, nil
}

// forget deletes a person's questions and verdicts.
func (s *Store) forget(tx *bolt.Tx, person []byte) (n int, err error) {
	questions, judged := keysWith(tx, peopleBucket, person), keysWith(tx, judgedBucket, person)
	n = len(questions) + len(judged)
	s.dirty = s.dirty || n > 0
	for _, k := range questions {
		if err := removeQuestion(tx, k[personSize:]); err != nil {
			return 0, err
		}
	}
	// A verdict on a question of one's own is gone by now.
	for _, k := range keysWith(tx, judgedBucket, person) {
		if err := removeVerdict(tx, append(bytes.Clone(k[personSize:]), person...)); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// OptOut has nothing kept of a person from now on, and forgets what was, as
// [Store.Forget] does; or, where out is false, takes that back.
func (s *Store) OptOut(ctx context.Context, p Person, out bool) error {
	person, err := p.hash()
	if err != nil {
		return fmt.Errorf("opting out: %w", err)
	}
	err = s.write(ctx, func(tx *bolt.Tx) error {
		if !out {
			return remove(tx, optOutBucket, person)
		}
		if err := put(tx, optOutBucket, person, seal(person, nil)); err != nil {
			return err
		}
		_, err := s.forget(tx, person)
		return err
	})
	if err != nil {
		return fmt.Errorf("opting out: %w", err)
	}
	if !out {
		return nil
	}
	if err := s.erase(ctx); err != nil {
		return fmt.Errorf("erasing the text of a person who opted out: %w", err)
	}
	return nil
}

// OptedOut reports whether a person has opted out.
func (s *Store) OptedOut(p Person) (out bool, err error) {
	person, err := p.hash()
	if err == nil {
		err = s.view(func(tx *bolt.Tx) error {
			out = optedOut(tx, person)
			return nil
		})
	}
	if err != nil {
		return false, fmt.Errorf("looking up who opted out: %w", err)
	}
	return out, nil
}

func optedOut(tx *bolt.Tx, person []byte) bool {
	return tx.Bucket(optOutBucket).Get(person) != nil
}
