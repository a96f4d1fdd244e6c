package index

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

// Weights are those of the linear models that rank passages, choose the
// answering sentence, cut it where it is long and estimate how sure an answer is,
// by the names of their features. The command in cmd/fit fits them.
type Weights struct {
	Passage    map[string]float64 `json:"passage"`
	Sentence   map[string]float64 `json:"sentence"`
	Cut        map[string]float64 `json:"cut"`
	Confidence map[string]float64 `json:"confidence"`
}

//go:embed weights.json
var fitted []byte

// FittedWeights are the weights in use.
func FittedWeights() Weights {
	var w Weights
	if err := json.Unmarshal(fitted, &w); err != nil {
		panic(fmt.Sprintf("weights.json: %v", err)) // it is part of the program
	}
	return w
}

var weights = newModel(FittedWeights())

// model are weights in the order of the features.
type model struct{ passage, sentence, cut, confidence []float64 }

func newModel(w Weights) *model {
	return &model{
		passage:    ordered(w.Passage, names(rankedBy)),
		sentence:   ordered(w.Sentence, names(sentenceFeatures)),
		cut:        ordered(w.Cut, names(cutFeatures)),
		confidence: ordered(w.Confidence, names(gateFeatures)),
	}
}

func ordered(weights map[string]float64, names []string) []float64 {
	out := make([]float64, len(names))
	for i, n := range names {
		out[i] = weights[n]
	}
	return out
}

// measured is a feature that is computed by a function.
type measured[F any] struct {
	name  string
	value F
}

func names[F any](fs []measured[F]) []string {
	out := make([]string, len(fs))
	for i, f := range fs {
		out[i] = f.name
	}
	return out
}

// dot returns the sum of the values times their weights.
func dot(values, weights []float64) float64 {
	sum := 0.
	for i, v := range values {
		sum += v * weights[i]
	}
	return sum
}
