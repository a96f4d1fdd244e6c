package store

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// carried is how many records go into a transaction of a new file.
const carried = 5000

// carrier brings the records of one file into another, whose indexes it makes.
type carrier struct {
	*pages
	db      *bolt.DB
	tx      *bolt.Tx
	secret  []byte
	records int   // carried
	err     error // of the new file, or a *VersionError
}

// result is what became of a file's records.
type result struct {
	secret  []byte // the key of the hash
	records int    // carried, the key not counted
	damage  error  // the first damage found; nil: none
}

// writeAnew writes a file with the records of another one, each as it is, in
// pages that never held anything else. Where there is none, src is nil.
func writeAnew(path string, src io.ReaderAt, size int64) (res result, err error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return res, err
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: patience, NoSync: true, NoGrowSync: true})
	if err != nil {
		return res, err
	}
	c := &carrier{pages: &pages{}, db: db}
	if src != nil {
		c.pages = openPages(src, size)
	}
	err = c.carry(src != nil)
	if err == nil {
		err = db.Sync()
	}
	if err = errors.Join(err, db.Close()); err != nil {
		return res, errors.Join(err, os.Remove(path))
	}
	return result{c.secret, c.records, c.damage}, nil
}

// carry brings all over that can be read.
func (c *carrier) carry(old bool) error {
	if c.begin(); c.err != nil {
		return c.err
	}
	defer func() {
		if c.tx != nil {
			_ = c.tx.Rollback() // nothing where it was committed
		}
	}()
	for _, name := range allBuckets {
		if _, err := c.tx.CreateBucket(name); err != nil {
			return err
		}
	}
	var buckets map[string]bucket
	if old {
		buckets = c.buckets()
	}
	each := func(name []byte, carry func(key, record []byte) error) {
		if old {
			c.each(name, buckets, carry)
		}
	}
	each(secretBucket, c.carrySecret)
	if c.secret == nil {
		// Without the key nobody's questions can be found and deleted any more, and
		// who has opted out isn't known: none of that may be kept.
		if old {
			c.fault("no key of the hash")
		}
		old = false
		c.secret = make([]byte, secretSize)
		_, _ = rand.Read(c.secret) // never fails
		c.try(put(c.tx, secretBucket, personSecretKey, seal(personSecretKey, c.secret)))
	}
	each(optOutBucket, c.carryOptOut)
	each(questionBucket, c.carryQuestion)
	each(verdictBucket, c.carryVerdict)
	if err := errors.Join(c.err, c.failed); err != nil {
		return err
	}
	return c.tx.Commit()
}

func (c *carrier) begin() {
	c.tx, c.err = c.db.Begin(true)
}

func (c *carrier) try(err error) {
	if c.err == nil {
		c.err = err
	}
}

// each brings the records of a bucket over.
func (c *carrier) each(name []byte, buckets map[string]bucket, carry func(key, record []byte) error) {
	b, ok := buckets[string(name)]
	if !ok {
		c.fault("no bucket %q", name)
	}
	var found uint64
	c.pages.each(b, func(key, record []byte) {
		if c.err != nil {
			return
		}
		found++
		err := carry(key, record)
		if errors.Is(err, errDamage) {
			c.fault("%q %x: %w", name, key, err)
			return
		}
		if c.try(err); err != nil {
			return
		}
		if c.records++; c.records%carried == 0 {
			if c.try(c.tx.Commit()); c.err == nil {
				c.begin()
			}
		}
	})
	if found != b.keys {
		c.fault("%d of %d keys in bucket %q", found, b.keys, name)
	}
}

func (c *carrier) carrySecret(key, record []byte) error {
	secret, err := unseal(key, record)
	if err != nil {
		return err
	}
	if !bytes.Equal(key, personSecretKey) || len(secret) != secretSize {
		return fmt.Errorf("the key of the hash: %w", errDamage)
	}
	c.secret = bytes.Clone(secret)
	c.records--
	return put(c.tx, secretBucket, key, record)
}

func (c *carrier) carryOptOut(key, record []byte) error {
	if _, err := unseal(key, record); err != nil {
		return err
	}
	return put(c.tx, optOutBucket, key, record)
}

func (c *carrier) carryQuestion(key, record []byte) error {
	q, err := unsealJSON[questionRecord](key, record)
	if err == nil {
		_, _, err = splitQuestionKey(key)
	}
	if err != nil {
		return err
	}
	return putQuestion(c.tx, key, record, q.Person)
}

func (c *carrier) carryVerdict(key, record []byte) error {
	v, err := unsealJSON[verdictRecord](key, record)
	if err != nil {
		return err
	}
	if len(key) != idSize+personSize || questionKey(c.tx, key[:idSize]) == nil {
		return fmt.Errorf("a verdict without a question: %w", errDamage)
	}
	return putVerdict(c.tx, key, record, v)
}
