package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/dustin/go-humanize/english"

	"byline/index"
)

// bringUpToDate updates the index, and ends as failed if a file could not be
// read: the others are in it all the same.
func bringUpToDate(ctx context.Context, p *program, _ []string) (err error) {
	lib, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lib.engine.Close()) }()
	bar := p.newProgress("Reading stories")
	report, err := lib.engine.Update(ctx, lib.folder, p.flags.full, bar.show)
	bar.done()
	if err != nil {
		return fmt.Errorf("bring the index up to date: %w", err)
	}
	for _, f := range report.Failed {
		fmt.Fprintf(p.stderr, "byline: not read: %s\n", printable(f.Error()))
	}
	if p.flags.json {
		err = printJSON(p.stdout, reportView(report))
	} else {
		_, err = io.WriteString(p.stdout, reportLine(report)+"\n")
	}
	if err == nil && len(report.Failed) > 0 {
		err = errReported
	}
	return err
}

// reportLine sums up an update for a person.
func reportLine(r index.Report) string {
	line := fmt.Sprintf("%s in %s.", english.Plural(r.Stories, "story", "stories"), english.Plural(r.Passages, "passage", ""))
	var changes []string
	for _, c := range []struct {
		n    int
		what string
	}{{r.Added, "added"}, {r.Changed, "changed"}, {r.Removed, "removed"}, {r.Unchanged, "unchanged"}} {
		if c.n > 0 {
			changes = append(changes, fmt.Sprintf("%d %s", c.n, c.what))
		}
	}
	if len(changes) > 0 {
		line += " " + strings.Join(changes, ", ") + "."
	}
	if n := len(r.Failed); n > 0 {
		line += fmt.Sprintf(" %s could not be read.", english.Plural(n, "file", ""))
	}
	return line + fmt.Sprintf(" It took %v.", r.Took.Round(time.Millisecond))
}

type reportJSON struct {
	Stories   int            `json:"stories"`
	Passages  int            `json:"passages"`
	Added     int            `json:"added"`
	Changed   int            `json:"changed"`
	Removed   int            `json:"removed"`
	Unchanged int            `json:"unchanged"`
	Failed    []fileFailJSON `json:"failed"`
	Seconds   float64        `json:"seconds"`
}

type fileFailJSON struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

func reportView(r index.Report) reportJSON {
	out := reportJSON{
		Stories: r.Stories, Passages: r.Passages, Added: r.Added, Changed: r.Changed, Removed: r.Removed,
		Unchanged: r.Unchanged, Failed: []fileFailJSON{}, Seconds: r.Took.Seconds(),
	}
	for _, f := range r.Failed {
		out.Failed = append(out.Failed, fileFailJSON{f.File, f.Err.Error()})
	}
	return out
}
