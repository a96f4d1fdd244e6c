package extract

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// linkedData is what is read of schema.org's objects.
type linkedData struct {
	Type      any               `json:"@type"`
	Graph     []json.RawMessage `json:"@graph"`
	Headline  string            `json:"headline"`
	Published string            `json:"datePublished"`
	Modified  string            `json:"dateModified"`
	Section   any               `json:"articleSection"`
	Language  any               `json:"inLanguage"`
	URL       any               `json:"url"`
	Author    any               `json:"author"`
	Publisher any               `json:"publisher"`
}

// readLinkedData adds to s what an article in a JSON-LD script says. Scripts
// that can't be read are passed over, as browsers do.
func readLinkedData(s *corpus.Story, script string) {
	var list []json.RawMessage
	if json.Unmarshal([]byte(script), &list) != nil {
		list = []json.RawMessage{json.RawMessage(script)}
	}
	for _, raw := range list {
		var v linkedData
		// A field of an unexpected type leaves the others filled in.
		if err := json.Unmarshal(raw, &v); err != nil && v.Type == nil && v.Graph == nil {
			continue
		}
		for _, g := range v.Graph {
			var w linkedData
			if err := json.Unmarshal(g, &w); err == nil || w.Type != nil {
				w.add(s)
			}
		}
		v.add(s)
	}
}

func (v *linkedData) add(s *corpus.Story) {
	if !article(v.Type) {
		return
	}
	first(&s.Title, corpus.Clean(html.UnescapeString(v.Headline)))
	first(&s.Published, date(v.Published))
	first(&s.Updated, date(v.Modified))
	first(&s.Section, strings.Join(names(v.Section), ", "))
	first(&s.Publisher, strings.Join(names(v.Publisher), ", "))
	for _, l := range names(v.Language) {
		first(&s.Language, languageTag(l))
	}
	for _, u := range names(v.URL) {
		first(&s.URL, webAddress(u))
	}
	if len(s.Authors) == 0 {
		s.Authors = authorNames(strings.Join(names(v.Author), ", "), s.Publisher)
	}
}

func article(types any) bool {
	for _, t := range names(types) {
		if strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" {
			return true
		}
	}
	return false
}

// names returns the strings of a value that may be one, a list, or objects with
// a name.
func names(v any) []string {
	switch v := v.(type) {
	case string:
		if v = corpus.Clean(html.UnescapeString(v)); v != "" {
			return []string{v}
		}
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, names(one)...)
		}
		return all
	case map[string]any:
		return names(v["name"])
	}
	return nil
}
