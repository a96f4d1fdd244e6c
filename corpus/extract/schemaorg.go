package extract

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// storiesIn yields the stories of one JSON value: itself, or the articles that
// it states in the terms of schema.org, where one value may hold many.
func storiesIn(raw json.RawMessage) iter.Seq2[jsonStory, error] {
	return func(yield func(jsonStory, error) bool) {
		var peek struct {
			Type  any               `json:"@type"`
			Graph []json.RawMessage `json:"@graph"`
		}
		if json.Unmarshal(raw, &peek) != nil || peek.Type == nil && peek.Graph == nil {
			var s jsonStory
			err := json.Unmarshal(raw, &s)
			yield(s, err)
			return
		}
		var data linkedData
		data.readScript(string(raw))
		if len(data.articles) == 0 {
			yield(jsonStory{}, fmt.Errorf("%w of schema.org in it", errNoArticle))
			return
		}
		for _, a := range data.articles {
			if !yield(data.story(a), nil) {
				return
			}
		}
	}
}

var errNoArticle = errors.New("there is no article")

// story reads a schema.org Article, of which NewsArticle and BlogPosting are
// kinds: https://schema.org/Article.
func (d *linkedData) story(article map[string]any) jsonStory {
	var s jsonStory
	s.MongoID = scalar(stringOf(article["_id"]))
	s.Title = scalar(cmp.Or(stringOf(article["headline"]), stringOf(article["name"])))
	publisher, _ := article["publisher"].(map[string]any)
	s.Publisher = scalar(cmp.Or(stringOf(d.follow(publisher)), stringOf(article["publisher"])))
	s.Authors = gated(d.people(article["author"]), []string{string(s.Publisher)})
	s.DatePublished = scalar(stringOf(article["datePublished"]))
	s.Updated = scalar(stringOf(article["dateModified"]))
	s.Section = scalar(strings.Join(names(article["articleSection"]), ", "))
	s.Language = scalar(languageTag(stringOf(article["inLanguage"])))
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		s.URL = cmp.Or(s.URL, scalar(address(article[key])))
	}
	body, _ := article["articleBody"].(string)
	if blockTag.MatchString(body) {
		s.Paragraphs = markupParagraphs(body)
		return s
	}
	for line := range strings.Lines(html.UnescapeString(body)) {
		s.Paragraphs = append(s.Paragraphs, jsonParagraph{Text: line, Kind: corpus.Body})
	}
	return s
}

// address returns the address that a value is, or that of the page which it
// refers to.
func address(v any) string {
	if page, ok := v.(map[string]any); ok {
		return cmp.Or(webAddress(stringOf(page["url"])), webAddress(stringOf(page["@id"])))
	}
	return webAddress(stringOf(v))
}

// blockTag is what shows that a text is markup.
var blockTag = regexp.MustCompile(`(?i)</?(?:p|br|div|li)\b[^>]*>`)

// markupParagraphs returns the paragraphs of a piece of HTML.
func markupParagraphs(markup string) []jsonParagraph {
	blocks, err := newBlocks(markup)
	if err != nil {
		return nil
	}
	var out []jsonParagraph
	for _, b := range blocks {
		out = append(out, jsonParagraph{Text: b.text, Kind: b.kind})
	}
	return out
}
