package bot

import (
	"strings"
	"testing"
	"unicode/utf8"

	"byline/bot/phrasebook"
	"byline/bot/store"
	"byline/corpus"
	"byline/index"

	"github.com/rivo/uniseg"
)

// characters returns where the characters of a text, as a reader sees them,
// begin and end.
func characters(text string) map[int]bool {
	bounds, at := map[int]bool{0: true}, 0
	for g := uniseg.NewGraphemes(text); g.Next(); {
		at += len(g.Str())
		bounds[at] = true
	}
	return bounds
}

// uncut reports whether part stands in text without a character cut in half.
func uncut(text, part string) bool {
	bounds := characters(text)
	for from := 0; ; from++ {
		i := strings.Index(text[from:], part)
		if i < 0 {
			return false
		}
		from += i
		if bounds[from] && bounds[from+len(part)] {
			return true
		}
	}
}

// hidden are characters that change how the rest is read, or hide in it.
const hidden = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\u2060\u0000\r"

// seeds are hostile texts, and characters of many parts.
func seeds() []string {
	return append([]string{
		"", "plain words.", "🇺🇳🇺🇳🇺🇳🇺", "👍🏽👍🏽", "❤️‍🔥❤️‍🔥", "1️⃣2️⃣", "👩🏿‍❤️‍💋‍👨🏿",
		"e" + strings.Repeat("\u0301", 300), "\u0301\u0301 x", "한국어 각각 각", "नमस्ते क्षि", "ไทยทีู่่",
		"\u202eabc\u202c\u2066def\u2069 \u200bgh", "@\u200beveryone @here &@@here <@1> <@&2> <#3> <t:0:R> </ask:1>",
		"|" + strings.Repeat("a|", 50), "||x||\n\n> y\n-# z", strings.Repeat("*", 4000), strings.Repeat("a\u200d", 50),
		"\U000E0041\U000E0042🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
	}, hostile...)
}

// What is cut keeps to its room and ends with a whole character.
func FuzzCut(f *testing.F) {
	for i, seed := range seeds() {
		f.Add(seed, 1+7*i%40)
	}
	f.Fuzz(func(t *testing.T, text string, room int) {
		room = 1 + min(max(room, 0), 5000)
		got := cut(text, room)
		if n := units(got); n > room {
			t.Errorf("%q takes %d units of %d", got, n, room)
		}
		if got == text {
			return
		}
		kept, shortened := strings.CutSuffix(got, "…")
		if !shortened || !strings.HasPrefix(text, kept) || !characters(text)[len(kept)] {
			t.Errorf("%q is cut to %q", text, got)
		}
	})
}

// What is shown of a passage begins and ends with whole characters.
func FuzzExcerptKeepsCharacters(f *testing.F) {
	for i, seed := range seeds() {
		f.Add(seed+" "+seed, i, 3*i, 7*i)
	}
	f.Fuzz(func(t *testing.T, text string, start, end, room int) {
		got := excerpt(text, []corpus.Span{{Start: start, End: end}}, 40+min(max(room, 0), 400))
		plain, _ := reading(t, got)
		clean, _ := clean(text, nil)
		core := strings.TrimSuffix(strings.TrimPrefix(plain, "… "), " …")
		if !uncut(clean, core) && !uncut(clean, plain) && !uncut(clean, strings.TrimPrefix(plain, "… ")) && !uncut(clean, strings.TrimSuffix(plain, " …")) {
			t.Errorf("%q is shown as %q", text, got)
		}
	})
}

// A message keeps to all of Discord's limits whatever stands in a story, its
// names and its address, in every language, and nothing in it is hidden.
func FuzzRenderKeepsLimits(f *testing.F) {
	for i, seed := range seeds() {
		f.Add(seed, seed, "/"+seed, i, 5*i, uint8(i))
	}
	books := phrasebook.Books()
	f.Fuzz(func(t *testing.T, text, name, path string, start, end int, choice uint8) {
		if len(text) > 20_000 || len(name) > 20_000 {
			return // long ones are of the same, and take the time of many
		}
		p := hostilePassage(text)
		p.Highlights = []corpus.Span{{Start: start, End: end}}
		p.Quotes = append(p.Quotes, index.Quotation{Speaker: name, Role: name, Via: text})
		p.Citation.Title, p.Citation.Publisher = name, text
		p.Citation.URL, p.Citation.Link = "https://a.example/"+path, "https://a.example/"+path+"#:~:text="+text
		p.Field = []string{"", index.FieldAuthors, index.FieldPublished, index.FieldPublisher, index.FieldTitle}[choice%5]
		a := &index.Answer{Answered: choice%2 == 0, Passages: []index.Passage{p, p, p}}
		book := books[int(choice)%len(books)]
		m := edition{book, true}.renderPage(&store.Question{ID: "abcdefghijkl", Text: name}, page{answer: a, number: int(choice % 4), more: true}, choice%3 == 0)
		checkLimits(t, int(choice), book, m)
		for _, e := range m.Embeds {
			active := opens.ReplaceAllString(active(e.Description), "")
			if strings.ContainsAny(e.Description, hidden) || !utf8.ValidString(e.Description) {
				t.Errorf("something is hidden in %q", e.Description)
			}
			for _, mention := range []string{"@everyone", "@here", "<@", "<#", "<t:", "</"} {
				if strings.Contains(active, mention) {
					t.Errorf("%s is active in %q", mention, e.Description)
				}
			}
		}
	})
}

// The paragraphs around a passage keep to their room, too.
func FuzzContextKeepsLimits(f *testing.F) {
	for i, seed := range seeds() {
		f.Add(seed, seed+seed, 4000/(i+1))
	}
	e := edition{phrasebook.For("en"), false}
	f.Fuzz(func(t *testing.T, text, beside string, room int) {
		room = 1900 + min(max(room, 0), descriptionLimit-1900)
		c := &index.Context{Text: text, Passage: corpus.Span{End: len(text)}, Before: []string{beside, text}, After: []string{text, beside}}
		got := e.around(c, room)
		if n := units(got); n > room {
			t.Errorf("%d units of %d", n, room)
		}
		if strings.ContainsAny(got, hidden) || !utf8.ValidString(got) {
			t.Errorf("something is hidden in %q", got)
		}
	})
}
