package embedded

import (
	"errors"
	"slices"
	"strings"
	"testing"

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

	name := viewOf(t, x).State()
	wantReport(t, refresh(t, x, src), index.Report{Stories: 4, Passages: 8, Unchanged: 4})
	if _, parses := src.calls(); len(parses) > 0 {
		t.Errorf("unchanged files were parsed: %q", parses)
	}
	if again := viewOf(t, x).State(); again != name {
		t.Errorf("without a change, state %s became %s", name, again)
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
	report, err := x.Update(t.Context(), src, true, nil)
	if err != nil || report.Unchanged != 5 {
		t.Errorf("a full update: %+v, error %v", report, err)
	}
	if _, parses := src.calls(); len(parses) != len(src.files) {
		t.Errorf("a full update parsed %q", parses)
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

// A file keeps the stories that can be read, and is named for the others.
func TestUpdateTornFile(t *testing.T) {
	t.Parallel()
	src := &memory{files: map[string]string{
		"a.txt": "en\tPost\t2021\tTitle\tone\nOne owl.\n\ntorn\n\nen\tPost\t2021\tTitle\ttwo\nTwo hens.",
		"b.txt": "en\tPost\t2021\tTitle\tthree\nThree eels.",
	}}
	failed := []corpus.FileError{{File: "a.txt", Err: errTorn}}
	x := open(t, t.TempDir())
	wantReport(t, refresh(t, x, src), index.Report{Stories: 3, Passages: 3, Added: 3, Failed: failed})
	wantReport(t, refresh(t, x, src), index.Report{Stories: 3, Passages: 3, Unchanged: 3, Failed: failed})

	src.files["b.txt"] += "\nFour cats."
	src.calls()
	wantReport(t, refresh(t, x, src), index.Report{Stories: 3, Passages: 4, Changed: 1, Unchanged: 2, Failed: failed})
	if _, parses := src.calls(); !slices.Equal(parses, []string{"b.txt"}) {
		t.Errorf("parsed %q", parses)
	}

	src.files["b.txt"] += "\n\nen\tPost\t2021\tTitle\ttwo\nA second two."
	src.files["a.txt"] = strings.Replace(src.files["a.txt"], "\n\ntorn", "", 1)
	failed = []corpus.FileError{{File: "b.txt", Err: errors.New("the story two is also in a.txt")}}
	wantReport(t, refresh(t, x, src), index.Report{Stories: 3, Passages: 4, Unchanged: 3, Failed: failed})
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

func TestParsePanics(t *testing.T) {
	t.Parallel()
	src := town()
	src.parse = func(path string) {
		if path == "most.txt" {
			panic("index out of range")
		}
	}
	x := open(t, t.TempDir())
	want := index.Report{Stories: 3, Passages: 7, Added: 3, Failed: []corpus.FileError{{File: "most.txt", Err: errMalformed}}}
	wantReport(t, refresh(t, x, src), want)
}

// Files are read again when what reads them has changed, while the old index
// goes on answering.
func TestUpdateAfterUpgrade(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	src.calls()
	src.version = "next"
	wantReport(t, refresh(t, x, src), index.Report{Stories: 4, Passages: 8, Unchanged: 4})
	if _, parses := src.calls(); len(parses) != len(src.files) {
		t.Errorf("only %q were parsed again", parses)
	}
	refresh(t, x, src)
	if _, parses := src.calls(); len(parses) > 0 {
		t.Errorf("%q were parsed again by the same version", parses)
	}
}
