package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"slices"

	"byline/index"
)

// byHand are the features whose weights are kept: question sets made of an
// encyclopedia hardly have what they tell.
var byHand = []string{"asks", "caption", "definition", "kind", "names alone", "newness", "no such number", "opening", "period", "phrase"}

// fit fits the four models and reports how right they are.
func (xs *examples) fit(report io.Writer) (index.Weights, error) {
	w := index.FittedWeights()
	var err error
	if w.Passage, err = fitChoice(report, "the first passage is right", w.Passage, xs.passage, xs.all, func(e *example) []option { return e.passages }); err != nil {
		return w, fmt.Errorf("fit the ranking: %w", err)
	}
	if w.Sentence, err = fitChoice(report, "the sentence of the right passage is right", w.Sentence, xs.sentence, xs.all, func(e *example) []option { return e.sentences }); err != nil {
		return w, fmt.Errorf("fit the choice of sentences: %w", err)
	}
	if w.Cut, err = fitCuts(w.Cut, xs.cut, xs.all); err != nil {
		return w, fmt.Errorf("fit the cutting of sentences: %w", err)
	}

	if w.Confidence, err = fitConfidence(report, w.Confidence, xs.gates, xs.all); err != nil {
		return w, fmt.Errorf("fit the confidence: %w", err)
	}
	return w, nil
}

// from returns the weights to start from, and which of them are kept.
func from(known map[string]float64, names []string) (start []float64, fixed []bool) {
	for _, n := range names {
		start, fixed = append(start, known[n]), append(fixed, slices.Contains(byHand, n))
	}
	return start, fixed
}

// half deals stories into two halves.
func half(story string) int {
	h := fnv.New32a()
	_, _ = h.Write([]byte(story)) // it never fails
	return int(h.Sum32() % 2)
}

// fitChoice fits a model that chooses among the options of each example, and
// reports how often it is right, by set.
func fitChoice(report io.Writer, what string, known map[string]float64, names []string, all []*example, options func(*example) []option) (map[string]float64, error) {
	start, fixed := from(known, names)
	var halves [2]choices
	bySet := map[string]*[2]choices{}
	for _, e := range all {
		c := options(e)
		if e.small || !decidable(c, len(names)) {
			continue
		}
		h := half(e.story)
		halves[h] = append(halves[h], c)
		if bySet[e.set] == nil {
			bySet[e.set] = &[2]choices{}
		}
		bySet[e.set][h] = append(bySet[e.set][h], c)
	}
	var crossed [2][]float64 // weights from the other half
	for h := range crossed {
		var err error
		if crossed[h], err = minimize(halves[1-h].loss, halves[1-h].rows(), start, fixed); err != nil {
			return nil, err
		}
	}
	for _, name := range sortedKeys(bySet) {
		s := bySet[name]
		n, m := float64(len(s[0])), float64(len(s[1]))
		_, _ = fmt.Fprintf(report, "%s, %s: %.4f of %.0f, on stories not fitted on\n", what, name,
			(s[0].right(crossed[0])*n+s[1].right(crossed[1])*m)/(n+m), n+m)
	}
	both := slices.Concat(halves[0], halves[1])
	weights, err := minimize(both.loss, both.rows(), start, fixed)
	if err != nil {
		return nil, err
	}
	_, _ = fmt.Fprintf(report, "%s, of all fitted on: %.4f\n", what, both.right(weights))
	return rounded(names, weights), nil
}

// decidable reports whether there is a right option and a wrong one.
func decidable(c []option, features int) bool {
	right, wrong := false, false
	for _, o := range c {
		if len(o.Values) != features {
			return false // answered in another way
		}
		right, wrong = right || o.Right, wrong || !o.Right
	}
	return right && wrong
}

func (cs choices) rows() [][]float64 {
	var out [][]float64
	for _, c := range cs {
		for _, o := range c {
			out = append(out, o.Values)
		}
	}
	return out
}

// fitCuts fits the probability that a part of a sentence holds the answer that
// the sentence holds.
func fitCuts(known map[string]float64, names []string, all []*example) (map[string]float64, error) {
	start, fixed := from(known, names)
	var os outcomes
	for _, e := range all {
		for _, c := range e.cuts {
			right := 0.
			if c.Right {
				right = 1
			}
			os = append(os, outcome{right, c.Values})
		}
	}
	weights, err := minimize(os.loss, os.rows(), start, fixed)
	if err != nil {
		return nil, err
	}
	return rounded(names, weights), nil
}

// fitConfidence fits the probability that an answer is right.
func fitConfidence(report io.Writer, known map[string]float64, names []string, all []*example) (map[string]float64, error) {
	start, fixed := from(known, names)
	var os outcomes
	for _, e := range all {
		if len(e.gates) == len(names) {
			os = append(os, outcome{e.right, e.gates})
		}
	}
	weights, err := minimize(os.loss, os.rows(), start, fixed)
	if err != nil {
		return nil, err
	}
	os.calibration(report, weights)
	return rounded(names, weights), nil
}

func (os outcomes) rows() [][]float64 {
	out := make([][]float64, len(os))
	for i, o := range os {
		out[i] = o.values
	}
	return out
}

// calibration reports how right answers are by the confidence in them.
func (os outcomes) calibration(report io.Writer, weights []float64) {
	const bins = 10
	var n, sure, right [bins]float64
	for _, o := range os {
		p := 1 / (1 + math.Exp(-dot(weights, o.values)))
		b := min(int(p*bins), bins-1)
		n[b]++
		sure[b] += p
		right[b] += o.right
	}
	for b := range bins {
		if n[b] > 0 {
			_, _ = fmt.Fprintf(report, "confidence %.2f on average of %4.0f answers: %.2f right\n", sure[b]/n[b], n[b], right[b]/n[b])
		}
	}
}

// rounded names weights, to three digits: more would say that more is known.
func rounded(names []string, weights []float64) map[string]float64 {
	out := map[string]float64{}
	for i, n := range names {
		out[n] = math.Round(weights[i]*1000) / 1000
	}
	return out
}
