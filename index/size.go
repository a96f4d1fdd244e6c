package index

import "slices"

// Units of questions for how fast, heavy or big something is, by which they are known
// as such.
var (
	speedUnits  = list("mph kph km/h mile miles kilometer kilometers kilometre kilometres km knot knots feet meters second seconds minute minutes hour hours")
	weightUnits = list("pound pounds ton tons tonne tonnes ounce ounces gram grams kilogram kilograms kilo kilos kg lb lbs")
	sizeUnits   = list(`acre acres hectare hectares square inch inches foot feet yard yards meter meters metre metres kilometer kilometers mile miles cm mm
		ton tons tonnes story stories storey storeys floors people members residents students employees households degrees volumes`)
)

// asksMeasure reports whether an answer has to have what is measured with its unit.
func (a *Analysis) asksMeasure() bool {
	switch a.asksFor() {
	case anAge, aPrice, aSize:
		return true
	default:
		return a.unitsAre(speedUnits) || a.unitsAre(weightUnits)
	}
}

// isSize reports whether the number ws[i] is how big something is: with a unit of
// size, a percentage, money near what the question names, "a check for $20", or
// right behind what the question names, "a crew of two".
func (s *sought) isSize(ws []word, i int, text string, question []string) bool {
	if s.unitNear(ws, i) || isShare(ws, i, text) {
		return true
	} else if isMoney(ws, i, text) {
		return slices.ContainsFunc(ws[max(i-sumBefore, 0):min(i+sumBehind, len(ws))], func(w word) bool {
			return slices.Contains(question, w.lower) && !english.isSmall(w)
		})
	}
	return i > 1 && slices.Contains(sizeLinks, ws[i-1].lower) && slices.Contains(question, ws[i-2].lower) &&
		!(i+1 < len(ws) && slices.Contains(timeUnits, ws[i+1].lower))
}

// The words between a sum of money and what it is a sum of.
const (
	sumBefore = 6
	sumBehind = 4
)

// sizeLinks are what stands between something and its size.
var sizeLinks = list("of is was are were to reached totaled totals numbered numbers")
