package bot

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"byline/bot/phrasebook"
	"byline/bot/store"
	"byline/corpus"
	"byline/index"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func harbor() index.Passage {
	text := `Asked about the bridge, Vale was brief. "We will open it in June," she said, "and not a day later."`
	first, second := `"We will open it in June,"`, `"and not a day later."`
	at := func(s string) corpus.Span {
		start := strings.Index(text, s)
		return corpus.Span{Start: start, End: start + len(s)}
	}
	return index.Passage{
		Text:       text,
		Highlights: []corpus.Span{at(first), at(second)},
		Quotes: []index.Quotation{{
			Parts:   []corpus.Span{at(first), at(second)},
			Speaker: "Ines Vale", Role: "harbor master", Via: "Coast Radio", Direct: true,
		}},
		Citation: index.Citation{
			StoryRef:  index.StoryRef{Story: "bridge.md", Title: "Bridge *finally* to open", Publisher: "The Harbor Post"},
			Authors:   []corpus.Author{{Name: "Ann Lee"}, {Name: "Bo Ray", Role: "reporter"}},
			Published: "2024-03-05", URL: "https://post.example/bridge",
			Link: "https://post.example/bridge#:~:text=We%20will%20(open)", Paragraphs: []int{4},
		},
		Also: []index.StoryRef{{Story: "b", Title: "Bridge date set", Publisher: "Evening Sail"}},
	}
}

