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

	"byline/corpus"
	"byline/index"

	"github.com/google/go-cmp/cmp"
)

// shown is everything that a view shows.
func shown(t *testing.T, v index.View) map[string]any {
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
	newest, err := v.Search(t.Context(), index.Query{From: "1900"}, 30)
	if err != nil {
		t.Fatal(err)
	}
	for _, found := range [][]index.Candidate{candidates, newest} {
		for i := range found {
			found[i].Tokens = nil // they follow from the story
		}
	}
	all := map[string]any{"stories": stories, "candidates": candidates, "newest": newest, "languages": v.Languages()}
	for _, s := range stories {
		all["copies of "+s.ID] = v.Copies(s.ID)
	}
	for _, l := range v.Languages() {
		if all["statistics "+l], err = v.Statistics(t.Context(), l, []string{"bridg", "ferri", "bruck"}); err != nil {
			t.Fatal(err)
		}
	}
	for word, edits := range map[string]int{"ferry": 0, "baco": 0, "brigde": 1, "bacoo": 1, "mullor": 2, "difu": 2} {
		if all["near "+word], err = v.Near(t.Context(), word, edits); err != nil {
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
	if d := cmp.Diff(shown(t, viewOf(t, full)), shown(t, viewOf(t, x))); d != "" {
		t.Errorf("a full and an incremental index differ (-full +incremental):\n%s", d)
	}
}

// TestParts builds the same stories in parts of different sizes, so that they
// have other numbers and come from other places.
func TestParts(t *testing.T) {
	t.Parallel()
	src := corpusOf(20)
	query := index.Query{Text: src.files[slices.Min(slices.Collect(maps.Keys(src.files)))][:200]}
	var want []index.Candidate
	for _, chunk := range []int{chunkDocuments, 7, 1} {
		x := open(t, t.TempDir())
		x.chunk = chunk
		refresh(t, x, src)
		got, err := viewOf(t, x).Search(t.Context(), query, 40)
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			got[i].Tokens = nil
		}
		if want == nil {
			want = got
		}
		if d := cmp.Diff(want, got); d != "" || len(got) < 40 {
			t.Errorf("parts of %d find %d passages (-want +got):\n%s", chunk, len(got), d)
		}
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
	before := shown(t, v)
	for path := range src.files {
		src.files[path] = "en\tPost\t2021\tTitle\nAnother text."
	}
	refresh(t, x, src)
	parts, err := filepath.Glob(filepath.Join(x.dir, partPrefix+"*"))
	if err != nil || len(parts) != 1 {
		t.Errorf("parts on disk: %q, %v", parts, err)
	}
	for name, v := range map[string]index.View{"same": v, "other": elsewhere} {
		if d := cmp.Diff(before, shown(t, v)); d != "" {
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
			before, files := shown(t, viewOf(t, x)), written(t, x.dir)
			ctx := spoil(src)
			if _, err := x.Update(ctx, src, true, nil); !errors.Is(err, errWalk) && !errors.Is(err, context.Canceled) {
				t.Errorf("Update: got error %v", err)
			}
			if d := cmp.Diff(before, shown(t, viewOf(t, x))); d != "" {
				t.Errorf("the index changed (-before +after):\n%s", d)
			}
			if after := written(t, x.dir); !slices.Equal(after, files) {
				t.Errorf("the files are %q, were %q", after, files)
			}
		})
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
