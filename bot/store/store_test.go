package store

import (
	"bytes"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// clock is a time that tests move.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

func newClock() *clock {
	return &clock{at: time.Date(2021, 2, 15, 10, 0, 0, 0, time.UTC)}
}

func open(t *testing.T, path string, opts Options) *Store {
	t.Helper()
	s, err := Open(path, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func save(t *testing.T, s *Store, q Question) string {
	t.Helper()
	id, err := s.Save(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func judge(t *testing.T, s *Store, v Verdict) {
	t.Helper()
	if err := s.Judge(t.Context(), v); err != nil {
		t.Fatal(err)
	}
}

func TestQuestionSurvivesReopening(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a", "b", "bot.db")
	c := newClock()
	s := open(t, path, Options{Now: c.now})
	want := Question{
		Person: s.Person("80351110224678912"), Text: "Who is <b>\"she\"</b>? 🇩🇪\n",
		Source: "Tom's Guide", From: "2021-02", To: "2021-02-15",
		Asked:    time.Date(2021, 2, 15, 23, 30, 0, 0, time.FixedZone("", -5*3600)),
		Answered: true, Confidence: 0.91,
	}
	want.ID = save(t, s, want)
	want.At = c.now()
	if len(want.ID) == 0 || len(want.ID) > 12 || strings.Trim(want.ID, "-_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") != "" {
		t.Errorf("the ID is %q", want.ID)
	}
	follow := save(t, s, Question{Person: want.Person, Text: "And when?", Previous: want.ID})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	again := open(t, path, Options{Now: c.now})
	got, ok, err := again.Question(want.ID)
	if err != nil || !ok {
		t.Fatalf("%t, %v", ok, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got, ok, err := again.Question(follow); err != nil || !ok || got.Previous != want.ID {
		t.Errorf("%+v, %t, %v", got, ok, err)
	}
	if again.Person("80351110224678912") != want.Person || again.Person("80351110224678913") == want.Person {
		t.Error("a person isn't told from others over reopening")
	}
	for name, mode := range map[string]os.FileMode{path: 0o600, path + lockSuffix: 0o600, filepath.Dir(path): 0o700, filepath.Dir(filepath.Dir(path)): 0o700} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%s has mode %v, %v, want %v", name, info.Mode(), err, mode)
		}
	}
}

func TestFilesDifferInTheirHashes(t *testing.T) {
	t.Parallel()
	a, b := open(t, filepath.Join(t.TempDir(), "a"), Options{}), open(t, filepath.Join(t.TempDir(), "b"), Options{})
	if a.Person("1") == b.Person("1") {
		t.Error("two stores hash with the same key")
	}
}

func TestNotKept(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{})
	for _, id := range []string{"", "x", "AAAAAAAAAAAA", "AAAAAAAAAAA=", "AAAAAAAAAAAAA", strings.Repeat("A", 5000), "\x00"} {
		if _, ok, err := s.Question(id); ok || err != nil {
			t.Errorf("Question(%.20q): %t, %v", id, ok, err)
		}
		if err := s.Judge(t.Context(), Verdict{Question: id, Person: s.Person("1")}); !errors.Is(err, ErrUnknown) {
			t.Errorf("Judge on %.20q: %v", id, err)
		}
	}
	long := strings.Repeat("why ", 20_000)
	if _, err := s.Save(t.Context(), Question{Person: s.Person("1"), Text: long}); !errors.Is(err, ErrTooLong) {
		t.Errorf("Save of a long text: %v", err)
	}
	id := save(t, s, Question{Person: s.Person("1"), Text: strings.Repeat("😀", 4000)})
	if err := s.Judge(t.Context(), Verdict{Question: id, Person: s.Person("1"), Reason: long}); !errors.Is(err, ErrTooLong) {
		t.Errorf("Judge with a long reason: %v", err)
	}
	for _, p := range []Person{"", "80351110224678912", "!", Person(strings.Repeat("A", 40))} {
		_, err := s.Save(t.Context(), Question{Person: p, Text: "?"})
		_, kept := s.Kept(p)
		_, forgot := s.Forget(t.Context(), p)
		_, out := s.OptedOut(p)
		for _, err := range []error{err, kept, forgot, out, s.OptOut(t.Context(), p, true), s.Judge(t.Context(), Verdict{Question: id, Person: p})} {
			if err == nil || !strings.Contains(err.Error(), "is not a person") {
				t.Errorf("person %q: %v", p, err)
			}
		}
	}
}

// logged returns a logger and what it has logged.
func logged() (*slog.Logger, func() string) {
	var mu sync.Mutex
	var b bytes.Buffer
	w := writerFunc(func(p []byte) (int, error) {
		mu.Lock()
		defer mu.Unlock()
		return b.Write(p)
	})
	return slog.New(slog.NewTextHandler(w, nil)), func() string {
		mu.Lock()
		defer mu.Unlock()
		return b.String()
	}
}

type writerFunc func(p []byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
