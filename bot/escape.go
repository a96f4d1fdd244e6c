package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"

	"github.com/rivo/uniseg"
)

// Story text is data. What Discord would read in it as markup, a mention, a
// link or an emoji's short name is escaped, and what isn't seen but changes
// how the rest is read is left out.

// escape returns text on one line so that Discord shows just its characters.
func escape(text string) string {
	text, _ = clean(text, nil)
	text = strings.TrimRight(text, " ")
	var b strings.Builder
	for i, r := range text {
		b.WriteString(escapeRune(text, i, r))
	}
	return b.String()
}

// escapeRune returns r, at byte i of clean text, as it is written in Markdown
// of Discord's. Escaped are marks wherever they stand, and what is only a
// mark at the start of a line, before certain words or in certain pairs.
func escapeRune(text string, i int, r rune) string {
	rest := text[i+utf8.RuneLen(r):]
	mark := false
	switch r {
	case '\\', '*', '_', '~', '|', '`', '<', '[', ']':
		mark = true
	case '#', '-', '+', '>':
		mark = i == 0
	case '.', ')':
		mark = i <= longestNumber && allDigits(text[:i])
	case '@':
		mark = strings.HasPrefix(rest, "everyone") || strings.HasPrefix(rest, "here")
	case ':':
		mark = strings.HasPrefix(rest, "//") || startsShortName(rest)
	}
	if mark {
		return `\` + string(r)
	}
	return string(r)
}

// longestNumber is how many digits the number of a list's item may have.
const longestNumber = 32

func allDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// startsShortName reports whether what follows a colon makes an emoji's short
// name of it, as in ":smile:".
func startsShortName(rest string) bool {
	end := strings.IndexFunc(rest, func(r rune) bool {
		return r != '_' && r != '-' && r != '+' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	return end > 0 && rest[end] == ':'
}

// clean returns text without what is unseen, white space as spaces and broken
// bytes as U+FFFD, with spans of the text moved along. It doesn't begin with a
// space. Spans that don't lie in the text are left out.
func clean(text string, spans []corpus.Span) (string, []corpus.Span) {
	var b strings.Builder
	moved := make([]int, len(text)+1) // where each byte went
	flag := false                     // within a flag that tags spell, as Scotland's
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		for range size {
			moved[i] = b.Len()
			i++
		}
		flag = r == blackFlag || (flag && tag(r))
		switch {
		case unicode.IsSpace(r) && b.Len() == 0:
		case unicode.IsSpace(r):
			if r != '\u00a0' {
				r = ' '
			}
			b.WriteRune(r)
		case flag || !unseen(r):
			b.WriteRune(r)
		}
	}
	moved[len(text)] = b.Len()
	var kept []corpus.Span
	for _, s := range spans {
		if s.Start < 0 || s.End > len(text) || s.Empty() {
			continue
		}
		if s = (corpus.Span{Start: moved[s.Start], End: moved[s.End]}); !s.Empty() {
			kept = append(kept, s)
		}
	}
	return b.String(), kept
}

const blackFlag = '\U0001F3F4'

// tag reports whether r is one of the characters that spell a flag.
func tag(r rune) bool { return r >= 0xE0020 && r <= 0xE007F }

// unseen reports whether r shows nothing and isn't needed to write a language
// or an emoji: control characters, overrides of the reading direction, and
// spaces without width. Joiners and plain direction marks are needed.
func unseen(r rune) bool {
	switch {
	case unicode.Is(unicode.Cc, r),
		r == '\u180e', r == '\u200b', r == '\ufeff',
		r >= '\u202a' && r <= '\u202e',
		r >= '\u2060' && r <= '\u206f',
		r >= '\ufff9' && r <= '\ufffb',
		r >= 0xE0000 && r <= 0xE007F:
		return true
	}
	return false
}

// spoken reports whether r is part of a word.
func spoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// units returns the length of text as Discord counts it, in UTF-16 units.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += utf16Len(r)
	}
	return n
}

func utf16Len(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// cut returns text in at most room UTF-16 units: where it is longer, up to the
// last whole character that leaves space for "…".
func cut(text string, room int) string {
	if units(text) <= room {
		return text
	}
	end, used, rest, state := 0, 0, text, -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if used += units(cluster); used > room-1 {
			break
		}
		end += len(cluster)
	}
	return strings.TrimRight(text[:end], " ") + "…"
}
