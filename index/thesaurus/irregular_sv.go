package thesaurus

import "strings"

var swedishPrefixes = prefixes{
	separable: list(`tillbaka fram åter över under sam upp ner ned bort efter före för med mot till vid utan inne från genom
		ut in av an på om ur åt be er bi i fort`),
}

// swedishForms makes participles of the supine: "skriven" and "skrivna" of
// "skrivit".
func swedishForms(listed []string) family {
	out := family(listed)
	for _, form := range listed {
		if stem, ok := strings.CutSuffix(form, "it"); ok {
			out = append(out, stem+"en", stem+"et", stem+"na")
		}
	}
	return out
}
