package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
	"byline/index/embedded"
)

// depth is how many passages are looked at for each question.
const depth = 30

// day is when the questions are asked.
var day = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// question is a line of a set.
type question struct {
	ID         string   `json:"_id"`
	Question   string   `json:"question"`
	Answers    []string `json:"answers"`
	Story      string   `json:"story_id"`
	Paragraph  int      `json:"paragraph"`
	Answerable *bool    `json:"answerable"`
	Asked      string   `json:"asked"`
}

// examples are what the program made of questions, with the names of the
// features that they are described by.
type examples struct {
	passage, sentence, cut, gates []string
	all                           []*example
}

// example is what the program made of one question.
type example struct {
	set, story string
	small      bool // asked of a shelf
	passages   []option
	sentences  []option  // of the right passage
	cuts       []option  // of the sentences that hold an answer
	gates      []float64 // of the answer
	right      float64   // 1 if the first passage is right and its highlights hold an answer, half if only the passage is
}

// option is one of those that a model chooses from.
type option struct {
	Right  bool
	Values []float64
}

// set is a folder of questions and their stories in an index.
type set struct {
	name      string
	engine    *embedded.Index
	index     *index.Index
	questions []question
	dir       string
	small     bool // a shelf
}

// every is of how many questions that the set does not answer one is asked.
func (s *set) every() int {
	if s.small {
		return foreignEveryShelf
	}
	return foreignEvery
}

// openSet indexes the stories of a set: all, or only those of a shelf.
func openSet(ctx context.Context, lg *slog.Logger, dir string, shelf []corpus.Story) (*set, error) {
	s := &set{name: filepath.Base(dir)}
	err := s.readQuestions(filepath.Join(dir, "questions.jsonl"))
	if err != nil {
		return nil, err
	}
	read := new(extract.Reader).Stories
	if shelf != nil {
		read = func(context.Context, string, []byte) ([]corpus.Story, error) { return shelf, nil }
		s.questions = slices.DeleteFunc(s.questions, func(q question) bool {
			return !slices.ContainsFunc(shelf, func(story corpus.Story) bool { return story.ID == q.Story })
		})
	}
	if s.dir, err = os.MkdirTemp("", "byline-fit-"); err != nil {
		return nil, err
	}
	if s.engine, err = embedded.Open(ctx, lg, s.dir); err != nil {
		return nil, errors.Join(err, os.RemoveAll(s.dir))
	}
	report, err := s.engine.Update(ctx, &corpus.Folder{
		FS:      os.DirFS(dir),
		Accepts: func(path string) bool { return path == "stories.jsonl" },
		Extract: read,
	}, true, nil)
	if err == nil && len(report.Failed) > 0 {
		err = report.Failed[0]
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	s.index = index.New(s.engine)
	return s, nil
}

func (s *set) close() error { return errors.Join(s.engine.Close(), os.RemoveAll(s.dir)) }

func (s *set) readQuestions(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // it was only read
	for dec := json.NewDecoder(f); ; {
		var q question
		if err := dec.Decode(&q); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s, question %d: %w", name, len(s.questions)+1, err)
		}
		s.questions = append(s.questions, q)
	}
}

// Of so many questions that a set or a shelf doesn't answer one is asked.
const (
	foreignEvery      = 4
	foreignEveryShelf = 40
)

// A shelf has about so many paragraphs of a set, and so many shelves are made
// of each: what is known of a few stories only is to be judged as well.
const (
	shelfParagraphs = 12
	shelves         = 30
)

// openShelves opens parts of a set of a few stories each.
func openShelves(ctx context.Context, lg *slog.Logger, dir string) ([]*set, error) {
	data, err := os.ReadFile(filepath.Join(dir, "stories.jsonl"))
	if err != nil {
		return nil, err
	}
	stories, err := new(extract.Reader).Stories(ctx, "stories.jsonl", data)
	if err != nil {
		return nil, err
	}
	var out []*set
	for len(stories) > 0 && len(out) < shelves {
		n, paragraphs := 0, 0
		for n < len(stories) && paragraphs < shelfParagraphs {
			paragraphs += len(stories[n].Paragraphs)
			n++
		}
		s, err := openSet(ctx, lg, dir, stories[:n:n])
		if err != nil {
			return out, err
		}
		s.small = true
		out = append(out, s)
		stories = stories[n:]
	}
	return out, nil
}

