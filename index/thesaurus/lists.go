package thesaurus

import _ "embed" // the lists

// The lists of words whose forms a stemmer leaves apart: see inflect for how they
// are written, and the functions of each language for what completes them.
var (
	// germanVerbs are the strong verbs and other irregular ones.
	//go:embed lists/german_verbs.txt
	germanVerbs string
	// germanWeakVerbs are regular, but stemmers leave their forms apart. Those with
	// a prefix are known by the ones without.
	//go:embed lists/german_weak_verbs.txt
	germanWeakVerbs string
	// germanNouns are those whose plural has another ending in the place of theirs.
	//go:embed lists/german_nouns.txt
	germanNouns string
	// dutchVerbs are the strong verbs and other irregular ones.
	//go:embed lists/dutch_verbs.txt
	dutchVerbs string
	// dutchWeakVerbs are regular, but stemmers leave their forms apart. Those with a
	// prefix are known by the ones without.
	//go:embed lists/dutch_weak_verbs.txt
	dutchWeakVerbs string
	// dutchNouns are those whose plural has another vowel or consonant.
	//go:embed lists/dutch_nouns.txt
	dutchNouns string
	// swedishVerbs are those that don't go like "kalla".
	//go:embed lists/swedish_verbs.txt
	swedishVerbs string
	// swedishNouns are those with another vowel in some forms.
	//go:embed lists/swedish_nouns.txt
	swedishNouns string
	// spanishVerbs have more than one stem. What a stem of the list is seen in,
	// other endings have as well: "dijo" stands for "dijeron".
	//go:embed lists/spanish_verbs.txt
	spanishVerbs string
	// spanishNouns are those of which a stemmer takes too much, or that have another
	// form for a woman.
	//go:embed lists/spanish_nouns.txt
	spanishNouns string
	// frenchVerbs have more than one stem.
	//go:embed lists/french_verbs.txt
	frenchVerbs string
	// frenchNouns are those with another stem in the plural.
	//go:embed lists/french_nouns.txt
	frenchNouns string
	// italianVerbs have more than one stem.
	//go:embed lists/italian_verbs.txt
	italianVerbs string
	// italianNouns have another stem in the plural or for a woman.
	//go:embed lists/italian_nouns.txt
	italianNouns string
	// portugueseVerbs have more than one stem.
	//go:embed lists/portuguese_verbs.txt
	portugueseVerbs string
	// russianVerbs have stems that differ: in the past, by the vowel or the
	// consonant before an ending, or by aspect. What a stem of the list is seen in,
	// other endings have as well.
	//go:embed lists/russian_verbs.txt
	russianVerbs string
	// russianNouns lose a vowel in some forms, or have another stem in the plural.
	//go:embed lists/russian_nouns.txt
	russianNouns string
)
