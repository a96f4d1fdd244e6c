package index_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"byline/index"
)

// BenchmarkAsk asks of 400 passages, made of a few hundred words as frequent
// as words are (Zipf).
func BenchmarkAsk(b *testing.B) {
	rnd := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same stories each time
	zipf := rand.NewZipf(rnd, 1.1, 4, 799)
	sentence := func() string {
		words := make([]string, 12)
		for i := range words {
			words[i] = fmt.Sprintf("w%dord", zipf.Uint64())
		}
		return "The " + strings.Join(words, " ") + "."
	}
	files := map[string]string{}
	for i := range 50 {
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntitle: %s\npublisher: Post\nlanguage: en\n---\n\n", strings.TrimSuffix(sentence(), "."))
		for range 7 {
			fmt.Fprintf(&text, "%s %s %s\n\n", sentence(), sentence(), sentence())
		}
		fmt.Fprintf(&text, "“%s” Mayor Ann Lee%d said.\n", sentence(), i)
		files[fmt.Sprintf("%d.md", i)] = text.String()
	}
	engine := open(b)
	update(b, engine, files)
	x := index.New(engine)
	for name, question := range map[string]string{
		"Content":  "How many w1ord did the w30ord w100ord w7ord?",
		"Speech":   "What did the mayor say about w30ord?",
		"Citation": "Who wrote the story about w30ord?",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := x.Ask(b.Context(), index.Question{Text: question}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
