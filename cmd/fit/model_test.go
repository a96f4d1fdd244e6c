package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestChoices draws choices from a known model, whose weights are to be found
// again.
func TestChoices(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same choices each time
	want := []float64{2, -1, 0}
	var cs choices
	for range 4000 {
		c := make([]option, 5)
		best, top := 0, math.Inf(-1)
		for i := range c {
			c[i].Values = []float64{rnd.NormFloat64(), rnd.NormFloat64(), rnd.NormFloat64()}
			// The one with the highest score and Gumbel noise is chosen with the
			// probability that the model gives it.
			if s := dot(want, c[i].Values) - math.Log(rnd.ExpFloat64()); s > top {
				best, top = i, s
			}
		}
		c[best].Right = true
		cs = append(cs, c)
	}
	got, err := minimize(cs.loss, cs.rows(), make([]float64, 3), make([]bool, 3))
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > .15 {
			t.Errorf("weights %.2f, want about %v", got, want)
			break
		}
	}
	if r := cs.right(got); r < .6 || r < cs.right([]float64{0, 1, 0}) {
		t.Errorf("%.2f of the choices are right", r)
	}
	kept, err := minimize(cs.loss, cs.rows(), []float64{0, 7, 0}, []bool{false, true, false})
	if err != nil || kept[1] != 7 {
		t.Errorf("a weight that is fixed came out as %v, error %v", kept, err)
	}
}

func TestOutcomes(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same outcomes each time
	want := []float64{1.5, -.5}
	var os outcomes
	for range 6000 {
		v := []float64{rnd.NormFloat64(), 1}
		right := 0.
		if rnd.Float64() < 1/(1+math.Exp(-dot(want, v))) {
			right = 1
		}
		os = append(os, outcome{right, v})
	}
	got, err := minimize(os.loss, os.rows(), make([]float64, 2), make([]bool, 2))
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(got[0]-want[0]) > .15 || math.Abs(got[1]-want[1]) > .15 {
		t.Errorf("weights %.2f, want about %v", got, want)
	}
	if _, err := minimize(os.loss, nil, nil, nil); err == nil {
		t.Error("nothing to fit on is no error")
	}
}
