package store

import (
	"errors"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// result is what became of a file's records.
type result struct {
	secret  []byte // the key of the hash
	records int    // carried, the key not counted
	lost    int    // opt-outs that could not be carried; or unknown
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
		_ = os.Remove(path) // there may be a part of it
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
	return result{c.secret, c.records, c.lost, c.damage}, nil
}
