package quote

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

// TestStories holds all that is found in two real stories, which aren't part
// of the repository, by offsets and hashes.
func TestStories(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: the real stories stand beside it")
	}
	type found struct {
		Parts              []string // the beginnings of their SHA-256 hashes
		Speaker, Role, Via string
		Source, Cue        corpus.Span // bytes of their paragraph
		Direct             bool
	}
	span := func(start, end int) corpus.Span { return corpus.Span{Start: start, End: end} }
	tests := []struct {
		pattern string
		want    []found
	}{
		{"003_*", []found{
			{[]string{"e4adb1b9"}, "Elon Musk", "", "", span(0, 4), span(61, 67), false},
			{[]string{"41ac50e6"}, "Dmitry Peskov", "Kremlin spokesperson", "", span(45, 79), span(80, 87), false},
			{[]string{"8e49b191", "c9b2cf3b"}, "Dmitry Peskov", "Kremlin spokesperson", "Reuters", span(138, 144), span(145, 149), true},
			{[]string{"0273362e"}, "Kanye West", "", "", span(89, 99), span(100, 110), false},
		}},
		{"000_*", []found{
			{[]string{"699f50c8"}, "Elon Musk", "Tesla CEO", "", span(0, 19), span(32, 37), false},
			{[]string{"dc24b8e3"}, "Elon Musk", "Tesla CEO", "", span(0, 4), span(82, 89), true},
			{[]string{"171c3dfb"}, "Elon Musk", "Tesla CEO", "", span(0, 2), span(24, 29), true},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.pattern, func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join(dir, "..", "stories", tt.pattern))
			if err != nil || len(files) != 1 {
				t.Fatalf("looking for the story: %v, %v", files, err)
			}
			data, err := os.ReadFile(files[0])
			if err != nil {
				t.Fatal(err)
			}
			s := storyOf("en")
			for block := range strings.SplitSeq(string(data), "\n\n") {
				// Lines that stand together are headlines of other stories.
				if block = strings.TrimSpace(block); strings.Contains(block, "\n") {
					continue
				}
				kind := corpus.Body
				if !strings.ContainsAny(block, ".?!") {
					kind = corpus.Heading
				}
				s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: block, Kind: kind})
			}
			var got []found
			for _, q := range Find(s) {
				f := found{Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct, Source: q.Source.Span, Cue: q.Cue.Span}
				for _, p := range q.Parts {
					sum := sha256.Sum256([]byte(p.In(s.Paragraphs[p.Paragraph].Text)))
					f.Parts = append(f.Parts, hex.EncodeToString(sum[:4]))
				}
				got = append(got, f)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
