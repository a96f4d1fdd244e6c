package index_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"byline/index"
)

// voices are stories with speakers of one name, alike names and other roles.
var voices = map[string]string{
	"a.md": "---\ntitle: Bridge shuts\npublisher: Weston Post\npublished: 2022-03-04\nurl: https://post.example/a\nlanguage: en\n---\n\n" +
		"“We cannot wait for another winter,” Mayor Ruth Martinez said of the bridge.\n\n" +
		"“My shop depends on that bridge,” said Colin Martin, who sells bait beside it.\n\nNobody spoke of the orchard.\n",
	"b.md": "---\ntitle: Orchard opens\npublisher: Lune Gazette\npublished: 2023-09-09\nlanguage: en\n---\n\n" +
		"“The orchard belongs to everyone, and everyone will have a key to it,” Mayor Ruth Martinez said.\n\n" +
		"“I grew up beside the orchard,” said Ruth Martín, a teacher.\n",
	"c.md": "---\ntitle: Choir wins\npublisher: Lune Gazette\npublished: 2021\nlanguage: en\n---\n\n" +
		"“The choir sang as never before,” said José Pérez-Díaz, the choir's director.\n\nNobody else spoke.\n",
}

func catalogOf(t *testing.T, files map[string]string) *index.Catalog {
	t.Helper()
	engine := open(t)
	update(t, engine, files)
	return index.NewCatalog(engine)
}

func names(speakers []index.Speaker) string {
	var out []string
	for _, s := range speakers {
		out = append(out, s.Name)
	}
	return strings.Join(out, "|")
}

// Speakers are found by beginnings of the words of their names, and of their
// roles, without regard to case and accents.
func TestSpeakers(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, voices)
	for typed, want := range map[string]string{
		"":            "Ruth Martinez|Colin Martin|José Pérez-Díaz|Ruth Martín",
		"ruth":        "Ruth Martinez|Ruth Martín",
		"MART":        "Ruth Martinez|Colin Martin|Ruth Martín",
		"jose":        "José Pérez-Díaz",
		"díaz":        "José Pérez-Díaz",
		"perez-diaz":  "José Pérez-Díaz",
		"mayor":       "Ruth Martinez",
		"mayor mart":  "Ruth Martinez",
		"arti":        "",
		"nobody here": "",
	} {
		got, err := c.Speakers(t.Context(), typed, 25)
		if err != nil || names(got) != want {
			t.Errorf("%q: got %s and %v, want %s", typed, names(got), err, want)
		}
	}
	got, _ := c.Speakers(t.Context(), "", 1)
	if len(got) != 1 || got[0].Role != "Mayor" && got[0].Role != "mayor" || got[0].Quotes != 2 {
		t.Errorf("got %+v", got)
	}
}

// A name is one speaker's or nobody's: where it may be several people's, or
// none's, those are named who may be meant.
func TestSpeaker(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, voices)
	for name, want := range map[string]string{
		"Ruth Martinez": "Ruth Martinez", "ruth martínez": "Ruth Martinez", "Ruth Martin": "Ruth Martín", "Martinez": "Ruth Martinez",
		"the mayor": "Ruth Martinez", "Pérez": "José Pérez-Díaz", "choir director": "José Pérez-Díaz", "the choir": "? José Pérez-Díaz", "deputy mayor": "? ",
		"Martin": "? Colin Martin|Ruth Martín", "Ruth": "? Ruth Martinez|Ruth Martín", "Martines": "? Ruth Martinez|Colin Martin|Ruth Martín",
		"Xi": "? ", "?!": "? ", "": "? ", "#": "? ", "#xxxxxxxx": "? ",
	} {
		who, near, ok, err := c.Speaker(t.Context(), name, 5)
		got := who.Name
		if !ok {
			got = "? " + names(near)
		}
		if err != nil || got != want {
			t.Errorf("%q: got %s and %v, want %s", name, got, err, want)
		}
		if ok {
			if by, _, ok, _ := c.Speaker(t.Context(), "#"+who.Key, 5); !ok || by != who {
				t.Errorf("%q: by its key, got %+v", name, by)
			}
		}
	}
}

// said lists the speakers and titles of an answer's passages.
func said(a *index.Answer) string {
	var out []string
	for _, p := range a.Passages {
		var by []string
		for _, q := range p.Quotes {
			by = append(by, q.Speaker)
		}
		out = append(out, strings.Join(by, "+")+" in "+p.Citation.Title)
	}
	return strings.Join(out, "|")
}

