package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// child is the process of an engine. It is one of
//
//	… build DIR PASSAGES STOPWORDS
//	… search DIR STOPWORDS
//
// DIR is a folder of its own, that is empty before build; PASSAGES a file with a
// line a passage, as workload.Corpus writes it, whose lines from 0 are the
// passages' ids; STOPWORDS a file with a word a line. Build prints a line of JSON
// ([built]). Search reads a question a line and prints a line for each: the
// nanoseconds that it took, then ID:SCORE for each of the ten best passages. Both
// then stay until their standard input ends, so that their memory can be read.
type child struct {
	engine  string
	process *exec.Cmd
	stdin   io.WriteCloser
	stdout  *bufio.Reader
	stderr  *strings.Builder
	started time.Time
}

func start(ctx context.Context, name string, command []string, args ...string) (*child, error) {
	args = append(command[1:len(command):len(command)], args...)
	c := &child{engine: name, stderr: &strings.Builder{}}
	c.process = exec.CommandContext(ctx, command[0], args...) //nolint:gosec // a peer that setup built, or this program
	c.process.Stderr = c.stderr
	var err error
	if c.stdin, err = c.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := c.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.stdout = bufio.NewReader(out)
	c.started = time.Now()
	if err := c.process.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	return c, nil
}

// line reads a line that the process prints.
func (c *child) line() (string, error) {
	line, err := c.stdout.ReadString('\n')
	if err != nil {
		return "", c.failed(err)
	}
	return strings.TrimSuffix(line, "\n"), nil
}

// report reads what a verb that prints one line of JSON found out.
func (c *child) report(into any) error {
	line, err := c.line()
	if err != nil {
		return err
	}
	if err := json.Unmarshal([]byte(line), into); err != nil {
		return fmt.Errorf("%s printed %q: %w", c.engine, line, err)
	}
	return nil
}

// ask asks a question.
func (c *child) ask(question string) (took time.Duration, hits []hit, err error) {
	if _, err := io.WriteString(c.stdin, question+"\n"); err != nil {
		return 0, nil, c.failed(err)
	}
	line, err := c.line()
	if err != nil {
		return 0, nil, err
	}
	fields := strings.Fields(line)
	if len(fields) == 0 {
		return 0, nil, fmt.Errorf("%s printed nothing for %q", c.engine, question) //nolint:err113 // for a person
	}
	nanoseconds, err := strconv.ParseInt(fields[0], 10, 64)
	for _, f := range fields[1:] {
		var h hit
		id, score, _ := strings.Cut(f, ":")
		var err1, err2 error
		h.passage, err1 = strconv.Atoi(id)
		h.score, err2 = strconv.ParseFloat(score, 64)
		err = errors.Join(err, err1, err2)
		hits = append(hits, h)
	}
	if err != nil {
		return 0, nil, fmt.Errorf("%s printed %q: %w", c.engine, line, err)
	}
	return time.Duration(nanoseconds), hits, nil
}

// end lets the process end.
func (c *child) end() error {
	if err := c.stdin.Close(); err != nil {
		return c.failed(err)
	}
	if err := c.process.Wait(); err != nil {
		return fmt.Errorf("%s: %w: %s", c.engine, err, strings.TrimSpace(c.stderr.String()))
	}
	return nil
}

// failed explains an error in talking to the process by what became of it.
func (c *child) failed(err error) error {
	_ = c.stdin.Close()
	_ = c.process.Wait()
	return fmt.Errorf("%s: %w: %s", c.engine, err, strings.TrimSpace(c.stderr.String()))
}
