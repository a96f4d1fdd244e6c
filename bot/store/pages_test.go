package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// FuzzPages reads any bytes as pages: it ends, without a panic.
func FuzzPages(f *testing.F) {
	path := filepath.Join(f.TempDir(), "small")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: smallestPage})
	if err != nil {
		f.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket(questionBucket)
		for i := range 100 {
			err = errors.Join(err, b.Put([]byte{byte(i)}, make([]byte, i)))
		}
		_, made := tx.CreateBucket(secretBucket)
		return errors.Join(err, made)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		f.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data, uint16(0), byte(0))
	f.Add(data[:len(data)/2], uint16(5), byte(0))
	f.Fuzz(func(t *testing.T, data []byte, at uint16, with byte) {
		if int(at) < len(data) {
			data = bytes.Clone(data)
			data[at] ^= with
		}
		p := openPages(bytes.NewReader(data), int64(len(data)))
		n := 0
		for _, b := range p.buckets() {
			p.each(b, func(_, _ []byte) { n++ })
		}
		if n > len(data) {
			t.Errorf("%d keys in %d bytes", n, len(data))
		}
	})
}