// What somebody said is theirs alone, the newest first, or the best on a topic.
func TestSaid(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, voices)
	for _, tt := range []struct {
		speaker, about, want string
		answered             bool
	}{
		{"Ruth Martinez", "", "Ruth Martinez in Orchard opens|Ruth Martinez in Bridge shuts", true},
		{"Ruth Martinez", "the bridge", "Ruth Martinez in Bridge shuts", true},
		{"Ruth Martinez", "brigde", "Ruth Martinez in Bridge shuts", true},
		{"Ruth Martinez", "Orchard opens", "Ruth Martinez in Orchard opens", true},
		{"Ruth Martinez", "choir", "Ruth Martinez in Orchard opens|Ruth Martinez in Bridge shuts", false},
		{"Ruth Martinez", "the", "Ruth Martinez in Orchard opens|Ruth Martinez in Bridge shuts", false},
		{"Ruth Martín", "orchard", "Ruth Martín in Orchard opens", true},
		{"Colin Martin", "orchard", "Colin Martin in Bridge shuts", false},
	} {
		a, err := c.Said(t.Context(), tt.speaker, tt.about, 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(a); got != tt.want || a.Answered != tt.answered {
			t.Errorf("%s on %q: got %v, %s, want %s", tt.speaker, tt.about, a.Answered, got, tt.want)
		}
		for _, p := range a.Passages {
			if len(p.Highlights) == 0 || !strings.HasPrefix(p.Highlights[0].In(p.Text), "“") {
				t.Errorf("%s on %q: highlighted are %v", tt.speaker, tt.about, p.Highlights)
			}
		}
	}
	for _, nobody := range []string{"Martinez", "", "?", "#", "Ruth"} {
		if _, err := c.Said(t.Context(), nobody, "", 0); !errors.Is(err, index.ErrNoSpeaker) {
			t.Errorf("%q: error %v", nobody, err)
		}
	}
}

// Papers that print the same copy are named, and its passage is shown once.
func TestSaidInCopies(t *testing.T) {
	t.Parallel()
	body := strings.Repeat("The council met for an hour on Monday and spoke of roofs. ", 8) +
		"\n\n“The roofs will be mended by June,” Mayor Ruth Martinez said.\n"
	files := map[string]string{}
	for i := range 4 {
		files[fmt.Sprintf("%d.md", i)] = fmt.Sprintf("---\ntitle: Roofs %d\npublisher: Paper %d\nlanguage: en\n---\n\n%s", i, i, body)
	}
	c := catalogOf(t, files)
	found, _, err := c.Find(t.Context(), "Roofs 2", 1)
	if err != nil || len(found) != 1 {
		t.Fatalf("found %+v, %v", found, err)
	}
	if card, err := c.Card(t.Context(), found[0].Key); err != nil || len(card.Also) != 3 || card.Also[0].Title != "Roofs 0" {
		t.Errorf("got %+v and %v", card, err)
	}
	a, err := c.Said(t.Context(), "Ruth Martinez", "", 0)
	if err != nil || len(a.Passages) != 1 || len(a.Passages[0].Also) != 3 {
		t.Errorf("got %+v and %v", a, err)
	}
}

// What a speaker may have spoken about are the titles of their stories.
func TestTopics(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, voices)
	for _, tt := range []struct{ speaker, typed, want string }{
		{"Ruth Martinez", "", "Orchard opens|Bridge shuts"},
		{"Ruth Martinez", "BRI", "Bridge shuts"},
		{"Colin Martin", "", "Bridge shuts"},
		{"Colin Martin", "orchard", ""},
		{"nobody", "", "Orchard opens|Bridge shuts|Choir wins"},
	} {
		got, err := c.Topics(t.Context(), tt.speaker, tt.typed, 25)
		if err != nil || titles(got) != tt.want {
			t.Errorf("%s, %q: got %s and %v, want %s", tt.speaker, tt.typed, titles(got), err, tt.want)
		}
	}
}

func titles(entries []index.Entry) string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Title)
	}
	return strings.Join(out, "|")
}

// No stories are no trouble.
func TestCatalogOfNothing(t *testing.T) {
	t.Parallel()
	c := catalogOf(t, map[string]string{})
	speakers, err := c.Speakers(t.Context(), "a", 25)
	entries, err2 := c.Titles(t.Context(), "a", 25)
	topics, err3 := c.Topics(t.Context(), "", "", 25)
	page, err4 := c.Browse(t.Context(), "", 3, 10)
	_, _, ok, err5 := c.Speaker(t.Context(), "a", 5)
	found, exact, err6 := c.Find(t.Context(), "a", 5)
	if err := errors.Join(err, err2, err3, err4, err5, err6); err != nil {
		t.Fatal(err)
	}
	if len(speakers)+len(entries)+len(topics)+len(found) > 0 || ok || exact || page.Total != 0 || page.Number != 0 || page.Pages != 1 {
		t.Errorf("got %v %v %v %v %v %v %+v", speakers, entries, topics, found, ok, exact, page)
	}
	if _, err := c.Said(t.Context(), "a", "", 0); !errors.Is(err, index.ErrNoSpeaker) {
		t.Errorf("error %v", err)
	}
	if _, err := c.Card(t.Context(), "abcdefgh"); !errors.Is(err, index.ErrNoStory) {
		t.Errorf("error %v", err)
	}
	if !slices.Equal(entries, nil) {
		t.Error("entries aren't nil")
	}
}
