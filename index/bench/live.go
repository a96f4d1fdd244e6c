package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"byline/index"
	"byline/index/embedded"
)

const (
	askers      = 16
	askedRounds = 4 // how often each question is asked for a figure
	// addedStory is a line of the passages' file, about what no other story has.
	addedStory = "added\tThe harbor master of Quillhaven said on Monday that the zephyrine lanterns will be lit again in autumn.\n"
	addedWords = "zephyrine lanterns of Quillhaven"
)

var errNotFound = errors.New("the story that was added isn't found")

// live measures our index while it is asked by many, rebuilt, and added to.
func live(ctx context.Context, dir, passages, questionsFile string) (l Live, err error) {
	questions, err := readLines(questionsFile)
	if err != nil {
		return Live{}, err
	}
	src, err := openSource(passages)
	if err != nil {
		return Live{}, err
	}
	defer func() { err = errors.Join(err, src.close()) }()
	engine, err := embedded.Open(ctx, slog.New(slog.DiscardHandler), dir)
	if err != nil {
		return Live{}, err
	}
	a := &asker{engine, index.New(engine)}
	defer func() { err = errors.Join(err, a.Close()) }()

	if _, err := a.throughput(ctx, questions, 2); err != nil { // warms up
		return Live{}, err
	}
	if l.OneCore, err = a.throughput(ctx, questions, 1); err != nil {
		return Live{}, err
	}
	if l.TwoCores, err = a.throughput(ctx, questions, 2); err != nil {
		return Live{}, err
	}
	if err := a.rebuild(ctx, src, questions, &l); err != nil {
		return Live{}, fmt.Errorf("rebuild: %w", err)
	}
	if l.Added, err = a.add(ctx, src); err != nil {
		return Live{}, fmt.Errorf("add a story: %w", err)
	}
	return l, nil
}

// throughput returns how many answers a second many askers get of so many cores.
func (a *asker) throughput(ctx context.Context, questions []string, cores int) (float64, error) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	start := time.Now()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var group sync.WaitGroup
	var next atomic.Int64
	for range askers {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < askedRounds*len(questions) && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if _, err := a.search(ctx, questions[i%len(questions)]); err != nil {
					cancel(err)
				}
			}
		})
	}
	group.Wait()
	if ctx.Err() != nil {
		return 0, context.Cause(ctx)
	}
	return float64(askedRounds*len(questions)) / time.Since(start).Seconds(), nil
}

// rebuild notes how long answers take before a rebuild of everything and beside
// it.
func (a *asker) rebuild(ctx context.Context, src *source, questions []string, l *Live) error {
	times := func(more func(asked int) bool) ([]time.Duration, error) {
		var times []time.Duration
		for more(len(times)) {
			start := time.Now()
			if _, err := a.search(ctx, questions[len(times)%len(questions)]); err != nil {
				return nil, err
			}
			times = append(times, time.Since(start))
		}
		return times, nil
	}
	before, err := times(func(asked int) bool { return asked < askedRounds*len(questions) })
	if err != nil {
		return err
	}
	done := make(chan error, 1)
	start := time.Now()
	go func() {
		_, err := a.idx.Update(ctx, src, true, nil)
		done <- err
	}()
	beside, err := times(func(int) bool { return len(done) == 0 })
	if err := errors.Join(err, <-done); err != nil {
		return err
	}
	l.Rebuild = time.Since(start).Seconds()
	l.Before, l.Beside = percentile(before, 99), percentile(beside, 99)
	return nil
}

// add returns how long it takes from a story's coming to its being found, in ms.
func (a *asker) add(ctx context.Context, src *source) (float64, error) {
	src.added = addedStory
	start := time.Now()
	if _, err := a.idx.Update(ctx, src, false, nil); err != nil {
		return 0, err
	}
	view, err := a.idx.View(ctx)
	if err != nil {
		return 0, err
	}
	defer func() { _ = view.Close() }() // it only lets go of what was read
	found, err := view.Search(ctx, index.Query{Text: addedWords}, topK)
	if err != nil {
		return 0, err
	}
	if !slices.ContainsFunc(found, func(c index.Candidate) bool { return c.Story.ID == "added" }) {
		return 0, errNotFound
	}
	return milliseconds(time.Since(start)), nil
}

func readLines(name string) ([]string, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // it was only read
	var out []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" {
			out = append(out, line)
		}
	}
	return out, lines.Err()
}
