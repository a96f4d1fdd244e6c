//go:build unix

package store

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// childVariable says what the test binary does instead of testing, when it is
// started by a test as another process.
const childVariable = "BYLINE_TEST_CHILD"

func TestMain(m *testing.M) {
	what, path, _ := strings.Cut(os.Getenv(childVariable), " ")
	if what == "" {
		os.Exit(m.Run())
	}
	if err := child(context.Background(), what, path); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func child(ctx context.Context, what, path string) error {
	switch what {
	case "open-as-nobody":
		if err := syscall.Setuid(65534); err != nil && os.Getuid() == 0 {
			return err
		}
	case "open-where-files-are-small":
		if err := limit(8 << 10); err != nil {
			return err
		}
	}
	s, err := Open(path, Options{})
	if err != nil {
		return err
	}
	switch what {
	case "save":
		return saveForEver(ctx, s)
	case "fill":
		return fill(ctx, s)
	}
	fmt.Println("open")
	bufio.NewScanner(os.Stdin).Scan()
	return s.Close()
}

// saveForEver saves from many goroutines until the process is killed, and
// prints each ID that it is given. Meanwhile somebody is forgotten again and
// again, so that the file is often being written anew.
func saveForEver(ctx context.Context, s *Store) error {
	failed := make(chan error)
	for n := range 20 {
		go func() {
			for {
				id, err := s.Save(ctx, Question{Person: s.Person(fmt.Sprint(n)), Text: "what did she say"})
				if err != nil {
					failed <- err
				}
				fmt.Println(id) // one write, which a kill doesn't cut
			}
		}()
	}
	go func() {
		for {
			_, err := s.Save(ctx, Question{Person: s.Person("forgotten"), Text: "what did he say"})
			if err == nil {
				_, err = s.Forget(ctx, s.Person("forgotten"))
			}
			if err != nil {
				failed <- err
			}
		}
	}()
	return <-failed
}

// process is a child, and the lines that it prints.
type process struct {
	*exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func start(t *testing.T, what, path string) process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe) //nolint:gosec // this very program
	cmd.Env = append(os.Environ(), childVariable+"="+what+" "+path)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return process{cmd, in, bufio.NewScanner(out)}
}

// end lets a child end by itself, and waits for it.
func (p process) end() error {
	return errors.Join(p.in.Close(), p.Wait())
}

// line returns the next line that a child prints.
func (p process) line() string {
	p.out.Scan()
	return p.out.Text()
}

func TestKilledWhileSaving(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bot.db")
	var ids []string
	for round := range 8 {
		p := start(t, "save", path)
		for range 40 + 97*round {
			ids = append(ids, p.line())
		}
		if err := p.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for p.out.Scan() { // what it was told before it died
			ids = append(ids, p.out.Text())
		}
		if err := p.Wait(); err == nil {
			t.Error("it ended by itself")
		}
		log, lines := logged()
		s, err := Open(path, Options{Logger: log})
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range ids {
			if q, ok, err := s.Question(id); !ok || err != nil || q.Text != "what did she say" {
				t.Fatalf("round %d: %q is lost: %t, %v", round, id, ok, err)
			}
		}
		if rows, err := s.Kept(s.Person("forgotten")); err != nil || len(rows) > 1 {
			t.Errorf("round %d: %d are kept, %v", round, len(rows), err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if lines() != "" {
			t.Errorf("round %d: the log says %s", round, lines())
		}
	}
}
