package quote

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/corpus"
)

// BenchmarkFind reads PolNeAR's dev part where it is there, and else a story
// of the tests' own sentences.
func BenchmarkFind(b *testing.B) {
	stories := []*corpus.Story{storyOf("en", strings.Split(strings.Repeat(
		"“We sail on Monday,” said Ines Roy, the chief engineer of the line, in an interview. “Nobody stays.”\n"+
			"The price, the union said, would be fair, and Roy told the Harbor Post that the engines were ready.\n", 10), "\n")...)}
	if dir := os.Getenv("BYLINE_EVAL_DIR"); dir != "" {
		f, err := os.Open(filepath.Join(dir, "polnear", "dev_stories.jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		defer func() { _ = f.Close() }() // it was only read
		stories = nil
		for dec := json.NewDecoder(f); dec.More(); {
			var s struct{ Text string }
			if err := dec.Decode(&s); err != nil {
				b.Fatal(err)
			}
			stories = append(stories, storyOf("en", strings.Split(s.Text, "\n")...))
		}
	}
	size := 0
	for _, s := range stories {
		for _, p := range s.Paragraphs {
			size += len(p.Text)
		}
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, s := range stories {
			Find(s)
		}
	}
}
