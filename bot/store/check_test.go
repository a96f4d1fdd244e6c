package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	data, ids, _ := filled(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "bot.db")
	if _, err := Check(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without a file: %v", err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if n, err := Check(path); err != nil || n < len(ids) {
		t.Errorf("%d records of %d questions, %v", n, len(ids), err)
	}
	s := open(t, path, Options{})
	if _, err := Check(path); !isLocked(err) {
		t.Errorf("while it is open: %v", err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	damaged := bytes.Clone(data)
	for i := 8 << 10; i < len(damaged); i += 512 {
		damaged[i] ^= 0xff
	}
	if err := os.WriteFile(path, damaged, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Check(path); !errors.Is(err, errDamage) {
		t.Errorf("damaged: %v", err)
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, damaged) {
		t.Errorf("the file was changed, or can't be read: %v", err)
	}
	if _, err := Check(dir); err == nil {
		t.Error("a folder passes for a store")
	}
}

func isLocked(err error) bool {
	_, ok := errors.AsType[*LockedError](err)
	return ok
}
