package thesaurus

import "strings"

// russianRule knows the verbs in -овать, whose present has another stem, and the
// nouns in -й, which lose it.
func russianRule(word string) family {
	word = strings.TrimSuffix(word, "ся")
	if stem, ok := cutAny(word, "овать", "овал", "овала", "овали", "овало", "ует", "уют", "ован", "ована", "ованы", "ованный", "уемый", "ующий"); ok {
		return family{stem + "овать", stem + "ует", stem + "ован"}
	}
	if stem, ok := strings.CutSuffix(word, "й"); ok && len(stem) >= 2*leastVerb {
		return family{word, stem + "я", stem + "ю", stem + "ем", stem + "е"}
	}
	return nil
}