// gather asks the sets' questions.
func gather(ctx context.Context, sets []*set) (*examples, error) {
	xs := &examples{}
	for _, s := range sets {
		for i := range s.questions {
			if err := xs.ask(ctx, s, &s.questions[i], false); err != nil {
				return nil, err
			}
		}
		for _, from := range sets {
			if from.small || s.small != (from.name == s.name) {
				continue // a shelf is asked what the rest of its set answers
			}
			for i := 0; i < len(from.questions); i += s.every() {
				q := &from.questions[i]
				if slices.ContainsFunc(s.questions, func(own question) bool { return own.Story == q.Story }) {
					continue
				}
				if err := xs.ask(ctx, s, q, true); err != nil {
					return nil, err
				}
			}
		}
	}
	return xs, nil
}

// ask adds the example of a question. A foreign one comes from another set, and
// these stories don't answer it.
func (xs *examples) ask(ctx context.Context, s *set, q *question, foreign bool) (err error) {
	defer func() {
		if err != nil {
			err = fmt.Errorf("question %s: %w", q.ID, err)
		}
	}()
	asked := day
	if q.Asked != "" {
		if asked, err = time.Parse(time.DateOnly, q.Asked); err != nil {
			return err
		}
	}
	a, err := s.index.Ask(ctx, index.Question{Text: q.Question, Asked: asked, Limit: depth, Explain: true})
	if errors.Is(err, index.ErrNoQuestion) {
		return nil
	}
	if err != nil {
		return err
	}
	answerable := !foreign && (q.Answerable == nil || *q.Answerable)
	e := &example{set: s.name, story: q.Story, small: s.small, gates: values(&xs.gates, a.Gates)}
	for i := range a.Passages {
		p := &a.Passages[i]
		right := answerable && p.Citation.Story == q.Story && p.Paragraph == q.Paragraph
		if a.Gates != nil {
			e.passages = append(e.passages, option{right, values(&xs.passage, p.Features)})
		}
		if i == 0 && right {
			e.right = .5
			if holds(q.Answers, p.Text, p.Highlights...) {
				e.right = 1
			}
		}
		if right && e.sentences == nil && holds(q.Answers, p.Text, corpus.Span{End: len(p.Text)}) {
			for _, sentence := range p.Sentences {
				o := option{holds(q.Answers, p.Text, sentence.Span), values(&xs.sentence, sentence.Features)}
				e.sentences = append(e.sentences, o)
				// An answer that is most of a sentence tells nothing of its parts.
				most := slices.ContainsFunc(q.Answers, func(a string) bool {
					return 2*len(a) > len(sentence.In(p.Text)) && strings.Contains(sentence.In(p.Text), a)
				})
				for _, c := range sentence.Cuts {
					if o.Right && !most {
						e.cuts = append(e.cuts, option{holds(q.Answers, p.Text, c.Span), values(&xs.cut, c.Features)})
					}
				}
			}
		}
	}
	xs.all = append(xs.all, e)
	return nil
}

// holds reports whether the spans of a text together hold an answer.
func holds(answers []string, text string, spans ...corpus.Span) bool {
	var marked []string
	for _, s := range spans {
		marked = append(marked, s.In(text))
	}
	return slices.ContainsFunc(answers, func(a string) bool { return strings.Contains(strings.Join(marked, " … "), a) })
}

// values returns the values of features, and notes their names.
func values(names *[]string, fs []index.Feature) []float64 {
	out := make([]float64, len(fs))
	for i, f := range fs {
		out[i] = f.Value
		if len(*names) < len(fs) {
			*names = append(*names, f.Name)
		}
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
