package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestSampleAnswers shows how everyday questions about the sample are answered.
// A change in ranking is a diff of the golden file, for a reviewer to judge.
func TestSampleAnswers(t *testing.T) {
	const golden = "testdata/sample-answers.golden"
	want, err := os.ReadFile(golden)
	if err != nil && !*update {
		t.Fatal(err)
	}
	var got bytes.Buffer
	right := measure(t, "", "testdata/sample-questions.jsonl", &got)
	fmt.Fprintf(&got, "answerable right at the first passage: %d of %d; unanswerable refused: %d of %d\n",
		right.answered, right.answerable, right.refused, right.unanswerable)
	if *update {
		if err := os.WriteFile(golden, got.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("answers changed; if for the better, run with -update (-want +got):\n%s", diff)
	}
}

// TestSeedQuestions measures the questions about the two stories that this
// project was made for, which aren't part of it.
func TestSeedQuestions(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR names no folder with seed-questions.jsonl")
	}
	var list bytes.Buffer
	got := measure(t, filepath.Join(dir, "..", "stories"), filepath.Join(dir, "seed-questions.jsonl"), &list)
	t.Logf("right at the first passage %d of %d, refused %d of %d\n%s",
		got.answered, got.answerable, got.refused, got.unanswerable, list.String())
	if got.answered < 15 || got.refused < 6 {
		t.Errorf("right %d, refused %d; they were 15 and 6", got.answered, got.refused)
	}
}

// TestAttributions measures who said what, and fails where that falls below
// what the rules have reached.
func TestAttributions(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR names no folder with polnear")
	}
	e := &evaluation{program: &program{flags: flags{names: "testdata/polnear-names.jsonl"}}, runs: io.Discard}
	figures, err := e.attributionSet(t.Context(), filepath.Join(dir, "polnear"))
	if err != nil {
		t.Fatal(err)
	}
	least := map[string]float64{
		"source overlap": .91, "source exact": .87, "right when named": .975, "dev coverage": .92, "train coverage": .94,
		"source F1": .62, "cue F1": .60, "content F1": .495, "right when resolved": .97,
	}
	for _, f := range figures {
		t.Logf("%-40s %.3f", f.Name, f.Value)
		for name, floor := range least {
			if strings.HasSuffix(f.Name, name) && f.Value < floor {
				t.Errorf("%s is %.3f; it was %.2f at least", f.Name, f.Value, floor)
			}
		}
	}
}

// TestArticleExtraction measures how pages are read, and fails where that falls
// below what has been reached.
func TestArticleExtraction(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR names no folder with article-extraction")
	}
	e := &evaluation{program: &program{reader: new(extract.Reader), stderr: t.Output()}, runs: io.Discard}
	figures, err := e.extractionSet(t.Context(), filepath.Join(dir, "article-extraction"))
	if err != nil {
		t.Fatal(err)
	}
	least := map[string]float64{
		"HTML, F1": .975, "text of w3m, F1": .92, "text without tags, F1": .927, "text of w3m at 80 columns, F1": .918,
		"held out, title right": 80, "held out, authors right": 80, "held out, published right": 79,
	}
	for _, f := range figures {
		t.Logf("%-40s %.3f", f.Name, f.Value)
		if f.Value < least[f.Name] {
			t.Errorf("%s is %.3f; it was %.3f at least", f.Name, f.Value, least[f.Name])
		}
	}
}

// outcome counts how questions came out.
type outcome struct{ answerable, answered, unanswerable, refused int }

