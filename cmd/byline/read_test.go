package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// manyFiles makes a folder of small stories, the first of which takes the
// longest.
func manyFiles(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("The harbor of town %d is closed on Sunday, the port said.\n", i)
		if i == 0 {
			text = strings.Repeat(text+"\n", 2000)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestReadInOrder holds that files are shown in order, though they are read at
// once, and that their failures are, too.
func TestReadInOrder(t *testing.T) {
	dir := manyFiles(t, 300)
	if err := os.WriteFile(filepath.Join(dir, "0150.txt"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr bytes.Buffer
	err := run(t.Context(), []string{"read", "--json", dir}, func(string) string { return "" }, &stdout, &stderr)
	if !errors.Is(err, errReported) {
		t.Errorf("error %v", err)
	}
	lines := strings.Split(strings.TrimSuffix(stdout.String(), "\n"), "\n")
	if len(lines) != 300 {
		t.Fatalf("%d lines", len(lines))
	}
	for i, line := range lines {
		want := fmt.Sprintf(`{"file":"%04d.txt","story":`, i)
		if i == 150 {
			want = `{"file":"0150.txt","error":`
		}
		if !strings.HasPrefix(line, want) {
			t.Errorf("line %d is %.60s", i, line)
		}
	}
}

// shortWriter takes a few writes and then fails, as a pipe does whose reader
// has seen enough.
type shortWriter struct{ left int }

var errPipe = errors.New("broken pipe")

func (w *shortWriter) Write(p []byte) (int, error) {
	if w.left--; w.left < 0 {
		return 0, errPipe
	}
	return len(p), nil
}

// TestReadStops holds that reading ends where nobody takes what is read, or
// wants no more.
func TestReadStops(t *testing.T) {
	dir := manyFiles(t, 300)
	none := func(string) string { return "" }
	var stderr bytes.Buffer
	if err := run(t.Context(), []string{"read", dir}, none, &shortWriter{left: 3}, &stderr); !errors.Is(err, errPipe) {
		t.Errorf("without a reader: error %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	out := &cancelingWriter{cancel: cancel}
	if err := run(ctx, []string{"read", dir}, none, out, &stderr); err == nil || !strings.Contains(err.Error(), "stopped before all files") {
		t.Errorf("interrupted: error %v", err)
	}
	if out.writes > 2 {
		t.Errorf("%d files are shown after an interruption", out.writes-1)
	}
}

type cancelingWriter struct {
	cancel context.CancelFunc
	writes int
}

func (w *cancelingWriter) Write(p []byte) (int, error) {
	w.writes++
	w.cancel()
	return len(p), nil
}
