package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	patience  = 1500 * time.Millisecond // with another process that has the file
	newSuffix = ".new"                  // of a file that isn't whole yet
)

// open makes s ready to run, or leaves nothing open.
func (s *Store) open(path string) (err error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // so that a new file doesn't take the place of the link
	}
	s.path = path
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	if s.unlock, err = lock(ctx, path); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.unlock())
		}
	}()
	if err := s.renew(ctx); err != nil {
		return err
	}
	return s.openBolt()
}

// renew puts a new file in the place of the one at path, if any, with all that
// can be read of it.
func (s *Store) renew(ctx context.Context) error {
	info, err := os.Stat(s.path)
	if errors.Is(err, os.ErrNotExist) {
		var res result
		if res, err = writeAnew(s.path+newSuffix, nil, 0); err != nil {
			return err
		}
		s.key = res.secret
		return replace(s.path)
	}
	if err != nil {
		return err
	}
	if !info.Mode().IsRegular() {
		return &notFileError{info.Mode()}
	}
	release, err := lockForeign(ctx, s.path)
	if err != nil {
		return err
	}
	old, err := os.OpenFile(s.path, os.O_RDWR, 0) // fails where the file isn't to be written
	if err == nil {
		err = errors.Join(s.renewFrom(old, info.Size()), old.Close())
	}
	return errors.Join(err, release())
}

// renewFrom is renew for a file that is there.
func (s *Store) renewFrom(old *os.File, size int64) error {
	res, err := writeAnew(s.path+newSuffix, old, size)
	if err != nil {
		return err
	}
	s.key = res.secret
	if res.damage == nil {
		return replace(s.path)
	}
	aside, err := moveAside(s.path, s.now())
	if err != nil {
		return fmt.Errorf("moving the damaged file aside: %w", err)
	}
	if err := replace(s.path); err != nil {
		return err
	}
	s.log.Warn("the store was damaged: it was moved aside, and what could be read of it carried over",
		"path", s.path, "moved_to", aside, "records_carried", res.records, "cause", res.damage)
	const again = "; questions of those people are kept until they opt out again"
	switch {
	case res.lost > 0:
		s.log.Error("the damage took who opted out"+again, "opt_outs_lost", res.lost)
	case res.lost == unknown:
		s.log.Error("the damage may have taken who opted out"+again, "opt_outs_lost", "unknown")
	}
	return nil
}

// rewrite puts a new file in the place of the one in use. Only the goroutine
// that writes may call it.
func (s *Store) rewrite() error {
	info, err := s.file.Stat()
	if err != nil {
		return err
	}
	res, err := writeAnew(s.path+newSuffix, s.file, info.Size())
	if err != nil {
		return err
	}
	if res.damage != nil {
		return errors.Join(res.damage, os.Remove(s.path+newSuffix))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.db.Close(); err != nil {
		return s.fail(err, "")
	}
	failed := replace(s.path)
	if err := s.openBolt(); err != nil {
		return s.fail(err, "")
	}
	s.dirty = failed != nil
	return failed
}

// replace puts the new file of a path in its place, so that after a power cut
// there is the old one or the new one.
func replace(path string) error {
	if err := os.Rename(path+newSuffix, path); err != nil {
		return errors.Join(err, os.Remove(path+newSuffix))
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// openBolt opens a file that this process has just written.
func (s *Store) openBolt() (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v: %w", p, errDamage)
		}
	}()
	var file *os.File
	db, err := bolt.Open(s.path, 0o600, &bolt.Options{
		Timeout: patience,
		OpenFile: func(name string, flag int, mode os.FileMode) (_ *os.File, err error) {
			file, err = os.OpenFile(name, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return err
	}
	info, err := file.Stat()
	if err != nil {
		return errors.Join(err, db.Close())
	}
	s.db, s.file, s.size = db, file, info.Size()
	return nil
}
