package store

import (
	"context"
	"fmt"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Count returns how many of the questions that are kept were asked since a time,
// and how many of those got an answer.
func (s *Store) Count(ctx context.Context, since time.Time) (asked, answered int, err error) {
	if oldest := s.now().Add(-s.keep); since.Before(oldest) {
		since = oldest
	}
	err = s.view(func(tx *bolt.Tx) error {
		c := tx.Bucket(questionBucket).Cursor()
		for k, record := c.Seek(timeKey(since)); k != nil; k, record = c.Next() {
			if err := ctx.Err(); err != nil {
				return err
			}
			q, err := unsealJSON[questionRecord](k, record)
			if err != nil {
				return err
			}
			asked++
			if q.Answered {
				answered++
			}
		}
		return nil
	})
	if err != nil {
		return 0, 0, fmt.Errorf("counting questions: %w", err)
	}
	return asked, answered, nil
}
