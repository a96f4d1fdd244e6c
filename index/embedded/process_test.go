//go:build unix

package embedded

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"byline/index"
)

// childVariable says what the test binary does instead of testing, when it is
// started by a test as another process.
const childVariable = "BYLINE_TEST_CHILD"

func TestMain(m *testing.M) {
	what, dir, _ := strings.Cut(os.Getenv(childVariable), " ")
	if what == "" {
		os.Exit(m.Run())
	}
	if err := child(what, dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func child(what, dir string) error {
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer cancel()
	x, err := Open(ctx, slog.New(slog.DiscardHandler), dir)
	if err != nil {
		return err
	}
	src := town()
	steps := bufio.NewScanner(os.Stdin)
	step := func(text string) {
		fmt.Println(text)
		steps.Scan()
	}
	switch what {
	case "build": // stops in the middle of a build, for good
		src.parse = func(path string) {
			if path == "most.txt" {
				step("building")
			}
		}
		_, err := x.Update(ctx, src, true, nil)
		return err
	case "fill": // builds where no file can grow beyond some size, until it succeeds
		signal.Ignore(syscall.SIGXFSZ)
		for size := uint64(64); ; size *= 2 {
			limit := &syscall.Rlimit{Cur: size, Max: 1 << 30}
			if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, limit); err != nil {
				return err
			}
			_, err := x.Update(ctx, src, true, nil)
			if err == nil {
				step("enough")
				return nil
			}
			// Bleve doesn't wrap its errors.
			if !errors.Is(err, syscall.EFBIG) && !strings.Contains(err.Error(), syscall.EFBIG.Error()) {
				return fmt.Errorf("update on a full disk: %w", err)
			}
			step("full")
		}
	case "read": // answers before and after a rebuild from one view, then from a new one
		old, err := x.View(ctx)
		if err != nil {
			return err
		}
		for _, v := range []index.View{old, old} {
			found, err := v.Search(ctx, index.Query{Text: "ferry"}, 10)
			if err != nil {
				return err
			}
			step(fmt.Sprint(len(found)))
		}
		v, err := x.View(ctx)
		if err != nil {
			return err
		}
		found, err := v.Search(ctx, index.Query{Text: "zebra"}, 10)
		if err != nil {
			return err
		}
		step(fmt.Sprint(len(found)))
		return nil
	}
	return fmt.Errorf("unknown child %q", what)
}

// process is a child, whose lines of output are its steps.
type process struct {
	*exec.Cmd
	in  io.Writer
	out *bufio.Scanner
}

func start(t *testing.T, what, dir string) process {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe) //nolint:gosec // this very program
	cmd.Env = append(os.Environ(), childVariable+"="+what+" "+dir)
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

func (p process) expect(t *testing.T, want string) {
	t.Helper()
	p.out.Scan()
	if got := p.out.Text(); got != want {
		t.Fatalf("the other process says %q, want %q", got, want)
	}
}

func (p process) proceed(t *testing.T) {
	t.Helper()
	if _, err := fmt.Fprintln(p.in); err != nil {
		t.Fatal(err)
	}
}

func TestKilledWhileBuilding(t *testing.T) {
	t.Parallel()
	for _, first := range []bool{true, false} {
		t.Run(fmt.Sprintf("first=%t", first), func(t *testing.T) {
			t.Parallel()
			src := town()
			x := open(t, t.TempDir())
			if !first {
				refresh(t, x, src)
			}
			p := start(t, "build", x.dir)
			p.expect(t, "building")

			_, err := x.Update(t.Context(), src, false, nil)
			locked, ok := errors.AsType[*LockedError](err)
			if !ok || locked.PID != p.Process.Pid || locked.Command != filepath.Base(os.Args[0]) {
				t.Errorf("Update beside another process: got error %v", err)
			}
			if err := p.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			if err := p.Wait(); err == nil {
				t.Error("it ended by itself")
			}
			v, err := open(t, x.dir).View(t.Context())
			if first && !errors.Is(err, index.ErrNotReady) {
				t.Errorf("View after the first build was killed: got error %v", err)
			}
			if !first {
				if err != nil {
					t.Fatal(err)
				}
				if got := find(t, v, index.Query{Text: "ferry"}); len(got) != 3 {
					t.Errorf("found %q", got)
				}
				if err := v.Close(); err != nil {
					t.Error(err)
				}
			}
			if report := refresh(t, x, src); report.Stories != len(src.files) {
				t.Errorf("the next update: %+v", report)
			}
			if _, err := os.Stat(filepath.Join(x.dir, buildingFile)); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("left behind: %v", err)
			}
		})
	}
}

func TestFullDisk(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	before := written(t, x.dir)
	p := start(t, "fill", x.dir)
	failures := 0
	for p.out.Scan() && p.out.Text() == "full" {
		failures++
		if after := written(t, x.dir); !slices.Equal(after, before) {
			t.Errorf("after failure %d the files are %q, were %q", failures, after, before)
		}
		if got := find(t, viewOf(t, open(t, x.dir)), index.Query{Text: "ferry"}); len(got) != 3 {
			t.Errorf("after failure %d: found %q", failures, got)
		}
		p.proceed(t)
	}
	if got := p.out.Text(); got != "enough" || failures < 3 {
		t.Errorf("after %d failures the other process says %q", failures, got)
	}
	p.proceed(t)
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}

func TestTwoProcesses(t *testing.T) {
	t.Parallel()
	src := town()
	x := open(t, t.TempDir())
	refresh(t, x, src)
	viewOf(t, x)
	p := start(t, "read", x.dir)
	p.expect(t, "3")
	for path := range src.files {
		src.files[path] = "en\tPost\t2021\tTitle\nA zebra."
	}
	refresh(t, x, src)
	p.proceed(t)
	p.expect(t, "3")
	p.proceed(t)
	p.expect(t, "4")
	p.proceed(t)
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}
