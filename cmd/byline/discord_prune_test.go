package main

import (
	"path/filepath"
	"testing"
	"time"

	"byline/bot/store"
)

// What is past its time is deleted at the start.
func TestDiscordPrunes(t *testing.T) {
	s := newServer(t)
	path := filepath.Join(s.env[envData], answersFile)
	keep := func(old time.Duration) {
		kept, err := store.Open(path, store.Options{Now: func() time.Time { return time.Now().Add(-old) }})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := kept.Save(t.Context(), store.Question{Person: kept.Person(s.reader.ID), Text: "when?"}); err != nil {
			t.Fatal(err)
		}
		if err := kept.Close(); err != nil {
			t.Fatal(err)
		}
	}
	keep(91 * 24 * time.Hour)
	keep(89 * 24 * time.Hour)
	stop := s.open(t)
	s.log.wait(t, "deleted questions that are past their time")
	if code := stop(); code != 0 {
		t.Fatalf("exit status %d\n%s", code, s.log)
	}
	kept, err := store.Open(path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = kept.Close() }()
	if rows, err := kept.Kept(kept.Person(s.reader.ID)); err != nil || len(rows) != 1 {
		t.Errorf("kept %+v, %v", rows, err)
	}
}
