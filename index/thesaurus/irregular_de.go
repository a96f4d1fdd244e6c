package thesaurus

import "strings"

var germanPrefixes = prefixes{
	separable: list(`zusammen voraus vorbei vorüber zurück wieder weiter voran herab heran heraus herbei herein herum
		herunter hervor hinaus hinein hinter hinunter hinweg hinzu nieder entgegen gegenüber statt teil fest fort frei
		durch unter über nach auf aus ein hin her heim bei los mit ab an um vor weg zu da dar preis bekannt fertig
		kennen krank wahr kaputt kurz hoch tot still bereit sicher`),
	inseparable: list("hinter wider unter über durch wieder miss voll zer ver ent emp be er um"),
	particle:    "zu",
}

// germanForms completes "finden fand gefunden" and "geben gibt gab gegeben", and
// makes all forms of a weak verb: "bauen".
func germanForms(listed []string) family {
	base := listed[0]
	stem := strings.TrimSuffix(strings.TrimSuffix(base, "n"), "e")
	if e := strings.HasSuffix(base, "eln") || strings.HasSuffix(base, "ern"); e {
		stem = strings.TrimSuffix(base, "n")
	}
	if needsE(stem) {
		stem += "e"
	}
	switch len(listed) {
	case 1:
		participle := "ge" + stem + "t"
		if isPrefixed(stem, germanPrefixes.inseparable) || strings.HasPrefix(stem, "ge") {
			participle = stem + "t"
		}
		return family{base, participle, stem + "te", stem + "t"}
	case 3:
		return family{base, listed[2], listed[1], stem + "t"}
	case 4:
		return family{base, listed[3], listed[2], listed[1]}
	}
	return listed
}

// needsE reports whether an e stands between a verb's stem and a t.
func needsE(stem string) bool {
	n := len(stem)
	if n < 2 {
		return false
	}
	switch stem[n-1] {
	case 'd', 't':
		return true
	case 'm', 'n':
		return strings.IndexByte("bcdfgkpstz", stem[n-2]) >= 0 || strings.HasSuffix(stem, "chn")
	}
	return false
}

// germanRule knows the verbs that are many and have no "ge": those in -ieren,
// and with a prefix that is no separate word.
func germanRule(word string) family {
	stem, ok := cutAny(word, "te", "ten", "ter", "tes", "tem", "t", "en", "n")
	if !ok {
		return nil
	}
	stem = strings.TrimSuffix(stem, "e")
	switch {
	case strings.HasSuffix(stem, "ier"):
		return family{stem + "en", stem + "t"}
	case !isPrefixed(stem, list("be emp ent er ver zer")):
		return nil
	case strings.HasSuffix(stem, "el"), strings.HasSuffix(stem, "er"):
		return family{stem + "n", stem + "t"}
	case needsE(stem):
		return family{stem + "en", stem + "et"}
	}
	return family{stem + "en", stem + "t"}
}
