package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// pruned is how many questions are deleted at once, so that those who save
// needn't wait long.
const pruned = 1000

// Prune deletes the questions that are past their time, with the verdicts on
// them, and returns how many questions that was. It also deletes files that
// were moved aside as damaged that long ago. Where anything was deleted
// since the last time, it writes the file anew, which makes it as small as can be.
func (s *Store) Prune(ctx context.Context) (n int, err error) {
	for more := true; more; {
		var some int
		err := s.write(ctx, func(tx *bolt.Tx) (err error) {
			some, err = s.prune(tx)
			return err
		})
		if err != nil {
			return n, fmt.Errorf("deleting old questions: %w", err)
		}
		n += some
		more = some == pruned
	}
	err = errors.Join(s.compact(ctx), removeAside(s.path, s.now().Add(-s.keep)))
	if err != nil {
		return n, fmt.Errorf("erasing the text of %d old questions: %w", n, err)
	}
	return n, nil
}

// prune deletes some of the questions that are past their time.
func (s *Store) prune(tx *bolt.Tx) (int, error) {
	var old [][]byte
	c := tx.Bucket(questionBucket).Cursor()
	for k, _ := c.First(); k != nil && len(old) < pruned && s.past(keyTime(k)); k, _ = c.Next() {
		old = append(old, bytes.Clone(k))
	}
	s.dirty = s.dirty || len(old) > 0
	for _, key := range old {
		if err := removeQuestion(tx, key); err != nil {
			return 0, err
		}
	}
	return len(old), nil
}
