package quote

import (
	"slices"
	"strings"

	"byline/corpus"
)

// holder returns the person whom a role without a name means, "el alcalde" or
// "губернатор": the only one to whom the story gives a role with all of its
// words, and who has been named before.
func (st *story) holder(at corpus.Location, words []token) string {
	var said []string
	head := false
	for i, t := range words {
		if t.kind != word {
			return ""
		}
		if t.in(roleHeads) || compoundRole(t) {
			head = true
		} else if i == 0 && (t.in(articles) || t.in(openers)) {
			continue
		}
		said = append(said, strings.ToLower(t.text))
	}
	if !head || len(words) > 0 && words[0].in(theirs) {
		return ""
	}
	full, before := "", false
	for i, names := range st.names {
		for _, n := range names {
			if !holds(n.role, said) {
				continue
			}
			name := st.full(n)
			if name == "" || full != "" && name != full {
				return ""
			}
			full = name
			before = before || i < at.Paragraph || i == at.Paragraph && n.End <= at.Start
		}
	}
	if !before {
		return ""
	}
	return full
}

// explained returns the name between commas that explains a role with another
// name in it, in languages other than English: "la jefa de Lund, Ana Ruiz".
func (st *story) explained(names []mentioned, source corpus.Location, words []token) (mentioned, bool) {
	for i := firstAt(names, source.Start); !st.english && i < len(names) && names[i].End <= source.End; i++ {
		n := names[i]
		at := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.start })
		to := slices.IndexFunc(words, func(t token) bool { return t.Start >= n.End })
		if to < 0 {
			to = len(words)
		}
		if at > 0 && words[at-1].is(",") && (to == len(words) || words[to].is(",")) && n.bare && st.introduces(n, words, to) {
			return n, true
		}
	}
	return mentioned{}, false
}

// introduces reports whether words lead with the role of the name n, "el jefe
// del puerto Juan Ruiz", or say whose relative that is first: "su nieta, la
// cantante Ana Ruiz". The name ends at token to.
func (st *story) introduces(n mentioned, words []token, to int) bool {
	if n.role == "" {
		return false
	}
	role := slices.IndexFunc(words, func(t token) bool {
		return t.Start < n.start && n.start-t.Start > len(n.role) && n.start-t.Start <= len(n.role)+len(", ") && strings.EqualFold(t.text, given(n.role))
	})
	if role > 0 && (words[role-1].in(articles) || words[role-1].in(openers)) {
		role--
	}
	if role <= 0 {
		return role == 0
	}
	return words[0].in(theirs) && words[role-1].is(",") && role <= 4 && to == len(words) && !between(words[:role])
}

// holds reports whether a role has all of some words, in lower case.
func holds(role string, words []string) bool {
	of := strings.Fields(strings.ToLower(role))
	return role != "" && !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(of, w) })
}
