package store

import (
	"bytes"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"

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
	index   []entry // to be written
	records int     // carried
	optOuts int     // of these
	lost    int     // opt-outs; or unknown
	err     error   // of the new file, or a *VersionError
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
	if buckets != nil {
		c.lost = c.missingOptOuts(buckets)
	}
	each(questionBucket, c.carryQuestion)
	c.writeIndex() // which verdicts need
	each(verdictBucket, c.carryVerdict)
	c.writeIndex()
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
			c.fault("bucket %q: %w", name, err)
			return
		}
		if c.try(err); err != nil {
			return
		}
		c.records++
		c.pause(c.records)
	})
	if found != b.keys {
		c.fault("%d of %d keys in bucket %q", found, b.keys, name)
	}
}

// pause commits after each so many keys: bbolt slows down in long transactions.
func (c *carrier) pause(n int) {
	if c.err != nil || n%carried > 0 {
		return
	}
	if c.err = c.tx.Commit(); c.err == nil {
		c.begin()
	}
}

// writeIndex writes what has gathered, in the order of the keys: at random
// places bbolt takes several times as long.
func (c *carrier) writeIndex() {
	slices.SortFunc(c.index, func(a, b entry) int {
		return cmp.Or(bytes.Compare(a.bucket, b.bucket), bytes.Compare(a.key, b.key))
	})
	for i, e := range c.index {
		if c.err != nil {
			return
		}
		c.try(put(c.tx, e.bucket, e.key, e.value))
		c.pause(i + 1)
	}
	c.index = nil
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
	c.optOuts++
	return put(c.tx, optOutBucket, key, record)
}

// missingOptOuts returns how many people's wish that nothing is kept couldn't be
// carried over, or unknown.
func (c *carrier) missingOptOuts(buckets map[string]bucket) int {
	b, ok := buckets[string(optOutBucket)]
	if missing := int(b.keys) - c.optOuts; ok && missing >= 0 { //nolint:gosec // a count of keys
		return missing
	}
	return unknown
}

// unknown is a number that the damage hides.
const unknown = -1

func (c *carrier) carryQuestion(key, record []byte) error {
	q, err := unsealJSON[questionRecord](key, record)
	if err == nil {
		_, _, err = splitQuestionKey(key)
	}
	if err != nil {
		return err
	}
	c.index = append(c.index, questionEntries(bytes.Clone(key), q.Person)...)
	return put(c.tx, questionBucket, key, record)
}

func (c *carrier) carryVerdict(key, record []byte) error {
	v, err := unsealJSON[verdictRecord](key, record)
	if err != nil {
		return err
	}
	if len(key) != idSize+personSize || questionKey(c.tx, key[:idSize]) == nil {
		return fmt.Errorf("a verdict without a question: %w", errDamage)
	}
	c.index = append(c.index, verdictEntries(bytes.Clone(key), v)...)
	return put(c.tx, verdictBucket, key, record)
}
