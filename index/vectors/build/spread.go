package main

import (
	"errors"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"

	"byline/index/vectors"
)

// removed is how many of the directions in which all words differ most are taken
// out: they tell how common a word is rather than what it means.
const removed = 7

// spread takes out of all vectors the mean of the first n, and the directions in
// which these differ most, and brings each to length 1: All-but-the-Top (Mu and
// Viswanath 2018).
func spread(all []entry, n int) error {
	first := mat.NewDense(n, vectors.Dimensions, nil)
	mean := make([]float64, vectors.Dimensions)
	for i := range n {
		first.SetRow(i, all[i].vector[:])
		floats.AddScaled(mean, 1/float64(n), all[i].vector[:])
	}
	var covariance mat.SymDense
	stat.CovarianceMatrix(&covariance, first, nil)
	var eigen mat.EigenSym
	if !eigen.Factorize(&covariance, true) {
		return errors.New("the directions of the vectors can't be told")
	}
	var directions mat.Dense
	eigen.VectorsTo(&directions) // by rising share of the differences
	for i := range all {
		v := all[i].vector[:]
		floats.Sub(v, mean)
		for d := vectors.Dimensions - removed; d < vectors.Dimensions; d++ {
			direction := mat.Col(nil, d, &directions)
			floats.AddScaled(v, -floats.Dot(v, direction), direction)
		}
		if length := floats.Norm(v, 2); length > 0 {
			floats.Scale(1/length, v)
		}
	}
	return nil
}
