package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"
)

// examine opens a file and holds what must be true of any: what can be read is
// what was written, it takes more, and a file that lacks something was moved
// aside. It returns how many questions are left.
func examine(t *testing.T, data []byte, ids map[string]Question) (left int, aside bool) {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, "bot.db")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	log, lines := logged()
	s, err := Open(path, Options{Logger: log})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Report(t.Context(), time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if diff := cmp.Diff(ids[row.ID], row.Question); diff != "" {
			t.Fatal(diff)
		}
		left++
	}
	id := save(t, s, Question{Person: s.Person("1"), Text: "more"})
	if _, err := s.Forget(t.Context(), s.Person("3")); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.Question(id); !ok || err != nil {
		t.Fatalf("%t, %v", ok, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	aside = strings.Contains(lines(), "level=WARN")
	if left < len(ids) && !aside {
		t.Fatalf("%d of %d questions are left, and nobody is told", left, len(ids))
	}
	if aside && (!strings.Contains(lines(), "moved_to="+path+asideSuffix) || !strings.Contains(lines(), "records_carried=")) {
		t.Fatalf("the log says %s", lines())
	}
	return left, aside
}

func TestDamagedFile(t *testing.T) {
	t.Parallel()
	data, ids, _ := filled(t)
	page := os.Getpagesize()
	for name, test := range map[string]struct {
		data []byte
		left int // at least
		ok   bool
	}{
		"sound":          {data, len(ids), true},
		"empty":          {nil, 0, false},
		"one byte":       {data[:1], 0, false},
		"a head":         {data[:page], 0, false},
		"heads":          {data[:2*page], 0, false},
		"cut in half":    {data[:len(data)/2], 0, false},
		"zeros":          {make([]byte, len(data)), 0, false},
		"text":           {[]byte(strings.Repeat("Dear diary, ", 5000)), 0, false},
		"no first head":  {append(make([]byte, page), data[page:]...), len(ids) - 1, false},
		"no second head": {append(append(bytes.Clone(data[:page]), make([]byte, page)...), data[2*page:]...), len(ids) - 1, false},
		"a word":         {bytes.Replace(data, []byte("question 60 "), []byte("question 99 "), 1), len(ids) - 1, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			left, aside := examine(t, test.data, ids)
			if left < test.left || aside == test.ok {
				t.Errorf("%d of %d questions are left, moved aside: %t", left, len(ids), aside)
			}
		})
	}
}

// TestDamagedAtRandom overwrites a few bytes, or many.
func TestDamagedAtRandom(t *testing.T) {
	t.Parallel()
	data, ids, _ := filled(t)
	total := 0
	rounds := 100
	for seed := range rounds {
		r := rand.New(rand.NewPCG(1, uint64(seed))) //nolint:gosec // the same each time
		broken := bytes.Clone(data)
		for range 1 << r.IntN(8) {
			at, n := r.IntN(len(broken)), 1<<r.IntN(10)
			for i := at; i < min(at+n, len(broken)); i++ {
				broken[i] = byte(r.IntN(256)) //nolint:gosec // it fits
			}
		}
		left, _ := examine(t, broken, ids)
		total += left
	}
	if total < rounds*len(ids)/4 {
		t.Errorf("%d of %d questions were carried over", total, rounds*len(ids))
	}
}

func TestOptOutIsCarriedOver(t *testing.T) {
	t.Parallel()
	data, _, out := filled(t)
	path := filepath.Join(t.TempDir(), "bot.db")
	data = bytes.Replace(data, []byte("question 60 "), []byte("question 99 "), 1)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	c := newClock()
	s := open(t, path, Options{Now: c.now})
	if s.Person("out") != out {
		t.Error("the key of the hash is another one")
	}
	if yes, err := s.OptedOut(out); !yes || err != nil {
		t.Errorf("OptedOut: %t, %v", yes, err)
	}
	aside := path + asideSuffix + "20210215T100000Z"
	for _, days := range []time.Duration{0, 89, 1} {
		c.move(days * 24 * time.Hour)
		if info, err := os.Stat(aside); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("after %d days: %v, %v", days, info, err)
		}
		if _, err := s.Prune(t.Context()); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(aside); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the damaged file is kept for ever: %v", err)
	}
}