// measure asks a checklist of the stories in dir, of the sample if it is
// empty, and writes a line for each question.
func measure(t *testing.T, dir, checklist string, list *bytes.Buffer) outcome {
	t.Helper()
	questions, err := readLines[checkQuestion](checklist)
	if err != nil {
		t.Fatal(err)
	}
	p := &program{reader: new(extract.Reader), config: config{stories: dir, data: t.TempDir()}, stderr: t.Output(), lg: newLogger(t.Output(), slog.LevelInfo)}
	lib, err := p.openCurrent(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := lib.engine.Close(); err != nil {
			t.Error(err)
		}
	}()
	var out outcome
	for _, q := range questions {
		a, err := lib.index.Ask(t.Context(), index.Question{Text: q.Question, Asked: evalDay})
		if err != nil {
			t.Fatal(err)
		}
		mark := "wrong"
		if len(q.Answers) == 0 {
			out.unanswerable++
			out.refused += count(!a.Answered)
			if !a.Answered {
				mark = "right"
			}
		} else {
			out.answerable++
			out.answered += count(q.rightFirst(a))
			if q.rightFirst(a) {
				mark = "right"
			}
		}
		fmt.Fprintf(list, "%s %s %s\n      %s\n", mark, q.ID, q.Question, sketch(a))
	}
	return out
}

// sketch tells an answer in a line: what was marked, who said it, and where.
func sketch(a *index.Answer) string {
	if !a.Answered {
		return "refused"
	}
	p := a.Passages[0]
	var marked []string
	for _, h := range p.Highlights {
		marked = append(marked, h.In(p.Text))
	}
	line := fmt.Sprintf("%s ¶%v %s", p.Citation.File, p.Citation.Paragraphs, strings.Join(marked, " … "))
	if p.Field != "" {
		line = fmt.Sprintf("%s %s: %s %s %s", p.Citation.File, p.Field, names(p.Citation.Authors), p.Citation.Published, p.Citation.Publisher)
	}
	for _, q := range p.Quotes {
		if who := speakerLine(q); who != "" {
			line += " — " + who
		}
	}
	if len(p.Also) > 0 {
		line += fmt.Sprintf(" (also in %d)", len(p.Also))
	}
	return line
}

// What is shown is always an exact slice of a story's paragraph, and what is
// highlighted or quoted an exact slice of the passage.
func TestVerbatim(t *testing.T) {
	questions, err := readLines[checkQuestion]("testdata/sample-questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	p := &program{reader: new(extract.Reader), config: config{data: t.TempDir()}, stderr: t.Output(), lg: newLogger(t.Output(), slog.LevelInfo)}
	lib, err := p.openCurrent(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lib.engine.Close() }()
	view, err := lib.engine.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = view.Close() }()
	stories := map[string]*corpus.Story{}
	for s, err := range view.Stories(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		stories[s.ID] = s
	}
	highlighted, passages := 0, 0
	for _, q := range questions {
		a, err := lib.index.Ask(t.Context(), index.Question{Text: q.Question, Asked: evalDay, Limit: 5})
		if err != nil {
			t.Fatal(err)
		}
		for _, passage := range a.Passages {
			if !strings.Contains(stories[passage.Citation.Story].Paragraphs[passage.Paragraph].Text, passage.Text) {
				t.Errorf("%s: not in paragraph %d of %s: %q", q.ID, passage.Paragraph, passage.Citation.File, passage.Text)
			}
			words, last := 0, 0
			for _, h := range passage.Highlights {
				if h.Start < last || h.End > len(passage.Text) || h.Empty() {
					t.Errorf("%s: highlight %v of %q", q.ID, h, passage.Text)
				}
				last = h.End
				words += len(strings.Fields(h.In(passage.Text)))
			}
			if words > 54 {
				t.Errorf("%s: %d words are highlighted", q.ID, words)
			}
			highlighted += words
			passages++
			for _, quote := range passage.Quotes {
				for _, part := range quote.Parts {
					if part.Start < 0 || part.End > len(passage.Text) || part.Empty() {
						t.Errorf("%s: quotation %v of %q", q.ID, part, passage.Text)
					}
				}
			}
		}
	}
	if highlighted > 40*passages {
		t.Errorf("%d words are highlighted in %d passages, more than 40 in each on average", highlighted, passages)
	}
}
