package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/bot"
	"byline/corpus/extract"
)

// Drafts are bounded in number, size and age: the oldest ones go.
func TestDraftsAreBounded(t *testing.T) {
	now := time.Now()
	d := draftFiles{filepath.Join(t.TempDir(), "drafts"), 10_000, func() time.Time { return now }}
	put := func(size int) string {
		t.Helper()
		id, err := d.put("story.md", make([]byte, size))
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	older := func(id string, by time.Duration) {
		t.Helper()
		path, err := d.path(id)
		if err == nil {
			err = os.Chtimes(path, now.Add(-by), now.Add(-by))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var ids []string
	for i := range draftsLimit {
		id := put(10)
		older(id, time.Duration(draftsLimit-i)*time.Minute)
		ids = append(ids, id)
	}
	put(10)
	if _, _, err := d.get(ids[0]); !errors.Is(err, bot.ErrNoDraft) {
		t.Errorf("the oldest one: %v", err)
	}
	if name, data, err := d.get(ids[1]); err != nil || name != "story.md" || len(data) != 10 {
		t.Errorf("the one after it: %q, %d bytes, %v", name, len(data), err)
	}
	put(9_980)
	if got := filesIn(t, d.dir); len(got) != 1 {
		t.Errorf("beside a large one there are %q", got)
	}
	old := put(5)
	older(old, draftsAge+time.Second)
	if _, _, err := d.get(old); !errors.Is(err, bot.ErrNoDraft) {
		t.Errorf("one past its time: %v", err)
	}
	put(5)
	for _, name := range filesIn(t, d.dir) {
		if strings.HasPrefix(name, old) {
			t.Error("one past its time is still there")
		}
	}
	for _, id := range []string{"", "../../../x", "aaaa/aaaa/aa", "aaaaaaaaaaaa", "aaaaaaaaaaa\x00"} {
		if _, _, err := d.get(id); !errors.Is(err, bot.ErrNoDraft) {
			t.Errorf("%q: %v", id, err)
		}
		if err := d.drop(id); !errors.Is(err, bot.ErrNoDraft) {
			t.Errorf("%q: %v", id, err)
		}
	}
}

// A file with a name is never written over, and one with the same content is
// that story already, as after a crash between writing and forgetting it.
func TestWriteNew(t *testing.T) {
	dir := t.TempDir()
	folder, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = folder.Close() })
	for _, tt := range []struct{ data, want string }{
		{"one", "a.html.gz"}, {"two", "a-2.html.gz"}, {"one", "a.html.gz"}, {"six", "a-3.html.gz"}, {"two", "a-2.html.gz"},
	} {
		if got, err := writeNew(folder, "a.html.gz", []byte(tt.data)); got != tt.want || err != nil {
			t.Errorf("%s became %s, %v", tt.data, got, err)
		}
		if got, err := os.ReadFile(filepath.Join(dir, tt.want)); err != nil || string(got) != tt.data {
			t.Errorf("%s holds %q, %v", tt.want, got, err)
		}
	}
	if got := filesIn(t, dir); len(got) != 3 {
		t.Errorf("there are %q", got)
	}
	if _, err := writeNew(folder, "../out.md", []byte("x")); err == nil {
		t.Error("wrote outside of the folder")
	}
}

func TestWithAddress(t *testing.T) {
	const note = "<!-- saved from url=(0021)https://example.org/a -->"
	for given, want := range map[string]string{
		"<p>x":                          note + "\n<p>x",
		"<!DOCTYPE html>\n<p>x":         "<!DOCTYPE html>\n" + note + "\n\n<p>x",
		"\ufeff<!doctype html><p>x":     "\ufeff<!doctype html>\n" + note + "\n<p>x",
		"<?xml version='1.0'?><html>":   "<?xml version='1.0'?>\n" + note + "\n<html>",
		"<p>the tag <!doctype html> is": note + "\n<p>the tag <!doctype html> is",
		"":                              note + "\n",
	} {
		if got := string(withAddress([]byte(given), "https://example.org/a")); got != want {
			t.Errorf("%q became %q, want %q", given, got, want)
		}
	}
	if got := withAddress([]byte("<p>"), "https://example.org/--><script>"); !bytes.Equal(got, []byte("<p>")) {
		t.Errorf("got %q", got)
	}
}

// However a file is named, its new name is one that any system takes, of a file
// in the folder that is read as a story.
func FuzzSafeName(f *testing.F) {
	for _, name := range []string{
		"", ".", "..", "../../x", "x\x00.md", strings.Repeat("й", 300) + ".html", "CON", "con.md", "LPT¹.txt", "a.html.gz", "a.tar.gz",
		"C:\\x.md", "x.md:stream", "-rf.md", "\u202egnp.md", "é.md", "x.", "x. .md", ".md", "a/..", "x.doc",
	} {
		f.Add(name, []byte("<p>"))
	}
	f.Fuzz(func(t *testing.T, given string, data []byte) {
		name := safeName(given, data)
		switch {
		case !utf8.ValidString(name), len(name) > 120, strings.ContainsAny(name, "/\\:*?\"<>|\x00 ~"),
			strings.HasPrefix(name, "."), strings.HasPrefix(name, "-"), strings.HasSuffix(name, "."),
			!filepath.IsLocal(name), filepath.Base(name) != name:
			t.Errorf("%q became %q", given, name)
		case !extract.Accepts(name):
			t.Errorf("%q became %q, which is passed over", given, name)
		}
		stem, _, _ := strings.Cut(strings.ToUpper(name), ".")
		if devices[stem] {
			t.Errorf("%q became the device %q", given, name)
		}
		if again := safeName(name, data); again != name {
			t.Errorf("%q became %q and then %q", given, name, again)
		}
	})
}
