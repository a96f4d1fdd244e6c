package quote

// office reads the capitalized words between two tokens as the end of an
// office and a name: "State John Brandt" behind "Secretary of". It returns
// where the office's head noun and where the name stand.
func office(words []token, from, end int) (head, name int, ok bool) {
	name = from
	for name < end-1 && words[name].in(portfolios) {
		name++
	}
	if name == from {
		return 0, 0, false
	}
	for i := from; i >= 2 && (words[i-1].lower == "of" || words[i-1].lower == "for"); i -= 2 {
		if words[i-2].in(offices) {
			return i - 2, name, true
		}
		if !words[i-2].in(portfolios) {
			break
		}
	}
	return 0, 0, false
}

// officeRole returns the role of an office: "former Secretary of State".
func officeRole(text string, words []token, head, name int) string {
	role := roleBefore(text, words, head+1)
	if role == "" {
		role = words[head].text
	}
	return role + text[words[head].End:words[name-1].End]
}

var (
	offices    = setOf("secretary undersecretary minister chief")
	portfolios = setOf(`state defense defence energy commerce treasury agriculture education labor labour health transportation
		transport interior justice finance trade industry economy economic political foreign affairs homeland security staff`)
)
