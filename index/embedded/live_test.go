package embedded

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/corpus"
	"byline/index"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestLive adds, changes and removes stories at random, so that there are many
// parts with stories gone from them, and parts that were merged. After each step
// the index shows what one shows that was built of the same stories at once,
// and finds what scoring all passages one by one does.
func TestLive(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // the same each time
			all := corpusOf(40).files
			maps.Copy(all, town().files)
			x := open(t, t.TempDir())
			x.chunk = 20
			x.mergeAt = 3 + 3*int(seed) //nolint:gosec // two at most
			most := liveOn(t, x, all, 10, 12, r)
			if most < 2+int(seed) || most > 2*x.mergeAt { //nolint:gosec // two at most
				t.Errorf("there were up to %d parts", most)
			}
		})
	}
}

// liveOn adds, changes and removes files in some steps, up to so many in each, and
// holds after each what the index shows. It returns how many parts there were.
func liveOn(t *testing.T, x *Index, all map[string]string, steps, changes int, r *rand.Rand) (most int) {
	t.Helper()
	paths := slices.Sorted(maps.Keys(all))
	src := &memory{files: map[string]string{}}
	for range steps {
		for range 1 + r.IntN(changes) {
			path := paths[r.IntN(len(paths))]
			switch r.IntN(4) {
			case 0:
				delete(src.files, path)
			case 1: // another text under a name that may be there
				src.files[path] = all[paths[r.IntN(len(paths))]]
			default:
				src.files[path] = all[path]
			}
		}
		refresh(t, x, src)
		most = max(most, len(viewOf(t, x).(*view).s.parts))
		once := open(t, t.TempDir())
		refresh(t, once, src)
		if d := cmp.Diff(shown(t, viewOf(t, once)), shown(t, viewOf(t, x))); d != "" {
			t.Fatalf("built at once and step by step, indexes differ (-at once +step by step):\n%s", d)
		}
		holdExhaustive(t, viewOf(t, x).(*view), r)
	}
	return most
}

// holdExhaustive compares what a search finds with the scores of all passages.
func holdExhaustive(t *testing.T, v *view, r *rand.Rand) {
	t.Helper()
	var stories []*corpus.Story
	for s, err := range v.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		stories = append(stories, s)
	}
	if len(stories) == 0 {
		return
	}
	words := func() (text string) {
		s := stories[r.IntN(len(stories))]
		for _, term := range v.Analyze(s.Language, s.Paragraphs[r.IntN(len(s.Paragraphs))].Text) {
			if r.IntN(4) == 0 {
				text += " " + term.Text
			}
		}
		return text
	}
	q := index.Query{Text: words(), More: []string{words()}, Speaker: "Ann Lee, mayor"}
	if r.IntN(2) == 0 {
		q.From = "2021-02"
	}
	k := 1 + r.IntN(40)
	got, err := v.Search(t.Context(), q, k)
	if err != nil {
		t.Fatal(err)
	}
	want := exhaustive(v, stories, q)
	want = want[:min(k, len(want))]
	if d := cmp.Diff(want, ranked(got), cmpopts.EquateApprox(0, 1e-9)); d != "" {
		t.Fatalf("%+v: (-exhaustive +search):\n%s", q, d)
	}
}

type rankedPassage struct {
	Story string
	corpus.Location
	Score float64
}

func ranked(cs []index.Candidate) []rankedPassage {
	out := make([]rankedPassage, 0, len(cs))
	for _, c := range cs {
		out = append(out, rankedPassage{c.Story.ID, c.Location, c.Score})
	}
	return out
}

