package thesaurus

import "strings"

// frenchRule knows the verbs in -er, of whose forms "demandent" has a stem of
// its own.
func frenchRule(word string) family {
	if stem, ok := cutAny(word, "ment", "ent"); ok && !strings.HasSuffix(word, "ment") {
		return family{stem + "er", word}
	}
	if stem, ok := cutAny(word, "er", "ait", "é", "ées", "ée", "és"); ok {
		return family{stem + "er", stem + "ent"}
	}
	return nil
}
