package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

// installer brings a peer into being in dir, which has its sources, and returns
// the command that runs it.
type installer func(ctx context.Context, dir string, stderr io.Writer) ([]string, error)

// cacheFlag adds the option for the folder of what setup makes.
func cacheFlag(flags *flag.FlagSet) *string {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	return flags.String("cache", filepath.Join(dir, "byline-bench"), "where other engines are installed, a `DIR` outside the repository")
}

// setup fetches and builds the peers that aren't there yet.
func setup(ctx context.Context, args []string, stderr io.Writer) error {
	flags := flag.NewFlagSet("bench setup", flag.ContinueOnError)
	flags.SetOutput(stderr)
	cache := cacheFlag(flags)
	if err := flags.Parse(args); err != nil {
		return err
	}
	var failed error
	for _, p := range peers() {
		switch _, _, err := p.command(*cache); {
		case err == nil:
			fmt.Fprintf(stderr, "%s: is there\n", p.title)
		case !errors.Is(err, errNotInstalled):
			return err
		default:
			fmt.Fprintf(stderr, "%s: is being installed\n", p.title)
			if err := p.install(ctx, *cache, stderr); err != nil {
				failed = errors.Join(failed, fmt.Errorf("install %s: %w", p.title, err))
			}
		}
	}
	return failed
}

func (p peer) install(ctx context.Context, cache string, stderr io.Writer) error {
	dir, err := p.folder(cache)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	own, err := fs.Sub(sources, p.name)
	if err != nil {
		return err
	}
	if err := os.CopyFS(dir, own); err != nil {
		return err
	}
	command, err := p.setup(ctx, dir, stderr)
	if err != nil {
		return err
	}
	data, err := json.Marshal(command)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, commandFile), data, 0o600)
}

func setupSQLite(ctx context.Context, dir string, _ io.Writer) ([]string, error) {
	python, err := pythonWith(ctx, "import sqlite3; sqlite3.connect(':memory:').execute('CREATE VIRTUAL TABLE t USING fts5(x)')")
	if err != nil {
		return nil, fmt.Errorf("needs Python 3 whose sqlite3 has FTS5: %w", err)
	}
	return []string{python, filepath.Join(dir, "peer.py")}, nil
}

func setupXapian(ctx context.Context, dir string, stderr io.Writer) ([]string, error) {
	const try = "import xapian"
	python, err := pythonWith(ctx, try)
	if err != nil && os.Getuid() == 0 {
		if err := execute(ctx, stderr, dir, nil, "apt-get", "install", "-y", "python3-xapian"); err == nil {
			python, err = pythonWith(ctx, try)
			if err != nil {
				return nil, err
			}
			return []string{python, filepath.Join(dir, "peer.py")}, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("needs Debian's package python3-xapian (apt-get update, apt-get install python3-xapian): %w", err)
	}
	return []string{python, filepath.Join(dir, "peer.py")}, nil
}

func setupTantivy(ctx context.Context, dir string, stderr io.Writer) ([]string, error) {
	target := filepath.Join(filepath.Dir(dir), "cargo") // what takes long to build is kept when the peer's program changes
	if err := execute(ctx, stderr, dir, nil, "cargo", "install", "--locked", "--path", ".", "--root", dir, "--target-dir", target); err != nil {
		return nil, fmt.Errorf("needs Rust: %w", err)
	}
	return []string{filepath.Join(dir, "bin", "bench-tantivy")}, nil
}

func setupLucene(ctx context.Context, dir string, stderr io.Writer) ([]string, error) {
	home, err := javaHome(ctx)
	if err != nil {
		return nil, err
	}
	if err := execute(ctx, stderr, dir, []string{"JAVA_HOME=" + home}, "mvn", "-B", "-q", "compile", "dependency:copy-dependencies"); err != nil {
		return nil, fmt.Errorf("needs Maven: %w", err)
	}
	target := filepath.Join(dir, "target")
	classes := filepath.Join(target, "classes") + string(filepath.ListSeparator) + filepath.Join(target, "dependency", "*")
	return []string{
		filepath.Join(home, "bin", "java"), "-Xmx1g", "--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED",
		"-cp", classes, "Bench",
	}, nil
}

// pythonWith returns a Python that runs a program: the first on the path, or the
// system's own, which has the modules of the system's packages.
func pythonWith(ctx context.Context, program string) (string, error) {
	var failed error
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		out, err := exec.CommandContext(ctx, python, "-c", program).CombinedOutput() //nolint:gosec // constants
		if err == nil {
			return python, nil
		}
		failed = errors.Join(failed, fmt.Errorf("%s: %w: %s", python, err, out))
	}
	return "", failed
}

const leastJava = 21 // for Lucene 10

var (
	javaVersion = regexp.MustCompile(`version "(\d+)`)
	errNoJava   = errors.New("needs a JDK of version 21 or newer: set JAVA_HOME")
)

// javaHome finds a JDK that is new enough.
func javaHome(ctx context.Context) (string, error) {
	homes := []string{os.Getenv("JAVA_HOME")}
	if java, err := exec.LookPath("javac"); err == nil {
		if java, err = filepath.EvalSymlinks(java); err == nil {
			homes = append(homes, filepath.Dir(filepath.Dir(java)))
		}
	}
	installed, err := filepath.Glob("/usr/lib/jvm/*")
	if err != nil {
		return "", err
	}
	for _, home := range append(homes, installed...) {
		if _, err := os.Stat(filepath.Join(home, "bin", "javac")); home == "" || err != nil {
			continue
		}
		out, err := exec.CommandContext(ctx, filepath.Join(home, "bin", "java"), "-version").CombinedOutput() //nolint:gosec // a JDK's
		if m := javaVersion.FindSubmatch(out); err == nil && m != nil {
			if version, err := strconv.Atoi(string(m[1])); err == nil && version >= leastJava {
				return home, nil
			}
		}
	}
	return "", errNoJava
}

// execute runs a command in a folder, with its output on stderr.
func execute(ctx context.Context, stderr io.Writer, dir string, env []string, command ...string) error {
	c := exec.CommandContext(ctx, command[0], command[1:]...) //nolint:gosec // the package clients that setup names
	c.Dir, c.Env = dir, append(os.Environ(), env...)
	c.Stdout, c.Stderr = stderr, stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", command[0], err)
	}
	return nil
}
