package corpus

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"time"
)

// list returns the paths of a folder's files and the messages of its errors.
func list(t *testing.T, f *Folder) (paths, failures []string) {
	t.Helper()
	for file, err := range f.Files(t.Context()) {
		if err == nil {
			paths = append(paths, file.Path)
			continue
		}
		if _, ok := errors.AsType[FileError](err); !ok {
			t.Errorf("%v is no FileError", err)
		}
		failures = append(failures, err.Error())
	}
	return paths, failures
}

func TestFiles(t *testing.T) {
	f := &Folder{
		FS: fstest.MapFS{
			"b.txt":           {Data: []byte("b")},
			"a/z.md":          {Data: []byte("z")},
			"a/deep/er/y.txt": {Data: []byte("y")},
			"a/photo.png":     {Data: []byte("png")},
			".hidden.txt":     {Data: []byte("h")},
			".git/config.txt": {Data: []byte("c")},
		},
		Accepts: func(name string) bool { return filepath.Ext(name) != ".png" },
	}
	paths, failures := list(t, f)
	if want := []string{"a/deep/er/y.txt", "a/z.md", "b.txt"}; !slices.Equal(paths, want) || failures != nil {
		t.Errorf("got %q, %q, want %q", paths, failures, want)
	}
	for _, err := range f.Files(t.Context()) {
		if err != nil {
			t.Error(err)
		}
		break // a loop may be left
	}
}

func TestFilesCanceled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f := &Folder{FS: fstest.MapFS{"a.txt": {}, "b.txt": {}, "c.txt": {}}}
	n := 0
	for _, err := range f.Files(ctx) {
		cancel()
		if n++; n > 1 && !errors.Is(err, context.Canceled) {
			t.Errorf("after the end: %v", err)
		}
	}
	if n != 2 {
		t.Errorf("%d steps, want one file and one error", n)
	}
}

func TestFilesLinks(t *testing.T) {
	dir := t.TempDir()
	for _, err := range []error{
		os.MkdirAll(filepath.Join(dir, "a", "b"), 0o750),
		os.WriteFile(filepath.Join(dir, "a", "x.txt"), []byte("x"), 0o600),
		os.Symlink("..", filepath.Join(dir, "a", "b", "up")),
		os.Symlink(dir, filepath.Join(dir, "a", "root")),
		os.Symlink("a", filepath.Join(dir, "twin")),
		os.Symlink("self", filepath.Join(dir, "self")),
		os.Symlink("nowhere.txt", filepath.Join(dir, "dangling.txt")),
		os.Symlink("a/x.txt", filepath.Join(dir, "link.txt")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	paths, failures := list(t, &Folder{FS: os.DirFS(dir)})
	if want := []string{"a/x.txt", "link.txt", "twin/x.txt"}; !slices.Equal(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
	for _, want := range []string{
		"a/b/up: is a link that leads back to a",
		"a/root: is a link that leads back to the folder of stories",
		"self: is a link that leads back to itself",
		"dangling.txt: can't be found",
		"twin/b/up: is a link that leads back to twin",
	} {
		if !slices.ContainsFunc(failures, func(got string) bool { return strings.HasPrefix(got, want) }) {
			t.Errorf("no %q in %q", want, failures)
		}
	}
}

func TestFilesNamesNotUTF8(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "stra\xdfe"), 0o750); err != nil {
		t.Skipf("there can't be such names here: %v", err)
	}
	for _, name := range []string{"caf\xe9.txt", "caf\xe9.png", "café.txt", "stra\xdfe/a.txt"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f := &Folder{FS: os.DirFS(dir), Accepts: func(name string) bool { return filepath.Ext(name) == ".txt" }}
	paths, failures := list(t, f)
	if want := []string{"café.txt"}; !slices.Equal(paths, want) {
		t.Errorf("got %q, want %q", paths, want)
	}
	want := []string{`"caf\xe9.txt": ` + errName.Error(), `"stra\xdfe": ` + errName.Error()}
	if slices.Sort(failures); !slices.Equal(failures, want) {
		t.Errorf("got failures %q, want %q", failures, want)
	}
	if _, err := f.Load(t.Context(), File{Path: "caf\xe9.txt"}); !errors.Is(err, errName) {
		t.Errorf("loading it: got error %v, want %v", err, errName)
	}
}

func TestFilesChanged(t *testing.T) {
	if changed(fileInfo(t, t.TempDir())).IsZero() {
		t.Skip("this system doesn't tell")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	if err := os.Chtimes(name, long, long); err != nil {
		t.Fatal(err)
	}
	for file, err := range (&Folder{FS: os.DirFS(dir)}).Files(t.Context()) {
		if err != nil || !file.Modified.Equal(long) || !file.Changed.After(long) {
			t.Errorf("got %+v, error %v", file, err)
		}
	}
	for file, err := range (&Folder{FS: fstest.MapFS{"a.txt": {ModTime: long}}}).Files(t.Context()) {
		if err != nil || !file.Changed.IsZero() {
			t.Errorf("of a file that isn't on disk: got %+v, error %v", file, err)
		}
	}
}

func fileInfo(t *testing.T, name string) fs.FileInfo {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func TestFilesMissing(t *testing.T) {
	paths, failures := list(t, &Folder{FS: os.DirFS(filepath.Join(t.TempDir(), "none"))})
	if paths != nil || len(failures) != 1 || !strings.Contains(failures[0], "can't be found") {
		t.Errorf("got %q, %q", paths, failures)
	}
}

// deniedFS has a folder without rights, as even tests run as root see it.
type deniedFS struct{ fstest.MapFS }

func (d deniedFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "closed" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
	}
	return d.MapFS.ReadDir(name)
}

func TestFilesDenied(t *testing.T) {
	f := &Folder{FS: deniedFS{fstest.MapFS{"closed/a.txt": {}, "open/b.txt": {}}}}
	paths, failures := list(t, f)
	if !slices.Equal(paths, []string{"open/b.txt"}) || len(failures) != 1 || !strings.HasPrefix(failures[0], "closed: can't be opened") {
		t.Errorf("got %q, %q", paths, failures)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"a.txt": "words", "empty.txt": " \n", "large.txt": "123456789"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o600); err != nil {
		t.Fatal(err)
	}
	f := &Folder{FS: os.DirFS(dir), MaxSize: 8}
	for name, want := range map[string]string{
		"empty.txt": "empty.txt: is empty",
		"large.txt": "large.txt: is larger than 8 B",
		"pipe.txt":  "pipe.txt: is not a regular file",
		"none.txt":  "none.txt: can't be found",
		".":         ".: is a folder",
	} {
		_, err := f.Load(t.Context(), File{Path: name})
		if _, ok := errors.AsType[FileError](err); !ok || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
	data, err := f.Load(t.Context(), File{Path: "a.txt"})
	if string(data) != "words" || err != nil {
		t.Errorf("got %q, %v", data, err)
	}
}

func TestFilesOfSavedPages(t *testing.T) {
	f := &Folder{FS: fstest.MapFS{
		"page.html":               {},
		"page_files/frame.html":   {},
		"seite.htm":               {},
		"seite-Dateien/frame.htm": {},
		"court_files/a.html":      {}, // no page of that name
		"b_files":                 {}, // a file
		"b.html":                  {},
	}}
	paths, failures := list(t, f)
	want := []string{"b.html", "b_files", "court_files/a.html", "page.html", "seite.htm"}
	if !slices.Equal(paths, want) || failures != nil {
		t.Errorf("got %q, %q, want %q", paths, failures, want)
	}
}
