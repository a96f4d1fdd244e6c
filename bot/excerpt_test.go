package bot

import (
	"strings"
	"testing"
	"unicode/utf8"

	"byline/corpus"
)

// marked returns text without its brackets, and the spans that were in them.
func marked(text string) (string, []corpus.Span) {
	var spans []corpus.Span
	for {
		before, rest, found := strings.Cut(text, "⟦")
		if !found {
			return text, spans
		}
		inner, after, _ := strings.Cut(rest, "⟧")
		spans = append(spans, corpus.Span{Start: len(before), End: len(before) + len(inner)})
		text = before + inner + after
	}
}

func TestExcerpt(t *testing.T) {
	for _, test := range []struct {
		name, text string
		room       int
		want       string
	}{
		{"whole", "The ⟦ferry⟧ sails.", 100, "The **ferry** sails."},
		{"all", "⟦All of it.⟧", 100, "**All of it.**"},
		{"two", "⟦One⟧ and ⟦two⟧.", 100, "**One** and **two**."},
		{"adjacent", "⟦One ⟧⟦two⟧.", 100, "**One two**."},
		{"overlapping", "One two.", 100, "One two."},
		{"spaces at the edges", "The⟦ ferry ⟧sails.", 100, "The **ferry** sails."},
		{"only spaces", "The⟦ ⟧ferry.", 100, "The ferry."},
		{"quotation", "She said ⟦“We sail.”⟧ Then she left.", 100, "She said **“We sail.”** Then she left."},
		{"punctuation by a word", "said⟦“We sail”⟧then", 100, "said“**We sail**”then"},
		{"marks inside", "a ⟦*b* _c_⟧ d", 100, `a **\*b\* \_c\_** d`},
		{"marks beside", "*⟦b⟧* d", 100, `\***b**\* d`},
		{"backslash at the end", `a ⟦b\⟧ c`, 100, `a **b\\** c`},
		{"within an emoji", "x 👩⟦\u200d🚒⟧ y", 100, "x **👩\u200d🚒** y"},
		{"no highlight", "One two three. Four five six.", 22, "One two three. …"},
		{"around a highlight", "One two three. Four ⟦five⟧ six. Seven eight nine.", 36, "… Four **five** six. …"},
		{"words", "one two three four ⟦five⟧ six seven eight nine", 27, "… four **five** six …"},
		{"long highlight", "Yes. ⟦One two three four five six.⟧ No.", 26, "… **One two three** …"},
		{"later highlight goes", "⟦One.⟧ Two three four five six seven eight. ⟦Nine.⟧", 24, "**One.** …"},
		{"long word", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 20, "aaaaaaaaaaaa …"},
		{"long word highlighted", "b ⟦aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa⟧ c", 20, "… **aaaaaaaa** …"},
		{"only punctuation", "??????????????????????????????", 20, "???????????? …"},
		{"empty", "", 100, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			text, spans := marked(test.text)
			got := excerpt(text, spans, test.room)
			if got != test.want {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
			if n := units(got); n > test.room {
				t.Errorf("takes %d units of %d", n, test.room)
			}
		})
	}
}

// A file without a single space is one word of one sentence.
func TestExcerptOfTextWithoutBounds(t *testing.T) {
	const size = 4 << 20
	text := strings.Repeat("x", size) + "needle" + strings.Repeat("y", size)
	got := excerpt(text, []corpus.Span{{Start: size, End: size + 6}}, 300)
	if !strings.Contains(got, "**needle**") || units(got) > 300 {
		t.Errorf("got %q", got)
	}
	if !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") {
		t.Errorf("does not say that it was cut: %q", got)
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("The **ferry** sails @everyone. Soon.", 4, 9, 40)
	f.Add("👩‍🚒👩‍🚒 e\u0301\u0301 \u202eabc", 3, 12, 45)
	f.Add("a\\b*c_d~e|f`g<h[i]j", 0, 19, 60)
	f.Add(strings.Repeat("Sentence one. ", 20), 30, 44, 100)
	f.Fuzz(func(t *testing.T, text string, start, end, room int) {
		room = 40 + min(max(room, 0), 5000)
		got := excerpt(text, []corpus.Span{{Start: start, End: end}}, room)
		if n := units(got); n > room {
			t.Errorf("%q takes %d units of %d", got, n, room)
		}
		if !utf8.ValidString(got) {
			t.Errorf("%q is not UTF-8", got)
		}
		plain, bold := reading(t, got)
		whole, spans := clean(text, []corpus.Span{{Start: start, End: end}})
		core := strings.TrimSuffix(strings.TrimPrefix(plain, "… "), " …")
		if !strings.Contains(whole, core) && !strings.Contains(whole, plain) {
			t.Errorf("%q reads as %q", text, plain)
		}
		if len(bold) > 0 && len(spans) == 0 {
			t.Errorf("%q is bold without a highlight", bold)
		}
		for _, part := range bold {
			if part == "" || strings.TrimSpace(part) != part {
				t.Errorf("bold %q has its marks at spaces", part)
			}
		}
	})
}
