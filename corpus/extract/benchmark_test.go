package extract

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"byline/corpus"
)

// evalDir returns the folder of public evaluation sets, which are no part of
// the repository, or skips the test.
func evalDir(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: the folder with article-extraction pages is not here")
	}
	return dir
}

// score is precision and recall of shingles, as the article extraction
// benchmark of Scrapinghub counts them.
type score struct{ precision, recall, pages float64 }

func (s score) f1() float64 {
	p, r := s.precision/s.pages, s.recall/s.pages
	return 2 * p * r / (p + r)
}

func (s *score) add(got, want string) float64 {
	g, w := shingles(got), shingles(want)
	tp, fp, fn := 0, 0, 0
	for k, n := range g {
		tp += min(n, w[k])
		fp += max(0, n-w[k])
	}
	for k, n := range w {
		fn += max(0, n-g[k])
	}
	var p, r float64
	if tp == 0 && fp == 0 && fn == 0 {
		p, r = 1, 1
	}
	if tp > 0 {
		p, r = float64(tp)/float64(tp+fp), float64(tp)/float64(tp+fn)
	}
	s.precision += p
	s.recall += r
	s.pages++
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

var token = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles returns the bag of text's runs of four tokens.
func shingles(text string) map[string]int {
	words := token.FindAllString(text, -1)
	bag := map[string]int{}
	if len(words) < 4 && len(words) > 0 {
		bag[strings.Join(words, " ")]++
	}
	for i := range len(words) - 3 {
		bag[strings.Join(words[i:i+4], " ")]++
	}
	return bag
}

// scored is the part of a story that the benchmark counts.
func scored(r Result) string {
	var b strings.Builder
	for _, s := range r.Stories {
		for _, p := range s.Paragraphs {
			if p.Kind != corpus.Caption {
				b.WriteString(p.Text + "\n")
			}
		}
	}
	return b.String()
}

// TestArticleExtraction measures the body of the benchmark's pages, as HTML and
// as the text that w3m makes of them, unwrapped and wrapped.
func TestArticleExtraction(t *testing.T) {
	dir := filepath.Join(evalDir(t), "article-extraction")
	data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var truth map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name    string
		columns string // of the text; "" for HTML
		least   float64
	}{
		{"HTML", "", .955},
		{"text", "10000", .905},
		{"wrapped text", "80", .9},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var total score
			for id, want := range truth {
				name := filepath.Join(dir, "html", id+".html.gz")
				page, err := os.ReadFile(name)
				if err != nil {
					t.Fatal(err)
				}
				if tt.columns != "" {
					name, page = "page.txt", dump(t, page, tt.columns)
				}
				r, err := Read(t.Context(), name, page)
				if err != nil {
					t.Logf("%.8s: %v", id, err)
				}
				if f := total.add(scored(r), want.ArticleBody); f < .5 {
					t.Logf("%.8s: F1 %.3f", id, f)
				}
			}
			t.Logf("%v pages, precision %.4f, recall %.4f, F1 %.4f", total.pages,
				total.precision/total.pages, total.recall/total.pages, total.f1())
			if total.f1() < tt.least {
				t.Errorf("F1 is below %v", tt.least)
			}
		})
	}
}

// dump returns a page as text, as w3m shows it, or skips the test.
func dump(t *testing.T, page []byte, columns string) []byte {
	t.Helper()
	if _, err := exec.LookPath("w3m"); err != nil {
		t.Skip("w3m is not installed")
	}
	page, err := (&reading{limits: Limits{}.WithDefaults()}).gunzip(page, 0)
	if err != nil {
		t.Fatal(err)
	}
	w3m := exec.CommandContext(t.Context(), "w3m", "-dump", "-cols", columns, "-T", "text/html") //nolint:gosec // a fixed command
	w3m.Stdin = bytes.NewReader(page)
	w3m.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	text, err := w3m.Output()
	if err != nil {
		t.Fatal(err)
	}
	return text
}
