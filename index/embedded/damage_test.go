package embedded

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/index"

	"github.com/google/go-cmp/cmp"
)

// written returns the files of an index below dir.
func written(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && d.Name() != lockFile {
			files = append(files, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestDamage damages each file of an index in several ways. None may be more
// than a reason to rebuild.
func TestDamage(t *testing.T) {
	t.Parallel()
	damages := map[string]func(name string, data []byte) error{
		"removed":   func(name string, _ []byte) error { return os.Remove(name) },
		"emptied":   func(name string, _ []byte) error { return os.Truncate(name, 0) },
		"truncated": func(name string, data []byte) error { return os.Truncate(name, int64(len(data)/2)) },
		"garbage": func(name string, data []byte) error {
			return os.WriteFile(name, []byte(strings.Repeat("../x{", len(data)/5+1)), 0o600)
		},
		"a bit": func(name string, data []byte) error {
			data[len(data)/2] ^= 4
			return os.WriteFile(name, data, 0o600)
		},
		"a number": func(name string, data []byte) error {
			data[max(bytes.IndexAny(data, "0123456789"), 0)] ^= 1
			return os.WriteFile(name, data, 0o600)
		},
	}
	src := town()
	sound := t.TempDir()
	x := open(t, sound)
	refresh(t, x, src)
	want := shown(t, viewOf(t, x))
	for _, file := range written(t, sound) {
		file, err := filepath.Rel(sound, file)
		if err != nil {
			t.Fatal(err)
		}
		for how, damage := range damages {
			t.Run(filepath.Base(file)+" "+how, func(t *testing.T) {
				dir := t.TempDir()
				if err := os.CopyFS(dir, os.DirFS(sound)); err != nil {
					t.Fatal(err)
				}
				data, err := os.ReadFile(filepath.Join(dir, file))
				if err != nil {
					t.Fatal(err)
				}
				if err := damage(filepath.Join(dir, file), data); err != nil {
					t.Fatal(err)
				}
				var log strings.Builder
				x, err := Open(t.Context(), slog.New(slog.NewTextHandler(&log, nil)), dir)
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() {
					if err := x.Close(); err != nil {
						t.Error(err)
					}
				})
				v, err := x.View(t.Context())
				switch {
				case err == nil: // what was damaged is nothing that an answer needs
					if d := cmp.Diff(want, shown(t, v)); d != "" {
						t.Errorf("it shows something else (-as it was +now):\n%s", d)
					}
					closeView(t, v)
				case !errors.Is(err, index.ErrNotReady):
					t.Errorf("View: got error %v", err)
				case how != "removed" && strings.Count(log.String(), "has to be rebuilt") != 1:
					t.Errorf("log:\n%s", log.String())
				}
				if report := refresh(t, x, src); report.Stories != len(src.files) {
					t.Errorf("rebuilt: %+v", report)
				}
				if d := cmp.Diff(want, shown(t, viewOf(t, x))); d != "" {
					t.Errorf("rebuilt, it shows something else (-as it was +now):\n%s", d)
				}
			})
		}
	}
}

func TestOtherVersion(t *testing.T) {
	t.Parallel()
	src := town()
	dir := t.TempDir()
	x := open(t, dir)
	refresh(t, x, src)
	file := filepath.Join(dir, currentFile)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(data), "\n")
	text = strings.Replace(text, format(), "byline 0", 1)
	if err := os.WriteFile(file, fmt.Appendf(nil, "%08x\n%s", checksumOf([]byte(text)), text), 0o600); err != nil {
		t.Fatal(err)
	}
	y := open(t, dir)
	if _, err := y.View(t.Context()); !errors.Is(err, index.ErrNotReady) {
		t.Errorf("View: got error %v, want %v", err, index.ErrNotReady)
	}
	src.calls()
	refresh(t, y, src)
	if _, parses := src.calls(); len(parses) != len(src.files) {
		t.Errorf("parsed %q", parses)
	}
	viewOf(t, y)
}

func TestFolderDeleted(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	want := find(t, viewOf(t, x), index.Query{Text: "ferry"})
	if err := os.RemoveAll(x.dir); err != nil {
		t.Fatal(err)
	}
	if got := find(t, viewOf(t, x), index.Query{Text: "ferry"}); len(got) != len(want) {
		t.Errorf("with the folder gone: found %q, want %q", got, want)
	}
	src.files["ferry.txt"] = "en\tPost\t2021\tTitle\nNo boats."
	refresh(t, x, src)
	if got := find(t, viewOf(t, x), index.Query{Text: "boats"}); len(got) != 1 {
		t.Errorf("after it was rebuilt: found %q", got)
	}
}

func closeView(t *testing.T, v index.View) {
	t.Helper()
	if err := v.Close(); err != nil {
		t.Error(err)
	}
}

func TestClose(t *testing.T) {
	t.Parallel()
	x, err := Open(t.Context(), slog.New(slog.DiscardHandler), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	refresh(t, x, town())
	v, err := x.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() { done <- x.Close() }()
	for { // until Close has begun
		other, err := x.View(t.Context())
		if errors.Is(err, ErrClosed) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		closeView(t, other)
	}
	if got := find(t, v, index.Query{Text: "ferry"}); len(got) == 0 {
		t.Error("an open view finds nothing while the index is being closed")
	}
	select {
	case err := <-done:
		t.Errorf("Close didn't wait for the view, and returned %v", err)
	default:
	}
	closeView(t, v)
	closeView(t, v) // does nothing
	if err := <-done; err != nil {
		t.Error(err)
	}
	if _, err := x.Update(t.Context(), town(), false, nil); !errors.Is(err, ErrClosed) {
		t.Errorf("Update: got error %v, want %v", err, ErrClosed)
	}
}
