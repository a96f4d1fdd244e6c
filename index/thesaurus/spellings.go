package thesaurus

import "strings"

// germanSpellings returns how a word is written where its letters are those of the
// language that it comes from, or no longer are: Doctor and Doktor, Photo and
// Foto.
func germanSpellings(word string) []string {
	return respelled(word, germanOld, germanNew)
}

var (
	germanNew = strings.NewReplacer("ch", "ch", "ck", "ck", "ce", "ze", "ci", "zi", "cy", "zy", "cä", "zä", "c", "k", "ph", "f")
	germanOld = strings.NewReplacer("ch", "ch", "ck", "ck", "k", "c", "f", "ph")
)

// respelled returns what becomes of a word, where anything does.
func respelled(word string, ways ...*strings.Replacer) []string {
	var out []string
	for _, way := range ways {
		if other := way.Replace(word); other != word {
			out = append(out, other)
		}
	}
	return out
}
