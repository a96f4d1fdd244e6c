package main

import (
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"
)

// The questions about news hold together, also where the stories aren't at hand.
func TestNewsQuestionsFile(t *testing.T) {
	rows, err := readLines[newsQuestion]("testdata/polnear-questions.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	ids, halfOf, of := map[string]bool{}, map[string]string{}, map[string]int{}
	for _, q := range rows {
		if q.ID == "" || ids[q.ID] {
			t.Errorf("%q isn't an id of its own", q.ID)
		}
		ids[q.ID] = true
		of[q.Half]++
		if _, err := time.Parse(time.DateOnly, q.Asked); err != nil {
			t.Errorf("%s: asked: %v", q.ID, err)
		}
		if q.Question != strings.TrimSpace(q.Question) || q.Question == "" {
			t.Errorf("%s: question %q", q.ID, q.Question)
		}
		if (q.Story == "") != (len(q.Answers) == 0) || q.Paragraph < 0 || q.Story == "" && q.Paragraph != 0 {
			t.Errorf("%s: story %q, paragraph %d, answers %v", q.ID, q.Story, q.Paragraph, q.Answers)
		}
		if h, ok := halfOf[q.Story]; ok && h != q.Half && q.Story != "" {
			t.Errorf("%s: %s is in both halves", q.ID, q.Story)
		}
		halfOf[q.Story] = q.Half
		last := [2]int{}
		for _, a := range q.Answers {
			if a[0] < 0 || a[0] >= a[1] || a[0] < last[0] || a == last {
				t.Errorf("%s: answers %v", q.ID, q.Answers)
			}
			last = a
		}
	}
	if len(of) != 2 || of["a"] != 170 || of["b"] != 170 {
		t.Errorf("halves of %v questions, want 170 in a and in b", of)
	}
}

// TestNewsQuestions measures the questions about news, and fails where that falls
// below what has been reached. An answer that begins or ends within a word, or
// with white space, would be one whose place has moved.
func TestNewsQuestions(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR names no folder with polnear")
	}
	dir = filepath.Join(dir, "polnear")
	const file = "testdata/polnear-questions.jsonl"
	rows, err := readLines[newsQuestion](file)
	if err != nil {
		t.Fatal(err)
	}
	paragraphs := map[string][]string{}
	for _, name := range []string{"dev_stories.jsonl", "train_stories.jsonl"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		stories, err := newsStories(t.Context(), name, data)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range stories {
			for _, p := range s.Paragraphs {
				paragraphs[s.ID] = append(paragraphs[s.ID], p.Text)
			}
		}
	}
	for _, q := range rows {
		for _, a := range q.Answers {
			text := []rune(" " + paragraphs[q.Story][q.Paragraph] + " ")
			before, first, last, after := text[a[0]], text[a[0]+1], text[a[1]], text[a[1]+1]
			if unicode.IsSpace(first) || unicode.IsSpace(last) || wordRune(before) && wordRune(first) || wordRune(last) && wordRune(after) {
				t.Errorf("%s: %q is no answer", q.ID, string(text[a[0]+1:a[1]+1]))
			}
		}
	}
	e := &evaluation{program: &program{flags: flags{questions: file}, stderr: t.Output(), lg: newLogger(t.Output(), slog.LevelInfo)}, asked: evalDay, runs: io.Discard}
	figures, err := e.set(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	least := map[string]float64{"hit@1": .44, "sentence, end to end": .33, "unanswerable refused": .9, "AUROC of confidence": .8}
	for _, f := range figures {
		t.Logf("%-40s %.3f", f.Name, f.Value)
		if f.Value < least[f.Name] {
			t.Errorf("%s is %.3f; it was %.2f at least", f.Name, f.Value, least[f.Name])
		}
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
