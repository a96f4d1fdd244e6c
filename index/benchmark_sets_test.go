package index_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
)

// BenchmarkXQuAD asks the questions of XQuAD of its 240 passages, one after the
// other, all steps, as somebody on Discord would.
func BenchmarkXQuAD(b *testing.B) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		b.Skip("BYLINE_EVAL_DIR is not set")
	}
	dir = filepath.Join(dir, "xquad-en")
	engine := open(b)
	if _, err := engine.Update(b.Context(), &corpus.Folder{
		FS:      os.DirFS(dir),
		Accepts: func(path string) bool { return path == "stories.jsonl" },
		Extract: new(extract.Reader).Stories,
	}, true, nil); err != nil {
		b.Fatal(err)
	}
	x := index.New(engine)
	questions := questionsOf(b, filepath.Join(dir, "questions.jsonl"))
	var times []time.Duration
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		if _, err := x.Ask(b.Context(), index.Question{Text: questions[i%len(questions)]}); err != nil {
			b.Fatal(err)
		}
		times = append(times, time.Since(start))
	}
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds()), "µs-p50")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "µs-p99")
}

func questionsOf(b *testing.B, name string) []string {
	b.Helper()
	f, err := os.Open(name)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var out []string
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var q struct {
			Question string `json:"question"`
		}
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			b.Fatal(err)
		}
		out = append(out, q.Question)
	}
	return out
}
