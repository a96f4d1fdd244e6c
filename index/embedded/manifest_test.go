package embedded

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"byline/index"
)

// TestVerify holds which files of a part are taken for what was written: those
// with their size and time, unread, and those with the same contents.
func TestVerify(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "file")
	write := func(text string, at time.Time) {
		if err := errors.Join(os.WriteFile(name, []byte(text), 0o600), os.Chtimes(name, at, at)); err != nil {
			t.Fatal(err)
		}
	}
	then := time.Date(2021, 2, 15, 12, 0, 0, 0, time.UTC)
	write("owl", then)
	sum, err := sumOf(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		text string
		at   time.Time
		want error
	}{
		{"owl", then, nil},
		{"owl", then.Add(time.Second), nil}, // copied
		{"hen", then.Add(time.Second), errChecksum},
		{"owls", then, errChecksum},
		{"hen", then, nil}, // which nobody reads
	} {
		write(tt.text, tt.at)
		if err := sum.verify(name); !errors.Is(err, tt.want) {
			t.Errorf("%q of %v: %v, want %v", tt.text, tt.at, err, tt.want)
		}
	}
}

// TestOtherManifest holds that a manifest isn't believed that is well-formed, but
// not the one that the state names.
func TestOtherManifest(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, town())
	found, err := filepath.Glob(filepath.Join(x.dir, partPrefix+"*", partFile))
	if err != nil || len(found) == 0 {
		t.Fatalf("no manifest: %v", err)
	}
	if err := os.WriteFile(found[0], []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := readManifest(filepath.Dir(found[0]), checksumOf(nil)); !errors.Is(err, errChecksum) {
		t.Errorf("the manifest: %v, want %v", err, errChecksum)
	}
	v, err := open(t, x.dir).View(t.Context())
	if err == nil {
		closeView(t, v)
	}
	if !errors.Is(err, index.ErrNotReady) {
		t.Errorf("a view: %v, want %v", err, index.ErrNotReady)
	}
}
