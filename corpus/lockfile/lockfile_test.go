package lockfile_test

import (
	"os"
	"path/filepath"
	"testing"

	"byline/corpus/lockfile"
)

func TestHolder(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "lock")
	if got := lockfile.HolderOf(name); got != (lockfile.Holder{}) {
		t.Errorf("without a file: %+v", got)
	}
	if err := lockfile.Sign(name); err != nil {
		t.Fatal(err)
	}
	if got := lockfile.HolderOf(name); got.PID != os.Getpid() || got.Command != filepath.Base(os.Args[0]) {
		t.Errorf("signed: %+v", got)
	}
	for text, want := range map[string]lockfile.Holder{
		"": {}, "nonsense": {}, "12": {PID: 12}, "12 byline index\n": {PID: 12, Command: "byline index"},
	} {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := lockfile.HolderOf(name); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}