func TestLaterVersion(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	s := open(t, path, Options{})
	err := s.write(t.Context(), func(tx *bolt.Tx) error {
		record := binary.BigEndian.AppendUint32([]byte{7}, checksum(7, personSecretKey, nil))
		return put(tx, secretBucket, personSecretKey, record)
	})
	if err := errors.Join(err, s.Close()); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(path, Options{})
	if e, ok := errors.AsType[*VersionError](err); !ok || e.Format != 7 || !strings.Contains(err.Error(), "a later version of Byline wrote it (format 7, and this one knows 1)") {
		t.Errorf("got error %v", err)
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file was changed, %v", err)
	}
}

// TestIndexesAreMadeAnew does after reopening what goes through each index.
func TestIndexesAreMadeAnew(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	c := newClock()
	s := open(t, path, Options{Now: c.now})
	ada, bob := s.Person("1"), s.Person("2")
	id := save(t, s, Question{Person: ada, Text: "hers", Answered: true})
	judge(t, s, Verdict{Question: id, Person: ada, Good: true})
	c.move(1)
	judge(t, s, Verdict{Question: id, Person: bob, Reason: "wrong"})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, path, Options{Now: c.now})
	if rows, err := s.Report(t.Context(), c.now()); err != nil || len(rows) != 1 || len(rows[0].Verdicts) != 2 {
		t.Errorf("Report: %q, %v", texts(rows), err)
	}
	judge(t, s, Verdict{Question: id, Person: bob, Good: true})
	if rows, err := s.Report(t.Context(), time.Time{}); err != nil || len(rows) > 0 {
		t.Errorf("Report after a better verdict: %q, %v", texts(rows), err)
	}
	if rows, err := s.Kept(bob); err != nil || texts(rows) != " true:" {
		t.Errorf("Kept: %q, %v", texts(rows), err)
	}
	if n, err := s.Forget(t.Context(), bob); n != 1 || err != nil {
		t.Errorf("Forget: %d, %v", n, err)
	}
	if rows, err := s.Kept(ada); err != nil || texts(rows) != "hers true:" {
		t.Errorf("Kept: %q, %v", texts(rows), err)
	}
	if n, err := s.Forget(t.Context(), ada); n != 2 || err != nil {
		t.Errorf("Forget: %d, %v", n, err)
	}
}

// TestLostOptOuts holds that nobody's wish that nothing is kept is lost unnoticed.
func TestLostOptOuts(t *testing.T) {
	t.Parallel()
	data, _, out := filled(t)
	person, err := out.hash()
	if err != nil {
		t.Fatal(err)
	}
	wish := append(bytes.Clone(person), seal(person, nil)...)
	flipped := bytes.Clone(wish)
	flipped[len(flipped)-1] ^= 1
	damaged := bytes.ReplaceAll(data, wish, flipped)
	secret := append(bytes.Clone(personSecretKey), format)
	for name, test := range map[string]struct {
		data []byte
		told string // in the log, at level error
	}{
		"sound":        {data, ""},
		"no wish":      {damaged, "opt_outs_lost=1"},
		"no key":       {bytes.ReplaceAll(data, secret, append(bytes.Clone(personSecretKey), 0)), "opt_outs_lost=1"},
		"nothing left": {make([]byte, len(data)), "opt_outs_lost=unknown"},
		"another loss": {bytes.ReplaceAll(data, []byte("question 7 "), []byte("quest1on 7 ")), ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := filepath.Join(t.TempDir(), "bot.db")
			if err := os.WriteFile(path, test.data, 0o600); err != nil {
				t.Fatal(err)
			}
			log, lines := logged()
			s, err := Open(path, Options{Logger: log})
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			told := strings.Contains(lines(), "level=ERROR")
			if told != (test.told != "") || !strings.Contains(lines(), test.told) || (name != "sound") != strings.Contains(lines(), "level=WARN") {
				t.Errorf("want %q in the log:\n%s", test.told, lines())
			}
		})
	}
}
