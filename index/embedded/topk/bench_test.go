package topk

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"

	"byline/index/embedded/bitmap"

	"github.com/RoaringBitmap/roaring/v2"
)

// vocabulary is how many words there are. Their frequencies follow Zipf's law:
// the word of rank r is 1 in r·ln(vocabulary) of what is drawn.
const vocabulary = 200_000

// drawn draws a word's rank from first up.
func drawn(r *rand.Rand, first float64) int {
	return int(first * math.Exp(r.Float64()*math.Log(vocabulary/first)))
}

// words counts the words of a field that questions ask for.
type words struct {
	asked   map[int][]*roaring.Bitmap // by word: Docs, Repeats
	lengths []uint16
	total   int
}

// add adds a document. Each word is in it as often as in words.
func (f *words) add(words []int) {
	doc := uint32(len(f.lengths)) //nolint:gosec // not that many
	for _, w := range words {
		levels, ok := f.asked[w]
		if !ok {
			continue
		}
		tf := 0
		for tf < len(levels) && levels[tf].Contains(doc) {
			tf++
		}
		if tf == len(levels) {
			f.asked[w] = append(levels, roaring.New())
		}
		f.asked[w][tf].Add(doc)
	}
	f.lengths = append(f.lengths, uint16(len(words))) //nolint:gosec // tens
	f.total += len(words)
}

// clause returns what a question that has a word asks of the field.
func (f *words) clause(word int, weight float64, stories bool) (Clause, List) {
	levels := f.asked[word]
	l := List{Lengths: f.lengths, Stories: stories}
	n, df := float64(len(f.lengths)), 0.
	if len(levels) > 0 {
		l.Docs = bitmap.Of(levels[0].ToArray()...)
		for _, b := range levels[1:] {
			l.Repeats = append(l.Repeats, bitmap.Of(b.ToArray()...))
		}
		df = float64(l.Docs.Len())
	}
	return Clause{weight * math.Log1p((n-df+.5)/(df+.5)), float64(f.total) / n}, l
}

// load is a question with what it is asked of.
type load struct {
	clauses  []Clause
	segments []Segment
}

// loads returns questions to about so many passages. The plain ones ask for 10
// words in one field. The full ones ask for synonyms too and in titles, and for
// speakers. Stories have words of their own that come again and again, and half
// of a question's are one story's.
func loads(passages int) (plain, full []load) {
	const questions = 50
	r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // nothing to guess
	topics := make([][]int, passages/14)
	for i := range topics {
		for range 20 {
			topics[i] = append(topics[i], drawn(r, 8))
		}
	}
	text, title, speaker := words{asked: map[int][]*roaring.Bitmap{}}, words{asked: map[int][]*roaring.Bitmap{}}, words{asked: map[int][]*roaring.Bitmap{}}
	var words, synonyms [questions][]int
	for i := range questions {
		topic := topics[r.IntN(len(topics))]
		for j := range 10 {
			w := drawn(r, 8)
			if j < 5 {
				w = topic[j]
			}
			words[i] = append(words[i], w)
		}
		for range 30 {
			synonyms[i] = append(synonyms[i], drawn(r, 8))
		}
		for _, w := range append(words[i], synonyms[i]...) {
			text.asked[w], title.asked[w], speaker.asked[w] = nil, nil, nil
		}
	}
	s := Segment{First: []uint32{0}}
	draw := func(topic []int, n int) []int {
		words := make([]int, n)
		for i := range words {
			if words[i] = drawn(r, 1); r.IntN(4) == 0 {
				words[i] = topic[r.IntN(len(topic))]
			}
		}
		return words
	}
	for _, topic := range topics {
		title.add(topic[:6])
		for range 4 + r.IntN(21) {
			text.add(draw(topic, min(100, 3+int(r.ExpFloat64()*25)+r.IntN(50))))
			speaker.add(topic[:r.IntN(2)*2])
		}
		s.First = append(s.First, uint32(len(text.lengths))) //nolint:gosec // not that many
	}
	question := func(ask func(add func(c Clause, l List))) load {
		q := load{segments: []Segment{{First: s.First}}}
		ask(func(c Clause, l List) {
			q.clauses = append(q.clauses, c)
			q.segments[0].Lists = append(q.segments[0].Lists, l)
		})
		return q
	}
	for i := range questions {
		plain = append(plain, question(func(add func(c Clause, l List)) {
			for _, w := range words[i] {
				add(text.clause(w, 1, false))
			}
		}))
		full = append(full, question(func(add func(c Clause, l List)) {
			for _, w := range words[i] {
				add(text.clause(w, 1, false))
				add(title.clause(w, .3, true))
			}
			for _, w := range synonyms[i] {
				add(text.clause(w, .4, false))
				add(title.clause(w, .12, true))
			}
			for _, w := range words[i][:3] {
				add(speaker.clause(w, 1, false))
			}
		}))
	}
	return plain, full
}

// termAtATime is the way to score everything that benchmarks compare with: a
// score for each passage, to which each list is added.
func termAtATime(_ context.Context, clauses []Clause, segments []Segment, k int, before func(a, b Hit) bool) ([]Hit, error) {
	t := &best{k: k, before: before}
	for i, s := range segments {
		scores := make([]float64, s.First[len(s.First)-1])
		for j, l := range s.Lists {
			var repeats []*roaring.Bitmap
			for _, r := range l.Repeats {
				repeats = append(repeats, r.Roaring())
			}
			for d := range roaring.Values(l.Docs.Roaring()) {
				tf := 1
				for tf <= len(repeats) && repeats[tf-1].Contains(d) {
					tf++
				}
				score := scored(clauses[j], tf, l.Lengths[d])
				if !l.Stories {
					scores[d] += score
					continue
				}
				for p := s.First[d]; p < s.First[d+1]; p++ {
					scores[p] += score
				}
			}
		}
		for p, score := range scores {
			if score > 0 && score >= t.least {
				t.add(Hit{i, uint32(p), score})
			}
		}
	}
	return t.sorted(), nil
}

func BenchmarkSearch(b *testing.B) {
	for _, passages := range []int{100_000, 360_000, 1_000_000} {
		both := sync.OnceValues(func() (plain, full []load) { return loads(passages) })
		for _, kind := range []string{"plain", "full"} {
			k := map[string]int{"plain": 10, "full": 53}[kind]
			for way, search := range map[string]func(context.Context, []Clause, []Segment, int, func(a, b Hit) bool) ([]Hit, error){
				"": Search, "/exhaustive": termAtATime,
			} {
				b.Run(fmt.Sprintf("%s/%d%s", kind, passages, way), func(b *testing.B) {
					questions, full := both()
					if kind == "full" {
						questions = full
					}
					b.ReportAllocs()
					for i := 0; b.Loop(); i++ {
						q := questions[i%len(questions)]
						if _, err := search(b.Context(), q.clauses, q.segments, k, earlier); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
