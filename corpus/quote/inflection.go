package quote

import "strings"

// nominative returns the Russian surname of which word is surely another
// case, or "": "Пескова", "Пескову" and "Песковым" of "Песков". A woman's
// nominative looks like a man's genitive, so the story must have the man's.
func nominative(word string) string {
	for _, ending := range []string{"ым", "ом", "а", "у", "е"} {
		stem, ok := strings.CutSuffix(word, ending)
		if !ok {
			continue
		}
		for _, surname := range []string{"ов", "ев", "ёв", "ин", "ын"} {
			if strings.HasSuffix(stem, surname) {
				return stem
			}
		}
	}
	return ""
}
