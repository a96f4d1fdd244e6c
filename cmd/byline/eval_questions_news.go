package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"

	"byline/corpus"
	"byline/corpus/extract"
)

// newsQuestion is a question about stories of an attribution set. It tells where
// the answers are and has none of their words, as the stories aren't ours to
// give away. One that no story answers names none.
type newsQuestion struct {
	ID        string   `json:"_id"`
	Half      string   `json:"half"` // "a" or "b"; a story's questions are in the same
	Asked     string   `json:"asked"`
	Question  string   `json:"question"`
	Story     string   `json:"story_id"`
	Paragraph int      `json:"paragraph"` // index among those that newsParagraphs gives
	Answers   [][2]int `json:"answers"`   // half-open ranges of code points of the paragraph as it is read
}

// newsStory is a story of an attribution set, with what its paper says of it.
type newsStory struct {
	ID         string   `json:"_id"`
	Title      string   `json:"title,omitempty"`
	Publisher  string   `json:"publisher,omitempty"`
	Author     string   `json:"author,omitempty"`
	Date       string   `json:"date,omitempty"`
	Text       string   `json:"text,omitempty"`
	Paragraphs []string `json:"paragraphs,omitempty"`
}

// newsSet measures the questions that --questions lists, asked of the stories in
// the folder.
func (e *evaluation) newsSet(ctx context.Context, dir string) (_ []figure, err error) {
	rows, err := readLines[newsQuestion](e.flags.questions)
	if err != nil {
		return nil, err
	}
	if found, err := filepath.Glob(filepath.Join(dir, "*stories.jsonl")); err != nil || len(found) == 0 {
		return nil, errors.New("it has no stories.jsonl to ask the questions of")
	}
	l, err := e.build(ctx, &corpus.Folder{
		FS: os.DirFS(dir),
		Accepts: func(path string) bool {
			return !strings.Contains(path, "/") && strings.HasSuffix(path, "stories.jsonl")
		},
		Extract: newsStories,
	})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, l.close()) }()
	paragraphs, err := l.paragraphs(ctx)
	if err != nil {
		return nil, err
	}
	questions := make([]setQuestion, len(rows))
	for i := range rows {
		if questions[i], err = rows[i].located(paragraphs[rows[i].Story]); err != nil {
			return nil, fmt.Errorf("question %s: %w", rows[i].ID, err)
		}
	}
	return e.questions(ctx, l, dir, questions)
}

// located looks up the words of the answers among the paragraphs of the story.
func (q *newsQuestion) located(story []corpus.Paragraph) (setQuestion, error) {
	answerable := q.Story != ""
	out := setQuestion{
		ID: q.ID, Half: q.Half, Asked: q.Asked, Question: q.Question, Answerable: &answerable,
		Story: q.Story, Paragraph: q.Paragraph,
	}
	if answerable && (q.Paragraph < 0 || q.Paragraph >= len(story)) {
		return out, fmt.Errorf("there is no paragraph %d of %q", q.Paragraph, q.Story)
	}
	for _, a := range q.Answers {
		text := []rune(story[q.Paragraph].Text)
		if a[0] < 0 || a[0] >= a[1] || a[1] > len(text) {
			return out, fmt.Errorf("there is no answer at %v", a)
		}
		out.Answers = append(out.Answers, string(text[a[0]:a[1]]))
	}
	return out, nil
}

// newsStories reads a file of an attribution set, whose texts have empty lines
// between their paragraphs.
func newsStories(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	var lines bytes.Buffer
	for line := range bytes.Lines(data) {
		var s newsStory
		if err := json.Unmarshal(line, &s); err != nil {
			return nil, fmt.Errorf("read a story: %w", err)
		}
		s.Paragraphs, s.Text = newsParagraphs(s.Title, s.Text), ""
		if err := json.NewEncoder(&lines).Encode(s); err != nil {
			return nil, err
		}
	}
	return new(extract.Reader).Stories(ctx, path, lines.Bytes())
}

// emptyLines stand between paragraphs.
var emptyLines = regexp.MustCompile(`\n\s*\n`)

// newsParagraphs are those of a text, less a first one that repeats the title.
func newsParagraphs(title, text string) []string {
	var out []string
	for _, p := range emptyLines.Split(text, -1) {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	if len(out) > 1 && lettersOf(out[0]) == lettersOf(title) {
		return out[1:]
	}
	return out
}

// lettersOf is a text without what papers set differently: case, spaces and marks.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

// paragraphs are those of each indexed story.
func (l *lab) paragraphs(ctx context.Context) (_ map[string][]corpus.Paragraph, err error) {
	view, err := l.engine.View(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, view.Close()) }()
	out := map[string][]corpus.Paragraph{}
	for s, err := range view.Stories(ctx) {
		if err != nil {
			return nil, err
		}
		out[s.ID] = s.Paragraphs
	}
	return out, nil
}
