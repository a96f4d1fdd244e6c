package index

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestWeights holds that each feature has a weight, and that no weight is of a
// feature that is gone.
func TestWeights(t *testing.T) {
	t.Parallel()
	w := FittedWeights()
	for name, model := range map[string]struct {
		features []string
		weights  map[string]float64
	}{
		"passage":    {names(rankedBy), w.Passage},
		"sentence":   {names(sentenceFeatures), w.Sentence},
		"cut":        {names(cutFeatures), w.Cut},
		"confidence": {names(gateFeatures), w.Confidence},
	} {
		if diff := cmp.Diff(slices.Sorted(slices.Values(model.features)), slices.Sorted(maps.Keys(model.weights))); diff != "" {
			t.Errorf("the features of the model %s and their weights (-features +weights):\n%s", name, diff)
		}
	}
}
