package main

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// publishedFigures are what others have reached on public sets, a line a
// figure: set, figure, who, value, with tabs between. PolNeAR's are of its test
// part (Wang et al., COLING 2022); MTEB's of its results; TIME's and Cranfield's
// of Elasticsearch 7.9; article-extraction's of Scrapinghub's benchmark.
//
//go:embed published.tsv
var publishedFigures string

// reached is what somebody else has reached.
type reached struct {
	Who   string  `json:"who"`
	Value float64 `json:"value"`
}

// comparedFigure is a figure beside what others have reached.
type comparedFigure struct {
	figure

	Published []reached `json:"published,omitempty"`
}

// compared puts the figures of a set beside the published ones. A figure of a
// part of a set begins with the part's name.
func compared(set string, figures []figure) []comparedFigure {
	out := make([]comparedFigure, len(figures))
	for i, f := range figures {
		out[i].figure = f
		for line := range strings.Lines(publishedFigures) {
			p := strings.Split(strings.TrimSpace(line), "\t")
			if len(p) != 4 || p[0] != strings.ToLower(set) || f.Name != p[1] && !strings.HasSuffix(f.Name, " "+p[1]) {
				continue
			}
			if v, err := strconv.ParseFloat(p[3], 64); err == nil {
				out[i].Published = append(out[i].Published, reached{p[2], v})
			}
		}
	}
	return out
}

// printFigures prints the figures of a set as a table, with those of others in
// the last column.
func printFigures(w io.Writer, set string, figures []comparedFigure) error {
	head := ""
	for _, f := range figures {
		if len(f.Published) > 0 {
			head = fmt.Sprintf("%*s", 59-len(set), "") + "published"
		}
	}
	if _, err := fmt.Fprintf(w, "%s%s\n", set, head); err != nil {
		return err
	}
	for _, f := range figures {
		var others []string
		for _, p := range f.Published {
			others = append(others, fmt.Sprintf("%s %.3f", p.Who, p.Value))
		}
		line := fmt.Sprintf("  %-44s %10.4g %s", f.Name, f.Value, f.Unit)
		if len(others) > 0 {
			line = fmt.Sprintf("%-58s %s", line, strings.Join(others, ", "))
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(line, " ")); err != nil {
			return err
		}
	}
	return nil
}
