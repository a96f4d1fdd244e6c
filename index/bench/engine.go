package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// hit is a passage that an engine found, by its place in the corpus.
type hit struct {
	passage int
	score   float64
}

// built is what an engine tells of an index that it built.
type built struct {
	Version string  `json:"version"`
	Build   float64 `json:"build"` // seconds, until it can be searched
	Merge   float64 `json:"merge"` // seconds more, until it is in its best state
}

// searcher is an engine that runs in this program.
type searcher interface {
	search(ctx context.Context, question string) ([]hit, error)
	io.Closer
}

// serve is the process of an engine that is written in Go, as child.go says. Its
// arguments are the engine, the verb, and what the verb takes.
func serve(ctx context.Context, args []string, stdin io.Reader, stdout io.Writer) (err error) {
	if len(args) < 3 {
		return errUsage
	}
	dir := args[2]
	var s searcher
	switch what := args[0] + " " + args[1]; what {
	case "bleve build", "byline build":
		build := buildBleve
		if args[0] == "byline" {
			build = buildByline
		}
		b, err := build(ctx, dir, args[3])
		if err != nil {
			return fmt.Errorf("build: %w", err)
		}
		return finish(b, stdin, stdout)
	case "byline live":
		figures, err := live(ctx, dir, args[3], args[4])
		if err != nil {
			return fmt.Errorf("measure the live index: %w", err)
		}
		return finish(figures, stdin, stdout)
	case "bleve search":
		s, err = openBleve(dir)
	case "byline search":
		s, err = openByline(ctx, dir)
	case "byline ask":
		s, err = openAsker(ctx, dir)
	default:
		return fmt.Errorf("%q: %w", what, errUsage)
	}
	if err != nil {
		return fmt.Errorf("open the index: %w", err)
	}
	defer func() { _ = s.Close() }() // nothing was written
	return answer(ctx, s, stdin, stdout)
}

// finish prints what a verb found out, and stays to be looked at until there is
// no more input.
func finish(figures any, stdin io.Reader, stdout io.Writer) error {
	if err := json.NewEncoder(stdout).Encode(figures); err != nil {
		return err
	}
	_, err := io.Copy(io.Discard, stdin)
	return err
}

// answer answers a question a line.
func answer(ctx context.Context, s searcher, stdin io.Reader, stdout io.Writer) error {
	questions := bufio.NewScanner(stdin)
	for questions.Scan() {
		start := time.Now()
		hits, err := s.search(ctx, questions.Text())
		took := time.Since(start)
		if err != nil {
			return fmt.Errorf("search for %q: %w", questions.Text(), err)
		}
		out := strconv.AppendInt(nil, took.Nanoseconds(), 10)
		for _, h := range hits {
			out = fmt.Appendf(out, " %d:%g", h.passage, h.score)
		}
		if _, err := stdout.Write(append(out, '\n')); err != nil {
			return err
		}
	}
	return questions.Err()
}

// passageOf reads a line of the passages' file.
func passageOf(line string) (story, text string) {
	story, text, _ = strings.Cut(line, "\t")
	return story, text
}
