package extract

import (
	"slices"
	"testing"

	"byline/corpus"
)

// TestArticles holds that the ways in which pages write the same article in
// schema.org's terms are read alike.
func TestArticles(t *testing.T) {
	want := corpus.Story{
		Title: "Bridge closes", Publisher: "The Evening Star", Published: "2024-03-04", Section: "Local", URL: "https://star.example/1", Language: "en",
		Authors:    []corpus.Author{{Name: "Ann Reed", Role: "Reporter"}, {Name: "Ben Hart"}},
		Paragraphs: []corpus.Paragraph{{Text: "The bridge closed.", Kind: corpus.Body}, {Text: "It's old & rusty.", Kind: corpus.Body}},
	}
	const rest = `"headline":"Bridge closes","datePublished":"2024-03-04","inLanguage":"en"`
	for name, data := range map[string]string{
		"one": `{"@context":"https://schema.org","@type":"NewsArticle",` + rest + `,"articleSection":["Local"],"url":"https://star.example/1","publisher":"The Evening Star",
			"author":[{"@type":"Person","name":"Ann Reed","jobTitle":"Reporter"},"Ben Hart"],"articleBody":"The bridge closed.\n\nIt's old &amp; rusty."}`,
		"in a list": `[{"@type":["Article","NewsArticle"],` + rest + `,"articleSection":"Local","mainEntityOfPage":"https://star.example/1","publisher":{"@type":"Organization","name":"The Evening Star"},
			"author":[{"name":"By Ann Reed","jobTitle":["Reporter","Editor"]},{"name":"Ben Hart"},{"@type":"NewsMediaOrganization","name":"Coast News"}],"articleBody":"<p>The bridge closed.</p><p>It's old &amp; rusty.</p>"}]`,
		"in a graph": `{"@graph":[{"@type":"Person","@id":"#a","name":"Ann Reed","jobTitle":"Reporter"},{"@type":"Organization","@id":"#p","name":"The Evening Star"},{"@type":"WebPage","@id":"https://star.example/1"},
			{"@type":"NewsArticle",` + rest + `,"articleSection":"Local","mainEntityOfPage":{"@id":"https://star.example/1"},"publisher":{"@id":"#p"},"author":[{"@id":"#a"},{"@type":"Person","name":"Ben Hart"}],
			"articleBody":"The bridge closed.\r\nIt's old & rusty."}]}`,
	} {
		t.Run(name, func(t *testing.T) {
			stories, err := Stories(t.Context(), "a.json", []byte(data))
			if err != nil || len(stories) != 1 {
				t.Fatalf("%d stories, %v", len(stories), err)
			}
			s := stories[0]
			if s.Title != want.Title || s.Publisher != want.Publisher || s.Published != want.Published || s.Section != want.Section || s.URL != want.URL || s.Language != want.Language ||
				!slices.Equal(s.Authors, want.Authors) || !slices.Equal(s.Paragraphs, want.Paragraphs) {
				t.Errorf("got %+v\nwant %+v", s, want)
			}
		})
	}
}
