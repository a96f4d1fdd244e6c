package extract

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"regexp"
	"slices"
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
		g := graph{}
		nodes := []json.RawMessage{raw}
		if peek.Graph != nil {
			nodes = peek.Graph
		}
		var articles []map[string]any
		for _, n := range nodes {
			var node map[string]any
			if json.Unmarshal(n, &node) != nil {
				continue
			}
			if id, ok := node["@id"].(string); ok {
				g[id] = node
			}
			if objectKind(node["@type"]) == "article" {
				articles = append(articles, node)
			}
		}
		if len(articles) == 0 {
			yield(jsonStory{}, fmt.Errorf("%w of schema.org in it", errNoArticle))
			return
		}
		for _, a := range articles {
			if !yield(g.article(a), nil) {
				return
			}
		}
	}
}

var errNoArticle = errors.New("there is no article")

// graph is the nodes of a value that others point at, by their "@id".
type graph map[string]map[string]any

// article reads a schema.org Article, of which NewsArticle and BlogPosting are
// kinds: https://schema.org/Article.
func (g graph) article(node map[string]any) jsonStory {
	var s jsonStory
	s.MongoID = scalar(g.text(node["_id"]))
	s.Title = scalar(cmp.Or(g.text(node["headline"]), g.text(node["name"])))
	s.Publisher = scalar(g.text(node["publisher"]))
	s.Authors = g.people(node["author"], string(s.Publisher))
	s.DatePublished = scalar(g.text(node["datePublished"]))
	s.Updated = scalar(g.text(node["dateModified"]))
	s.Section = scalar(strings.Join(g.texts(node["articleSection"]), ", "))
	s.Language = scalar(languageTag(g.text(node["inLanguage"])))
	s.URL = scalar(cmp.Or(g.address(node["url"]), g.address(node["mainEntityOfPage"]), webAddress(g.text(node["@id"]))))
	body := g.text(node["articleBody"])
	if blockTag.MatchString(body) {
		s.Paragraphs = markupParagraphs(body)
		return s
	}
	for line := range strings.Lines(html.UnescapeString(body)) {
		s.Paragraphs = append(s.Paragraphs, jsonParagraph{Text: line, Kind: corpus.Body})
	}
	return s
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

// follow returns the node that v is or points at.
func (g graph) follow(v any) (map[string]any, bool) {
	node, ok := v.(map[string]any)
	if !ok {
		return nil, false
	}
	if id, ok := node["@id"].(string); ok && g[id] != nil && node["name"] == nil {
		return g[id], true
	}
	return node, true
}

// texts returns the texts of a value: one, a list, or objects with a name.
func (g graph) texts(v any) []string {
	switch v := v.(type) {
	case string:
		if v = strings.TrimSpace(v); v != "" {
			return []string{v}
		}
	case float64:
		return []string{fmt.Sprint(v)}
	case []any:
		var all []string
		for _, one := range v {
			all = append(all, g.texts(one)...)
		}
		return all
	case map[string]any:
		node, _ := g.follow(v)
		if name, ok := node["name"].(string); ok {
			return g.texts(name)
		}
		if value, ok := node["@value"].(string); ok {
			return g.texts(value)
		}
	}
	return nil
}

// text returns the first text of a value.
func (g graph) text(v any) string {
	if all := g.texts(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

// address returns the address that a value is, or that of the page which it is.
func (g graph) address(v any) string {
	if node, ok := g.follow(v); ok {
		return cmp.Or(g.address(node["url"]), webAddress(g.text(node["@id"])))
	}
	return webAddress(g.text(v))
}

// people returns the persons among the authors: a paper or an agency that
// stands for one is none.
func (g graph) people(v any, publisher string) people {
	switch v := v.(type) {
	case []any:
		var all people
		for _, one := range v {
			for _, a := range g.people(one, publisher) {
				if !slices.Contains(all, a) {
					all = append(all, a)
				}
			}
		}
		return all
	case map[string]any:
		node, _ := g.follow(v)
		for _, t := range g.texts(node["@type"]) {
			if strings.HasSuffix(t, "Organization") {
				return nil
			}
		}
		all := gated([]corpus.Author{{Name: corpus.Clean(html.UnescapeString(g.text(node["name"])))}}, []string{publisher})
		if role := corpus.Clean(g.text(node["jobTitle"])); len(all) == 1 && role != "" {
			all[0].Role = role
		}
		return all
	default:
		return gated([]corpus.Author{{Name: corpus.Clean(html.UnescapeString(g.text(v)))}}, []string{publisher})
	}
}
