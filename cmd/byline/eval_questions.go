package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"byline/index"
)

// runDepth is how many passages are ranked for each question of a set.
const runDepth = 20

type setQuestion struct {
	ID         string   `json:"_id"`
	Question   string   `json:"question"`
	Answers    []string `json:"answers"`
	Story      string   `json:"story_id"`
	Paragraph  int      `json:"paragraph"` // index in the story, every kind counted
	Answerable *bool    `json:"answerable"`
	Asked      string   `json:"asked"`
	Half       string   `json:"half"` // of a set whose halves have figures of their own
}

func (q *setQuestion) answerable() bool { return q.Answerable == nil || *q.Answerable }

// runLine is what --run writes for a question.
type runLine struct {
	ID         string       `json:"_id"`
	Answered   bool         `json:"answered"`
	Confidence float64      `json:"confidence"`
	Passages   []runPassage `json:"passages"`
}

type runPassage struct {
	Story      string     `json:"story"`
	Paragraph  int        `json:"paragraph"`
	Text       string     `json:"text"`
	Highlights []spanJSON `json:"highlights"`
}

// verdict is how one question of a set came out.
type verdict struct {
	half       string
	answerable bool
	rank       int  // of the gold paragraph, from 1; 0 for none
	right      bool // it is first, and its highlights hold an answer
	inside     bool // it is first, and its highlights hold an answer or lie mostly in one
	words      int  // highlighted in the first passage
	answered   bool
	confidence float64
}

// questionSet measures a folder of stories.jsonl and questions.jsonl.
func (e *evaluation) questionSet(ctx context.Context, dir string) (_ []figure, err error) {
	questions, err := readLines[setQuestion](filepath.Join(dir, "questions.jsonl"))
	if err != nil {
		return nil, err
	}
	l, err := e.build(ctx, storiesOf(dir, "stories.jsonl"))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, l.close()) }()
	return e.questions(ctx, l, dir, questions)
}

// questions asks the questions of the set in dir, whose stories are indexed.
func (e *evaluation) questions(ctx context.Context, l *lab, dir string, questions []setQuestion) ([]figure, error) {
	var verdicts []verdict
	var times []time.Duration
	for _, q := range questions {
		asked := e.asked
		if q.Asked != "" {
			var err error
			if asked, err = time.Parse(time.DateOnly, q.Asked); err != nil {
				return nil, fmt.Errorf("question %s: %w", q.ID, err)
			}
		}
		a, err := l.ask(ctx, index.Question{Text: q.Question, Asked: asked, Limit: runDepth}, &times)
		if err != nil {
			return nil, err
		}
		if err := printJSON(e.runs, runView(q.ID, a)); err != nil {
			return nil, fmt.Errorf("write the run: %w", err)
		}
		verdicts = append(verdicts, judge(&q, a))
	}
	figures := slices.Concat(l.figures, questionFigures(verdicts), halfFigures(verdicts))
	if e.flags.offTopic != "" && filepath.Clean(e.flags.offTopic) != filepath.Clean(dir) {
		f, err := e.offTopic(ctx, l, verdicts)
		if err != nil {
			return nil, err
		}
		figures = append(figures, f)
	}
	return append(figures, timing(times)...), nil
}

func runView(id string, a *index.Answer) runLine {
	out := runLine{ID: id, Answered: a.Answered, Confidence: a.Confidence, Passages: []runPassage{}}
	for _, p := range a.Passages {
		out.Passages = append(out.Passages, runPassage{
			Story: p.Citation.Story, Paragraph: p.Paragraph, Text: p.Text, Highlights: spansView(p.Text, p.Highlights),
		})
	}
	return out
}

// judge compares an answer with what is right.
func judge(q *setQuestion, a *index.Answer) verdict {
	v := verdict{half: q.Half, answerable: q.answerable(), answered: a.Answered, confidence: a.Confidence}
	v.rank = 1 + slices.IndexFunc(a.Passages, func(p index.Passage) bool {
		return p.Citation.Story == q.Story && p.Paragraph == q.Paragraph
	})
	if len(a.Passages) == 0 {
		return v
	}
	first := a.Passages[0]
	var marked []string
	for _, h := range first.Highlights {
		marked = append(marked, h.In(first.Text))
	}
	v.words = len(strings.Fields(strings.Join(marked, " ")))
	v.right = v.rank == 1 && slices.ContainsFunc(q.Answers, func(answer string) bool {
		return strings.Contains(strings.Join(marked, " … "), answer)
	})
	v.inside = v.rank == 1 && (v.right || mostlyInside(q.Answers, &first))
	return v
}

// mostlyInside reports whether at least half of what is highlighted lies in
// answers, which are whole sentences in some sets.
func mostlyInside(answers []string, p *index.Passage) bool {
	all, inside := 0, 0
	for _, h := range p.Highlights {
		all += h.End - h.Start
		most := 0
		for _, answer := range answers {
			if i := strings.Index(p.Text, answer); i >= 0 {
				most = max(most, min(h.End, i+len(answer))-max(h.Start, i))
			}
		}
		inside += most
	}
	return all > 0 && 2*inside >= all
}

// offTopic asks the questions of another set, which these stories can't
// answer, and returns the share refused at the confidence that keeps 95 % of
// the set's own answerable questions.
func (e *evaluation) offTopic(ctx context.Context, l *lab, own []verdict) (figure, error) {
	questions, err := readLines[setQuestion](filepath.Join(e.flags.offTopic, "questions.jsonl"))
	if err != nil {
		return figure{}, err
	}
	var kept []float64
	for _, v := range own {
		if v.answerable {
			kept = append(kept, v.confidence)
		}
	}
	slices.Sort(kept)
	threshold := kept[len(kept)/20]
	refused := 0
	var times []time.Duration
	for _, q := range questions {
		a, err := l.ask(ctx, index.Question{Text: q.Question, Asked: e.asked}, &times)
		if err != nil {
			return figure{}, err
		}
		if a.Confidence < threshold {
			refused++
		}
	}
	return figure{"off-topic refused, 95 % of own kept", share(refused, len(questions)), ""}, nil
}
