package quote

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// check fails where a location of s's quotes isn't a slice of its paragraph
// at code-point bounds.
func check(t *testing.T, s *corpus.Story) {
	t.Helper()
	inside := func(what string, l corpus.Location) {
		t.Helper()
		text := s.Paragraphs[l.Paragraph].Text
		if l.Start < 0 || l.End > len(text) || l.Empty() {
			t.Fatalf("%s %v isn't in %q", what, l, text)
		}
		for _, i := range []int{l.Start, l.End} {
			if i < len(text) && !utf8.RuneStart(text[i]) {
				t.Fatalf("%s %v cuts a code point of %q", what, l, text)
			}
		}
	}
	for _, q := range Find(s) {
		if len(q.Parts) == 0 {
			t.Fatalf("a quote without parts: %+v", q)
		}
		for i, p := range q.Parts {
			inside("part", p)
			if i == 0 {
				continue
			}
			if before := q.Parts[i-1]; before.Paragraph > p.Paragraph || before.Paragraph == p.Paragraph && before.End > p.Start {
				t.Fatalf("part %v comes behind %v", p, before)
			}
		}
		if q.Direct {
			checkMarks(t, s, q)
		}
		if !q.Source.Empty() {
			inside("source", q.Source)
			inside("cue", q.Cue)
		}
		for _, words := range []string{q.Speaker, q.Via} {
			if words != "" && !occurs(s, words) {
				t.Fatalf("%q stands nowhere in the story", words)
			}
		}
	}
}

// checkMarks fails where a part of a direct quote doesn't begin with a mark,
// unless a dash before it, or a signature behind it, tells that it is speech.
func checkMarks(t *testing.T, s *corpus.Story, q corpus.Quote) {
	t.Helper()
	for _, p := range q.Parts {
		text := s.Paragraphs[p.Paragraph].Text
		first, _ := markAt(p.In(text))
		posted := p.Start == len(text)-len(strings.TrimLeftFunc(text, unicode.IsSpace)) && strings.Contains(text[p.End:], "(@")
		if !strings.ContainsRune("\"'“”„‟‘’‚‛«»‹›", first) && !strings.ContainsAny(text[:p.Start], "—–―") && !posted {
			t.Fatalf("a direct part without a mark: %q in %q", p.In(text), text)
		}
	}
}

// occurs reports whether a paragraph has words.
func occurs(s *corpus.Story, words string) bool {
	return slices.ContainsFunc(s.Paragraphs, func(p corpus.Paragraph) bool { return strings.Contains(p.Text, words) })
}

func FuzzFind(f *testing.F) {
	f.Add("“We sail,\" said Ines Roy, the chief engineer. \"Nobody stays.”\nShe told Reuters that it was ‘time’.", "en")
	f.Add("«Да», — сказал мэр Иван Орлов.\n“unclosed\n“closed”", "ru")
	f.Add("„Ja“, sagte Roth. »Nein«\nMoss responded:\n“x” — A. B.", "")
	f.Add("— Ждём, — сказал мэр. — И надеемся.\nWe sail. — Ada Moss (@adamoss) May 1, 2021", "ru")
	f.Add("0 0. — 0 0( @)", "")
	f.Add("–Vi går, säger Anna Berg.\n”Ja.”\n— Bo Lind, kapten", "sv")
	f.Add("according to\nsaid said, said: “”", "en")
	f.Fuzz(func(t *testing.T, text, language string) {
		if !utf8.ValidString(text) {
			t.Skip("a paragraph is valid UTF-8")
		}
		check(t, storyOf(language, strings.Split(text, "\n")...))
	})
}

// TestHostile reads long lines that rules could take quadratic time for. Were
// they to, the test would run into its deadline.
func TestHostile(t *testing.T) {
	const n = 100_000
	for _, unit := range []string{
		`"`, "“", "‘", "«", `" `, "‘a ", "said ", "said, ", "Moss said ", "he said. ", "A ", ", ", "a, ", "( ", "“a” ", ". ",
		"according to ", "Ada Moss, the mayor, ", "saying: ", "that ", "\"a,\" he said ", "was ",
	} {
		t.Run(unit, func(t *testing.T) {
			check(t, storyOf("en", strings.Repeat(unit, n/utf8.RuneCountInString(unit))))
		})
	}
	check(t, storyOf("en", strings.Split(strings.Repeat("“a b c\n", n), "\n")...))
}
