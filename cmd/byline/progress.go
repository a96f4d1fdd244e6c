package main

import (
	"fmt"
	"io"
	"time"

	"byline/index"
)

// progress is a line on a terminal that tells how far long work has come.
type progress struct {
	w     io.Writer // nil where nobody is looking
	label string
	begun time.Time
	next  time.Time // when the line is worth drawing again
	drawn bool
}

const (
	progressDelay = 300 * time.Millisecond // how long work may take before it is worth a line
	progressPause = 100 * time.Millisecond // between two drawings
)

func (p *program) newProgress(label string) *progress {
	if !isTerminal(p.stderr) {
		return &progress{}
	}
	now := time.Now()
	return &progress{w: p.stderr, label: label, begun: now, next: now.Add(progressDelay)}
}

// show tells how far an update is.
func (b *progress) show(s index.Progress) {
	if s.Total == 0 {
		b.draw("looking for changes")
		return
	}
	b.draw("%d of %d files, %d %%", s.Files, s.Total, 100*s.Files/s.Total)
}

// count tells how many files are done, where nobody knows yet how many there
// are.
func (b *progress) count(files int) {
	rate := float64(files) / time.Since(b.begun).Seconds()
	b.draw("%d done, %.0f a second", files, rate)
}

func (b *progress) draw(format string, args ...any) {
	if b.w == nil || time.Now().Before(b.next) {
		return
	}
	b.drawn, b.next = true, time.Now().Add(progressPause)
	fmt.Fprintf(b.w, "\r\x1b[K%s: %s", b.label, fmt.Sprintf(format, args...))
}

// done takes the line away. It comes back if work goes on.
func (b *progress) done() {
	if b.drawn {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
	b.drawn = false
}
