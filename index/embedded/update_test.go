package embedded

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/corpus"
	"byline/index"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// wantReport compares a report but for the time it took.
func wantReport(t *testing.T, got, want index.Report) {
	t.Helper()
	sameText := cmp.Comparer(func(a, b error) bool { return a.Error() == b.Error() })
	if d := cmp.Diff(want, got, sameText, cmpopts.IgnoreFields(index.Report{}, "Took")); d != "" {
		t.Errorf("report (-want +got):\n%s", d)
	}
}

// calls returns which files were loaded and parsed since the last time.
func (m *memory) calls() (loads, parses []string) {
	loads, parses = m.loads, m.parses
	m.loads, m.parses = nil, nil
	slices.Sort(loads)
	slices.Sort(parses)
	return loads, parses
}

func TestUpdate(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	if _, err := x.View(t.Context()); !errors.Is(err, index.ErrNotReady) {
		t.Fatalf("View before the first update: got error %v, want %v", err, index.ErrNotReady)
	}
	wantReport(t, refresh(t, x, src), index.Report{Stories: 4, Passages: 8, Added: 4})
	src.calls()

	name, err := readCurrent(x.dir)
	if err != nil {
		t.Fatal(err)
	}
	wantReport(t, refresh(t, x, src), index.Report{Stories: 4, Passages: 8, Unchanged: 4})
	if _, parses := src.calls(); len(parses) > 0 {
		t.Errorf("unchanged files were parsed: %q", parses)
	}
	if again, err := readCurrent(x.dir); err != nil || again != name {
		t.Errorf("without a change, generation %s became %s (%v)", name, again, err)
	}

	src.files["ferry.txt"] += "\nDogs travel free."
	src.files["new.txt"] = "en\tHarbour Post\t2021\tMarket opens\nThe market opens at nine."
	src.files["short.txt"] = "nothing"
	src.listed = map[string]error{"round": errors.New("is a link that leads back")}
	src.files["odd.txt"] = src.files["new.txt"]
	src.broken = map[string]error{"odd.txt": errors.New("can't be read")}
	delete(src.files, "most.txt")
	changed := index.Report{
		Stories: 4, Passages: 9, Added: 1, Changed: 1, Removed: 1, Unchanged: 2,
		Failed: []corpus.FileError{
			{File: "odd.txt", Err: src.broken["odd.txt"]},
			{File: "round", Err: src.listed["round"]},
			{File: "short.txt", Err: errTooShort},
		},
	}
	wantReport(t, refresh(t, x, src), changed)
	if _, parses := src.calls(); !slices.Equal(parses, []string{"ferry.txt", "new.txt", "short.txt"}) {
		t.Errorf("parsed %q", parses)
	}
	v := viewOf(t, x)
	if got := find(t, v, index.Query{Text: "dog"}); !slices.Equal(got, []string{"ferry.txt/2"}) {
		t.Errorf("the changed story: found %q", got)
	}
	if got := find(t, v, index.Query{Text: "мост"}); len(got) > 0 {
		t.Errorf("the removed story: found %q", got)
	}

	// What failed is told again, and not parsed again.
	wantReport(t, refresh(t, x, src), index.Report{Stories: 4, Passages: 9, Unchanged: 4, Failed: changed.Failed})
	if _, parses := src.calls(); len(parses) > 0 {
		t.Errorf("unchanged files were parsed: %q", parses)
	}
	delete(src.broken, "odd.txt")
	report := refresh(t, x, src)
	if report.Added != 1 || len(report.Failed) != 2 {
		t.Errorf("after a file became readable: %+v", report)
	}

	src.calls()
	report, err = x.Update(t.Context(), src, true, nil)
	if err != nil || report.Unchanged != 5 {
		t.Errorf("a full update: %+v, error %v", report, err)
	}
	if _, parses := src.calls(); len(parses) != len(src.files) {
		t.Errorf("a full update parsed %q", parses)
	}
}

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
}

func TestUpdateDuplicates(t *testing.T) {
	t.Parallel()
	story := func(text string) string { return "en\tPost\t2021\tTitle\tsame\n" + text }
	src := &memory{files: map[string]string{
		"b.txt": story("One owl.") + "\n\nen\tPost\t2021\tTitle\tother\nA hen.",
		"c.txt": story("Two foxes."),
	}}
	duplicate := func(file, first string) []corpus.FileError {
		return []corpus.FileError{{File: file, Err: errors.New("the story same is also in " + first)}}
	}
	x := open(t, t.TempDir())
	wantReport(t, refresh(t, x, src), index.Report{Stories: 2, Passages: 2, Added: 2, Failed: duplicate("c.txt", "b.txt")})
	wantReport(t, refresh(t, x, src), index.Report{Stories: 2, Passages: 2, Unchanged: 2, Failed: duplicate("c.txt", "b.txt")})

	src.files["a.txt"] = story("Three eels.")
	report := refresh(t, x, src)
	if report.Changed != 1 || len(report.Failed) != 2 {
		t.Errorf("with a file before the others: %+v", report)
	}
	if got := find(t, viewOf(t, x), index.Query{Text: "eels owl fox hen"}); len(got) != 2 {
		t.Errorf("found %q", got)
	}

	delete(src.files, "a.txt")
	delete(src.files, "b.txt")
	wantReport(t, refresh(t, x, src), index.Report{Stories: 1, Passages: 1, Changed: 1, Removed: 1})
	if got := find(t, viewOf(t, x), index.Query{Text: "fox"}); len(got) != 1 {
		t.Errorf("the story that was a duplicate: found %q", got)
	}
}

