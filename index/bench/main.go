// Bench measures the engine in index/embedded beside others that one would take
// for the same work: stock Bleve, SQLite's FTS5, Xapian, Tantivy and Lucene.
//
//	go run ./index/bench setup
//	go run ./index/bench run --corpus DIR --json FILE --chart FILE
//	go run ./index/bench show --chart FILE RUN.json ...
//
// Setup fetches and builds the others, in versions that are pinned here, through
// their own package clients, into a folder outside the repository. Run downloads
// nothing: it writes the passages, has each engine index them, asks all of them
// the same questions in turn, and prints tables. Engines that aren't installed
// are left out, and it says so. Show prints what several runs found out together.
//
// Each engine is a process of its own that is told what to do by its arguments
// and its standard input (see child.go), works single-threaded while it answers,
// and takes the time itself: of the way from a question in words to the ids and
// scores of the ten best passages, without their text. All rank by BM25, with the
// same stop words and an English stemmer, and match passages with any of a
// question's words. Each gets what its documentation says for building an index of
// many documents and bringing it into its best state.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

var errNoRun = errors.New("name the files that run --json wrote")

var errUsage = errors.New("say setup, run or show")

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return errUsage
	}
	switch args[0] {
	case "setup":
		return setup(ctx, args[1:], stderr)
	case "run":
		return measure(ctx, args[1:], stdout, stderr)
	case "show":
		return show(args[1:], stdout, stderr)
	case "engine": // a process that run starts
		return serve(ctx, args[1:], stdin, stdout)
	default:
		return fmt.Errorf("%q: %w", args[0], errUsage)
	}
}
