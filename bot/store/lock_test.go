//go:build unix

package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

func TestLocked(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	p := start(t, "hold", path)
	if got := p.line(); got != "open" {
		t.Fatalf("the other process says %q", got)
	}
	_, err := Open(path, Options{})
	locked, ok := errors.AsType[*LockedError](err)
	if !ok || locked.PID != p.Process.Pid || locked.Command != filepath.Base(os.Args[0]) {
		t.Errorf("got error %v", err)
	}
	if want := fmt.Sprintf("opening the store %s: process %d (%s) has it open: end that one first, or use another data folder", path, locked.PID, locked.Command); err.Error() != want {
		t.Errorf("got error %q", err)
	}
	// Who waits gets it when the other one ends.
	if err := p.in.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path, Options{})
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}

func TestLockedByAnotherProgram(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	if err := open(t, path, Options{}).Close(); err != nil {
		t.Fatal(err)
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Second})
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, Options{})
	if locked, ok := errors.AsType[*LockedError](err); !ok || locked.PID != 0 || !strings.Contains(err.Error(), "another program has it open") {
		t.Errorf("got error %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, path, Options{})
}