// exhaustive scores all passages by the formula, from their texts. stories stand
// in order.
func exhaustive(v *view, stories []*corpus.Story, q index.Query) []rankedPassage {
	type entry struct {
		at     rankedPassage
		fields map[string][]string
	}
	var all []entry
	titles := map[string]fieldStatistics{} // once a story
	frequencies := map[[2]string]int{}
	count := func(field string, terms []string) {
		if len(terms) > 0 {
			titles[field] = fieldStatistics{titles[field].Documents + 1, titles[field].Terms + len(terms)}
		}
		slices.Sort(terms)
		for _, term := range slices.Compact(slices.Clone(terms)) {
			frequencies[[2]string{field, term}]++
		}
	}
	for _, s := range stories {
		base := baseLanguage(s.Language)
		title := v.s.languages[base].texts(s.Title)
		count(titleField+base, title)
		for at := range index.Passages(s) {
			text := at.In(s.Paragraphs[at.Paragraph].Text)
			e := entry{rankedPassage{s.ID, at, 0}, map[string][]string{
				textField + base: v.s.languages[base].texts(text), speakerField: v.s.analyzers.words.texts(speakers(s, at)),
			}}
			for _, term := range v.s.analyzers.words.terms(text) {
				if !isASCII(term.In(text)) {
					e.fields[foldedField] = append(e.fields[foldedField], term.Text)
				}
			}
			slices.Sort(e.fields[foldedField])
			e.fields[foldedField] = slices.Compact(e.fields[foldedField])
			for field, terms := range e.fields {
				count(field, terms)
			}
			e.fields[titleField+base] = title
			all = append(all, e)
		}
	}
	// A word without its accents counts once in a text as long as that is.
	titles[foldedField] = fieldStatistics{Documents: len(all)}
	for _, base := range v.s.bases {
		f := titles[foldedField]
		f.Terms += titles[textField+base].Terms
		titles[foldedField] = f
	}
	first, last, _ := daysOf(q.From, q.To)
	var out []rankedPassage
	for _, e := range all {
		i, _ := slices.BinarySearchFunc(stories, e.at.Story, func(s *corpus.Story, id string) int { return strings.Compare(s.ID, id) })
		from, to, dated := stories[i].Published.Days()
		if q.From != "" && (!dated || to < first) || q.To != "" && (!dated || from > last) {
			continue
		}
		for _, c := range v.s.clauses(q) {
			terms := e.fields[c.field]
			length := len(terms)
			if c.field == foldedField {
				for _, base := range v.s.bases {
					length = max(length, len(e.fields[textField+base]))
				}
			}
			tf := 0.
			for _, term := range terms {
				if term == c.term {
					tf++
				}
			}
			field := titles[c.field]
			if tf > 0 {
				e.at.Score += c.weight * idf(field.Documents, frequencies[[2]string{c.field, c.term}]) * tf * (1 + 1.2) /
					(tf + 1.2*(1-.75+.75*float64(length)/field.mean()))
			}
		}
		if e.at.Score > 0 {
			out = append(out, e.at)
		}
	}
	slices.SortStableFunc(out, func(a, b rankedPassage) int {
		switch d := a.Score - b.Score; {
		case d > 1e-9:
			return -1
		case d < -1e-9:
			return 1
		}
		return 0
	})
	return out
}

// TestResume breaks an update off again and again. Each one goes on from where
// the one before had come to, and nobody sees what is half done.
func TestResume(t *testing.T) {
	t.Parallel()
	for _, first := range []bool{true, false} {
		src := corpusOf(120)
		x := open(t, t.TempDir())
		x.chunk = 60
		if !first {
			refresh(t, x, town())
		}
		for runs := 0; ; runs++ {
			ctx, cancel := context.WithCancel(t.Context())
			src.calls()
			_, err := x.Update(ctx, src, false, func(p index.Progress) {
				if p.Files == 30*(runs+1) {
					cancel()
				}
			})
			cancel()
			_, parses := src.calls()
			if err == nil {
				if runs < 3 || len(parses) > len(src.files)/2 {
					t.Errorf("run %d parsed %d files, of %d", runs, len(parses), len(src.files))
				}
				break
			}
			if !errors.Is(err, context.Canceled) || runs > len(src.files) {
				t.Fatalf("run %d: error %v", runs, err)
			}
			switch v, err := x.View(t.Context()); {
			case first && !errors.Is(err, index.ErrNotReady):
				t.Fatalf("a view of what is half done: error %v", err)
			case !first && err != nil:
				t.Fatal(err)
			case !first:
				if got := find(t, v, index.Query{Text: "ferry"}); len(got) != 3 {
					t.Errorf("found %q", got)
				}
				closeView(t, v)
			}
		}
		once := open(t, t.TempDir())
		refresh(t, once, src)
		if d := cmp.Diff(shown(t, viewOf(t, once)), shown(t, viewOf(t, x))); d != "" {
			t.Errorf("what was built in several runs differs (-at once +in runs):\n%s", d)
		}
	}
}

// TestUselessBuilding holds that what an update that was broken off left goes
// where it can't be built on.
func TestUselessBuilding(t *testing.T) {
	t.Parallel()
	for _, full := range []bool{true, false} {
		src := town()
		x := open(t, t.TempDir())
		refresh(t, x, src)
		name := filepath.Join(x.dir, buildingFile)
		if err := os.WriteFile(name, []byte("0badcafe\n{}"), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := x.Update(t.Context(), src, full, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(name); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("full %t: it is still there: %v", full, err)
		}
	}
}
