package main

import (
	"bufio"
	"cmp"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// questionFigures sums up the verdicts on a question set.
func questionFigures(vs []verdict) []figure {
	var answerable, unanswerable []verdict
	for _, v := range vs {
		if v.answerable {
			answerable = append(answerable, v)
		} else {
			unanswerable = append(unanswerable, v)
		}
	}
	n := len(answerable)
	count := func(vs []verdict, is func(verdict) bool) int {
		k := 0
		for _, v := range vs {
			if is(v) {
				k++
			}
		}
		return k
	}
	hit := func(k int) float64 {
		return share(count(answerable, func(v verdict) bool { return v.rank >= 1 && v.rank <= k }), n)
	}
	reciprocal, marked := 0., 0
	for _, v := range answerable {
		if v.rank > 0 {
			reciprocal += 1 / float64(v.rank)
		}
		marked += v.words
	}
	isAnswered := func(v verdict) bool { return v.answered }
	out := []figure{
		{"questions", float64(len(vs)), ""},
		{"hit@1", hit(1), ""},
		{"hit@5", hit(5), ""},
		{"MRR@20", reciprocal / float64(max(n, 1)), ""},
		{"sentence, end to end", share(count(answerable, func(v verdict) bool { return v.right }), n), ""},
		{"answering sentence, where the passage is first", share(count(answerable, func(v verdict) bool { return v.inside }), count(answerable, func(v verdict) bool { return v.rank == 1 })), ""},
		{"highlighted words, mean", float64(marked) / float64(max(n, 1)), ""},
		{"answerable answered", share(count(answerable, isAnswered), n), ""},
		{"precision of the surest 80 %", surest(answerable, .8), ""},
		{"precision of the surest 50 %", surest(answerable, .5), ""},
	}
	if len(unanswerable) > 0 {
		out = append(out,
			figure{"unanswerable refused", 1 - share(count(unanswerable, isAnswered), len(unanswerable)), ""},
			figure{"AUROC of confidence", auroc(answerable, unanswerable), ""})
	}
	return out
}

// halfFigures sums up the verdicts on each half of a question set by itself, so
// that one can be fitted on and the other tell whether that helps. Few sets have
// halves.
func halfFigures(vs []verdict) []figure {
	of := map[string][]verdict{}
	for _, v := range vs {
		of[v.half] = append(of[v.half], v)
	}
	delete(of, "")
	var out []figure
	for _, half := range slices.Sorted(maps.Keys(of)) {
		for _, f := range questionFigures(of[half]) {
			f.Name = "half " + half + ", " + f.Name
			out = append(out, f)
		}
	}
	return out
}

func share(k, n int) float64 { return float64(k) / float64(max(n, 1)) }

// surest is the share that is right, end to end, of that part of the questions
// with the highest confidence.
func surest(vs []verdict, part float64) float64 {
	sorted := slices.Clone(vs)
	slices.SortStableFunc(sorted, func(a, b verdict) int { return cmp.Compare(b.confidence, a.confidence) })
	sorted = sorted[:int(part*float64(len(sorted)))]
	k := 0
	for _, v := range sorted {
		if v.right {
			k++
		}
	}
	return share(k, len(sorted))
}

// auroc is the chance that an answerable question has a higher confidence than
// an unanswerable one; ties count half.
func auroc(answerable, unanswerable []verdict) float64 {
	wins := 0.
	for _, a := range answerable {
		for _, u := range unanswerable {
			switch cmp.Compare(a.confidence, u.confidence) {
			case 1:
				wins++
			case 0:
				wins += .5
			}
		}
	}
	return wins / float64(max(len(answerable)*len(unanswerable), 1))
}

// folderSize is the size of all files below dir, in bytes.
func folderSize(dir string) int64 {
	var sum int64
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if info, err := d.Info(); err == nil {
				sum += info.Size()
			}
		}
		return nil
	})
	return sum
}

// peakMemory is the most resident memory that the process has had, in bytes,
// where the system tells it.
func peakMemory() (int64, bool) { return peakMemoryOf("/proc/self/status") }

// peakMemoryOf is that of the process whose status is told in the file.
func peakMemoryOf(status string) (int64, bool) {
	f, err := os.Open(status)
	if err != nil {
		return 0, false
	}
	defer func() { _ = f.Close() }() // it was only read
	for sc := bufio.NewScanner(f); sc.Scan(); {
		if v, ok := strings.CutPrefix(sc.Text(), "VmHWM:"); ok {
			kb, err := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(v, "kB")), 10, 64)
			return kb * 1024, err == nil
		}
	}
	return 0, false
}
