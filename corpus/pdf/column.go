package pdf

import (
	"cmp"
	"math"
	"slices"
)

// column is a run of lines one below the other.
type column struct {
	lines       []line
	left, right float64
}

// columns puts the lines of a page into the order in which they are read:
// between lines that span the page, one column after the other.
func columns(lines []line) []column {
	if len(lines) == 0 {
		return nil
	}
	at, ok := gutter(lines)
	if !ok {
		slices.SortStableFunc(lines, below)
		return []column{newColumn(lines)}
	}
	var spanning, beside []line
	for _, l := range lines {
		if l.left < at && l.right > at {
			spanning = append(spanning, l)
		} else {
			beside = append(beside, l)
		}
	}
	slices.SortStableFunc(spanning, below)
	slices.SortStableFunc(beside, below)
	var out []column
	for len(spanning) > 0 || len(beside) > 0 {
		// The lines that span the page above the rest, then what is beside each
		// other above the next that does.
		n := 0
		for n < len(spanning) && (len(beside) == 0 || middle(spanning[n]) > middle(beside[0])) {
			n++
		}
		if n > 0 {
			out = append(out, newColumn(spanning[:n]))
			spanning = spanning[n:]
		}
		m := 0
		for m < len(beside) && (len(spanning) == 0 || middle(beside[m]) >= middle(spanning[0])) {
			m++
		}
		var left, right []line
		for _, l := range beside[:m] {
			if l.right <= at {
				left = append(left, l)
			} else {
				right = append(right, l)
			}
		}
		beside = beside[m:]
		out = append(out, columns(left)...)
		out = append(out, columns(right)...)
	}
	return out
}

func newColumn(lines []line) column {
	c := column{lines: lines, left: math.Inf(1), right: math.Inf(-1)}
	for _, l := range lines {
		c.left, c.right = min(c.left, l.left), max(c.right, l.right)
	}
	return c
}

func middle(l line) float64 { return (l.top + l.bottom) / 2 }

// below orders lines from the top of the page down, and lines at one height as
// the file draws them.
func below(a, b line) int {
	if overlap := min(a.top, b.top) - max(a.bottom, b.bottom); overlap > .5*min(a.top-a.bottom, b.top-b.bottom) {
		return cmp.Compare(a.left, b.left)
	}
	return cmp.Compare(middle(b), middle(a))
}

// gutter returns the place of the white space between two columns: one with
// several lines to each side that stand beside each other, and few across.
func gutter(lines []line) (at float64, ok bool) {
	const (
		fewest = 4   // lines to each side
		across = .35 // of the lines beside it, at most
		steps  = 500 // over the width of the text
	)
	if len(lines) < 2*fewest || len(lines) > 2_000 {
		return 0, false
	}
	whole := newColumn(lines)
	step := max(2, (whole.right-whole.left)/steps) // points
	best, width, run := math.Inf(1), 0, 0
	for x := whole.left + step; x < whole.right; x += step {
		var left, right, crossing int
		leftSpan, rightSpan := span{math.Inf(1), math.Inf(-1)}, span{math.Inf(1), math.Inf(-1)}
		for _, l := range lines {
			switch {
			case l.right <= x:
				left++
				leftSpan.add(l)
			case l.left >= x:
				right++
				rightSpan.add(l)
			default:
				crossing++
			}
		}
		beside := min(leftSpan.to, rightSpan.to) - max(leftSpan.from, rightSpan.from)
		score := float64(crossing)
		if left < fewest || right < fewest || score > across*float64(left+right) || beside < 3*lines[0].size {
			run = 0
			continue
		}
		// The white space with the fewest lines across it, and in its middle.
		if run++; score < best {
			best, width, run = score, 0, 1
		}
		if score == best && run > width {
			width = run
			at, ok = x-float64(run-1)*step/2, true
		} else if score > best {
			run = 0
		}
	}
	return at, ok
}

// span is a range of heights.
type span struct{ from, to float64 }

func (s *span) add(l line) { s.from, s.to = min(s.from, l.bottom), max(s.to, l.top) }
