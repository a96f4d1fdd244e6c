package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// dashed returns what is said in a paragraph that opens with a dash instead
// of a quotation mark, as papers in several languages write speech: — Ждём, —
// сказал Орлов. — И надеемся. It is empty where no verb of speech in cues
// parts what is said from the narrator's words: the dash may open a list.
func dashed(text string, cues lexicon) []marked {
	open := dashAt(text)
	rest := strings.TrimLeftFunc(text[open:], unicode.IsSpace)
	if first, _ := utf8.DecodeRuneInString(rest); open == 0 || !unicode.IsUpper(first) && first != '¿' && first != '¡' && first != '…' {
		return nil
	}
	var said []marked
	found := false
	start := len(text) - len(rest)
	for start < len(text) {
		end, narrated := narratorAt(text, start, cues)
		said = append(said, marked{corpus.Span{Start: start, End: end}, true})
		if narrated == end && end == len(text) {
			break
		}
		found = true
		back := speechAgain(text, narrated)
		if back < 0 {
			break
		}
		start = back
	}
	if !found {
		return nil
	}
	return said
}

// dashAt returns the length of the dash that text opens with, or 0.
func dashAt(text string) int {
	for _, dash := range []string{"—", "–", "―"} {
		if strings.HasPrefix(text, dash) {
			return len(dash)
		}
	}
	return 0
}

// narratorAt returns where what is said from byte start on ends, and where the
// narrator's words begin: behind a dash, or behind a comma and with a verb.
// Both are the end of text where the narrator says nothing.
func narratorAt(text string, start int, cues lexicon) (end, narrated int) {
	for i := start; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if behind := i + size; (dashAt(text[i:]) > 0 || r == ',') && behind < len(text) {
			word, next, _ := strings.Cut(strings.TrimLeftFunc(text[behind:], unicode.IsSpace), " ")
			if foreignAuxiliary.has(word) {
				word, _, _ = strings.Cut(next, " ")
			}
			if cues[strings.Trim(word, ".,—–")] != 0 {
				said := strings.TrimRightFunc(text[:i], unicode.IsSpace)
				return len(said), behind
			}
		}
		i += size
	}
	return len(strings.TrimRightFunc(text, unicode.IsSpace)), len(text)
}

// speechAgain returns where speech goes on behind the narrator's words from
// byte i on: behind another dash, or -1.
func speechAgain(text string, i int) int {
	for i < len(text) {
		_, size := utf8.DecodeRuneInString(text[i:])
		if dashAt(text[i:]) > 0 {
			rest := strings.TrimLeftFunc(text[i+size:], func(r rune) bool { return unicode.IsSpace(r) || isClosingStop(r) })
			if rest == "" {
				return -1
			}
			return len(text) - len(rest)
		}
		i += size
	}
	return -1
}
