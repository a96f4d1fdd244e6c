// Package sentence finds where the sentences of a paragraph begin and end.
//
// It works by rules and word lists for English, German, Russian, Spanish and
// French; text in another language, or in an unknown one, is cut with all of
// these lists together.
package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// Split returns the sentences of one paragraph in order, without the white
// space around them. Together they cover everything in text but white space.
// A closing quotation mark or bracket belongs to the sentence that it ends.
// Language is a BCP 47 tag, or empty when it is unknown. Split takes time
// linear in the length of text.
func Split(text, language string) []corpus.Span {
	lex := lexiconOf(language)
	var spans []corpus.Span
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == ' ' && spaceEnds(text[start:i], text[i+size:]) {
			spans = appendTrimmed(spans, text, start, i)
			start = i
		}
		if !isStop(r) {
			i += size
			continue
		}
		s := stop{text: text, start: start, at: i}
		s.end = s.closers(i + s.run())
		if s.breaks(lex) {
			spans = appendTrimmed(spans, text, start, s.end)
			start = s.end
		}
		i = s.end
	}
	return appendTrimmed(spans, text, start, len(text))
}

func appendTrimmed(spans []corpus.Span, text string, start, end int) []corpus.Span {
	trimmed := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	start = end - len(trimmed)
	end = start + len(strings.TrimRightFunc(trimmed, unicode.IsSpace))
	if start == end {
		return spans
	}
	return append(spans, corpus.Span{Start: start, End: end})
}

// stop is a place where a sentence may end: one or more full stops, question
// marks, exclamation marks or ellipses, and the marks that close behind them.
type stop struct {
	text  string
	start int // where the sentence began
	at    int // the first stop
	end   int // behind the closing marks
}

// run returns the length in bytes of the stops that stand together at s.at.
func (s stop) run() int {
	rest := s.text[s.at:]
	return len(rest) - len(strings.TrimLeftFunc(rest, isStop))
}

// closers returns the place behind the quotation marks and brackets that
// close at i. A mark behind a space closes too (as in French) where nothing
// follows it that it could open.
func (s stop) closers(i int) int {
	for i < len(s.text) {
		r, size := utf8.DecodeRuneInString(s.text[i:])
		if isQuote(r) || r == ')' || r == ']' {
			i += size
			continue
		}
		if !unicode.IsSpace(r) {
			return i
		}
		mark, width := utf8.DecodeRuneInString(s.text[i+size:])
		next, _ := utf8.DecodeRuneInString(s.text[i+size+width:])
		if mark != '»' || !unicode.IsSpace(next) && i+size+width < len(s.text) {
			return i
		}
		i += size + width
	}
	return i
}

// breaks reports whether the sentence ends at s.
func (s stop) breaks(lex lexicon) bool {
	if s.end == len(s.text) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(s.text[:s.end])
	next, _ := utf8.DecodeRuneInString(s.text[s.end:])
	if isFull(last) {
		return true
	}
	if !unicode.IsSpace(next) {
		return false
	}
	word, bare := nextWord(s.text[s.end:])
	first, _ := utf8.DecodeRuneInString(word)
	if unicode.IsLower(first) || word == "" && bare {
		return false
	}
	closed := s.at+s.run() < s.end
	if closed && s.text[s.at] != '.' && bare && lex.attributes(s.text[s.end:]) {
		return false
	}
	if s.text[s.at] != '.' || s.run() > 1 || closed {
		return true
	}
	return !lex.abbreviates(s.wordBefore(), word, s.opensSentence())
}

// wordBefore returns the word that the stop follows, with full stops inside
// it ("U.S"), and only its last bytes where it is very long.
func (s stop) wordBefore() string {
	const longest = 40
	before := s.text[max(s.start, s.at-longest):s.at]
	i := strings.LastIndexFunc(before, func(r rune) bool {
		return unicode.IsSpace(r) || r != '.' && r != '№' && unicode.IsPunct(r) || r == utf8.RuneError
	})
	if i < 0 {
		return before
	}
	_, size := utf8.DecodeRuneInString(before[i:])
	return before[i+size:]
}

// opensSentence reports whether the sentence has only one word so far.
func (s stop) opensSentence() bool {
	return !strings.ContainsFunc(strings.TrimSpace(s.text[s.start:s.at]), unicode.IsSpace)
}

// nextWord returns the first word of text, an initial ("J.") with its full
// stop, and whether the word is bare: no mark stands before it. The word is
// empty where there is none.
func nextWord(text string) (word string, bare bool) {
	text = strings.TrimLeftFunc(text, unicode.IsSpace)
	inner := strings.TrimLeftFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && !isStop(r) || isQuote(r)
	})
	end := strings.IndexFunc(inner, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end < 0 {
		end = len(inner)
	}
	if isInitials(inner[:end]) && strings.HasPrefix(inner[end:], ".") {
		end++
	}
	return inner[:end], len(inner) == len(text)
}

// longClause is how many bytes a clause of Thai has, three a letter, that isn't
// joined to the one after it: some 15 words.
const longClause = 180

// spaceEnds reports whether a space between two parts of a text ends a
// sentence, as it does in Thai and Lao, which have no other mark for that. It
// ends clauses as well there, so that a short one is left with the next.
func spaceEnds(before, after string) bool {
	if len(before) < longClause {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return unicode.In(last, unicode.Thai, unicode.Lao) && unicode.In(next, unicode.Thai, unicode.Lao)
}

func isStop(r rune) bool {
	switch r {
	case '.', '?', '!', '…', '‽', '؟':
		return true
	}
	return isFull(r)
}

// isFull reports whether r ends a sentence and nothing else, with or without a
// space after it: the full stops of East Asia, India, Pakistan, Ethiopia,
// Armenia, Burma and Cambodia.
func isFull(r rune) bool {
	switch r {
	case '。', '？', '！', '।', '॥', '۔', '።', '։', '။', '។':
		return true
	}
	return false
}

func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '」', '』':
		return true
	}
	return false
}
