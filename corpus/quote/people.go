package quote

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"byline/corpus"
)

// story is a story's paragraphs with the names in them.
type story struct {
	paragraphs []paragraph
	names      [][]mentioned // by paragraph
	byWord     map[string][]string
	roles      map[string]string
	genders    map[string]gender
	common     set  // words that stand somewhere in lower case
	english    bool // or of no known language
}

func newStory(s *corpus.Story) *story {
	st := &story{byWord: map[string][]string{}, roles: map[string]string{}, genders: map[string]gender{}, common: set{}}
	st.english = s.Language == "" || isEnglish(s.Language)
	fulls := map[string]string{} // by first and last word, which leaves out middle names
	persons := set{}             // those of fulls whose first word may stand alone: no "Lund Lines"
	for i, p := range s.Paragraphs {
		st.paragraphs = append(st.paragraphs, newParagraph(i, p, s.Language))
		for _, t := range st.paragraphs[i].words {
			if t.kind == word && !t.capital() {
				st.common[t.lower] = struct{}{}
			}
		}
	}
	for i, p := range s.Paragraphs {
		st.names = append(st.names, findNames(st.paragraphs[i], st.common))
		if p.Kind == corpus.Heading {
			continue
		}
		for _, n := range st.names[i] {
			key := given(n.name) + " " + surname(n.name)
			sure := n.role != "" || n.gender != unknown || genderOfGiven(strings.ToLower(given(n.name))) != unknown
			if n.bare && !n.headline && (!n.quoted || sure) && strings.Contains(n.name, " ") && fulls[key] == "" {
				fulls[key] = n.name
			}
			if n.role != "" || n.gender != unknown {
				persons[key] = struct{}{}
			}
		}
	}
	for i := 1; i < len(st.paragraphs); i++ {
		st.paragraphs[i-1].signed = isSignature(st.paragraphs[i])
	}
	for _, key := range slices.Sorted(maps.Keys(fulls)) {
		words := []string{key}
		if !corporate.has(strings.ToLower(surname(key))) {
			words = append(words, surname(key))
		}
		if persons.has(key) {
			words = append(words, given(key))
		}
		for _, w := range words {
			st.byWord[w] = append(st.byWord[w], fulls[key])
		}
	}
	for _, names := range st.names {
		for _, n := range names {
			full := st.full(n)
			if full == "" {
				continue
			}
			if st.roles[full] == "" {
				st.roles[full] = n.role
			}
			if st.genders[full] == unknown {
				st.genders[full] = cmp.Or(n.gender, genderOfGiven(strings.ToLower(given(full))))
			}
		}
	}
	return st
}

// full returns the full name that a mention stands for: the only name of the
// story with that first or last word. It is empty where there is none, or
// more than one.
func (st *story) full(n mentioned) string {
	key := n.name
	if strings.Contains(key, " ") {
		key = given(key) + " " + surname(key)
	} else if !n.bare {
		return ""
	}
	all := st.byWord[key]
	if surname := nominative(key); len(all) == 0 && surname != "" {
		all = st.byWord[surname]
	}
	if n.gender != unknown { // "Mrs. Moss", of Ada and Karl Moss
		several := len(all) > 1
		all = slices.DeleteFunc(slices.Clone(all), func(full string) bool {
			return genderOfGiven(strings.ToLower(given(full))) == 3-n.gender
		})
		if several && len(all) == 1 && genderOfGiven(strings.ToLower(given(all[0]))) != n.gender {
			return ""
		}
	}
	if len(all) == 1 {
		return all[0]
	}
	return ""
}
