package index_test

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
)

type goldQuestion struct {
	Question  string `json:"question"`
	Story     string `json:"story_id"`
	Paragraph int    `json:"paragraph"`
}

// TestTypos asks questions of XQuAD with one slip each, and holds that few of
// the passages are lost by it.
func TestTypos(t *testing.T) {
	t.Parallel()
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set")
	}
	for set, most := range map[string]int{"xquad-en": 7, "xquad-de": 10, "xquad-ru": 10, "xquad-es": 10} {
		engine := open(t)
		if _, err := engine.Update(t.Context(), &corpus.Folder{
			FS:      os.DirFS(filepath.Join(dir, set)),
			Accepts: func(path string) bool { return path == "stories.jsonl" },
			Extract: new(extract.Reader).Stories,
		}, true, nil); err != nil {
			t.Fatal(err)
		}
		x := index.New(engine)
		random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same slips each time
		asked, right, rightMistyped, mended := 0, 0, 0, 0
		for i, q := range goldQuestions(t, filepath.Join(dir, set, "questions.jsonl")) {
			if i%6 != 0 {
				continue
			}
			typo := mistyped(random, q.Question)
			asked++
			isFirst := func(a *index.Answer) bool {
				return len(a.Passages) > 0 && a.Passages[0].Citation.Story == q.Story && a.Passages[0].Paragraph == q.Paragraph
			}
			if isFirst(ask(t, x, index.Question{Text: q.Question})) {
				right++
			}
			a := ask(t, x, index.Question{Text: typo})
			if isFirst(a) {
				rightMistyped++
			}
			if len(a.Analysis.Mended) > 0 {
				mended++
			}
		}
		t.Logf("%s: of %d questions %d have the right passage first, with a slip %d; %d were mended", set, asked, right, rightMistyped, mended)
		if right-rightMistyped > most {
			t.Errorf("%s: more than %d are lost", set, most)
		}
	}
}

// mistyped returns a question with a slip in one of its longer words: a letter
// left out, doubled, swapped with the next, or another.
func mistyped(random *rand.Rand, question string) string {
	ws := strings.Fields(question)
	var long []int
	for i, w := range ws {
		if n := len([]rune(w)); i > 0 && n >= 6 && !strings.ContainsFunc(w[:len(w)-1], func(r rune) bool { return !unicode.IsLetter(r) }) {
			long = append(long, i)
		}
	}
	if len(long) == 0 {
		return question
	}
	i := long[random.IntN(len(long))]
	w := []rune(ws[i])
	at := 1 + random.IntN(len(w)-3)
	switch random.IntN(4) {
	case 0:
		w = slices.Delete(w, at, at+1)
	case 1:
		w = slices.Insert(w, at, w[at])
	case 2:
		w[at], w[at+1] = w[at+1], w[at]
	default:
		w[at]++
	}
	ws[i] = string(w)
	return strings.Join(ws, " ")
}

func goldQuestions(t *testing.T, name string) []goldQuestion {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	var out []goldQuestion
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var q goldQuestion
		if err := json.Unmarshal(lines.Bytes(), &q); err != nil {
			t.Fatal(err)
		}
		out = append(out, q)
	}
	return out
}
