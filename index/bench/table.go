package main

import (
	"fmt"
	"io"
	"strings"
)

// writeTables writes a report as Markdown: a table for each number of passages,
// how times grow with it, and what only ours has.
func writeTables(out io.Writer, r Report) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s. %d questions of %.1f words; any of their words, top %d; each question's time is its least of %d rounds.\n",
		r.Day, r.Machine, r.Questions, r.Words, topK, r.Rounds)
	for _, name := range r.LeftOut {
		fmt.Fprintf(&b, "%s is left out: it isn't installed (go run ./index/bench setup).\n", name)
	}
	for _, s := range r.Sizes {
		b.WriteString("\n" + sizeTable(s))
	}
	if len(r.Sizes) > 1 {
		b.WriteString("\n" + growthTable(r.Sizes))
	}
	if t := oursTable(r.Sizes); t != "" {
		b.WriteString("\n" + t)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// sizeTable has a line an engine.
func sizeTable(s Size) string {
	var b strings.Builder
	fmt.Fprintf(&b, "**%s passages**, %.0f MB of text (%s)\n\n", grouped(s.Passages), megabytes(s.Text), s.Origin)
	b.WriteString("| engine | p50 ms | p99 ms | p50 to ours | build s + merge s | index MB (to text) | peak MB, building / answering | anonymous MB | first answer ms | same top 10 |\n")
	b.WriteString("|---|---|---|---|---|---|---|---|---|---|\n")
	ours := s.figure("byline")
	for _, f := range s.Engines {
		ratio, agrees := "", ""
		if ours != nil {
			ratio, agrees = times(f.P50/ours.P50), fmt.Sprintf("%.2f", f.Agrees)
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %.1f + %.1f | %.1f (%.2f) | %.0f / %.0f | %.0f | %.0f | %s |\n",
			strings.TrimSpace(f.Title+" "+f.Version), digits(f.P50), digits(f.P99), ratio, f.Build, f.Merge,
			megabytes(f.Index), float64(f.Index)/float64(s.Text), megabytes(f.BuildPeak), megabytes(f.SearchPeak),
			megabytes(f.Anonymous), f.First, agrees)
	}
	return b.String()
}

// growthTable has the p50 of each engine by number of passages, and how it grows
// to the last number, from 100,000 where that is one of them, else from the first.
func growthTable(sizes []Size) string {
	from, last := sizes[0], sizes[len(sizes)-1]
	var head, line strings.Builder
	for _, s := range sizes {
		if s.Passages == 100_000 && s.Passages != last.Passages {
			from = s
		}
		fmt.Fprintf(&head, " %s |", grouped(s.Passages))
		line.WriteString("---|")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "**Growth**, p50 ms by number of passages\n\n| engine |%s from %s to %s |\n|---|%s---|\n",
		head.String(), grouped(from.Passages), grouped(last.Passages), line.String())
	for _, f := range last.Engines {
		fmt.Fprintf(&b, "| %s |", f.Title)
		for _, s := range sizes {
			fmt.Fprintf(&b, " %s |", digits(s.figure(f.Engine).P50))
		}
		fmt.Fprintf(&b, " %s |\n", times(f.P50/from.figure(f.Engine).P50))
	}
	return b.String()
}

// oursTable has a column a number of passages. It is "" where ours wasn't
// measured.
func oursTable(sizes []Size) string {
	rows := []struct {
		name  string
		value func(Size, Ours) string
	}{
		{"answered in whole, p50 / p99 ms", func(_ Size, o Ours) string { return digits(o.P50) + " / " + digits(o.P99) }},
		{"first answer after the start, ms", func(_ Size, o Ours) string { return fmt.Sprintf("%.0f", o.First) }},
		{"anonymous MB after so many questions", func(_ Size, o Ours) string {
			return fmt.Sprintf("%.0f (%s)", megabytes(o.Anonymous), grouped(o.Asked))
		}},
		{"index to text", func(s Size, _ Ours) string {
			return fmt.Sprintf("%.2f", float64(s.figure("byline").Index)/float64(s.Text))
		}},
		{"a story added → found, ms", func(_ Size, o Ours) string { return fmt.Sprintf("%.0f", o.Added) }},
		{"answers/s to 16 askers, one core / two", func(_ Size, o Ours) string {
			return fmt.Sprintf("%.0f / %.0f (%s)", o.OneCore, o.TwoCores, times(o.TwoCores/o.OneCore))
		}},
		{"p99 before a rebuild / beside it, ms", func(_ Size, o Ours) string {
			return fmt.Sprintf("%s / %s (%s)", digits(o.Before), digits(o.Beside), times(o.Beside/o.Before))
		}},
		{"that rebuild beside answers, s", func(_ Size, o Ours) string { return fmt.Sprintf("%.1f", o.Rebuild) }},
	}
	head, line := "| Byline alone |", "|---|"
	cells := make([]string, len(rows))
	for _, s := range sizes {
		if s.Ours == nil {
			continue
		}
		head += " " + grouped(s.Passages) + " |"
		line += "---|"
		for i, row := range rows {
			cells[i] += " " + row.value(s, *s.Ours) + " |"
		}
	}
	if line == "|---|" {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", head, line)
	for i, row := range rows {
		fmt.Fprintf(&b, "| %s |%s\n", row.name, cells[i])
	}
	return b.String()
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }

// digits writes a time with two or three that count.
func digits(ms float64) string {
	switch {
	case ms < 1:
		return fmt.Sprintf("%.3f", ms)
	case ms < 10:
		return fmt.Sprintf("%.2f", ms)
	case ms < 100:
		return fmt.Sprintf("%.1f", ms)
	default:
		return fmt.Sprintf("%.0f", ms)
	}
}

func times(ratio float64) string {
	if ratio < 10 {
		return fmt.Sprintf("%.2f×", ratio)
	}
	return fmt.Sprintf("%.0f×", ratio)
}

// grouped writes a number as "360,000".
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
