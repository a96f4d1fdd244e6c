package copies

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"byline/corpus"
)

// library is stories that come and go, with what is kept of them.
type library struct {
	tb       testing.TB
	stories  map[string]*corpus.Story
	ids      []string // of all that ever came
	sketches [][]byte
	links    *Links

	mu    sync.Mutex
	asked map[string]bool // whose texts the last update asked for
}

func newLibrary(tb testing.TB) *library {
	tb.Helper()
	return &library{tb: tb, stories: map[string]*corpus.Story{}}
}

// known is what is known before an update. Like an index that doesn't rewrite
// its parts, it still has the sketches of stories that are gone.
func (l *library) known(gone []string) Known {
	return Known{
		Links: l.links,
		Sketches: func(yield func(int, []byte) bool) {
			for i, id := range l.ids {
				if (l.stories[id] != nil || slices.Contains(gone, id)) && !yield(i, l.sketches[i]) {
					return
				}
			}
		},
		ID:   func(number int) (string, error) { return l.ids[number], nil },
		Gone: gone,
	}
}

// update brings stories into the library, in the place of those with the same
// IDs, and takes others out of it.
func (l *library) update(came []*corpus.Story, gone []string) {
	l.tb.Helper()
	var f Finder
	for _, id := range gone {
		delete(l.stories, id)
	}
	for _, s := range came {
		f.Add(s.ID, NewSketch(s))
	}
	before := l.known(gone)
	after := maps.Clone(l.stories)
	for _, s := range came {
		after[s.ID] = s
	}
	l.asked = map[string]bool{}
	links, err := f.Links(l.tb.Context(), before, func(id string) (*Text, error) {
		l.mu.Lock()
		defer l.mu.Unlock()
		l.asked[id] = true
		return OfStory(after[id]), nil
	})
	if err != nil {
		l.tb.Fatal(err)
	}
	l.links, l.stories = links, after
	for _, s := range came {
		if i := slices.Index(l.ids, s.ID); i >= 0 { // what it was is deleted
			l.ids, l.sketches = slices.Delete(l.ids, i, i+1), slices.Delete(l.sketches, i, i+1)
		}
		l.ids, l.sketches = append(l.ids, s.ID), append(l.sketches, NewSketch(s).Append(nil))
	}
}

// linked returns the links of all stories when they are linked at once.
func (l *library) linked() *Links {
	l.tb.Helper()
	return link(l.tb, slices.Collect(maps.Values(l.stories)))
}

func stored(tb testing.TB, l *Links) []byte {
	tb.Helper()
	data, err := l.MarshalBinary()
	if err != nil {
		tb.Fatal(err)
	}
	return data
}

// version makes one of the versions of one of few stories.
func version(r *rand.Rand, id string, sources [][]string) *corpus.Story {
	ps := slices.Clone(sources[r.IntN(len(sources))])
	switch r.IntN(6) {
	case 0:
		ps = ps[:len(ps)/2]
	case 1:
		ps = slices.Delete(ps, 0, len(ps)/3)
	case 2:
		ps = replaced(ps, "the", "that")
	case 3:
		ps[0] = strings.ToUpper(ps[0]) // the same words, of which more may be names
	case 4:
		ps = append(ps, sources[r.IntN(len(sources))]...)
	}
	return storyOf(id, ps...)
}

// TestUpdates holds that links after any updates are those of a run over
// everything at once.
func TestUpdates(t *testing.T) {
	var sources [][]string
	for _, s := range someStories()[:12] {
		var ps []string
		for _, p := range s.Paragraphs {
			ps = append(ps, p.Text)
		}
		sources = append(sources, ps)
	}
	sources = append(sources, agencyCopy, otherReport, []string{"Too short to tell."})
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 8)) //nolint:gosec // the same updates each time
		l := newLibrary(t)
		for step := range 12 {
			before := l.links
			var was []byte
			if before != nil {
				was = stored(t, before)
			}
			var came []*corpus.Story
			for range r.IntN(6) {
				id := fmt.Sprintf("%02d", r.IntN(40))
				if !slices.ContainsFunc(came, func(s *corpus.Story) bool { return s.ID == id }) {
					came = append(came, version(r, id, sources))
				}
			}
			var gone []string
			for id := range l.stories {
				if r.IntN(8) == 0 && !slices.ContainsFunc(came, func(s *corpus.Story) bool { return s.ID == id }) {
					gone = append(gone, id)
				}
			}
			l.update(came, gone)
			if got, want := stored(t, l.links), stored(t, l.linked()); !bytes.Equal(got, want) {
				t.Fatalf("seed %d, step %d: links differ from those of all at once: %v, want %v", seed, step, l.links, l.linked())
			}
			if before != nil && !bytes.Equal(stored(t, before), was) {
				t.Fatalf("seed %d, step %d: the links before it changed", seed, step)
			}
		}
	}
}

