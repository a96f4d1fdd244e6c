package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMain lets the test's own program be the process of an engine, too.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "engine" {
		main()
		return
	}
	os.Exit(m.Run())
}

// TestRun measures the engines that are built in, on generated text.
func TestRun(t *testing.T) {
	t.Setenv("BYLINE_EVAL_DIR", "")
	t.Setenv("TMPDIR", t.TempDir())
	dir := t.TempDir()
	figures, picture := filepath.Join(dir, "figures.json"), filepath.Join(dir, "chart.svg")
	var stdout, stderr bytes.Buffer
	err := run(t.Context(), []string{
		"run", "--passages", "1000,300", "--engines", "byline,bleve,sqlite", "--cache", t.TempDir(),
		"--number", "6", "--rounds", "1", "--asks", "20", "--json", figures, "--chart", picture,
	}, nil, &stdout, &stderr)
	if err != nil {
		t.Fatalf("%v\n%s", err, &stderr)
	}
	if left, err := os.ReadDir(os.Getenv("TMPDIR")); err != nil || len(left) > 0 {
		t.Errorf("left in the temporary folder: %v, %v", left, err)
	}

	var r Report
	data, err := os.ReadFile(figures)
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Sizes) != 2 || r.Sizes[0].Passages != 300 || r.Sizes[1].Passages != 1000 {
		t.Fatalf("sizes %+v, want 300 and 1000 passages", r.Sizes)
	}
	for _, s := range r.Sizes {
		checkSize(t, s)
	}
	checkTables(t, stdout.String())
	if want := "SQLite FTS5 is left out: it isn't installed"; !strings.Contains(stdout.String(), want) {
		t.Errorf("no %q in\n%s", want, &stdout)
	}
	checkChart(t, picture, len(r.Sizes[0].Engines), len(r.Sizes))
}

func checkSize(t *testing.T, s Size) {
	t.Helper()
	if len(s.Engines) != 2 || s.Ours == nil {
		t.Fatalf("%d passages: %+v, want two engines and what only ours has", s.Passages, s)
	}
	for _, f := range s.Engines {
		if f.P50 <= 0 || f.P99 < f.P50 || f.First < f.P50 || f.Build <= 0 || f.Index <= 0 {
			t.Errorf("%d passages: %+v can't be", s.Passages, f)
		}
	}
	// Bleve scores in a way of its own, and many of the generated passages are
	// as good as each other.
	if bleve := s.figure("bleve"); bleve.Agrees < .3 || bleve.Agrees > 1 {
		t.Errorf("%d passages: stock Bleve finds %.2f of what ours does", s.Passages, bleve.Agrees)
	}
	if o := s.Ours; o.P50 <= 0 || o.Asked < 20 || o.OneCore <= 0 || o.TwoCores <= 0 || o.Before <= 0 || o.Beside <= 0 || o.Rebuild <= 0 || o.Added <= 0 {
		t.Errorf("%d passages: %+v can't be", s.Passages, o)
	}
}

// checkTables checks that the rows of each table have as many cells.
func checkTables(t *testing.T, text string) {
	t.Helper()
	tables := 0
	for block := range strings.SplitSeq(text, "\n\n") {
		if !strings.HasPrefix(block, "|") {
			continue
		}
		tables++
		rows := strings.Split(strings.TrimSpace(block), "\n")
		if len(rows) < 3 || !strings.HasPrefix(rows[1], "|---|") {
			t.Errorf("no table:\n%s", block)
		}
		for _, row := range rows {
			if strings.Count(row, "|") != strings.Count(rows[0], "|") || strings.Contains(row, "NaN") {
				t.Errorf("a row out of place: %s", row)
			}
		}
	}
	if tables != 4 {
		t.Errorf("%d tables, want one for each size, growth and ours, in\n%s", tables, text)
	}
}

// checkChart checks that a picture is well-formed and has all lines and points.
func checkChart(t *testing.T, name string, lines, points int) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }() // it was only read
	elements := map[string]int{}
	for dec := xml.NewDecoder(f); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the chart isn't XML: %v", err)
		}
		if start, ok := token.(xml.StartElement); ok {
			elements[start.Name.Local]++
		}
	}
	if elements["polyline"] != lines || elements["circle"] != lines*points {
		t.Errorf("the chart has %v, want %d lines of %d points", elements, lines, points)
	}
}

// TestNoEngine asks for what isn't installed alone.
func TestNoEngine(t *testing.T) {
	t.Setenv("BYLINE_EVAL_DIR", "")
	var stderr bytes.Buffer
	err := run(t.Context(), []string{"run", "--engines", "tantivy,lucene", "--cache", t.TempDir()}, nil, io.Discard, &stderr)
	if !errors.Is(err, errNoEngine) {
		t.Errorf("%v, want %v", err, errNoEngine)
	}
	for _, name := range []string{"Tantivy", "Lucene"} {
		if want := name + " is left out: it isn't installed: go run ./index/bench setup\n"; !strings.Contains(stderr.String(), want) {
			t.Errorf("no %q in %q", want, &stderr)
		}
	}
}
