package main

import (
	"regexp"
	"strings"
	"time"
)

// shingleScore is precision and recall of runs of four words, as the article
// extraction benchmark of Scrapinghub counts them: each page's counts are
// divided by their sum, and a page weighs as much as any other.
type shingleScore struct {
	precision, recall float64 // sums over pages
	pages             int
}

// add counts a page and returns its F1.
func (s *shingleScore) add(got, want string) float64 {
	g, w := shingles(got), shingles(want)
	tp, fp, fn := 0, 0, 0
	for k, n := range g {
		tp += min(n, w[k])
		fp += max(0, n-w[k])
	}
	for k, n := range w {
		fn += max(0, n-g[k])
	}
	var p, r float64
	switch {
	case tp+fp+fn == 0:
		p, r = 1, 1
	case tp > 0:
		p, r = share(tp, tp+fp), share(tp, tp+fn)
	}
	s.precision += p
	s.recall += r
	s.pages++
	return harmonic(p, r)
}

func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func (s *shingleScore) figures(name string, took time.Duration) []figure {
	n := float64(max(s.pages, 1))
	p, r := s.precision/n, s.recall/n
	return []figure{
		{name + ", precision", p, ""},
		{name + ", recall", r, ""},
		{name + ", F1", harmonic(p, r), ""},
		{name + ", speed", n / took.Seconds(), "pages/s"},
	}
}

var wordRun = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles returns the bag of text's runs of four words; of a shorter text
// itself.
func shingles(text string) map[string]int {
	const size = 4
	words := wordRun.FindAllString(text, -1)
	bag := map[string]int{}
	if len(words) > 0 && len(words) < size {
		bag[strings.Join(words, " ")]++
	}
	for i := range len(words) - size + 1 {
		bag[strings.Join(words[i:i+size], " ")]++
	}
	return bag
}