func TestRender(t *testing.T) {
	further := harbor()
	further.Quotes, further.Highlights, further.Also = nil, nil, nil
	further.Citation.Caption, further.Citation.Published, further.Citation.Link = true, "2024-03", "javascript:alert(1)"
	further.Citation.URL = "ftp://post.example/bridge"
	byline := harbor()
	byline.Field = index.FieldAuthors
	dated := harbor()
	dated.Field, dated.Citation.Published = index.FieldPublished, "2024-03-05T10:00:00Z"
	unsigned := harbor()
	unsigned.Field, unsigned.Citation.Authors = index.FieldAuthors, nil

	for name, test := range map[string]struct {
		answer index.Answer
		sample bool
	}{
		"quote":     {index.Answer{Answered: true, Passages: []index.Passage{harbor(), further}}, true},
		"nearest":   {index.Answer{Passages: []index.Passage{harbor()}}, false},
		"nothing":   {index.Answer{}, false},
		"sample":    {index.Answer{}, true},
		"authors":   {index.Answer{Answered: true, Passages: []index.Passage{byline}}, false},
		"published": {index.Answer{Answered: true, Passages: []index.Passage{dated}}, false},
		"unsigned":  {index.Answer{Answered: true, Passages: []index.Passage{unsigned}}, false},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := json.MarshalIndent(edition{phrasebook.For("en"), test.sample}.render(page{answer: &test.answer}), "", "  ")
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, '\n')
			file := filepath.Join("testdata", "render", name+".json")
			if *update {
				if err := os.WriteFile(file, got, 0o644); err != nil { //nolint:gosec // a golden file is for everybody to read
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// escaped matches what Discord shows as just a character.
var escaped = regexp.MustCompile(`\\[^0-9A-Za-z\s]`)

// active returns text in Markdown with a space for each character that is
// escaped, so that what stands beside it doesn't become one word.
func active(text string) string { return escaped.ReplaceAllString(text, " ") }

// hostile are texts that try to break out of what they are shown in.
var hostile = []string{
	"@everyone <@123> <@&4> @here",
	"**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block```",
	"\u202egnp.exe\u202c\u2066\u200b\u200b",
	"](https://evil.example) [click](https://evil.example)",
	"👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿🇺🇳e\u0301\u0301\u0301\u0301",
	"\\\\\\*\\_\\",
	"# > - 1. -# ###",
	"\xff\xfe\x00\x1b",
	"漢字かな交じり文。",
}

// Who wrote a story is told in the number, and joined by the word, that the
// language has for it.
func TestAuthorsInWords(t *testing.T) {
	for _, test := range []struct {
		locale, want string
		names        []string
	}{
		{"ru", "Автор: **Анна**.", []string{"Анна"}},
		{"ru", "Авторы: **Анна** и **Иван**.", []string{"Анна", "Иван"}},
		{"es", "Escrito por **Ana** e **Inés**.", []string{"Ana", "Inés"}},
	} {
		p := index.Passage{Field: index.FieldAuthors}
		for _, name := range test.names {
			p.Citation.Authors = append(p.Citation.Authors, corpus.Author{Name: name})
		}
		if got := (edition{Book: phrasebook.For(test.locale)}).fieldAnswer(&p); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// Whatever a story holds, in however much of it, a message keeps to Discord's
// limits, pings nobody, and every link in it is one of ours.
func TestRenderHostileStories(t *testing.T) {
	fields := []string{"", index.FieldAuthors, "title"}
	for _, answered := range []bool{true, false} {
		for _, count := range []int{1, 2, 3, 7} {
			for i, seed := range hostile {
				for _, size := range []int{1, 3, 40, 401} {
					text := strings.Repeat(seed+" ", size)
					p := hostilePassage(text)
					p.Field = fields[size%len(fields)]
					a := &index.Answer{Answered: answered}
					for range count {
						a.Passages = append(a.Passages, p)
					}
					q := &store.Question{ID: "abcdefghijkl", Previous: "bcdefghijklm", Text: text}
					for _, book := range phrasebook.Books() {
						checkLimits(t, i, book, edition{book, true}.renderPage(q, page{answer: a, number: count - 1, more: true}, answered))
					}
				}
			}
		}
	}
}

func hostilePassage(text string) index.Passage {
	names := []corpus.Author{{Name: "*"}, {Name: text}}
	for range 200 {
		names = slices.Insert(names, 0, corpus.Author{Name: "_"})
	}
	ref := index.StoryRef{Story: text, Title: text, Publisher: text}
	var quotes []index.Quotation
	for _, name := range []string{"a", "b", "c", "d"} {
		quotes = append(quotes, index.Quotation{Speaker: name + text, Role: text, Via: text})
	}
	third := len(text) / 3
	return index.Passage{
		Text: text, Quotes: quotes,
		Highlights: []corpus.Span{{Start: third, End: 2 * third}},
		Also:       []index.StoryRef{ref, ref, ref, ref, ref},
		Citation: index.Citation{
			StoryRef: ref, Published: corpus.Date(text), Paragraphs: []int{1 << 40, 7},
			Authors: names, URL: "https://a.example/" + text, Link: "https://a.example/?" + text,
		},
	}
}

func checkLimits(t *testing.T, i int, book *phrasebook.Book, m *message) {
	t.Helper()
	if units(m.Content) > 2000 || len(m.Embeds) == 0 || len(m.Embeds) > 10 {
		t.Errorf("hostile[%d]: content of %d units, %d embeds", i, units(m.Content), len(m.Embeds))
	}
	total := 0
	for _, e := range m.Embeds {
		total += units(e.Title) + units(e.Description) + units(e.Footer.Text)
		if n := units(e.Description); n > descriptionLimit || n == 0 {
			t.Errorf("hostile[%d]: a description of %d units", i, n)
		}
		if strings.TrimSpace(strings.TrimPrefix(e.Description, ">")) == "" {
			t.Errorf("hostile[%d]: an empty embed", i)
		}
		active := active(e.Description)
		if links := strings.Count(active, "]("); links > 1 || links != strings.Count(active, " · ["+book.Answer.Open+"](https://a.example/") {
			t.Errorf("hostile[%d]: a link of the story's in %q", i, active)
		}
	}
	if total > embedsLimit {
		t.Errorf("hostile[%d]: %d units in all embeds", i, total)
	}
	if n := units(plain(m).Content); n > contentLimit {
		t.Errorf("hostile[%d]: %d units as content", i, n)
	}
	seen := map[string]bool{}
	for _, row := range m.Controls {
		for _, c := range row.Components {
			if n := units(c.CustomID); n == 0 || n > customIDLimit || seen[c.CustomID] || units(c.Label) > 80 {
				t.Errorf("hostile[%d]: a button %+v", i, c)
			}
			seen[c.CustomID] = true
		}
	}
	raw, err := json.Marshal(m)
	if err != nil || !strings.Contains(string(raw), `"allowed_mentions":{"parse":[],"replied_user":false}`) {
		t.Errorf("hostile[%d]: %v in %s", i, err, raw)
	}
}

func TestReportText(t *testing.T) {
	report := index.Report{Stories: 1, Passages: 12, Added: 1, Unchanged: 3}
	for _, test := range []struct {
		took time.Duration
		full bool
		want string
	}{
		{1234 * time.Millisecond, false, "Done in 1.2s: 12 passages in 1 story.\n1 added, 0 changed, 0 removed, 3 unchanged."},
		{
			29 * time.Millisecond, true,
			"Done in under a second: 12 passages in 1 story.\nEvery story was read again: 1 added, 0 changed, 0 removed.",
		},
	} {
		report.Took = test.took
		if got := reportText(phrasebook.For("en"), report, test.full); got != test.want {
			t.Errorf("got %q\nwant %q", got, test.want)
		}
	}
	for range 500 {
		report.Failed = append(report.Failed, corpus.FileError{File: "*a*.html", Err: errors.New("no <b>story</b> in it")})
	}
	report.Failed[1].Err = nil
	got := reportText(phrasebook.For("en"), report, false) + unreadable(phrasebook.For("en"), report.Failed, failuresRoom)
	if units(got) > contentLimit {
		t.Errorf("takes %d units", units(got))
	}
	for _, part := range []string{`- \*a\*.html: no \<b>story\</b> in it`, "500 files could not be read", "more, which the log names."} {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not in %q", part, got)
		}
	}
}

func TestProgressText(t *testing.T) {
	for _, test := range []struct {
		progress *index.Progress
		want     string
	}{
		{nil, "Looking for stories …"},
		{&index.Progress{Files: 3}, "Looking for stories …"},
		{&index.Progress{Files: 1, Total: 4}, "`█████░░░░░░░░░░░░░░░` 1 of 4 files read"},
		{&index.Progress{Files: 9, Total: 4}, "`████████████████████` 4 of 4 files read"},
	} {
		if got := progressText(phrasebook.For("en"), test.progress); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
