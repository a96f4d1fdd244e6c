package extract

import (
	"encoding/json"
	"os"
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

// TestArticleExtraction measures the body of the benchmark's pages as HTML and,
// where BYLINE_EVAL_TEXT names folders of the same pages as text, as those.
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
	check := func(name, pattern string, least float64) {
		t.Run(name, func(t *testing.T) {
			var total score
			for id, want := range truth {
				path := strings.ReplaceAll(pattern, "*", id)
				data, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				r, err := Read(t.Context(), path, data)
				if err != nil {
					t.Logf("%.8s: %v", id, err)
				}
				if f := total.add(scored(r), want.ArticleBody); f < .8 {
					t.Logf("%.8s: F1 %.3f", id, f)
				}
			}
			t.Logf("%s: %v pages, precision %.4f, recall %.4f, F1 %.4f", name, total.pages,
				total.precision/total.pages, total.recall/total.pages, total.f1())
			if total.f1() < least {
				t.Errorf("F1 is below %v", least)
			}
		})
	}
	check("HTML", filepath.Join(dir, "html", "*.html.gz"), .95)
	for text := range strings.FieldsSeq(os.Getenv("BYLINE_EVAL_TEXT")) {
		check(filepath.Base(text), filepath.Join(text, "*.txt"), .88)
	}
}
