package embedded

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLiveOnRealText is [TestLive] on stories of data sets in two languages, some
// of many passages and some of one.
func TestLiveOnRealText(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set")
	}
	all := map[string]string{}
	for _, set := range []struct{ file, language string }{
		{"xquad-en/stories.jsonl", "en"}, {"xquad-de/stories.jsonl", "de"}, {"reuters21578/corpus.jsonl", "en"},
	} {
		addStories(t, all, filepath.Join(dir, filepath.FromSlash(set.file)), set.language, 100)
	}
	r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // the same each time
	x := open(t, t.TempDir())
	x.chunk = 50
	if most := liveOn(t, x, all, 8, 60, r); most < 2 {
		t.Error("there was never more than a part")
	}
}

// addStories adds the first stories of a data set as files of a [memory].
func addStories(t *testing.T, files map[string]string, name, language string, limit int) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // it was only read
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	n := 0
	for ; n < limit && lines.Scan(); n++ {
		var story struct {
			ID          string `json:"_id"`
			Title, Text string
			Paragraphs  []string
		}
		if err := json.Unmarshal(lines.Bytes(), &story); err != nil {
			t.Fatal(err)
		}
		text := []string{fmt.Sprintf("%s\tPaper %d\t2021-0%d\t%s", language, n%3, 1+n%4, strings.Join(strings.Fields(story.Title), " "))}
		for _, p := range append(story.Paragraphs, strings.Split(story.Text, "\n")...) {
			if p = strings.Join(strings.Fields(p), " "); p != "" {
				text = append(text, p)
			}
		}
		files[language+" "+filepath.Base(filepath.Dir(name))+" "+story.ID] = strings.Join(text, "\n")
	}
	if err := lines.Err(); err != nil || n == 0 {
		t.Fatalf("%s has %d stories: %v", name, n, err)
	}
}
