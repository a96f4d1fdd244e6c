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

// TestStories holds what is found in two real stories, which aren't part of
// the repository, by counts and hashes.
func TestStories(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: the real stories stand beside it")
	}
	type found struct {
		Parts              []string // the beginnings of their SHA-256 hashes
		Speaker, Role, Via string
		Direct             bool
	}
	tests := []struct {
		pattern string
		want    []found
	}{
		{"003_*", []found{
			{[]string{"41ac50e6"}, "Dmitry Peskov", "Kremlin spokesperson", "", false},
			{[]string{"8e49b191", "c9b2cf3b"}, "Dmitry Peskov", "Kremlin spokesperson", "Reuters", true},
		}},
		{"000_*", []found{
			{[]string{"dc24b8e3"}, "Elon Musk", "Tesla CEO", "", true},
			{[]string{"171c3dfb"}, "Elon Musk", "Tesla CEO", "", true},
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
				if block = strings.TrimSpace(block); !strings.Contains(block, "\n") {
					s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: block, Kind: corpus.Body})
				}
			}
			var got []found
			for _, q := range Find(s) {
				if q.Role == "" || !q.Direct && !strings.ContainsRune(q.Parts[0].In(s.Paragraphs[q.Parts[0].Paragraph].Text), '“') {
					continue // only words in marks, of somebody with a role
				}
				f := found{Speaker: q.Speaker, Role: q.Role, Via: q.Via, Direct: q.Direct}
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
