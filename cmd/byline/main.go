package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"byline/corpus/extract"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := exitCode(run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr), os.Stderr)
	stop()
	os.Exit(code)
}

// run is the program: it does what the arguments say and returns when that is
// done or ctx is over. Data goes to stdout, everything else to stderr.
func run(ctx context.Context, args []string, getenv func(string) string, stdout, stderr io.Writer) error {
	inv, err := parse(args)
	if err != nil {
		return err
	}
	if inv.help {
		_, err := io.WriteString(stdout, inv.usage())
		return err
	}
	cfg, err := newConfig(getenv, inv.flags)
	if err != nil {
		return err
	}
	reader := extract.Reader{Limits: cfg.limits}
	if cfg.data != "" {
		reader.Cache = filepath.Join(cfg.data, "pdf")
	}
	p := &program{config: cfg, flags: inv.flags, stdout: stdout, stderr: stderr, lg: newLogger(stderr, cfg.logLevel), reader: &reader}
	return inv.verb.run(ctx, p, inv.args)
}

// usageError is a mistake in how the program was called.
type usageError struct{ msg string }

func (e *usageError) Error() string { return e.msg }

func misuse(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// errReported ends the program as failed when all that is to say was said.
var errReported = errors.New("failed as reported")

// exitCode tells a person what went wrong and the shell how it ended: 0 done,
// 1 failed, 2 used wrongly.
func exitCode(err error, stderr io.Writer) int {
	if err == nil {
		return 0
	}
	if !errors.Is(err, errReported) {
		fmt.Fprintf(stderr, "byline: %v\n", err)
	}
	if _, ok := errors.AsType[*usageError](err); ok {
		fmt.Fprintln(stderr, "Run 'byline --help' to see how it is used.")
		return 2
	}
	return 1
}
