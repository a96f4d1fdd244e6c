package store

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"

	"byline/corpus"
)

// Question is a question asked, as needed to show its answer again.
type Question struct {
	ID         string // 12 random characters, safe in addresses; given by Save
	Person     Person
	Text       string
	Previous   string // ID of the question that it follows up; "" if none
	Source     string // filters given; "" if none
	From, To   corpus.Date
	Asked      time.Time // the day that "today" means
	At         time.Time // when it was saved; given by Save
	Answered   bool
	Confidence float64
}

// Save keeps a question and returns the ID that it gives it, or "" where the
// person has opted out. The question is on the disk when Save returns; those
// that many callers save at once go there together. Where ctx ends first,
// the question may have been kept all the same.
func (s *Store) Save(ctx context.Context, q Question) (id string, err error) {
	person, err := q.Person.hash()
	if err != nil {
		return "", fmt.Errorf("saving a question: %w", err)
	}
	raw := make([]byte, idSize)
	_, _ = rand.Read(raw) // never fails
	key := slices.Concat(timeKey(s.now()), raw)
	record, err := sealJSON(key, questionRecord{
		Person: person, Text: q.Text, Previous: q.Previous,
		Source: q.Source, From: q.From, To: q.To,
		Asked: q.Asked, Answered: q.Answered, Confidence: q.Confidence,
	})
	if err != nil {
		return "", fmt.Errorf("saving a question: %w", err)
	}
	err = s.write(ctx, func(tx *bolt.Tx) error {
		id = ""
		if optedOut(tx, person) {
			return nil
		}
		id = idText(raw)
		return putQuestion(tx, key, record, person)
	})
	if err != nil {
		return "", fmt.Errorf("saving a question: %w", err)
	}
	return id, nil
}

// Question returns the question of an ID. It reports false for an ID that is
// unknown, or whose question is past its time.
func (s *Store) Question(id string) (q Question, found bool, err error) {
	raw := idBytes(id)
	if raw == nil {
		return q, false, nil
	}
	err = s.view(func(tx *bolt.Tx) error {
		key := questionKey(tx, raw)
		if key == nil || s.past(keyTime(key)) {
			return nil
		}
		found = true
		q, err = question(tx, key)
		return err
	})
	if err != nil {
		return Question{}, false, fmt.Errorf("looking up question %s: %w", id, err)
	}
	return q, found, nil
}

// past reports whether what was saved at a time is to be kept no longer.
func (s *Store) past(at time.Time) bool { return s.now().Sub(at) >= s.keep }

// questionKey returns the key of an id's question, or nil.
func questionKey(tx *bolt.Tx, id []byte) []byte {
	at := tx.Bucket(idBucket).Get(id)
	if at == nil {
		return nil
	}
	return slices.Concat(at, id)
}

// question reads the question of a key.
func question(tx *bolt.Tx, key []byte) (Question, error) {
	r, err := unsealJSON[questionRecord](key, tx.Bucket(questionBucket).Get(key))
	if err != nil {
		return Question{}, err
	}
	at, id, err := splitQuestionKey(bytes.Clone(key))
	if err != nil {
		return Question{}, err
	}
	return Question{
		ID: idText(id), Person: personOf(r.Person), Text: r.Text, Previous: r.Previous,
		Source: r.Source, From: r.From, To: r.To,
		Asked: r.Asked, At: at, Answered: r.Answered, Confidence: r.Confidence,
	}, nil
}
