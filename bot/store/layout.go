package store

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

// The buckets, all at the top. In keys, a time is 8 bytes, nanoseconds since
// 1970 and big-endian, so that keys are in its order; an id is 9 random bytes,
// which are base64url outside; a person is 16 bytes.
//
//	secret    "person"          → record: 32 bytes, the key of the hash
//	optouts   person            → record: empty
//	questions time id           → record of a questionRecord
//	verdicts  id person         → record of a verdictRecord
//
// These are indexes, made anew with each new file, never read when one is
// opened:
//
//	ids       id                → time: where a question is
//	people    person time id    → nothing: a person's questions
//	judged    person id         → nothing: what a person has judged
//	bad       time id person    → nothing: bad verdicts by their time
//
// A bucket's sequence counts its keys: where a damaged page hides some, that
// shows.
var (
	secretBucket    = []byte("secret")
	optOutBucket    = []byte("optouts")
	questionBucket  = []byte("questions")
	verdictBucket   = []byte("verdicts")
	idBucket        = []byte("ids")
	peopleBucket    = []byte("people")
	judgedBucket    = []byte("judged")
	badBucket       = []byte("bad")
	allBuckets      = [][]byte{secretBucket, optOutBucket, questionBucket, verdictBucket, idBucket, peopleBucket, judgedBucket, badBucket}
	personSecretKey = []byte("person")
)

const (
	timeSize   = 8
	idSize     = 9
	secretSize = 32
)

// timeKey returns a time as it stands in keys. A time before 1970 is 1970.
func timeKey(t time.Time) []byte {
	return binary.BigEndian.AppendUint64(nil, uint64(max(0, t.UnixNano())))
}

// keyTime is the other way round.
func keyTime(key []byte) time.Time {
	return time.Unix(0, int64(binary.BigEndian.Uint64(key))).UTC() //nolint:gosec // what timeKey made of an int64
}

// splitQuestionKey returns the parts of a key in the bucket of questions.
func splitQuestionKey(key []byte) (at time.Time, id []byte, err error) {
	if len(key) != timeSize+idSize {
		return at, nil, fmt.Errorf("a question's key of %d bytes: %w", len(key), errDamage)
	}
	return keyTime(key), key[timeSize:], nil
}

func idText(id []byte) string { return base64.RawURLEncoding.EncodeToString(id) }

// idBytes returns the bytes of a question's ID, or nil for what can't be one.
func idBytes(text string) []byte {
	id, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(id) != idSize {
		return nil
	}
	return id
}

// put sets a key and counts it.
func put(tx *bolt.Tx, bucket, key, value []byte) error {
	b := tx.Bucket(bucket)
	if b.Get(key) == nil {
		if err := b.SetSequence(b.Sequence() + 1); err != nil {
			return err
		}
	}
	return b.Put(key, value)
}

// remove deletes a key, which may be missing.
func remove(tx *bolt.Tx, bucket, key []byte) error {
	b := tx.Bucket(bucket)
	if b.Get(key) == nil {
		return nil
	}
	return errors.Join(b.SetSequence(b.Sequence()-1), b.Delete(key))
}

// keysWith returns copies of the keys that begin with a prefix.
func keysWith(tx *bolt.Tx, bucket, prefix []byte) [][]byte {
	var keys [][]byte
	c := tx.Bucket(bucket).Cursor()
	for k, _ := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, _ = c.Next() {
		keys = append(keys, bytes.Clone(k))
	}
	return keys
}

// putQuestion writes a record in the bucket of questions, and its indexes.
func putQuestion(tx *bolt.Tx, key, record, person []byte) error {
	return errors.Join(
		put(tx, questionBucket, key, record),
		put(tx, idBucket, key[timeSize:], key[:timeSize]),
		put(tx, peopleBucket, slices.Concat(person, key), nil),
	)
}

// removeQuestion deletes a question, its verdicts, and what points there.
func removeQuestion(tx *bolt.Tx, key []byte) error {
	q, err := unsealJSON[questionRecord](key, tx.Bucket(questionBucket).Get(key))
	if err != nil {
		return err
	}
	for _, verdict := range keysWith(tx, verdictBucket, key[timeSize:]) {
		if err := removeVerdict(tx, verdict); err != nil {
			return err
		}
	}
	return errors.Join(
		remove(tx, questionBucket, key),
		remove(tx, idBucket, key[timeSize:]),
		remove(tx, peopleBucket, slices.Concat(q.Person, key)),
	)
}

// putVerdict writes a record in the bucket of verdicts, and its indexes.
func putVerdict(tx *bolt.Tx, key, record []byte, v verdictRecord) error {
	err := errors.Join(
		put(tx, verdictBucket, key, record),
		put(tx, judgedBucket, slices.Concat(key[idSize:], key[:idSize]), nil),
	)
	if !v.Good {
		err = errors.Join(err, put(tx, badBucket, slices.Concat(timeKey(v.At), key), nil))
	}
	return err
}

// removeVerdict deletes a verdict, which must be there.
func removeVerdict(tx *bolt.Tx, key []byte) error {
	v, err := unsealJSON[verdictRecord](key, tx.Bucket(verdictBucket).Get(key))
	if err != nil {
		return err
	}
	return errors.Join(
		remove(tx, verdictBucket, key),
		remove(tx, judgedBucket, slices.Concat(key[idSize:], key[:idSize])),
		remove(tx, badBucket, slices.Concat(timeKey(v.At), key)),
	)
}
