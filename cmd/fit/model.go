package main

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/optimize"
	"gonum.org/v1/gonum/stat"
)

// ridge is how strongly weights are held back, each in units of its feature's
// standard deviation: as if some examples said that it is nothing.
const ridge = 3

// objective is a loss over weights, with its gradient added to grad.
type objective func(weights, grad []float64) (loss float64)

// choices are the sets of options that a model is to choose from.
type choices [][]option

// loss is that of the conditional logit model (McFadden, "Conditional logit
// analysis of qualitative choice behavior", 1974): the negative logarithm of
// the probability that one of the right options is chosen.
func (cs choices) loss(weights, grad []float64) float64 {
	sum := 0.
	for _, c := range cs {
		scores := make([]float64, len(c))
		top := math.Inf(-1)
		for i, o := range c {
			scores[i] = dot(weights, o.Values)
			top = max(top, scores[i])
		}
		all, right := 0., 0.
		for i, o := range c {
			scores[i] = math.Exp(scores[i] - top)
			all += scores[i]
			if o.Right {
				right += scores[i]
			}
		}
		sum -= math.Log(right / all)
		for i, o := range c {
			p := scores[i] / all
			if o.Right {
				p -= scores[i] / right
			}
			addScaled(grad, p, o.Values)
		}
	}
	return sum
}

// right returns the share of the choices in which the best option is right.
func (cs choices) right(weights []float64) float64 {
	n := 0
	for _, c := range cs {
		best, top := 0, math.Inf(-1)
		for i, o := range c {
			if s := dot(weights, o.Values); s > top {
				best, top = i, s
			}
		}
		if c[best].Right {
			n++
		}
	}
	return float64(n) / float64(max(len(cs), 1))
}

// outcomes are answers with how right they were.
type outcomes []outcome

type outcome struct {
	right  float64 // 0 to 1
	values []float64
}

// loss is that of logistic regression.
func (os outcomes) loss(weights, grad []float64) float64 {
	sum := 0.
	for _, o := range os {
		z := dot(weights, o.values)
		sum += math.Log1p(math.Exp(-math.Abs(z))) + max(z, 0) - o.right*z
		addScaled(grad, 1/(1+math.Exp(-z))-o.right, o.values)
	}
	return sum
}

// leastGradient is where a loss of some thousands is as low as it can be told: nearer to
// its bottom its differences are lost in rounding, and the search for a lower one fails.
const leastGradient = 1e-3

// minimize returns the weights of least loss. Rows are the values that the
// features have; a feature that never varies is the constant, which is free.
// Those that are fixed keep the weights that they have in start.
func minimize(loss objective, rows [][]float64, start []float64, fixed []bool) ([]float64, error) {
	if len(rows) == 0 {
		return nil, fmt.Errorf("there is nothing to fit on")
	}
	scale := make([]float64, len(rows[0]))
	free := make([]bool, len(scale))
	for f := range scale {
		column := make([]float64, len(rows))
		for i, r := range rows {
			column[i] = r[f]
		}
		scale[f] = stat.StdDev(column, nil)
		if scale[f] < 1e-9 {
			scale[f], free[f] = 1, column[0] != 0
		}
	}
	evaluate := func(x []float64) (float64, []float64) {
		w, grad := make([]float64, len(x)), make([]float64, len(x))
		for f := range x {
			w[f] = x[f] / scale[f]
			if fixed[f] {
				w[f] = start[f]
			}
		}
		sum := loss(w, grad)
		for f := range x {
			grad[f] /= scale[f]
			if fixed[f] {
				grad[f] = 0
			} else if !free[f] {
				sum += ridge * x[f] * x[f] / 2
				grad[f] += ridge * x[f]
			}
		}
		return sum, grad
	}
	result, err := optimize.Minimize(optimize.Problem{
		Func: func(x []float64) float64 { sum, _ := evaluate(x); return sum },
		Grad: func(grad, x []float64) { _, g := evaluate(x); copy(grad, g) },
	}, make([]float64, len(scale)), &optimize.Settings{GradientThreshold: leastGradient}, &optimize.LBFGS{})
	if err != nil {
		return nil, fmt.Errorf("minimize the loss: %w", err)
	}
	for f := range result.X {
		result.X[f] /= scale[f]
		if fixed[f] {
			result.X[f] = start[f]
		}
	}
	return result.X, nil
}

func dot(a, b []float64) float64 {
	sum := 0.
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

func addScaled(to []float64, by float64, values []float64) {
	for i, v := range values {
		to[i] += by * v
	}
}
