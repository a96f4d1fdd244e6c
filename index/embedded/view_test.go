package embedded

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"byline/index"
)

// corpusOf generates files of stories, the same at each call: words with the
// frequencies of prose (Zipf's law), in paragraphs of 20 to 79 of them.
func corpusOf(files int) *memory {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // text, not secrets
	zipf := rand.NewZipf(random, 1.1, 4, 20_000)
	word := func() string {
		const syllables = "bacodifulogamenipirosutavewixozy"
		var b strings.Builder
		for n := zipf.Uint64() + 16; n > 0; n /= 16 {
			b.WriteString(syllables[n%16*2:][:2])
		}
		return b.String()
	}
	sentence := func(words int) string {
		list := make([]string, words)
		for i := range list {
			list[i] = word()
		}
		return strings.Join(list, " ")
	}
	m := &memory{files: map[string]string{}}
	for i := range files {
		var text strings.Builder
		text.WriteString("en\tPost\t2021\t" + sentence(8))
		for range 12 {
			text.WriteString("\n" + sentence(20+random.IntN(60)) + ".")
		}
		m.files[string(rune('a'+i%26))+sentence(1)+sentence(2)] = text.String()
	}
	return m
}

// TestStatistics counts by hand what the engine counts.
func TestStatistics(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, corpusOf(150)) // more passages than Bleve has in a batch
	v := viewOf(t, x)
	passages, length := 0, 0
	frequencies := map[string]int{"absent": 0}
	for s, err := range v.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		for at := range index.Passages(s) {
			passages++
			seen := map[string]bool{}
			for _, term := range v.Analyze("en", at.In(s.Paragraphs[at.Paragraph].Text)) {
				length++
				if !seen[term.Text] {
					seen[term.Text] = true
					frequencies[term.Text]++
				}
			}
		}
	}
	var terms []string
	for term := range frequencies {
		terms = append(terms, term)
	}
	got, err := v.Statistics(t.Context(), "en", terms)
	if err != nil {
		t.Fatal(err)
	}
	if mean := float64(length) / float64(passages); got.Passages != passages || math.Abs(got.AverageLength-mean) > 1e-9 {
		t.Errorf("%d passages of %f terms, want %d of %f", got.Passages, got.AverageLength, passages, mean)
	}
	for i, term := range terms {
		if got.Frequencies[i] != frequencies[term] {
			t.Errorf("%q is in %d passages, want %d", term, got.Frequencies[i], frequencies[term])
		}
	}
}

// TestBM25 holds a score against the formula.
func TestBM25(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, &memory{files: map[string]string{
		"a": "en\t\t\t\nowl owl hen\nhen\nhen eel fox elk",
		"b": "de\t\t\t\nEule",
	}})
	got, err := viewOf(t, x).Search(t.Context(), index.Query{Text: "owls"}, 10)
	if err != nil {
		t.Fatal(err)
	}
	// One of three English passages holds the stem, twice; they have 3, 1 and
	// 4 terms. "owls" as it stands is nowhere.
	want := math.Log(1+(3-1+0.5)/(1+0.5)) * 2 * 2.2 / (2 + 1.2*(0.25+0.75*3/(8.0/3)))
	if len(got) != 1 || math.Abs(got[0].Score-want) > 1e-6 || got[0].Text() != "owl owl hen" {
		t.Errorf("got %+v, want a score of %f", got, want)
	}
}

func TestOrder(t *testing.T) {
	t.Parallel()
	src := &memory{files: map[string]string{}}
	for _, id := range []string{"b", "a", "c", "a\x01", "aa"} {
		src.files[id] = "en\t\t\t\nowl\nowl"
	}
	x := open(t, t.TempDir())
	refresh(t, x, src)
	v := viewOf(t, x)
	want := []string{"a/0", "a/1", "a\x01/0", "a\x01/1", "aa/0", "aa/1", "b/0", "b/1", "c/0", "c/1"}
	if got := find(t, v, index.Query{Text: "owl"}); !slices.Equal(got, want) {
		t.Errorf("equals come in the order %q, want %q", got, want)
	}
	for k := range len(want) + 2 {
		got, err := v.Search(t.Context(), index.Query{Text: "owl"}, k)
		if err != nil || len(got) != min(k, len(want)) {
			t.Errorf("%d passages: got %d, error %v", k, len(got), err)
		}
	}
	var ids []string
	for s, err := range v.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, s.ID)
	}
	if want := []string{"a", "a\x01", "aa", "b", "c"}; !slices.Equal(ids, want) {
		t.Errorf("stories come in the order %q, want %q", ids, want)
	}
}

func TestCanceled(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, town())
	v := viewOf(t, x)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := x.View(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("View: got error %v", err)
	}
	if _, err := v.Search(ctx, index.Query{Text: "ferry"}, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("Search: got error %v", err)
	}
	for _, err := range v.Stories(ctx) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Stories: got error %v", err)
		}
	}
}

func BenchmarkUpdate(b *testing.B) {
	src := corpusOf(500)
	for b.Loop() {
		refresh(b, open(b, b.TempDir()), src)
	}
	b.ReportMetric(float64(len(src.files)*b.N)/b.Elapsed().Seconds(), "stories/s")
}

func BenchmarkUpdateUnchanged(b *testing.B) {
	src := corpusOf(500)
	x := open(b, b.TempDir())
	refresh(b, x, src)
	for b.Loop() {
		refresh(b, x, src)
	}
}

func BenchmarkOpen(b *testing.B) {
	x := open(b, b.TempDir())
	refresh(b, x, corpusOf(500))
	for b.Loop() {
		open(b, x.dir)
	}
}

func BenchmarkSearch(b *testing.B) {
	x := open(b, b.TempDir())
	src := corpusOf(500)
	refresh(b, x, src)
	v := viewOf(b, x)
	var queries []index.Query
	for s, err := range v.Stories(b.Context()) {
		if err != nil {
			b.Fatal(err)
		}
		queries = append(queries, index.Query{Text: s.Title})
	}
	i := 0
	for b.Loop() {
		if _, err := v.Search(b.Context(), queries[i%len(queries)], 50); err != nil {
			b.Fatal(err)
		}
		i++
	}
}
