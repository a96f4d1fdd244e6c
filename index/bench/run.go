package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"byline/index/bench/workload"
)

// options are those of run.
type options struct {
	passages  []int
	engines   []string
	corpus    string
	questions string
	number    int // of questions
	rounds    int
	asks      int // questions to ours before its memory is read
	alone     bool
	keep      string
	json      string
	chart     string
	cache     string
}

func parseOptions(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("bench run", flag.ContinueOnError)
	flags.SetOutput(stderr)
	passages := flags.String("passages", "20000,100000,360000,1000000", "measure with each of these `NUMBERS` of passages")
	engines := flags.String("engines", "", "only these `NAMES`, such as byline,bleve,lucene (default all that are installed)")
	flags.StringVar(&o.corpus, "corpus", os.Getenv("BYLINE_EVAL_DIR"), "a `DIR` of data sets in English, whose text is indexed (default $BYLINE_EVAL_DIR, else generated text)")
	flags.StringVar(&o.questions, "questions", "", "a `FILE` of questions, or a folder with questions.jsonl in it (default that of --corpus)")
	flags.IntVar(&o.number, "number", 250, "how many questions are drawn")
	flags.IntVar(&o.rounds, "rounds", 5, "how often each is asked, after a round to warm up")
	flags.BoolVar(&o.alone, "alone", true, "measure also what only ours has: whole answers, and an index that changes")
	flags.IntVar(&o.asks, "asks", 10_000, "how many questions ours answers in whole before its memory is read")
	flags.StringVar(&o.keep, "keep", "", "a `DIR` to keep indexes in and to take them from (default a temporary one)")
	flags.StringVar(&o.json, "json", "", "write all figures to `FILE`")
	flags.StringVar(&o.chart, "chart", "", "write a chart to `FILE`, as SVG")
	cache := cacheFlag(flags)
	if err := flags.Parse(args); err != nil {
		return options{}, err
	}
	o.cache = *cache
	for field := range strings.SplitSeq(*passages, ",") {
		n, err := strconv.Atoi(field)
		if err != nil {
			return options{}, fmt.Errorf("--passages: %w", err)
		}
		o.passages = append(o.passages, n)
	}
	slices.Sort(o.passages)
	if *engines != "" {
		o.engines = strings.Split(*engines, ",")
	}
	return o, nil
}

var errNoEngine = errors.New("there is no engine to measure")

// bench is one run.
type bench struct {
	options
	stderr    io.Writer
	corpus    *workload.Corpus
	questions []string
	installed []installed
	dir       string
}

// installed is an engine that takes part.
type installed struct {
	peer
	command []string
	key     string // of the indexes that it builds; "" where they aren't to be kept
}

// measure is the command run.
func measure(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	o, err := parseOptions(args, stderr)
	if err != nil {
		return err
	}
	b := &bench{options: o, stderr: stderr}
	if err := b.load(); err != nil {
		return err
	}
	report := Report{
		Day:       time.Now().Format(time.DateOnly),
		Machine:   fmt.Sprintf("%d cores, %s, %s/%s", runtime.NumCPU(), runtime.Version(), runtime.GOOS, runtime.GOARCH),
		Questions: len(b.questions),
		Words:     meanWords(b.questions),
		Rounds:    o.rounds,
	}
	if report.LeftOut, err = b.findEngines(); err != nil {
		return err
	}
	if b.dir = o.keep; b.dir == "" {
		if b.dir, err = os.MkdirTemp("", "byline-bench-"); err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(b.dir) }() // what's left of a temporary folder is the system's to clear away
	}
	for _, n := range o.passages {
		size, err := b.size(ctx, n)
		if err != nil {
			return fmt.Errorf("with %d passages: %w", n, err)
		}
		report.Sizes = append(report.Sizes, size)
		if err := writeReport(o, report); err != nil { // now, as the next size may take hours
			return err
		}
	}
	return writeTables(stdout, report)
}

// load reads the corpus and the questions, or makes them.
func (b *bench) load() (err error) {
	if b.options.corpus == "" {
		b.corpus, err = workload.Generated()
	} else {
		b.corpus, err = workload.Read(b.options.corpus)
	}
	if err != nil {
		return err
	}
	if from := cmp.Or(b.options.questions, b.options.corpus); from != "" {
		b.questions, err = workload.Questions(from, b.number)
	} else {
		b.questions = b.corpus.GeneratedQuestions(b.number)
	}
	return err
}

// findEngines finds those that take part, and tells of those that don't.
func (b *bench) findEngines() (leftOut []string, err error) {
	for _, p := range peers() {
		if b.engines != nil && !slices.Contains(b.engines, p.name) {
			continue
		}
		command, key, err := p.command(b.cache)
		if errors.Is(err, errNotInstalled) {
			leftOut = append(leftOut, p.title)
			fmt.Fprintf(b.stderr, "%s is left out: it %v\n", p.title, err)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("find %s: %w", p.title, err)
		}
		b.installed = append(b.installed, installed{p, command, key})
	}
	if len(b.installed) == 0 {
		return nil, errNoEngine
	}
	return leftOut, nil
}

// meanWords returns how many words a question has on average.
func meanWords(questions []string) float64 {
	return float64(len(strings.Fields(strings.Join(questions, " ")))) / float64(max(len(questions), 1))
}

// writeReport writes the files that are wished for.
func writeReport(o options, r Report) error {
	if o.json != "" {
		data, err := json.MarshalIndent(r, "", "  ")
		if err != nil {
			return err
		}
		if err := os.WriteFile(o.json, append(data, '\n'), 0o600); err != nil {
			return err
		}
	}
	if o.chart == "" {
		return nil
	}
	f, err := os.Create(filepath.Clean(o.chart))
	if err != nil {
		return err
	}
	return errors.Join(writeChart(f, r), f.Close())
}
