package main

import (
	_ "embed"
	"fmt"
	"io"
	"math"
	"slices"
	"text/template"
)

//go:embed chart.svg.tmpl
var chartTemplate string

// The chart's area within the picture, in pixels.
const (
	left, right = 80.0, 560.0
	top, bottom = 56.0, 400.0
	labelGap    = 17.0 // between the names of two lines
)

// colors are those of the [peers] in their order, legible on white and on black.
var colors = []string{"#e5484d", "#8b8d98", "#3e8fd0", "#30a46c", "#d9822b", "#9a6dd7"}

// chart is what the template draws.
type chart struct {
	Title, Machine           string
	Left, Right, Top, Bottom float64
	Columns, Rows            []tick
	Lines                    []line
}

// tick is a line of the grid.
type tick struct {
	At   float64
	Name string
}

// line is an engine's.
type line struct {
	Color  string
	Width  float64
	Points []point
	Name   string
	LabelY float64
}

type point struct {
	X, Y  float64
	Value string
}

// writeChart draws the p50 of each engine by number of passages, both on
// logarithmic scales, as SVG.
func writeChart(out io.Writer, r Report) error {
	t, err := template.New("chart").Parse(chartTemplate)
	if err != nil {
		return err
	}
	return t.Execute(out, newChart(r))
}

func newChart(r Report) chart {
	c := chart{
		Title:   fmt.Sprintf("Time to the ten best passages, p50 of %d questions", r.Questions),
		Machine: fmt.Sprintf("%s, %s", r.Machine, r.Day),
		Left:    left, Right: right, Top: top, Bottom: bottom,
	}
	least, most := math.Inf(1), math.Inf(-1)
	for _, s := range r.Sizes {
		for _, f := range s.Engines {
			least, most = min(least, f.P50), max(most, f.P50)
		}
	}
	fewest, last := r.Sizes[0], r.Sizes[len(r.Sizes)-1]
	x := scale(float64(fewest.Passages), float64(last.Passages), left, right)
	from, to := math.Floor(math.Log10(least)), math.Ceil(math.Log10(most))
	y := scale(math.Pow(10, from), math.Pow(10, to), bottom, top)
	for _, s := range r.Sizes {
		c.Columns = append(c.Columns, tick{x(float64(s.Passages)), grouped(s.Passages)})
	}
	for e := from; e <= to; e++ {
		c.Rows = append(c.Rows, tick{y(math.Pow(10, e)), fmt.Sprintf("%g ms", math.Pow(10, e))})
	}
	for _, f := range last.Engines {
		i := slices.IndexFunc(peers(), func(p peer) bool { return p.name == f.Engine })
		l := line{Color: colors[max(i, 0)], Width: 2, Name: f.Title + " " + digits(f.P50) + " ms"}
		if f.Engine == "byline" {
			l.Width = 3.5
		}
		for _, s := range r.Sizes {
			if f := s.figure(f.Engine); f != nil {
				l.Points = append(l.Points, point{x(float64(s.Passages)), y(f.P50), digits(f.P50)})
			}
		}
		l.LabelY = l.Points[len(l.Points)-1].Y
		c.Lines = append(c.Lines, l)
	}
	separate(c.Lines)
	return c
}

// scale returns the logarithmic one from [low, high] to [from, to].
func scale(low, high, from, to float64) func(float64) float64 {
	return func(v float64) float64 {
		if high <= low {
			return from
		}
		return from + (to-from)*math.Log(v/low)/math.Log(high/low)
	}
}

// separate moves names that would lie on each other apart: from the top down, and
// where the lowest leaves the picture, from the bottom up.
func separate(lines []line) {
	order := make([]*line, len(lines))
	for i := range lines {
		order[i] = &lines[i]
	}
	slices.SortFunc(order, func(a, b *line) int { return int(math.Copysign(1, a.LabelY-b.LabelY)) })
	for i := 1; i < len(order); i++ {
		order[i].LabelY = max(order[i].LabelY, order[i-1].LabelY+labelGap)
	}
	limit := bottom
	for _, l := range slices.Backward(order) {
		l.LabelY = min(l.LabelY, limit)
		limit = l.LabelY - labelGap
	}
}
