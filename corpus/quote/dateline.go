package quote

import "strings"

// dateline returns how many tokens at the beginning of a paragraph tell where,
// when and by which agency it was written: "HARBOR, Feb. 3 (AP) —",
// "Hafenstadt (dpa) -", "HARBOR:". Nobody says those.
func dateline(tokens []token) int {
	const longest = 14
	agency, capitals := false, true
	for i := 0; i < min(longest, len(tokens)); i++ {
		t := tokens[i]
		switch {
		case t.is("("):
			end := skipBrackets(tokens, i)
			if end == i || end-i > 6 || i > 0 && !tokens[i+1].capital() && !isOutlet(tokens[i+1].text) {
				return 0
			}
			agency, i = true, end-1
		case isDash(t):
			for i+1 < len(tokens) && isDash(tokens[i+1]) {
				i++
			}
			if i == 0 || !agency && !capitals || i+1 >= len(tokens) {
				return 0
			}
			return i + 1
		case t.is(":"):
			if i == 0 || i+1 >= len(tokens) || !agency && (!capitals || tokens[i+1].kind == quotation) {
				return 0
			}
			return i + 1
		case t.is(","), t.is("/"), t.is("|"):
			if i == 0 {
				return 0
			}
		case t.kind != word:
			return 0
		case t.in(times), isNumber(t.text[:1]):
		case t.in(particles), t.capital():
			// The place is in capitals; the country behind a comma needn't be.
			capitals = capitals && (tokens[max(i-1, 0)].is(",") || i > 1 && tokens[1].is(",") || strings.ToUpper(t.text) == t.text && len(t.text) > 1)
		default:
			return 0
		}
	}
	return 0
}

func isDash(t token) bool { return t.is("—") || t.is("–") || t.is("-") || t.is("―") }
