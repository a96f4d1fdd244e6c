package bot

// window is the part of a passage that is shown: pieces[from:to].
type window struct {
	pieces   []piece
	costs    []int // costs[i] is what pieces[:i] take, in UTF-16 units
	room     int
	from, to int
}

// newWindow returns the window that excerpt describes; with atEnd set, one that
// ends where the pieces do.
func newWindow(pieces []piece, room int, atEnd bool) *window {
	w := &window{pieces: pieces, costs: make([]int, len(pieces)+1), room: room}
	for i := range pieces {
		w.costs[i+1] = w.costs[i] + units(pieces[i].markdown)
		if w.runStarts(i) {
			w.costs[i+1] += 2 * len(boldMark)
		}
	}
	if w.costs[len(pieces)] <= room {
		w.to = len(pieces)
		return w
	}
	// Both ellipses, and the marks of a bold run that the window cuts.
	w.room -= units("… ") + units(" …") + 2*len(boldMark)
	if atEnd {
		w.from, w.to = len(pieces), len(pieces)
	} else {
		w.focus()
	}
	w.grow(func(p *piece) bool { return p.sentence })
	if w.from == w.to || !w.pieces[w.to-1].sentence || (w.from > 0 && !w.pieces[w.from-1].sentence) {
		w.grow(func(p *piece) bool { return p.word })
	}
	if w.from == w.to {
		w.grow(func(*piece) bool { return true }) // a word that is too long itself
	}
	return w
}

// runStarts reports whether a run of bold pieces starts at i.
func (w *window) runStarts(i int) bool {
	return w.pieces[i].bold && (i == 0 || !w.pieces[i-1].bold)
}

// fits reports whether there is room for pieces[from:to].
func (w *window) fits(from, to int) bool { return w.costs[to]-w.costs[from] <= w.room }

// focus sets the window on the first highlight, and on those after it that
// fit along with it. A first one that is too long itself is cut.
func (w *window) focus() {
	start := 0
	for start < len(w.pieces) && !w.pieces[start].bold {
		start++
	}
	if start == len(w.pieces) {
		return // nothing is highlighted: the beginning will do
	}
	w.from, w.to = start, start
	for end := start + 1; end <= len(w.pieces) && w.fits(start, end); end++ {
		inRun := end < len(w.pieces) && w.pieces[end-1].bold && w.pieces[end].bold
		if w.pieces[end-1].bold && (!inRun || (w.pieces[end-1].word && w.oneRun(start, end))) {
			w.to = end
		}
	}
	for w.to == w.from || !w.pieces[w.to-1].word { // not even a word fits
		if w.to == len(w.pieces) || !w.fits(start, w.to+1) {
			return
		}
		w.to++
	}
}

// oneRun reports whether pieces[from:to] are all bold.
func (w *window) oneRun(from, to int) bool {
	for i := from; i < to; i++ {
		if !w.pieces[i].bold {
			return false
		}
	}
	return true
}

// grow widens the window by turns at its end and its start, up to the next
// place where ends is true, as long as that fits.
func (w *window) grow(ends func(*piece) bool) {
	for grown := true; grown; {
		grown = false
		to := w.to + 1
		for to < len(w.pieces) && !ends(&w.pieces[to-1]) {
			to++
		}
		if w.to < len(w.pieces) && w.fits(w.from, to) {
			w.to, grown = to, true
		}
		from := w.from - 1
		for from > 0 && !ends(&w.pieces[from-1]) {
			from--
		}
		if w.from > 0 && w.fits(from, w.to) {
			w.from, grown = from, true
		}
	}
}
