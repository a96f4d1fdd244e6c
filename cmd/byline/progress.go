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
	return &progress{w: p.stderr, label: label, next: time.Now().Add(progressDelay)}
}

func (b *progress) show(s index.Progress) {
	if b.w == nil || time.Now().Before(b.next) {
		return
	}
	b.drawn, b.next = true, time.Now().Add(progressPause)
	if s.Total == 0 {
		fmt.Fprintf(b.w, "\r\x1b[K%s: looking for changes", b.label)
		return
	}
	fmt.Fprintf(b.w, "\r\x1b[K%s: %d of %d files, %d %%", b.label, s.Files, s.Total, 100*s.Files/s.Total)
}

func (b *progress) done() {
	if b.drawn {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
