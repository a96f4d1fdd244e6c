package workload

import (
	"cmp"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"byline/corpus/sample"
)

const (
	vocabularyWords = 60_000 // about what a million words of news have
	zipf            = 1.07   // the exponent that words of English news have
	questionWords   = 10
)

// vocabulary are words, the most frequent first.
type vocabulary struct {
	words   []string
	lengths []int // of sentences, in words
}

// Generated returns a corpus that needs no data: the sample's words, the most
// frequent first, and then pairs of them as one word, drawn by Zipf's law into
// sentences as long as the sample's.
func Generated() (*Corpus, error) {
	v := &vocabulary{}
	counts := map[string]int{}
	files, err := fs.Glob(sample.FS, "*.md")
	if err != nil {
		return nil, err
	}
	for _, name := range files {
		data, err := fs.ReadFile(sample.FS, name)
		if err != nil {
			return nil, fmt.Errorf("read the sample: %w", err)
		}
		for _, s := range split(string(data)) {
			words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return r < 'a' || r > 'z' })
			if len(words) > 0 {
				v.lengths = append(v.lengths, len(words))
			}
			for _, w := range words {
				counts[w]++
			}
		}
	}
	v.words = slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for known, i := len(v.words), 0; len(v.words) < vocabularyWords; i++ {
		v.words = append(v.words, v.words[i/known%known]+v.words[i%known])
	}
	return &Corpus{words: v}, nil
}

// sentence draws one.
func (v *vocabulary) sentence(random *rand.Rand) string {
	return v.draw(random, v.lengths[random.IntN(len(v.lengths))]) + "."
}

// draw draws n words.
func (v *vocabulary) draw(random *rand.Rand, n int) string {
	ranks := rand.NewZipf(random, zipf, 1, uint64(len(v.words)-1)) //nolint:gosec // there are words
	words := make([]string, n)
	for i := range words {
		words[i] = v.words[ranks.Uint64()]
	}
	return strings.Join(words, " ")
}

// GeneratedQuestions returns n questions of such words. They are the corpus's
// where that is generated; it has none otherwise.
func (c *Corpus) GeneratedQuestions(n int) []string {
	if c.words == nil {
		return nil
	}
	random := rand.New(rand.NewPCG(seed, 2)) //nolint:gosec // no secret: it has to be the same each time
	questions := make([]string, n)
	for i := range questions {
		questions[i] = c.words.draw(random, questionWords) + "?"
	}
	return questions
}
