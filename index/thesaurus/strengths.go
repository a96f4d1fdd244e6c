package thesaurus

import (
	"math"

	"byline/index/thesaurus/table"
)

// How well a word stands for another by how they are related. Half of the
// stories of XQuAD and CLAPnq served to choose them; small changes matter
// little.
const (
	least              = 0.15 // weaker ones are left out
	formStrength       = 0.95
	listedStrength     = 0.8 // of a form in a list, where stems are compared
	synonymStrength    = 0.8
	derivationStrength = 0.8
	pertainymStrength  = 0.8
	similarStrength    = 0.4
	broaderStrength    = 0.3
	narrowerStrength   = 0.3
	newsStrength       = 0.7
	clippedStrength    = 0.95
	likelyPower        = 0.33 // of how likely both words are meant in that sense
)

// strength is how well an entry's word stands for the one that has the entry.
func strength(e table.Entry) float64 {
	kind := 0.
	switch e.Kind {
	case table.Lemma:
		return 0 // which the lemmas see to
	case table.Form:
		return formStrength * e.Likely
	case table.Synonym:
		kind = synonymStrength
	case table.Derivation:
		kind = derivationStrength
	case table.Pertainym:
		kind = pertainymStrength
	case table.Similar:
		kind = similarStrength
	case table.Broader:
		kind = broaderStrength
	case table.Narrower:
		kind = narrowerStrength
	}
	return kind * math.Pow(e.Likely, likelyPower)
}
