package store

import (
	"path/filepath"
	"sync"
	"testing"
)

// BenchmarkSave has 200 callers save at once. An operation is one question.
func BenchmarkSave(b *testing.B) {
	s, err := Open(filepath.Join(b.TempDir(), "bot.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	q := Question{Person: s.Person("1"), Text: "What did the Kremlin say about the invitation?"}
	questions := make(chan struct{})
	var callers sync.WaitGroup
	for range 200 {
		callers.Go(func() {
			for range questions {
				if _, err := s.Save(b.Context(), q); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for b.Loop() {
		questions <- struct{}{}
	}
	close(questions)
	callers.Wait()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSaveAlone has one caller, who waits for the disk each time.
func BenchmarkSaveAlone(b *testing.B) {
	s, err := Open(filepath.Join(b.TempDir(), "bot.db"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	q := Question{Person: s.Person("1"), Text: "What did the Kremlin say about the invitation?"}
	for b.Loop() {
		if _, err := s.Save(b.Context(), q); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
}
