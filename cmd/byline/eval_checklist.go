package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"byline/index"
)

// checkQuestion is a line of a checklist: a question about the stories in use,
// with what is right. A question without answers is one that the stories don't
// answer.
type checkQuestion struct {
	ID       string   `json:"id"`
	Question string   `json:"question"`
	Answers  []string `json:"answers"`
	Story    string   `json:"story"` // the beginning of the file's name; several separated by |
}

// checklist measures a file of questions about the stories in use, and names
// those that went wrong.
func (e *evaluation) checklist(ctx context.Context, name string) (_ []figure, err error) {
	questions, err := readLines[checkQuestion](name)
	if err != nil {
		return nil, err
	}
	folder, err := e.folderOfStories()
	if err != nil {
		return nil, err
	}
	l, err := e.build(ctx, folder)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, l.close()) }()
	var right, answerable, refused, unanswerable int
	var times []time.Duration
	for _, q := range questions {
		a, err := l.ask(ctx, index.Question{Text: q.Question, Asked: e.asked}, &times)
		if err != nil {
			return nil, err
		}
		if err := printJSON(e.runs, runView(q.ID, a)); err != nil {
			return nil, fmt.Errorf("write the run: %w", err)
		}
		ok := q.rightFirst(a)
		if len(q.Answers) == 0 {
			unanswerable++
			ok = !a.Answered
			refused += count(ok)
		} else {
			answerable++
			right += count(ok)
		}
		if !ok {
			fmt.Fprintf(e.stderr, "%s %s\n   answered %t, confidence %.2f: %s\n", q.ID, q.Question, a.Answered, a.Confidence, firstPassage(a))
		}
	}
	return slices.Concat(l.figures, []figure{
		{"answerable", float64(answerable), ""},
		{"right at the first passage", float64(right), ""},
		{"unanswerable", float64(unanswerable), ""},
		{"refused", float64(refused), ""},
	}, timing(times)), nil
}

// rightFirst reports whether the answer's first passage holds one of the right
// words, or has them in its citation, and is of the right story.
func (q *checkQuestion) rightFirst(a *index.Answer) bool {
	if !a.Answered || len(a.Passages) == 0 {
		return false
	}
	p := a.Passages[0]
	text := p.Text
	switch p.Field {
	case index.FieldAuthors:
		text = names(p.Citation.Authors)
	case index.FieldPublished:
		text = string(p.Citation.Published)
	case index.FieldPublisher:
		text = p.Citation.Publisher
	}
	return slices.ContainsFunc(q.Answers, func(s string) bool { return strings.Contains(text, s) }) &&
		slices.ContainsFunc(strings.Split(q.Story, "|"), func(s string) bool { return strings.HasPrefix(p.Citation.File, s) })
}

func firstPassage(a *index.Answer) string {
	if len(a.Passages) == 0 {
		return "no passage"
	}
	p := a.Passages[0]
	return fmt.Sprintf("%s %v: %.100s", p.Citation.File, p.Citation.Paragraphs, p.Text)
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}
