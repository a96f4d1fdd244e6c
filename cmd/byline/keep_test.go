package main

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"byline/bot/store"
)

// Questions are kept for as many days as the operator says.
func TestKeepDays(t *testing.T) {
	s := newServer(t)
	s.env[envKeepDays] = "2"
	path := filepath.Join(s.env[envData], answersFile)
	for days, text := range map[int]string{1: "when?", 3: "where?"} {
		then := time.Now().AddDate(0, 0, -days)
		kept, err := store.Open(path, store.Options{Now: func() time.Time { return then }})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := kept.Save(t.Context(), store.Question{Person: kept.Person("1"), Text: text, At: then}); err != nil {
			t.Fatal(err)
		}
		if err := kept.Close(); err != nil {
			t.Fatal(err)
		}
	}
	stop := s.open(t)
	s.log.wait(t, `"deleted questions that are past their time" count=1`)
	stop()
	kept, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := kept.Kept(kept.Person("1"))
	if err != nil || len(rows) != 1 || rows[0].Text != "when?" {
		t.Errorf("kept %+v, %v", rows, err)
	}
	if err := kept.Close(); err != nil {
		t.Error(err)
	}
}

// What is no number of days is told, before anything is deleted by it.
func TestKeepDaysMisused(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, days := range []string{"0", "-1", "90d", "1e9", "99999999"} {
		var out bytes.Buffer
		err := run(t.Context(), nil, func(name string) string {
			return map[string]string{"HOME": t.TempDir(), envToken: "x", envKeepDays: days}[name]
		}, &out, &out)
		if exitCode(err, &out) != 2 || !bytes.Contains(out.Bytes(), []byte(envKeepDays)) {
			t.Errorf("%q: %v, %s", days, err, &out)
		}
	}
}
