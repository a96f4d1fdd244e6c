package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

// ErrUnknown is returned for a question that isn't kept: it never was, it is
// past its time, or the person who asked it has had it deleted.
var ErrUnknown = errors.New("the question isn't kept any longer")

// Verdict is what a person thinks of the answer to a question.
type Verdict struct {
	Question string // its ID
	Person   Person
	Good     bool
	Reason   string
	At       time.Time // given by Judge
}

// Judge keeps a verdict for as long as its question is kept. A person has one
// on each question: a later one replaces it. The error is [ErrUnknown] where
// the question isn't kept. Of a person who has opted out nothing is kept, and
// that is no error. For the rest it is as [Store.Save].
func (s *Store) Judge(ctx context.Context, v Verdict) error {
	if err := s.judge(ctx, v); err != nil {
		return fmt.Errorf("keeping a verdict: %w", err)
	}
	return nil
}

func (s *Store) judge(ctx context.Context, v Verdict) error {
	person, err := v.Person.hash()
	if err != nil {
		return err
	}
	id := idBytes(v.Question)
	if id == nil {
		return ErrUnknown
	}
	key := slices.Concat(id, person)
	verdict := verdictRecord{Good: v.Good, Reason: v.Reason, At: s.now()}
	record, err := sealJSON(key, verdict)
	if err != nil {
		return err
	}
	known := true
	err = s.write(ctx, func(tx *bolt.Tx) error {
		if optedOut(tx, person) {
			return nil
		}
		question := questionKey(tx, id)
		if known = question != nil && !s.past(keyTime(question)); !known {
			return nil
		}
		if tx.Bucket(verdictBucket).Get(key) != nil {
			s.dirty = true
			if err := removeVerdict(tx, key); err != nil {
				return err
			}
		}
		return putVerdict(tx, key, record, verdict)
	})
	if err == nil && !known {
		err = ErrUnknown
	}
	return err
}

// verdicts reads the verdicts on a question.
func verdicts(tx *bolt.Tx, id []byte) ([]Verdict, error) {
	var all []Verdict
	for _, key := range keysWith(tx, verdictBucket, id) {
		v, err := verdict(tx, key)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, nil
}

// verdict reads the verdict of a key.
func verdict(tx *bolt.Tx, key []byte) (Verdict, error) {
	r, err := unsealJSON[verdictRecord](key, tx.Bucket(verdictBucket).Get(key))
	if err != nil {
		return Verdict{}, err
	}
	return Verdict{
		Question: idText(key[:idSize]), Person: personOf(key[idSize:]),
		Good: r.Good, Reason: r.Reason, At: r.At,
	}, nil
}
