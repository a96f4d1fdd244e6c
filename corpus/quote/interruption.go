package quote

import (
	"strings"
	"unicode"

	"byline/corpus"
)

// interrupted cuts a quotation where the narrator speaks within its marks,
// between dashes, as papers in Russian and some others have it: «Ждём, —
// сказал Орлов, — и надеемся». What the narrator says is in no part.
func interrupted(text string, m marked, cues lexicon) []marked {
	if !strings.HasPrefix(m.In(text), "«") && !strings.HasPrefix(m.In(text), "„") {
		return []marked{m}
	}
	var parts []marked
	start := m.Start
	for at := start; ; {
		dash := nextDash(text[:m.End], at)
		if dash < 0 {
			return append(parts, marked{corpus.Span{Start: start, End: m.End}, m.closed})
		}
		behind := dash + len(narratorDash)
		word, _, _ := strings.Cut(text[behind:m.End], " ")
		if cues[strings.ToLower(word)] == 0 {
			at = behind
			continue
		}
		end := len(strings.TrimRightFunc(text[:dash], unicode.IsSpace))
		parts = append(parts, marked{corpus.Span{Start: start, End: end}, true})
		back := nextDash(text[:m.End], behind)
		if back < 0 {
			return parts
		}
		start = back + len(narratorDash)
		at = start
	}
}

const narratorDash = "— "

// nextDash returns the place of the next dash behind a stop from byte at on,
// or -1.
func nextDash(text string, at int) int {
	for {
		i := strings.Index(text[at:], narratorDash)
		if i < 0 {
			return -1
		}
		before := strings.TrimRightFunc(text[:at+i], unicode.IsSpace)
		if before != "" && isClosingStop(rune(before[len(before)-1])) || strings.HasSuffix(before, "…") {
			return at + i
		}
		at += i + len(narratorDash)
	}
}
