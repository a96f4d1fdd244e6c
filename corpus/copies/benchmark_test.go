package copies

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

// syntheticStory is a story of 500 words, which are as frequent as words are.
func syntheticStory(id string, zipf *rand.Zipf) *corpus.Story {
	ws := make([]string, 500)
	for j := range ws {
		ws[j] = fmt.Sprintf("w%dord", zipf.Uint64())
	}
	return storyOf(id, strings.Join(ws, " "))
}

// BenchmarkSketch sketches a story of 500 words.
func BenchmarkSketch(b *testing.B) {
	var ps []string
	for range 3 {
		ps = append(ps, slices.Concat(agencyCopy, otherReport)...)
	}
	s := storyOf("a", ps...)
	n := len(bodyWords(s))
	b.ReportAllocs()
	for b.Loop() {
		NewSketch(s)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n)*500, "ns/500words")
}

// BenchmarkLinks sketches and links 10,000 stories of 500 words, of which none
// are copies. The stories' texts are not what it holds.
func BenchmarkLinks(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same stories each time
	zipf := rand.NewZipf(r, 1.1, 4, 20_000)
	var stories []*corpus.Story
	for i := range 10_000 {
		stories = append(stories, syntheticStory(fmt.Sprint(i), zipf))
	}
	b.ReportAllocs()
	for b.Loop() {
		link(b, stories)
	}
	b.ReportMetric(float64(len(stories)*b.N)/b.Elapsed().Seconds(), "stories/s")
}

// BenchmarkUpdate links one more story with 100,000 stories of 500 words, of
// which 30,000 have copies. The sketches are what it looks through.
func BenchmarkUpdate(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same stories each time
	zipf := rand.NewZipf(r, 1.1, 4, 20_000)
	const all, linked = 100_000, 30_000
	l := newLibrary(b)
	var kept []byte // as in a file, one after another
	for i := range all {
		s := Sketch{digest: r.Uint64()}
		for range 42 {
			s.prints = append(s.prints, uint32(r.IntN(1<<printBits))) //nolint:gosec // so many bits
		}
		slices.Sort(s.prints)
		s.prints = slices.Compact(s.prints)
		id := fmt.Sprintf("paper/2024-%06d", i)
		l.ids, kept = append(l.ids, id), s.Append(kept)
	}
	sketches := func(yield func(int, []byte) bool) {
		for i, rest := 0, kept; len(rest) > 0; i++ {
			var sketch []byte
			var err error
			if sketch, rest, err = CutSketch(rest); err != nil || !yield(i, sketch) {
				return
			}
		}
	}
	l.links = manyLinks(linked)
	text := OfStory(syntheticStory("new", zipf))
	known := Known{Links: l.links, Sketches: sketches, ID: func(i int) (string, error) { return l.ids[i], nil }}
	for _, n := range []int{1, 100} {
		b.Run(fmt.Sprint(n, " new"), func(b *testing.B) {
			sketches := make([]Sketch, n)
			for i := range sketches {
				sketches[i] = NewSketch(syntheticStory("new", zipf))
			}
			b.ReportAllocs()
			for b.Loop() {
				var f Finder
				for i, s := range sketches {
					f.Add(fmt.Sprint("new", i), s)
				}
				if _, err := f.Links(b.Context(), known, func(string) (*Text, error) { return text, nil }); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// manyLinks are links of so many stories, each with one other.
func manyLinks(n int) *Links {
	var stories []member
	var pairs [][2]uint32
	for i := range uint32(n) { //nolint:gosec // it is small
		stories = append(stories, member{fmt.Sprintf("paper/2024-%06d", i), i})
		if i%2 == 1 {
			pairs = append(pairs, [2]uint32{i - 1, i})
		}
	}
	return newLinks(stories, n, pairs)
}

// BenchmarkLoad reads the links of 30,000 stories that have copies.
func BenchmarkLoad(b *testing.B) {
	data := stored(b, manyLinks(30_000))
	b.ReportAllocs()
	for b.Loop() {
		var l Links
		if err := l.UnmarshalBinary(data); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(data)), "bytes")
}
