package sample_test

import (
	"io/fs"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"byline/corpus/sample"
)

// story is one file of the sample, its front matter apart from its text.
type story struct {
	Title     string
	Publisher string
	Authors   []string
	Published string
	URL       string
	Language  string
	Section   string
	Text      string `yaml:"-"`
}

func stories(t *testing.T) map[string]story {
	t.Helper()
	names, err := fs.Glob(sample.FS, "*")
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]story, len(names))
	for _, name := range names {
		raw, err := fs.ReadFile(sample.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		rest, ok := strings.CutPrefix(string(raw), "---\n")
		if !ok {
			t.Errorf("%s doesn't open with front matter", name)
			continue
		}
		front, text, ok := strings.Cut(rest, "\n---\n")
		if !ok {
			t.Errorf("%s: the front matter doesn't end", name)
			continue
		}
		var s story
		decoder := yaml.NewDecoder(strings.NewReader(front))
		decoder.KnownFields(true)
		if err := decoder.Decode(&s); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		s.Text = strings.TrimSpace(text)
		all[name] = s
	}
	return all
}

func TestStoriesAreMarkedAsSample(t *testing.T) {
	for name, s := range stories(t) {
		if !strings.HasPrefix(s.URL, "https://sample.example/") {
			t.Errorf("%s: %s isn't under https://sample.example/", name, s.URL)
		}
		for field, value := range map[string]string{
			"title": s.Title, "publisher": s.Publisher, "published": s.Published, "language": s.Language, "section": s.Section,
		} {
			if value == "" {
				t.Errorf("%s states no %s", name, field)
			}
		}
	}
}

func TestStoriesAreShort(t *testing.T) {
	all := stories(t)
	if len(all) < 8 {
		t.Errorf("only %d stories", len(all))
	}
	for name, s := range all {
		if n := len(strings.Fields(s.Text)); n < 150 || n > 350 {
			t.Errorf("%s has %d words, want 150 to 350", name, n)
		}
		for paragraph := range strings.SplitSeq(s.Text, "\n\n") {
			if n := len(strings.Fields(paragraph)); n > 90 {
				t.Errorf("%s has a paragraph of %d words: %.40s…", name, n, paragraph)
			}
		}
	}
}

// What other tests and a first try rely on: more than one language, and one
// text in two papers.
func TestStoriesShowWhatACollectionIsLike(t *testing.T) {
	languages := map[string]bool{}
	papers := map[string]map[string]bool{}
	for _, s := range stories(t) {
		languages[s.Language] = true
		if papers[s.Text] == nil {
			papers[s.Text] = map[string]bool{}
		}
		papers[s.Text][s.Publisher] = true
	}
	if len(languages) < 3 {
		t.Errorf("languages are %v, want three", languages)
	}
	shared := 0
	for _, publishers := range papers {
		if len(publishers) > 1 {
			shared++
		}
	}
	if shared == 0 {
		t.Error("no two papers carry the same copy")
	}
}
