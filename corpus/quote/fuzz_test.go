package quote

import (
	"strings"
	"testing"
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
		for _, p := range q.Parts {
			inside("part", p)
		}
		if !q.Source.Empty() {
			inside("source", q.Source)
			inside("cue", q.Cue)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("“We sail,\" said Ines Roy, the chief engineer. \"Nobody stays.”\nShe told Reuters that it was ‘time’.", "en")
	f.Add("«Да», — сказал мэр Иван Орлов.\n“unclosed\n“closed”", "ru")
	f.Add("„Ja“, sagte Roth. »Nein«\nMoss responded:\n“x” — A. B.", "")
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
