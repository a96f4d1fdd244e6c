package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// filled writes a store with some pages of everything and returns its bytes, and
// what it reports.
func filled(t *testing.T) (data []byte, ids map[string]Question, out Person) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bot.db")
	s := open(t, path, Options{})
	out = s.Person("out")
	if err := s.OptOut(t.Context(), out, true); err != nil {
		t.Fatal(err)
	}
	ids = map[string]Question{}
	for i := range 120 {
		p := s.Person(fmt.Sprint(i % 5))
		id := save(t, s, Question{Person: p, Text: fmt.Sprintf("question %d %s", i, strings.Repeat("and so on ", i))})
		judge(t, s, Verdict{Question: id, Person: p, Reason: fmt.Sprint("reason ", i)})
		q, ok, err := s.Question(id)
		if !ok || err != nil {
			t.Fatalf("%t, %v", ok, err)
		}
		ids[id] = q
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data, ids, out
}

// TestDamagedWhileOpen cuts the file short under an open store, and overwrites
// it: an error each time, and the next start mends it.
func TestDamagedWhileOpen(t *testing.T) {
	t.Parallel()
	for name, damage := range map[string]func(path string, size int64) error{
		"cut":     func(path string, _ int64) error { return os.Truncate(path, 0) },
		"halved":  func(path string, size int64) error { return os.Truncate(path, size/2) },
		"garbage": func(path string, size int64) error { return overwrite(path, size, 0xAA) },
		"zeros":   func(path string, size int64) error { return overwrite(path, size, 0) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			data, ids, _ := filled(t)
			path := filepath.Join(t.TempDir(), "bot.db")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			log, lines := logged()
			s := open(t, path, Options{Logger: log})
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := damage(path, info.Size()); err != nil {
				t.Fatal(err)
			}
			failed := 0
			check := func(err error) {
				t.Helper()
				if err == nil {
					return
				}
				failed++
				if e, ok := errors.AsType[*DamagedError](err); !ok || e.Path != path || !strings.Contains(err.Error(), "start the bot again") {
					t.Errorf("got error %v", err)
				}
			}
			for id := range ids {
				_, _, err := s.Question(id)
				check(err)
			}
			_, err = s.Report(t.Context(), time.Time{})
			check(err)
			_, err = s.Save(t.Context(), Question{Person: s.Person("1"), Text: "more"})
			check(err)
			_, err = s.Forget(t.Context(), s.Person("1"))
			check(err)
			if failed == 0 {
				t.Error("nobody is told")
			}
			if n := strings.Count(lines(), "level=ERROR"); n != 1 {
				t.Errorf("%d lines are logged", n)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			again := open(t, path, Options{})
			if id := save(t, again, Question{Person: again.Person("1"), Text: "more"}); id == "" {
				t.Error("nothing is saved")
			}
		})
	}
}

func overwrite(path string, size int64, with byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(bytes.Repeat([]byte{with}, int(size)), 0)
	return errors.Join(err, f.Close())
}
