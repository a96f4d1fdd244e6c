package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestShow shows two runs, of other numbers of passages, as one.
func TestShow(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name string, passages ...int) string {
		r := Report{Day: "2021-02-15", Machine: "a machine", Questions: 3, Rounds: 1}
		for _, n := range passages {
			s := Size{Passages: n, Origin: "distinct text", Text: int64(500 * n)}
			for _, engine := range []string{"byline", "bleve"} {
				s.Engines = append(s.Engines, Figure{Engine: engine, Title: engine, P50: float64(n), P99: float64(2 * n), Index: int64(n)})
			}
			r.Sizes = append(r.Sizes, s)
		}
		data, err := json.Marshal(r)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), data, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		return filepath.Join(dir, name)
	}
	var stdout bytes.Buffer
	picture := filepath.Join(dir, "chart.svg")
	args := []string{"show", "--chart", picture, write("large", 3000), write("small", 100, 700)}
	if err := run(t.Context(), args, nil, &stdout, io.Discard); err != nil {
		t.Fatal(err)
	}
	var tables bytes.Buffer
	var r Report
	data, err := os.ReadFile(write("all", 100, 700, 3000))
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err == nil {
		err = writeTables(&tables, r)
	}
	if err != nil {
		t.Fatal(err)
	}
	if stdout.String() != tables.String() || !strings.Contains(tables.String(), "|") {
		t.Errorf("two runs are shown as\n%s\nwant what one run shows\n%s", &stdout, &tables)
	}
	checkChart(t, picture, 2, 3)
}

// TestShowNothing asks for what can't be shown.
func TestShowNothing(t *testing.T) {
	t.Parallel()
	if err := run(t.Context(), []string{"show"}, nil, io.Discard, io.Discard); !errors.Is(err, errNoRun) {
		t.Errorf("without files: %v, want %v", err, errNoRun)
	}
	missing := filepath.Join(t.TempDir(), "run.json")
	if err := run(t.Context(), []string{"show", missing}, nil, io.Discard, io.Discard); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("with a file that isn't there: %v, want %v", err, os.ErrNotExist)
	}
}
