package store

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// bytesOf returns all that the files in a folder hold.
func bytesOf(t *testing.T, dir string) []byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []byte
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, data...)
	}
	return all
}

// TestErased looks for deleted text in the bytes of the files.
func TestErased(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	for name, erase := range map[string]func(t *testing.T, s *Store, c *clock) error{
		"Forget": func(t *testing.T, s *Store, _ *clock) error {
			t.Helper()
			n, err := s.Forget(t.Context(), s.Person("80351110224678912"))
			if n != 160 {
				t.Errorf("forgot %d", n)
			}
			return err
		},
		"OptOut": func(t *testing.T, s *Store, _ *clock) error {
			t.Helper()
			return s.OptOut(t.Context(), s.Person("80351110224678912"), true)
		},
		"Prune": func(t *testing.T, s *Store, c *clock) error {
			t.Helper()
			c.move(60 * day)
			_, err := s.Prune(t.Context())
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			c := newClock()
			s := open(t, filepath.Join(dir, "bot.db"), Options{Now: c.now})
			ada := s.Person("80351110224678912")
			asked := make([]string, 80)
			for i := range asked {
				asked[i] = save(t, s, Question{Person: ada, Text: fmt.Sprintf("what did xylophone%d say", i)})
				judge(t, s, Verdict{Question: asked[i], Person: ada, Reason: "zeppelin at first"})
			}
			c.move(40 * day)
			for i := range asked {
				judge(t, s, Verdict{Question: asked[i], Person: ada, Reason: "zeppelin then"})
				save(t, s, Question{Person: s.Person("2"), Text: fmt.Sprintf("what did tambourine%d say", i)})
			}
			for _, text := range []string{"xylophone1 ", "xylophone79", "zeppelin then"} {
				if !bytes.Contains(bytesOf(t, dir), []byte(text)) {
					t.Fatalf("%q isn't in the file, so that this test shows nothing", text)
				}
			}
			damaged := filepath.Join(dir, "bot.db.damaged-20210101T000000Z")
			if err := os.WriteFile(damaged, []byte("xylophone"), 0o600); err != nil {
				t.Fatal(err)
			}

			if err := erase(t, s, c); err != nil {
				t.Fatal(err)
			}
			data := bytesOf(t, dir)
			for _, text := range []string{"xylophone", "zeppelin", "80351110224678912"} {
				if bytes.Contains(data, []byte(text)) {
					t.Errorf("%q is still in the file", text)
				}
			}
			for i := range asked {
				if text := fmt.Sprintf("tambourine%d ", i); !bytes.Contains(data, []byte(text)) {
					t.Errorf("%q isn't in the file any more", text)
				}
			}
			if rows, err := s.Report(t.Context(), time.Time{}); err != nil || len(rows) != 80 {
				t.Errorf("%d questions are left, %v", len(rows), err)
			}
		})
	}
}

// TestErasedWhenOpened stands for a crash between deleting and erasing.
func TestErasedWhenOpened(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "bot.db")
	s := open(t, path, Options{})
	ada := s.Person("1")
	for range 50 {
		save(t, s, Question{Person: ada, Text: "xylophone"})
	}
	err := s.write(t.Context(), func(tx *bolt.Tx) error {
		person, err := ada.hash()
		if err == nil {
			_, err = s.forget(tx, person)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(bytesOf(t, dir), []byte("xylophone")) {
		t.Fatal("the text isn't in the file, so that this test shows nothing")
	}
	open(t, path, Options{})
	if bytes.Contains(bytesOf(t, dir), []byte("xylophone")) {
		t.Error("the text is still in the file")
	}
}
