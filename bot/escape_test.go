package bot

import (
	"strings"
	"testing"
	"unicode/utf8"

	"byline/corpus"
)

func TestEscape(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"plain", "The mayor said: it is 10:30.", "The mayor said: it is 10:30."},
		{"emphasis", "*a* _b_ ~~c~~ ||d|| `e`", `\*a\* \_b\_ \~\~c\~\~ \|\|d\|\| ` + "\\`e\\`"},
		{"backslash", `a\b`, `a\\b`},
		{"mentions", "<@1> <@!2> <@&3> <#4>", `\<@1> \<@!2> \<@&3> \<#4>`},
		{"everyone", "@everyone and @here, not a@b.example", `\@everyone and \@here, not a@b.example`},
		{"timestamp and emoji", "<t:0:R> <:wave:5> :smile:", `\<t\:0:R> \<\:wave:5> \:smile:`},
		{"link", "[x](https://a.example/y)", `\[x\](https\://a.example/y)`},
		{"heading", "# Not a heading #", `\# Not a heading #`},
		{"subtext", "-# small", `\-# small`},
		{"list", "  - item - more", `\- item - more`},
		{"numbered", "12. December", `12\. December`},
		{"number within", "It was 12. December", "It was 12. December"},
		{"quote", "> said > done", `\> said > done`},
		{"lines", "a\nb\r\n\tc\u2028d", "a b   c d"},
		{"bidi overrides", "a\u202egnp\u202c.exe\u2066x\u2069", "agnp.exex"},
		{"hidden in a mention", "@\u200beveryone", `\@everyone`},
		{"hidden in an emoji", ":smi\u2060le:", `\:smile:`},
		{"hidden in a number", "\ufeff1\u200b. x", `1\. x`},
		{"joiners", "\u200dنمی\u200cخواهم 👩\u200d🚒", "\u200dنمی\u200cخواهم 👩\u200d🚒"},
		{"flag of tags", "🏴\U000E0067\U000E0062\U000E007F x\U000E0067", "🏴\U000E0067\U000E0062\U000E007F x"},
		{"broken bytes", "a\xffb", "a\ufffdb"},
		{"controls", "a\x00b\x1b[0m", `ab\[0m`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := escape(test.text); got != test.want {
				t.Errorf("escape(%q)\n got %q\nwant %q", test.text, got, test.want)
			}
		})
	}
}

func TestCleanMovesSpans(t *testing.T) {
	text := "\u200bone \u202etwo\u202c three"
	two := strings.Index(text, "two")
	got, spans := clean(text, []corpus.Span{
		{Start: two, End: two + 3}, {Start: -1, End: 2}, {Start: 3, End: len(text) + 1}, {Start: 5, End: 5}, {Start: 9, End: 4},
	})
	if got != "one two three" || len(spans) != 1 || spans[0].In(got) != "two" {
		t.Errorf("got %q with %v", got, spans)
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		room int
		want string
	}{
		{"short", 5, "short"},
		{"shorter", 5, "shor…"},
		{"one two", 5, "one…"},
		{"👩‍🚒👩‍🚒", 9, "👩‍🚒…"}, // 5 units each
		{"👩‍🚒", 4, "…"},
		{"e\u0301e\u0301e\u0301", 4, "e\u0301…"},
	} {
		if got := cut(test.text, test.room); got != test.want {
			t.Errorf("cut(%q, %d) = %q, want %q", test.text, test.room, got, test.want)
		}
	}
}

// reading returns what a reader sees of Markdown by Discord's rules, and
// which parts of it are bold. It fails the test on any other active mark.
func reading(t *testing.T, markdown string) (plain string, bold []string) {
	t.Helper()
	var b strings.Builder
	start := -1
	for i := 0; i < len(markdown); {
		r, size := utf8.DecodeRuneInString(markdown[i:])
		rest := markdown[i:]
		switch {
		case r == '\\' && i+1 < len(markdown):
			_, next := utf8.DecodeRuneInString(markdown[i+1:])
			b.WriteString(markdown[i+1 : i+1+next])
			i += 1 + next
			continue
		case strings.HasPrefix(rest, "**"):
			if start < 0 {
				start = b.Len()
			} else {
				bold = append(bold, b.String()[start:])
				start = -1
			}
			i += 2
			continue
		case strings.ContainsRune("*_~|`<[]", r), strings.HasPrefix(rest, "://"),
			strings.HasPrefix(rest, "@everyone"), strings.HasPrefix(rest, "@here"):
			t.Fatalf("active mark at %d in %q", i, markdown)
		}
		b.WriteString(markdown[i : i+size])
		i += size
	}
	if start >= 0 {
		t.Fatalf("bold is never closed in %q", markdown)
	}
	return b.String(), bold
}

func FuzzEscape(f *testing.F) {
	for _, seed := range []string{"", "plain", `\*`, "**<@1>**\u202e", "1. # > -", "@\u200bhere", ":a:b:", "🏴\U000E0067\xff"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, bold := reading(t, escape(text))
		want, _ := clean(text, nil)
		if got != strings.TrimRight(want, " ") || len(bold) > 0 {
			t.Errorf("%q reads as %q, with %q bold", text, got, bold)
		}
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\n\r\u202e\u2066\u200b") {
			t.Errorf("%q reads as %q", text, got)
		}
	})
}
