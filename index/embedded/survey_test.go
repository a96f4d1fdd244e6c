package embedded

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/index"
)

func TestUpdateTrustsSettledTimes(t *testing.T) {
	t.Parallel()
	long, just := time.Now().Add(-time.Hour), time.Now().Add(time.Minute)
	src := town()
	src.times = map[string]time.Time{"bridge.txt": long, "ferry.txt": long, "most.txt": just} // bruecke.txt has none
	x := open(t, t.TempDir())
	refresh(t, x, src)
	src.calls()
	refresh(t, x, src)
	if loads, _ := src.calls(); !slices.Equal(loads, []string{"bruecke.txt", "most.txt"}) {
		t.Errorf("loaded %q to find that nothing has changed", loads)
	}

	src.times["ferry.txt"] = long.Add(time.Minute) // touched
	refresh(t, x, src)
	if loads, parses := src.calls(); !slices.Contains(loads, "ferry.txt") || len(parses) > 0 {
		t.Errorf("a touched file: loaded %q, parsed %q", loads, parses)
	}
	refresh(t, x, src)
	if loads, _ := src.calls(); slices.Contains(loads, "ferry.txt") {
		t.Errorf("a file that was touched before the last update was loaded again: %q", loads)
	}

	// Other content of the same size, with the time set back.
	src.files["ferry.txt"] = strings.Replace(src.files["ferry.txt"], "4 dollars", "5 dollars", 1)
	src.inodes = map[string]time.Time{"ferry.txt": long.Add(time.Hour / 2)}
	if report := refresh(t, x, src); report.Changed != 1 {
		t.Errorf("a change that kept size and time: %+v", report)
	}
	src.calls()
	refresh(t, x, src)
	if loads, _ := src.calls(); slices.Contains(loads, "ferry.txt") {
		t.Errorf("a file whose inode changed before the last update was loaded again: %q", loads)
	}
	src.inodes["bridge.txt"] = just
	refresh(t, x, src)
	src.calls()
	refresh(t, x, src)
	if loads, _ := src.calls(); !slices.Contains(loads, "bridge.txt") {
		t.Errorf("a file whose inode has just changed was trusted: loaded %q", loads)
	}
}

// A folder that isn't mounted looks like an empty one.
func TestUpdateWithoutFiles(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	src.files = nil
	if _, err := x.Update(t.Context(), src, false, nil); !errors.Is(err, ErrNoFiles) {
		t.Errorf("got error %v, want %v", err, ErrNoFiles)
	}
	src.version = "next"
	if _, err := x.Update(t.Context(), src, false, nil); !errors.Is(err, ErrNoFiles) {
		t.Errorf("after an upgrade: got error %v, want %v", err, ErrNoFiles)
	}
	if got := find(t, viewOf(t, x), index.Query{Text: "ferry"}); len(got) == 0 {
		t.Error("the index was not kept")
	}
	report, err := x.Update(t.Context(), src, true, nil)
	if err != nil || report.Stories != 0 || report.Removed != 4 {
		t.Errorf("a full update: %+v, error %v", report, err)
	}
	wantReport(t, refresh(t, x, src), index.Report{}) // empty already
}
