//go:build unix

package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// limit lets no file of this process grow beyond some bytes, as a full disk
// doesn't.
func limit(size uint64) error {
	signal.Ignore(syscall.SIGXFSZ)
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: 1 << 40})
}

// fill saves until the disk is full, looks at what is left to do then, makes
// room, and looks whether all works again.
func fill(ctx context.Context, s *Store) error {
	if err := limit(256 << 10); err != nil {
		return err
	}
	p := s.Person("1")
	var ids []string
	for {
		id, err := s.Save(ctx, Question{Person: p, Text: strings.Repeat("xylophone ", 400)})
		if err != nil {
			fmt.Println("save:", err)
			break
		}
		ids = append(ids, id)
	}
	held := func() error {
		for _, id := range ids {
			if _, ok, err := s.Question(id); !ok || err != nil {
				return fmt.Errorf("question %s: %t, %w", id, ok, err)
			}
		}
		return nil
	}
	if err := held(); err != nil {
		return err
	}
	if err := limit(8 << 10); err != nil {
		return err
	}
	if _, err := s.Forget(ctx, p); err == nil {
		return errors.New("forgotten without room to write")
	}
	if err := limit(1 << 30); err != nil {
		return err
	}
	n, err := s.Forget(ctx, p)
	if err != nil {
		return err
	}
	if n != len(ids) && n != 0 {
		return fmt.Errorf("forgot %d of %d", n, len(ids))
	}
	if rows, err := s.Kept(p); err != nil || len(rows) > 0 {
		return fmt.Errorf("%d are still kept, %w", len(rows), err)
	}
	id, err := s.Save(ctx, Question{Person: p, Text: "tambourine"})
	fmt.Println(len(ids), id)
	return errors.Join(err, s.Close())
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "bot.db")
	p := start(t, "fill", path)
	var lines []string
	for p.out.Scan() {
		lines = append(lines, p.out.Text())
	}
	if err := p.Wait(); err != nil || len(lines) != 2 {
		t.Fatalf("%v: %q", err, lines)
	}
	if !strings.Contains(lines[0], "raise the limit") {
		t.Errorf("full: %s", lines[0])
	}
	if bytes.Contains(bytesOf(t, dir), []byte("xylophone")) {
		t.Error("what was deleted is still in the file")
	}
	before := bytesOf(t, dir)
	p = start(t, "open-where-files-are-small", path)
	if got := p.line(); !strings.Contains(got, "raise the limit") {
		t.Errorf("opening: %s", got)
	}
	if err := p.end(); err == nil {
		t.Error("it was opened")
	}
	if !bytes.Equal(before, bytesOf(t, dir)) {
		t.Error("the files were changed")
	}
	_, id, _ := strings.Cut(lines[1], " ")
	if q, ok, err := open(t, path, Options{}).Question(id); !ok || err != nil || q.Text != "tambourine" {
		t.Errorf("%+v, %t, %v", q, ok, err)
	}
}
