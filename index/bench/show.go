package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// show prints what several runs on one machine found out, which may have measured
// other numbers of passages, as if they had been one.
func show(args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("show", flag.ContinueOnError)
	flags.SetOutput(stderr)
	var o options
	flags.StringVar(&o.chart, "chart", "", "write a chart to this SVG `file`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	var all Report
	for _, name := range flags.Args() {
		var r Report
		data, err := os.ReadFile(filepath.Clean(name))
		if err == nil {
			err = json.Unmarshal(data, &r)
		}
		if err != nil {
			return fmt.Errorf("read what a run found out: %w", err)
		}
		r.Sizes = append(all.Sizes, r.Sizes...)
		all = r
	}
	if len(all.Sizes) == 0 {
		return errNoRun
	}
	slices.SortFunc(all.Sizes, func(a, b Size) int { return cmp.Compare(a.Passages, b.Passages) })
	if err := writeTables(stdout, all); err != nil {
		return err
	}
	return writeReport(o, all)
}
