package index

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// qualified reports whether a role is but near the one that is asked for: who
// asks of the mayor doesn't mean the deputy or a former one.
func qualified(role []word, asked []string) bool {
	return slices.ContainsFunc(role, func(w word) bool {
		return slices.Contains(roleQualifiers, w.lower) && !slices.Contains(asked, w.lower)
	})
}

var roleQualifiers = list(`deputy vice assistant former ex one-time onetime retired would-be
	stellvertretender stellvertretende stellvertretenden ehemaliger ehemalige ehemaligen früherer frühere früheren
	заместитель заместителя бывший бывшая бывшего экс вице antiguo antigua ancien ancienne adjoint adjointe
	antigo antiga voormalig voormalige plaatsvervangend biträdande tidigare förre förra`)

// roleHead returns what somebody is, without where: "spokesperson" of "Kremlin
// spokesperson", "mayor" of "mayor of Northgate", "директор" of "генеральный
// директор завода", where whose it is stands behind it.
func roleHead(role []word) []word {
	if len(role) > 0 && cyrillicScript.has(role[0].lower) {
		for i, w := range role {
			if !slices.ContainsFunc(russianAdjectives, func(e string) bool { return strings.HasSuffix(w.lower, e) }) {
				return role[i : i+1]
			}
		}
	}
	end := len(role)
	for i, w := range role {
		if i > 0 && slices.Contains(rolePrepositions, w.lower) {
			end = i
			break
		}
	}
	return role[max(end-1, 0):end]
}

// russianAdjectives are how these end.
var russianAdjectives = list("ый ий ой ая яя ое ее ого его ому ему ым им ую юю ые ие ых их")

var rolePrepositions = list("of for at in to with von der des für bei в по из de del du da van voor av")

// speaksFor reports whether somebody of that role speaks for an organization.
func speaksFor(role string) bool {
	return slices.ContainsFunc(words(role), func(w word) bool {
		return slices.ContainsFunc(spokesRoles, func(p string) bool { return strings.HasPrefix(w.lower, p) })
	})
}

// spokesRoles are the beginnings of what those are called who speak for
// others.
var spokesRoles = list("spokes press sprecher pressesprecher regierungssprecher пресс-секретар portavoz porte-parole portavoce porta-voz woordvoerder talesperson talesman")

// otherGenders returns what a woman or a man is called who is asked for as the other.
func otherGenders(role string) []string {
	var out []string
	for w := range strings.FieldsSeq(strings.ToLower(role)) {
		if utf8.RuneCountInString(w) < relatedLetters {
			continue
		}
		for _, g := range genders {
			for i, ending := range g {
				if base, ok := strings.CutSuffix(w, ending); ok {
					out = append(out, base+g[1-i])
				}
			}
		}
	}
	return out
}

// genders are endings of the roles of men and women: "Bürgermeisterin", "ministra",
// "directora", "jefa", "alcaldesa", "déléguée", "conseillère", "directrice".
var genders = [][2]string{{"", "in"}, {"o", "a"}, {"", "a"}, {"e", "a"}, {"e", "esa"}, {"", "e"}, {"er", "ère"}, {"eur", "rice"}}
