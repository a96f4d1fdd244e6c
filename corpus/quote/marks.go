package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// closingMarks are what may stand behind the stop that ends a sentence.
const closingMarks = `"'”’“‘«»‹›)] `

// marked is a stretch of a paragraph in quotation marks, which it includes.
type marked struct {
	corpus.Span
	// closed is false where the mark at Start has no partner: the stretch
	// then reaches to the end of the paragraph.
	closed bool
}

// findMarked returns the outermost stretches in quotation marks, in order.
// Quotations within quotations are part of the outer one. Words of speech in
// cues are those that may interrupt one: see [interrupted].
func findMarked(text string, cues lexicon) []marked {
	spans, balanced := scanMarks(text, true)
	if !balanced {
		spans, _ = scanMarks(text, false)
	}
	var all []marked
	for _, m := range spans {
		all = append(all, interrupted(text, m, cues)...)
	}
	return all
}

// scanMarks reads text from left to right. With nesting, a second opening
// mark of the same kind needs a closing one of its own.
func scanMarks(text string, nesting bool) (spans []marked, balanced bool) {
	var open rune // the mark that began the stretch, or 0
	var start, depth int
	before := ' '
	for i := 0; i < len(text); {
		r, size := markAt(text[i:])
		after, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case open == 0 && opens(r, before, after, text[i+size:]) && (!isSingle(r) || closesLater(r, text[i+size:])):
			open, start, depth = r, i, 1
		case isSingle(open) && before == 's' && possesses(open, text[i+size:]):
		case open != 0 && closes(open, r, before, after):
			if depth--; depth == 0 {
				spans = append(spans, marked{corpus.Span{Start: start, End: i + size}, true})
				open = 0
			}
		case open != 0 && nesting && r == open && r != '"' && !isSingle(r):
			depth++
		}
		before = r
		i += size
	}
	if open != 0 {
		spans = append(spans, marked{corpus.Span{Start: start, End: len(text)}, false})
	}
	return spans, open == 0
}

// markAt returns the first rune of text and its length. Two apostrophes are
// one double mark, as some papers write it.
func markAt(text string) (r rune, size int) {
	if strings.HasPrefix(text, "'''") {
		return '"', 3 // and a single one beside them
	}
	if strings.HasPrefix(text, "''") || strings.HasPrefix(text, "``") {
		return '"', 2
	}
	return utf8.DecodeRuneInString(text)
}

// opens reports whether r, between two other runes, opens a quotation.
// Rest is the text behind it.
func opens(r, before, after rune, rest string) bool {
	starts := !isWordRune(before) && !isClosingStop(before)
	switch r {
	case '“', '„', '‟':
		return true
	case '«':
		return starts
	case '"', '”', '»', '‹', '›', '‘', '‚', '\'', '‛':
		return starts && after != utf8.RuneError && !unicode.IsSpace(after) && (!isClosingStop(after) || leadingStop(rest))
	}
	return false
}

// leadingStop reports whether text begins with stops that may open a
// quotation: "… and so", ".@moss".
func leadingStop(text string) bool {
	for _, stop := range []string{"…", "...", ". .", ".@"} {
		if rest, ok := strings.CutPrefix(text, stop); ok {
			return strings.TrimLeft(rest, ". ") != "" && !strings.HasPrefix(rest, `"`)
		}
	}
	return false
}

// closes reports whether r closes what the mark open has opened. Curly marks
// are often closed by straight ones, and the other way round.
func closes(open, r, before, after rune) bool {
	behind := !unicode.IsSpace(before) || !isWordRune(after) && after != '“'
	switch open {
	case '“', '‟':
		return r == '”' || r == '"' && behind || r == '“' && isClosingStop(before) && !isWordRune(after)
	case '"':
		return r == '”' || r == '"' && behind && !isWordRune(after)
	case '”':
		return r == '”' || r == '"'
	case '„':
		return r == '“' || r == '”' || r == '"'
	case '«':
		return r == '»'
	case '»':
		return r == '«' || r == '»' && !unicode.IsSpace(before)
	case '‹':
		return r == '›'
	case '›':
		return r == '‹'
	case '‚':
		return r == '‘' || r == '’' && !isWordRune(after)
	case '‘', '\'', '‛':
		return (r == '’' || r == '\'') && !unicode.IsSpace(before) && !isWordRune(after)
	}
	return false
}

// possesses reports whether a mark behind an "s" is an apostrophe, as in "the
// sailors' boats": a word follows, and what open has opened closes later.
func possesses(open rune, rest string) bool {
	word := strings.TrimPrefix(rest, " ")
	next, _ := utf8.DecodeRuneInString(word)
	if len(word) == len(rest) || !unicode.IsLower(next) {
		return false
	}
	until := strings.IndexFunc(word, func(r rune) bool { return r == '‘' || r == '“' || r == '"' })
	if until < 0 {
		until = len(word)
	}
	return closesLater(open, word[:until])
}

func isSingle(r rune) bool { return strings.ContainsRune("‘'‛‚", r) }

// closesLater reports whether a single mark closes soon: most single marks
// are apostrophes.
func closesLater(open rune, text string) bool {
	const longest = 600
	before := ' '
	for i, r := range text[:min(longest, len(text))] {
		after, _ := utf8.DecodeRuneInString(text[i+max(1, utf8.RuneLen(r)):])
		if r == '“' || r == '"' {
			return false
		}
		if closes(open, r, before, after) || r == '‘' && isClosingStop(before) {
			return true
		}
		before = r
	}
	return false
}

// openingMark returns the mark that a quotation begins with.
func openingMark(text string) rune {
	r, _ := markAt(text)
	return r
}

func isClosingStop(r rune) bool { return strings.ContainsRune(".,?!…;", r) }

// inside returns the words of a quotation without its marks.
func inside(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`"'“”„‟‘’‚‛«»‹›`, r)
	})
}
