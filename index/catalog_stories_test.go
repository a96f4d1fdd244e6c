package index_test

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"

	"byline/index"
)

// Stories are browsed the newest first, all of them or those of a paper, a
// title or words, and a page that isn't there is the last one.
func TestBrowse(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, town)
	for _, tt := range []struct {
		source string
		page   int
		want   string
		total  int
	}{
		{"", 0, "Storm leaves harbor in pieces|Storm takes harbor roofs|A new lamp for the lighthouse", 10},
		{"", 3, "Choir of welders wins prize", 10},
		{"", 99, "Choir of welders wins prize", 10},
		{"", -1, "Storm leaves harbor in pieces|Storm takes harbor roofs|A new lamp for the lighthouse", 10},
		{"weston POST", 1, "Kremlin weighs an invitation to talk on Clubhouse", 4},
		{"Old bridge shuts for repairs", 0, "Old bridge shuts for repairs", 1},
		{"gazette storm", 0, "Storm leaves harbor in pieces", 1},
		{"kusten", 0, "Neues Rettungsboot für die Küste", 1},
		{"nothing like it", 0, "", 0},
		{strings.Repeat("Storm leaves harbor in pieces ", 3), 0, "Storm leaves harbor in pieces", 1},
		{strings.Repeat("ш", 300), 0, "", 0},
	} {
		selection, err := c.Select(t.Context(), tt.source)
		if err != nil || len(selection) > 41 || strings.Contains(string(selection), ":") {
			t.Fatalf("%q: got %q and %v", tt.source, selection, err)
		}
		page, err := c.Browse(t.Context(), selection, tt.page, 3)
		if err != nil || titles(page.Entries) != tt.want || page.Total != tt.total || !page.Known {
			t.Errorf("%q, page %d: got %+v and %v", tt.source, tt.page, page, err)
		}
	}
	if page, err := c.Browse(t.Context(), "=xxxxxxxx", 0, 3); err != nil || page.Known || page.Total > 0 {
		t.Errorf("of a paper that has gone: %+v and %v", page, err)
	}
}

// A title finds its stories, also the beginning of one that is long, and what
// is nearest otherwise.
func TestFind(t *testing.T) {
	t.Parallel()
	files := maps.Clone(town)
	long := strings.TrimSpace(strings.Repeat("The very long title of a story that goes on ", 100))
	files["long.md"] = "---\ntitle: " + long + "\npublisher: Weston Post\n---\n\nA story.\n"
	files["same.md"] = "---\ntitle: Old bridge shuts for repairs\npublisher: Lune Gazette\n---\n\nAnother story.\n"
	c := catalogOf(t, files)
	for title, want := range map[string]string{
		"A new lamp for the lighthouse":    "= A new lamp for the lighthouse",
		"a NEW lamp for the lighthouse":    "= A new lamp for the lighthouse",
		"Old bridge shuts for repairs":     "= Old bridge shuts for repairs|Old bridge shuts for repairs",
		long[:90]:                          "= " + long,
		"lamp":                             "~ A new lamp for the lighthouse",
		"welders of the shipyard":          "~ Choir of welders wins prize",
		"nothing":                          "~ ",
		"":                                 "~ ",
		"?":                                "~ ",
		"#xxxxxxxx":                        "~ ",
		"harbor storm in the weston paper": "~ Storm takes harbor roofs",
	} {
		found, exact, err := c.Find(t.Context(), title, 5)
		got := map[bool]string{true: "= ", false: "~ "}[exact] + titles(found)
		if err != nil || got != want {
			t.Errorf("%.40q: got %s and %v, want %s", title, got, err, want)
		}
		for _, e := range found {
			if by, exact, _ := c.Find(t.Context(), "#"+e.Key, 5); !exact || len(by) != 1 || by[0] != e {
				t.Errorf("%s by its key: %+v", e.Title, by)
			}
		}
	}
}

// A card has what a citation needs, the beginning, who speaks, and who has
// the same copy.
func TestCard(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, town)
	card := func(title string) *index.Card {
		found, _, err := c.Find(t.Context(), title, 1)
		if err != nil || len(found) != 1 {
			t.Fatalf("%q: %+v and %v", title, found, err)
		}
		got, err := c.Card(t.Context(), found[0].Key)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	got := card("Old bridge shuts for repairs")
	if got.Paragraphs != 3 || !strings.HasPrefix(got.Opening, "The old bridge over the Lune") || got.Publisher != "Weston Post" ||
		got.Published != "2022-03-04" || got.Authors[0].Name != "Ada Quill" || got.Language != "en" || got.URL != "https://post.example/bridge#top" {
		t.Errorf("got %+v", got)
	}
	if by := said(&index.Answer{Passages: got.Quotes}); !strings.Contains(by, "Ruth Martinez in ") || !strings.Contains(by, "Colin Martin in ") {
		t.Errorf("quotes are %s", by)
	}
	if _, err := c.Card(t.Context(), "xxxxxxxx"); !errors.Is(err, index.ErrNoStory) {
		t.Errorf("error %v", err)
	}
}

// BenchmarkComplete measures what a key press costs where there are as many
// stories as a paper prints in some years.
func BenchmarkComplete(b *testing.B) {
	files := map[string]string{}
	for i := range 26000 {
		files[fmt.Sprintf("%d.md", i)] = fmt.Sprintf("---\ntitle: Report %d of the council\npublisher: Paper %d\npublished: 2022-03-04\nlanguage: en\n---\n\n"+
			"“The bridge number %d will shut,” Mayor Ann%d Lee%d said.\n", i, i%20, i, i, i)
	}
	engine := open(b)
	update(b, engine, files)
	c := index.NewCatalog(engine)
	if err := c.Refresh(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, typed := range []string{"", "ann1", "zzz"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.Speakers(b.Context(), typed, 25); err != nil {
					b.Fatal(err)
				}
				if _, err := c.Titles(b.Context(), typed, 25); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
