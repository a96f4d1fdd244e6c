package store

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

// Row is a question with verdicts on its answer.
type Row struct {
	Question
	Verdicts []Verdict
}

// Report returns the questions that were asked since a time and got no
// answer, and those that a bad verdict was given on since then, newest first,
// each with all its verdicts.
func (s *Store) Report(ctx context.Context, since time.Time) ([]Row, error) {
	var rows []Row
	err := s.view(func(tx *bolt.Tx) error {
		keys, err := unanswered(ctx, tx, since)
		if err != nil {
			return err
		}
		c := tx.Bucket(badBucket).Cursor()
		for k, _ := c.Seek(timeKey(since)); k != nil; k, _ = c.Next() {
			keys = append(keys, questionKey(tx, k[timeSize:timeSize+idSize]))
		}
		slices.SortFunc(keys, func(a, b []byte) int { return bytes.Compare(b, a) })
		for _, key := range slices.CompactFunc(keys, bytes.Equal) {
			if err := ctx.Err(); err != nil {
				return err
			}
			if s.past(keyTime(key)) {
				break // as are those that follow
			}
			row := Row{}
			if row.Question, err = question(tx, key); err != nil {
				return err
			}
			if row.Verdicts, err = verdicts(tx, key[timeSize:]); err != nil {
				return err
			}
			rows = append(rows, row)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("listing questions without a good answer: %w", err)
	}
	return rows, nil
}

// unanswered returns the keys of questions since a time without an answer.
func unanswered(ctx context.Context, tx *bolt.Tx, since time.Time) ([][]byte, error) {
	var keys [][]byte
	c := tx.Bucket(questionBucket).Cursor()
	for k, record := c.Seek(timeKey(since)); k != nil; k, record = c.Next() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		q, err := unsealJSON[questionRecord](k, record)
		if err != nil {
			return nil, err
		}
		if !q.Answered {
			keys = append(keys, bytes.Clone(k))
		}
	}
	return keys, nil
}

// Kept returns what is kept of a person, newest first: the questions, each with
// the person's own verdict if any, and then the verdicts on questions of
// others, of which only the ID is given. It tells all that is in the file,
// also what is past its time and waits for [Store.Prune]. That the
// person has opted out is told by [Store.OptedOut].
func (s *Store) Kept(p Person) ([]Row, error) {
	person, err := p.hash()
	if err != nil {
		return nil, fmt.Errorf("listing what is kept of a person: %w", err)
	}
	var rows []Row
	err = s.view(func(tx *bolt.Tx) error {
		own := map[string]int{} // rows by question
		for _, k := range slices.Backward(keysWith(tx, peopleBucket, person)) {
			q, err := question(tx, k[personSize:])
			if err != nil {
				return err
			}
			own[q.ID] = len(rows)
			rows = append(rows, Row{Question: q})
		}
		var others []Row
		for _, k := range keysWith(tx, judgedBucket, person) {
			v, err := verdict(tx, slices.Concat(k[personSize:], person))
			if err != nil {
				return err
			}
			if i, ok := own[v.Question]; ok {
				rows[i].Verdicts = []Verdict{v}
			} else {
				others = append(others, Row{Question{ID: v.Question}, []Verdict{v}})
			}
		}
		slices.SortFunc(others, func(a, b Row) int { return b.Verdicts[0].At.Compare(a.Verdicts[0].At) })
		rows = append(rows, others...)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("listing what is kept of a person: %w", err)
	}
	return rows, nil
}