// TestUpdateReadsCandidatesAlone holds that the texts of other stories than
// possible copies aren't asked for.
func TestUpdateReadsCandidatesAlone(t *testing.T) {
	l := newLibrary(t)
	stories := append(someStories(), storyOf("agency", agencyCopy...))
	l.update(stories, nil)
	for _, tt := range []struct {
		name  string
		came  []*corpus.Story
		gone  []string
		asked []string
	}{
		{"unlike all", []*corpus.Story{storyOf("other", otherReport...)}, nil, nil},
		{"a copy", []*corpus.Story{storyOf("cut", agencyCopy[:4]...)}, nil, []string{"agency", "cut"}},
		{"word for word", []*corpus.Story{storyOf("twin", agencyCopy...)}, nil, nil},
		{"replaced", []*corpus.Story{storyOf("cut", agencyCopy[:5]...)}, nil, []string{"agency", "cut"}},
		{"gone", nil, []string{"cut"}, nil},
	} {
		l.update(tt.came, tt.gone)
		if got := slices.Sorted(maps.Keys(l.asked)); !slices.Equal(got, tt.asked) {
			t.Errorf("%s: asked for %q, want %q", tt.name, got, tt.asked)
		}
	}
	if got := l.links.Of("agency"); !slices.Equal(got, []string{"twin"}) {
		t.Errorf("in the end the copies are %q", got)
	}
}

// TestKnownFail holds that what can't be read of known stories is an error.
func TestKnownFail(t *testing.T) {
	sketch := NewSketch(storyOf("a", agencyCopy...))
	for name, damage := range map[string]func(*Known){
		"ID":     func(k *Known) { k.ID = func(int) (string, error) { return "", errSketch } },
		"sketch": func(k *Known) { k.Sketches = func(yield func(int, []byte) bool) { yield(0, sketch.Append(nil)[:20]) } },
	} {
		l := newLibrary(t)
		l.update([]*corpus.Story{storyOf("a", agencyCopy...)}, nil)
		known := l.known(nil)
		damage(&known)
		var f Finder
		f.Add("b", sketch)
		if _, err := f.Links(t.Context(), known, func(string) (*Text, error) { return Of(""), nil }); !errors.Is(err, errSketch) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// TestBoilerplate holds that what very many texts have in common leads to no
// comparison, and that known ones count.
func TestBoilerplate(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10)) //nolint:gosec // the same stories each time
	zipf := rand.NewZipf(r, 1.1, 4, 20_000)
	l := newLibrary(t)
	standing := strings.Join(agencyCopy, " ")
	with := func(i int) *corpus.Story {
		s := syntheticStory(fmt.Sprint(i), zipf)
		s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: standing, Kind: corpus.Body})
		return s
	}
	var stories []*corpus.Story
	for i := range boilerplate {
		stories = append(stories, with(i))
	}
	l.update(stories, nil)
	if len(l.asked) != boilerplate {
		t.Errorf("of as many as may be compared, %d were", len(l.asked))
	}
	l.update([]*corpus.Story{with(boilerplate)}, nil)
	if len(l.asked) > 0 {
		t.Errorf("one more was compared, with %d", len(l.asked))
	}
	l.update(nil, []string{"0"})
	l.update([]*corpus.Story{with(boilerplate + 1)}, []string{"1"})
	if len(l.asked) != boilerplate {
		t.Errorf("after two were gone, one more was compared with %d", len(l.asked))
	}
}
