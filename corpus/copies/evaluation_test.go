package copies

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/corpus"
)

// storyLines reads the stories of a data set.
func storyLines(t *testing.T, parts ...string) []*corpus.Story {
	t.Helper()
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: there is no data to measure on")
	}
	f, err := os.Open(filepath.Join(append([]string{dir}, parts...)...))
	if err != nil {
		t.Skipf("the data set is not here: %v", err)
	}
	defer func() { _ = f.Close() }() // it was only read
	var out []*corpus.Story
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var v struct {
			ID   string `json:"_id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		out = append(out, storyOf(v.ID, strings.Split(v.Text, "\n")...))
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// storyOf makes a story of paragraphs.
func storyOf(id string, paragraphs ...string) *corpus.Story {
	s := &corpus.Story{ID: id}
	for _, p := range paragraphs {
		if p = corpus.Clean(p); p != "" {
			s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: p, Kind: corpus.Body})
		}
	}
	return s
}

// link finds the copies among stories.
func link(tb testing.TB, stories []*corpus.Story) *Links {
	tb.Helper()
	byID := map[string]*corpus.Story{}
	var f Finder
	for _, s := range stories {
		byID[s.ID] = s
		f.Add(s.ID, NewSketch(s))
	}
	links, err := f.Links(tb.Context(), Known{}, func(id string) (*Text, error) { return OfStory(byID[id]), nil })
	if err != nil {
		tb.Fatal(err)
	}
	return links
}

// edits are what papers do to an agency's copy, and the least share that is to
// be found of stories of several paragraphs, and of an agency's short ones.
var edits = []struct {
	name        string
	long, short float64
	edit        func(r *rand.Rand, paragraphs []string, other []string) []string
}{
	{"as it is", 1, 1, func(_ *rand.Rand, ps, _ []string) []string { return ps }},
	{"last third cut", 0.99, 0.99, func(_ *rand.Rand, ps, _ []string) []string { return ps[:max(2*len(ps)/3, 1)] }},
	{"last half cut", 0.98, 0.93, func(_ *rand.Rand, ps, _ []string) []string { return ps[:max(len(ps)/2, 1)] }},
	{"first paragraph another", 0.97, 0.55, func(_ *rand.Rand, ps, other []string) []string { return append(other[:1:1], ps[1:]...) }},
	{"one word in 20 another", 0.98, 0.84, func(r *rand.Rand, ps, other []string) []string { return reword(r, ps, other, 20) }},
	{"one word in 12 another", 0.97, 0.66, func(r *rand.Rand, ps, other []string) []string { return reword(r, ps, other, 12) }},
	{"one in 20, a paragraph before, a third cut", 0.89, 0.33, func(r *rand.Rand, ps, other []string) []string {
		return append(other[:1:1], reword(r, ps[:max(2*len(ps)/3, 1)], other, 20)...)
	}},
}

// reword puts another story's word in the place of one word in n.
func reword(r *rand.Rand, paragraphs, other []string, n int) []string {
	words := strings.Fields(strings.Join(other, " "))
	var out []string
	for _, p := range paragraphs {
		ws := strings.Fields(p)
		for i := range ws {
			if r.IntN(n) == 0 {
				ws[i] = words[r.IntN(len(words))]
			}
		}
		out = append(out, strings.Join(ws, " "))
	}
	return out
}

// TestEdits measures on stories of public sets that were edited as papers edit:
// how many of the copies are found, and whether anything else is linked.
func TestEdits(t *testing.T) {
	t.Run("polnear", func(t *testing.T) {
		testEdits(t, storyLines(t, "polnear", "train_stories.jsonl"), func(long, _ float64) float64 { return long })
	})
	t.Run("reuters21578", func(t *testing.T) {
		testEdits(t, storyLines(t, "reuters21578", "corpus.jsonl"), func(_, short float64) float64 { return short })
	})
}

func testEdits(t *testing.T, stories []*corpus.Story, wanted func(long, short float64) float64) {
	t.Helper()
	natural := link(t, stories)
	var pool [][]string // of paragraphs
	for _, s := range stories {
		// Those without a copy of their own.
		if len(s.Paragraphs) >= 3 && len(bodyWords(s)) >= 60 && len(natural.Of(s.ID)) == 0 && len(pool) < 500 {
			var ps []string
			for _, p := range s.Paragraphs {
				ps = append(ps, p.Text)
			}
			pool = append(pool, ps)
		}
	}
	for _, e := range edits {
		r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same edits each time
		var all []*corpus.Story
		for i, ps := range pool {
			all = append(all, storyOf(fmt.Sprint(i), ps...),
				storyOf(fmt.Sprint(i, " edited"), e.edit(r, ps, pool[(i+1)%len(pool)])...))
		}
		links := link(t, all)
		found, wrong := 0, 0
		for i := range pool {
			for _, id := range links.Of(fmt.Sprint(i)) {
				if id == fmt.Sprint(i, " edited") {
					found++
				} else {
					wrong++
				}
			}
		}
		share := float64(found) / float64(len(pool))
		t.Logf("%-42s recall %.3f, %d wrong links, of %d", e.name, share, wrong, len(pool))
		if wrong > 0 || share < wanted(e.long, e.short) {
			t.Errorf("%s: recall %.3f, %d wrong links", e.name, share, wrong)
		}
	}
}

// TestReuters links the stories of an agency, of which some went out twice,
// and tells how fast. Which of the links are right is for people to see: with
// -v it names every seventh.
func TestReuters(t *testing.T) {
	stories := storyLines(t, "reuters21578", "corpus.jsonl")
	start := time.Now()
	links := link(t, stories)
	took := time.Since(start)
	linked, pairs := 0, 0
	for _, s := range stories {
		of := links.Of(s.ID)
		linked += min(len(of), 1)
		for _, id := range of {
			if s.ID < id {
				if pairs++; pairs%7 == 0 {
					t.Logf("%s is the same copy as %s", s.ID, id)
				}
			}
		}
	}
	t.Logf("%d stories at %.0f stories/s: %d are the same copy as another, in %d pairs",
		len(stories), float64(len(stories))/took.Seconds(), linked, pairs)
	if pairs < 700 {
		t.Errorf("only %d pairs are found", pairs)
	}
}

// TestReutersUpdates links the same stories a thousand at a time, each of them
// in two versions, and holds that all at once are linked alike.
func TestReutersUpdates(t *testing.T) {
	stories := storyLines(t, "reuters21578", "corpus.jsonl")
	l := newLibrary(t)
	asked := 0
	var last []*corpus.Story
	for some := range slices.Chunk(stories, 1000) {
		came := slices.Clone(last) // as they are at last
		for i, s := range some {
			came = append(came, &corpus.Story{ID: s.ID, Paragraphs: some[(i+1)%len(some)].Paragraphs})
		}
		l.update(came, nil)
		asked += len(l.asked)
		last = some
	}
	l.update(last, nil)
	t.Logf("in each update %d texts were read", asked*1000/len(stories))
	if got, want := stored(t, l.links), stored(t, l.linked()); !bytes.Equal(got, want) {
		t.Errorf("%d texts are linked, want %d", l.links.texts(), l.linked().texts())
	}
}
