package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
	"byline/index/embedded"
)

// evalDay is the day on which questions are asked that don't say when, so that
// a figure is the same tomorrow.
var evalDay = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// eval measures each set that is named and prints its figures.
func eval(ctx context.Context, p *program, args []string) error {
	if len(args) == 0 {
		return misuse("name the folder of a question, retrieval, attribution or extraction set, or a file of questions about --stories")
	}
	asked := evalDay
	if p.flags.asked != "" {
		var err error
		if asked, err = time.Parse(time.DateOnly, p.flags.asked); err != nil {
			return misuse("--asked wants a date such as 2021-02-15, not %q", p.flags.asked)
		}
	}
	e := &evaluation{program: p, asked: asked, runs: io.Discard}
	if p.flags.run != "" {
		f, err := os.Create(p.flags.run)
		if err != nil {
			return fmt.Errorf("write the run: %w", err)
		}
		w := bufio.NewWriter(f)
		e.runs = w
		defer func() { _ = f.Close() }() // what matters is flushed below
		if err := e.sets(ctx, args); err != nil {
			return err
		}
		if err := errors.Join(w.Flush(), f.Close()); err != nil {
			return fmt.Errorf("write the run: %w", err)
		}
		return nil
	}
	return e.sets(ctx, args)
}

// evaluation measures sets one after the other.
type evaluation struct {
	*program
	asked time.Time
	runs  io.Writer
}

// figure is one line of what was measured.
type figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit,omitempty"`
}

func (e *evaluation) sets(ctx context.Context, names []string) error {
	for _, name := range names {
		figures, err := e.set(ctx, name)
		if err != nil {
			return fmt.Errorf("measure %s: %w", name, err)
		}
		set := filepath.Base(name)
		if all := compared(set, figures); e.flags.json {
			err = printJSON(e.stdout, map[string]any{"set": set, "figures": all})
		} else {
			err = printFigures(e.stdout, set, all)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// set tells by its files what kind of set it is.
func (e *evaluation) set(ctx context.Context, name string) ([]figure, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return e.checklist(ctx, name)
	}
	if e.flags.questions != "" {
		return e.newsSet(ctx, name)
	}
	for _, kind := range []struct {
		file    string // a pattern
		measure func(context.Context, string) ([]figure, error)
	}{{"questions.jsonl", e.questionSet}, {"queries.jsonl", e.retrievalSet}, {"*attributions.jsonl", e.attributionSet}, {"ground-truth.json", e.extractionSet}} {
		if found, err := filepath.Glob(filepath.Join(name, kind.file)); err == nil && len(found) > 0 {
			return kind.measure(ctx, name)
		}
	}
	return nil, errors.New("it has neither questions.jsonl nor queries.jsonl nor attributions.jsonl nor ground-truth.json")
}

// lab is an index in a temporary folder and what it took to build.
type lab struct {
	index   *index.Index
	engine  *embedded.Index
	dir     string
	figures []figure
}

// build indexes a folder's stories in a temporary folder.
func (e *evaluation) build(ctx context.Context, folder *corpus.Folder) (*lab, error) {
	dir, err := os.MkdirTemp("", "byline-eval-")
	if err != nil {
		return nil, err
	}
	l := &lab{dir: dir}
	if l.engine, err = embedded.Open(ctx, e.lg, dir); err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	bar := e.newProgress("Reading stories")
	report, err := l.engine.Update(ctx, folder, true, bar.show)
	bar.done()
	if err == nil && len(report.Failed) > 0 {
		err = report.Failed[0]
	}
	if err != nil {
		return nil, errors.Join(err, l.close())
	}
	l.index = index.New(l.engine)
	l.figures = []figure{
		{"stories", float64(report.Stories), ""},
		{"passages", float64(report.Passages), ""},
		{"build", float64(report.Stories) / report.Took.Seconds(), "stories/s"},
		{"index size", float64(folderSize(dir)) / 1e6, "MB"},
	}
	return l, nil
}

func (l *lab) close() error { return errors.Join(l.engine.Close(), os.RemoveAll(l.dir)) }

// ask asks one question and notes how long the answer took.
func (l *lab) ask(ctx context.Context, q index.Question, times *[]time.Duration) (*index.Answer, error) {
	start := time.Now()
	a, err := l.index.Ask(ctx, q)
	if errors.Is(err, index.ErrNoQuestion) {
		a, err = &index.Answer{Question: q.Text}, nil
	}
	*times = append(*times, time.Since(start))
	return a, err
}

// timing sums up how long questions took, and the memory that the program had
// at most.
func timing(times []time.Duration) []figure {
	slices.Sort(times)
	ms := func(q float64) float64 {
		return float64(times[int(q*float64(len(times)-1))].Microseconds()) / 1000
	}
	out := []figure{{"question p50", ms(.5), "ms"}, {"question p99", ms(.99), "ms"}}
	if m, ok := peakMemory(); ok {
		out = append(out, figure{"peak memory", float64(m) / 1e6, "MB"})
	}
	return out
}

// storiesOf is the folder of a set, of which only the file with that name is
// read.
func storiesOf(dir, name string) *corpus.Folder {
	return &corpus.Folder{
		FS:      os.DirFS(dir),
		Accepts: func(path string) bool { return path == name },
		Extract: new(extract.Reader).Stories,
	}
}

// readLines decodes a file of JSON lines.
func readLines[T any](name string) ([]T, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	var out []T
	for dec := json.NewDecoder(f); ; {
		var v T
		err := dec.Decode(&v)
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s, line %d: %w", name, len(out)+1, err)
		}
		out = append(out, v)
	}
}
