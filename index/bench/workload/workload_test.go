package workload

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// folder writes data sets: 30 English stories, two of them the same, a Spanish
// one, and questions.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	var stories, questions strings.Builder
	for i := range 30 {
		n := strconv.Itoa(i % 29)
		text := strings.Repeat("The council of ward "+n+" met again about the bridge, the ferry and the library's roof. ", 4)
		stories.WriteString(`{"_id": "` + strconv.Itoa(i) + `", "paragraphs": ["` + text + `"]}` + "\n")
		questions.WriteString(`{"_id": "` + n + `", "question": "What did ward ` + n + ` say?"}` + "\n")
	}
	for name, content := range map[string]string{
		"news-en/stories.jsonl":   stories.String(),
		"news-en/questions.jsonl": questions.String(),
		"old/corpus.jsonl":        `{"title": "Ferry", "text": "A ferry sank. Nobody was on it."}` + "\n",
		"news-es/stories.jsonl":   `{"paragraphs": ["El barco se hundió."]}` + "\n",
		"news-es/questions.jsonl": `{"question": "¿Qué barco?"}` + "\n",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestRead(t *testing.T) {
	t.Parallel()
	c, err := Read(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.distinct) < 5 || len(c.distinct) > 29 {
		t.Errorf("%d distinct passages of 29 stories with 60 words each", len(c.distinct))
	}
	n := len(c.distinct) + 50
	check(t, c, n)
	var distinct []string
	ferry := false
	for i, p := range c.Passages(n) {
		if strings.Contains(p.Text, "barco") {
			t.Errorf("passage %d is Spanish: %s", i, p.Text)
		}
		ferry = ferry || strings.Contains(p.Text, "A ferry sank.")
		if i < len(c.distinct) {
			distinct = append(distinct, p.Text)
		}
	}
	if !ferry {
		t.Error("the text of corpus.jsonl is missing")
	}
	if sorted := slices.Sorted(slices.Values(distinct)); len(slices.Compact(sorted)) != len(distinct) {
		t.Error("a passage of distinct text is there twice")
	}
	if got := c.Origin(n); !strings.Contains(got, "recombined") {
		t.Errorf("past the distinct text its origin is %q", got)
	}
	if got := c.Origin(len(c.distinct)); got != "distinct text" {
		t.Errorf("the origin of distinct text is %q", got)
	}
}

func TestGenerated(t *testing.T) {
	t.Parallel()
	c, err := Generated()
	if err != nil {
		t.Fatal(err)
	}
	check(t, c, 100)
	if got := len(c.GeneratedQuestions(7)); got != 7 {
		t.Errorf("%d questions, want 7", got)
	}
}

// check checks the first n passages, and that they are the same each time.
func check(t *testing.T, c *Corpus, n int) {
	t.Helper()
	for i, p := range c.Passages(n) {
		if words := len(strings.Fields(p.Text)); words < mostWords/2 || words > mostWords || p.Story != i/storyPassages*storyPassages {
			t.Errorf("passage %d of story %d has %d words", i, p.Story, words)
		}
	}
	var all, some bytes.Buffer
	if err := c.Write(&all, n); err != nil {
		t.Fatal(err)
	}
	if err := c.Write(&some, n-1); err != nil {
		t.Fatal(err)
	}
	if got := bytes.Count(all.Bytes(), []byte("\n")); got != n {
		t.Errorf("%d lines, want %d", got, n)
	}
	if !bytes.HasPrefix(all.Bytes(), some.Bytes()) {
		t.Error("fewer passages aren't the beginning of more")
	}
}

func TestQuestions(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	all, err := Questions(dir, 1000)
	if err != nil || len(all) != 29 || slices.Contains(all, "¿Qué barco?") {
		t.Errorf("%d questions, %v; want 29, English ones", len(all), err)
	}
	some, err := Questions(dir, 5)
	if err != nil || !slices.Equal(some, all[:5]) {
		t.Errorf("drawn %q, %v; want the first five of %q", some, err, all)
	}
	file := filepath.Join(t.TempDir(), "q.txt")
	if err := os.WriteFile(file, []byte("Who sank?\n\nWho  swam?\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plain, err := Questions(file, 10)
	if slices.Sort(plain); err != nil || !slices.Equal(plain, []string{"Who sank?", "Who swam?"}) {
		t.Errorf("plain questions %q, %v", plain, err)
	}
}
