package embedded

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestSameFile holds that a file isn't taken for the one before it that had its
// number, as a file system may give one again.
func TestSameFile(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), currentFile)
	then := time.Date(2021, 2, 15, 12, 0, 0, 0, time.UTC)
	write := func(text string, at time.Time) os.FileInfo { // in place, so that it keeps its number
		err := errors.Join(os.WriteFile(name, []byte(text), 0o600), os.Chtimes(name, at, at))
		info, failed := os.Stat(name)
		if err := errors.Join(err, failed); err != nil {
			t.Fatal(err)
		}
		return info
	}
	first := write("owl", then)
	if !sameFile(first, write("owl", then)) {
		t.Error("a file isn't itself")
	}
	if sameFile(first, write("owl", then.Add(time.Millisecond))) {
		t.Error("a file of another time is the same")
	}
	if sameFile(first, write("owls", then)) {
		t.Error("a file of another size is the same")
	}
	if sameFile(first, nil) || sameFile(nil, nil) {
		t.Error("no file is the same as another")
	}
}
