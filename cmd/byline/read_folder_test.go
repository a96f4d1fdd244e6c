//go:build linux

package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"byline/corpus/sample"
)

var files = flag.Int("files", 500, "how many files TestReadFolder reads")

// mostMemory is what reading a folder may take, however many files are in it.
const mostMemory = 200 << 20

// TestReadFolder reads a folder of generated pages and texts as people do, in a
// process of its own, and holds how much memory that takes. With -v it tells
// how fast it was, and how many processors were at work.
func TestReadFolder(t *testing.T) {
	dir := t.TempDir()
	size := writeFolder(t, filepath.Join(dir, "many"), *files)
	program := filepath.Join(dir, "byline")
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(exe, program); err != nil { // by which name it is the program: see TestMain
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, "read", "--json", filepath.Join(dir, "many")) //nolint:gosec // this very program
	cmd.Env = append(os.Environ(), "HOME="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	started := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := &lineCounter{status: fmt.Sprintf("/proc/%d/status", cmd.Process.Pid)}
	if _, err := io.Copy(lines, out); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Fatal(err)
	}
	elapsed := time.Since(started)
	busy := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	t.Logf("%d files, %d MB: %.1f s, %.0f files/s, %.2f processors, %.0f files/s of one, peak memory %d MB",
		*files, size/1e6, elapsed.Seconds(), float64(*files)/elapsed.Seconds(), busy.Seconds()/elapsed.Seconds(),
		float64(*files)/busy.Seconds(), lines.memory/1e6)
	if lines.n != *files {
		t.Errorf("%d of %d files are shown", lines.n, *files)
	}
	if lines.memory == 0 || lines.memory > mostMemory {
		t.Errorf("it took %d MB of memory", lines.memory/1e6)
	}
}

// lineCounter counts what a process writes and looks, every hundred lines, at
// how much memory that had at most.
type lineCounter struct {
	status string // the file that tells
	n      int
	memory int64 // bytes
}

func (c *lineCounter) Write(p []byte) (int, error) {
	before := c.n
	c.n += strings.Count(string(p), "\n")
	if c.n/100 != before/100 {
		if m, ok := peakMemoryOf(c.status); ok {
			c.memory = m
		}
	}
	return len(p), nil
}

// writeFolder writes files of the words of the sample, seven of ten of them web
// pages of some 45 kB with all that stands on one, and returns their size.
func writeFolder(t *testing.T, dir string, n int) int {
	t.Helper()
	w := &pageWriter{rand: rand.New(rand.NewPCG(1, 2))} //nolint:gosec // the same files each time
	entries, err := sample.FS.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := sample.FS.ReadFile(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		w.words = append(w.words, strings.FieldsFunc(strings.ToLower(string(data)), func(r rune) bool { return r < 'a' || r > 'z' })...)
	}
	size := 0
	for i := range n {
		folder := filepath.Join(dir, fmt.Sprintf("%03d", i/1000))
		if i%1000 == 0 {
			if err := os.MkdirAll(folder, 0o750); err != nil {
				t.Fatal(err)
			}
		}
		var name, text string
		switch {
		case i%10 < 7:
			name, text = fmt.Sprintf("%06d.html", i), w.page(i)
		case i%10 < 9:
			name, text = fmt.Sprintf("%06d.txt", i), "The Paper\n\nHome\nNews\nSports\n\n"+w.some(8)+"\n\nBy Ida Brandt\n\n"+w.story("", "\n\n")+"Newsletter\nRelated Articles\n"
		default:
			name, text = fmt.Sprintf("%06d.md", i), "---\ntitle: "+w.some(8)+"\npublisher: The Paper\n---\n\n"+w.story("", "\n\n")
		}
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		size += len(text)
	}
	return size
}

type pageWriter struct {
	rand  *rand.Rand
	words []string
}

// some is a run of words as a title has it.
func (w *pageWriter) some(n int) string {
	ws := make([]string, n)
	for i := range ws {
		ws[i] = w.words[w.rand.IntN(len(w.words))]
	}
	text := strings.Join(ws, " ")
	return strings.ToUpper(text[:1]) + text[1:]
}

func (w *pageWriter) sentence() string {
	switch n := 8 + w.rand.IntN(20); w.rand.IntN(6) {
	case 0:
		return "“" + w.some(n) + ",” said Ida Brandt, mayor of Westfield."
	case 1:
		return "Tom Reed said that " + strings.ToLower(w.some(n)) + "."
	default:
		return w.some(n) + "."
	}
}

func (w *pageWriter) story(before, after string) string {
	var b strings.Builder
	for range 6 + w.rand.IntN(14) {
		b.WriteString(before)
		for i := range 2 + w.rand.IntN(3) {
			b.WriteString(strings.Repeat(" ", min(i, 1)) + w.sentence())
		}
		b.WriteString(after)
	}
	return b.String()
}

func (w *pageWriter) page(i int) string {
	var nav, aside strings.Builder
	for j := range 60 {
		fmt.Fprintf(&nav, "<li class=\"nav-item nav-item-%[1]d\"><a href=\"/section/%[1]d/index.html\" data-track=\"nav\" title=\"Section %[1]d\">Section %[1]d</a></li>\n", j)
	}
	for j := range 30 {
		fmt.Fprintf(&aside, "<div class=\"card teaser\"><a href=\"/story/%[1]d.html\"><img src=\"/img/%[1]d.jpg\" alt=\"image\"><h3>%[2]s</h3></a><span class=\"time\">%[3]d hours ago</span></div>\n", w.rand.IntN(10_000), w.some(8), j)
	}
	title := w.some(8)
	script := "<script>window.dataLayer=window.dataLayer||[];" + strings.Repeat("function gtag(){dataLayer.push(arguments);}", 120) + "</script>"
	sheet := "<style>" + strings.Repeat(".card .card-body > .title{margin:0 auto;padding:1rem;font-size:1.2rem;color:#333}\n", 120) + "</style>"
	return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + " | The Paper</title>" +
		"<meta property=\"og:site_name\" content=\"The Paper\"><meta property=\"article:published_time\" content=\"2024-03-02T09:30:00Z\">" +
		fmt.Sprintf("<link rel=\"canonical\" href=\"https://paper.example/%d\">", i) + sheet + script +
		"</head><body><header><nav><ul>" + nav.String() + "</ul></nav></header><main><article><h1>" + title + "</h1><p class=\"byline\">By Ida Brandt</p>" +
		w.story("<p>", "</p>\n") + "</article><aside>" + aside.String() + "</aside></main><footer><ul>" + nav.String() +
		"</ul><p>Copyright The Paper. All rights reserved.</p></footer>" + script + "</body></html>"
}