// state is everything that a view shows.
func state(t *testing.T, v index.View) map[string]any {
	t.Helper()
	var stories []*corpus.Story
	for s, err := range v.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		stories = append(stories, s)
	}
	candidates, err := v.Search(t.Context(), index.Query{Text: "the bridge, ferry and repair Brücke", Speaker: "mayor"}, 5)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]any{"stories": stories, "candidates": candidates, "languages": v.Languages()}
	for _, l := range v.Languages() {
		if all["statistics "+l], err = v.Statistics(t.Context(), l, []string{"bridg", "ferri", "bruck"}); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func TestIncrementalEqualsFull(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	for _, path := range slices.Sorted(maps.Keys(src.files)) {
		some := &memory{files: maps.Clone(src.files)}
		delete(some.files, path)
		refresh(t, x, some)
	}
	refresh(t, x, src)
	full := open(t, t.TempDir())
	refresh(t, full, src)
	if d := cmp.Diff(state(t, viewOf(t, full)), state(t, viewOf(t, x))); d != "" {
		t.Errorf("a full and an incremental index differ (-full +incremental):\n%s", d)
	}
}

func TestViewStaysTheSame(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	v := viewOf(t, x)
	other := open(t, x.dir)
	elsewhere := viewOf(t, other)
	before := state(t, v)
	for path := range src.files {
		src.files[path] = "en\tPost\t2021\tTitle\nAnother text."
	}
	refresh(t, x, src)
	generations, err := filepath.Glob(filepath.Join(x.dir, "0*"))
	if err != nil || len(generations) != 1 {
		t.Errorf("generations on disk: %q, %v", generations, err)
	}
	for name, v := range map[string]index.View{"same": v, "other": elsewhere} {
		if d := cmp.Diff(before, state(t, v)); d != "" {
			t.Errorf("the view of the %s index changed (-before +after):\n%s", name, d)
		}
	}
	for name, x := range map[string]*Index{"same": x, "other": other} {
		if got := find(t, viewOf(t, x), index.Query{Text: "another"}); len(got) != len(src.files) {
			t.Errorf("a new view of the %s index: found %q", name, got)
		}
	}
}

func TestUpdateFailsWhole(t *testing.T) {
	t.Parallel()
	errWalk := errors.New("the disk is gone")
	for name, spoil := range map[string]func(*memory) context.Context{
		"walk": func(m *memory) context.Context { m.err = errWalk; return t.Context() },
		"root": func(m *memory) context.Context {
			m.files, m.listed = nil, map[string]error{".": errWalk}
			return t.Context()
		},
		"canceled before": func(*memory) context.Context {
			ctx, cancel := context.WithCancelCause(t.Context())
			cancel(errWalk)
			return ctx
		},
		"canceled in the middle": func(m *memory) context.Context {
			ctx, cancel := context.WithCancelCause(t.Context())
			m.parse = func(path string) {
				if path == "most.txt" {
					cancel(errWalk)
				}
			}
			return ctx
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			src := town()
			x := open(t, t.TempDir())
			refresh(t, x, src)
			before := state(t, viewOf(t, x))
			ctx := spoil(src)
			if _, err := x.Update(ctx, src, true, nil); !errors.Is(err, errWalk) && !errors.Is(err, context.Canceled) {
				t.Errorf("Update: got error %v", err)
			}
			if d := cmp.Diff(before, state(t, viewOf(t, x))); d != "" {
				t.Errorf("the index changed (-before +after):\n%s", d)
			}
			if left, err := filepath.Glob(filepath.Join(x.dir, buildingPrefix+"*")); err != nil || len(left) > 0 {
				t.Errorf("left behind: %q, %v", left, err)
			}
		})
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	var got []index.Progress
	if _, err := x.Update(t.Context(), town(), false, func(p index.Progress) { got = append(got, p) }); err != nil {
		t.Fatal(err)
	}
	want := []index.Progress{{}, {Files: 1, Total: 4}, {Files: 2, Total: 4}, {Files: 3, Total: 4}, {Files: 4, Total: 4}}
	if !slices.Equal(got, want) {
		t.Errorf("progress %v, want %v", got, want)
	}
}

func TestUpdateIsAlone(t *testing.T) {
	t.Parallel()
	src := town()
	reached, resume := make(chan struct{}), make(chan struct{})
	src.parse = func(path string) {
		if path == "most.txt" {
			close(reached)
			<-resume
		}
	}
	x := open(t, t.TempDir())
	done := make(chan error)
	go func() {
		_, err := x.Update(t.Context(), src, false, nil)
		done <- err
	}()
	<-reached
	for name, x := range map[string]*Index{"same": x, "other": open(t, x.dir)} {
		_, err := x.Update(t.Context(), town(), false, nil)
		locked, ok := errors.AsType[*LockedError](err)
		if !ok || locked.PID != os.Getpid() || !strings.Contains(err.Error(), fmt.Sprintf("process %d (", os.Getpid())) {
			t.Errorf("a second update of the %s index: got error %v", name, err)
		}
	}
	close(resume)
	if err := <-done; err != nil {
		t.Error(err)
	}
	src.parse = nil
	refresh(t, x, src)
}

func TestEmptySource(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	wantReport(t, refresh(t, x, &memory{}), index.Report{})
	v := viewOf(t, x)
	if got := find(t, v, index.Query{Text: "anything", Speaker: "anybody"}); len(got) > 0 {
		t.Errorf("found %q", got)
	}
	if s, err := v.Statistics(t.Context(), "en", []string{"any"}); err != nil || s.Passages != 0 || s.AverageLength != 0 {
		t.Errorf("statistics %+v, error %v", s, err)
	}
	for s, err := range v.Stories(t.Context()) {
		t.Errorf("story %v, error %v", s, err)
	}
	if len(v.Analyze("en", "Two words")) != 2 {
		t.Error("nothing is analyzed")
	}
}
