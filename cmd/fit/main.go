// Fit finds the weights of the linear models in index/weights.json again: those
// that rank passages, choose the answering sentence, cut it where it is long and
// estimate how sure an answer is.
//
//	go run ./cmd/fit -o index/weights.json DIR…
//
// Each DIR holds a question set, as byline eval takes them: stories.jsonl and
// questions.jsonl. The questions are asked of their own stories, and every
// fourth of each other set as well, which these stories don't answer. Beside the
// weights it prints how often the models are right on stories that they were
// not fitted on: the stories are dealt into two halves, and each half is tried
// with weights from the other.
//
// Confidence is fitted on the ranking and the sentences as they were when the
// program was built. After a change, run it twice.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"

	"byline/index"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	switch {
	case errors.Is(err, flag.ErrHelp):
	case err != nil:
		fmt.Fprintln(os.Stderr, "fit:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) (err error) {
	flags := flag.NewFlagSet("fit", flag.ContinueOnError)
	flags.SetOutput(stderr)
	out := flags.String("o", "", "write the weights to `FILE`, such as index/weights.json")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("name the folders of question sets to fit on")
	}
	var sets []*set
	defer func() {
		for _, s := range sets {
			err = errors.Join(err, s.close())
		}
	}()
	lg := slog.New(slog.NewTextHandler(stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	for _, dir := range flags.Args() {
		s, err := openSet(ctx, lg, dir, nil)
		if err != nil {
			return fmt.Errorf("open the set %s: %w", dir, err)
		}
		sets = append(sets, s)
		small, err := openShelves(ctx, lg, dir)
		sets = append(sets, small...)
		if err != nil {
			return fmt.Errorf("open parts of the set %s: %w", dir, err)
		}
	}
	found, err := gather(ctx, sets)
	if err != nil {
		return err
	}
	w, err := found.fit(stdout)
	if err != nil || *out == "" {
		return err
	}
	return write(*out, w)
}

func write(name string, w index.Weights) error {
	data, err := json.MarshalIndent(w, "", "  ")
	if err != nil {
		return fmt.Errorf("write the weights: %w", err)
	}
	return os.WriteFile(name, append(data, '\n'), 0o600)
}
