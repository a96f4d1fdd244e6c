package index

import (
	"unicode"
	"unicode/utf8"
)

// missing is the idf of the rarest of the wanted terms that the passage lacks.
func (r *reading) missing(*Analysis) float64 {
	most := 0.
	for i, s := range r.cover {
		most = max(most, (1-s)*r.want.terms[i].idf)
	}
	return most
}

// absent is the idf of the rarest of the wanted terms that neither the passage
// nor any other that was found in its story has.
func (r *reading) absent(*Analysis) float64 {
	most := 0.
	for i, s := range r.inStory {
		most = max(most, (1-s)*r.want.terms[i].idf)
	}
	return most
}

// missingNames is the idf of the names and numbers of the question that other
// stories have and the passage doesn't: another name is another matter.
func (r *reading) missingNames(*Analysis) float64 {
	sum := 0.
	for t, strength := range r.cover {
		first, _ := utf8.DecodeRuneInString(r.want.terms[t].asked)
		if strength == 0 && r.want.terms[t].seen && (unicode.IsUpper(first) || unicode.IsDigit(first)) {
			sum += r.want.terms[t].idf
		}
	}
	return sum
}
