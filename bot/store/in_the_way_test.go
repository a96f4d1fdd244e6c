//go:build unix

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// chmod changes who may do what with files, in the order of names and modes.
func chmod(mode os.FileMode, names ...string) error {
	var err error
	for _, name := range names {
		err = errors.Join(err, os.Chmod(name, mode))
	}
	return err
}

// TestInTheWay opens where something else is, or nothing may be written.
func TestInTheWay(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		prepare func(dir, path string) error
		nobody  bool // opens it
		want    string
	}{
		"a folder": {
			prepare: func(_, path string) error { return os.Mkdir(path, 0o700) },
			want:    "it is a folder: move that away",
		},
		"a pipe": {
			prepare: func(_, path string) error { return syscall.Mkfifo(path, 0o600) },
			want:    "it is not a file: move that away",
		},
		"a file for a folder": {
			prepare: func(dir, _ string) error { return errors.Join(os.Remove(dir), os.WriteFile(dir, nil, 0o600)) },
			want:    "a part of the path is a file",
		},
		"no folder may be made": {
			prepare: func(dir, _ string) error { return errors.Join(os.Remove(dir), chmod(0o555, filepath.Dir(dir))) },
			nobody:  true,
			want:    "the right to write it",
		},
		"no rights in the folder": {
			prepare: func(dir, _ string) error { return chmod(0o555, dir) },
			nobody:  true,
			want:    "the right to write it",
		},
		"no right to read": {
			prepare: func(dir, path string) error {
				return errors.Join(os.WriteFile(path, nil, 0), chmod(0o777, dir))
			},
			nobody: true,
			want:   "the right to write it",
		},
		"no right to write": {
			prepare: func(dir, path string) error {
				return errors.Join(os.WriteFile(path, nil, 0o400), chmod(0o777, dir), chmod(0o444, path))
			},
			nobody: true,
			want:   "the right to write it",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			base := t.TempDir()
			t.Cleanup(func() {
				if err := chmod(0o700, base); err != nil {
					t.Error(err)
				}
			})
			dir := filepath.Join(base, "data")
			path := filepath.Join(dir, "bot.db")
			if err := errors.Join(os.Mkdir(dir, 0o700), chmod(0o755, filepath.Dir(base), base), test.prepare(dir, path)); err != nil {
				t.Fatal(err)
			}
			what := "open"
			if test.nobody {
				what = "open-as-nobody"
			}
			p := start(t, what, path)
			if got := p.line(); !strings.Contains(got, "opening the store "+path+": ") || !strings.Contains(got, test.want) {
				t.Errorf("it says %q", got)
			}
			if err := p.end(); err == nil {
				t.Error("it was opened")
			}
		})
	}
}
