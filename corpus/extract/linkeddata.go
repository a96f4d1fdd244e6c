package extract

import (
	"encoding/json"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// linkedData are the objects of schema.org that a page's JSON-LD scripts hold.
type linkedData struct {
	articles []map[string]any          // those that are articles, in order
	pages    []map[string]any          // web pages, which may state a date
	byID     map[string]map[string]any // objects that others refer to
}

// readScript adds the objects of one script. One that can't be read is passed
// over, as browsers do.
func (d *linkedData) readScript(script string) {
	var v any
	if json.Unmarshal([]byte(script), &v) != nil && json.Unmarshal([]byte(mended(script)), &v) != nil {
		return
	}
	d.collect(v, 0)
}

var (
	trailingComma = regexp.MustCompile(`,\s*([\]}])`)
	controlSign   = regexp.MustCompile(`[\x00-\x1f]+`)
)

// mended returns a script without the slips that publishing systems make most:
// line breaks within strings, commas behind the last item, needless escapes.
func mended(script string) string {
	script = strings.TrimSuffix(strings.TrimSpace(script), ";")
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<![CDATA["), "]]>")
	return strings.ReplaceAll(trailingComma.ReplaceAllString(controlSign.ReplaceAllString(script, " "), "$1"), `\'`, "'")
}

// collect notes the objects of v: those of a list, of a graph, and the main
// entity of a page.
func (d *linkedData) collect(v any, depth int) {
	const deepest = 4
	if depth > deepest {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			d.collect(one, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if d.byID == nil {
				d.byID = map[string]map[string]any{}
			}
			d.byID[id] = v
		}
		switch kind := objectKind(v["@type"]); kind {
		case "article":
			d.articles = append(d.articles, v)
		case "page":
			d.pages = append(d.pages, v)
		}
		d.collect(v["@graph"], depth+1)
		d.collect(v["mainEntity"], depth+1)
	}
}

// objectKind says whether an object of some types is an article, a page or
// nothing of interest.
func objectKind(types any) string {
	kind := ""
	for _, t := range names(types) {
		switch {
		case strings.HasSuffix(t, "Article"), strings.HasSuffix(t, "Posting"), t == "Report", t == "ClaimReview", t == "Recipe":
			return "article"
		case strings.HasSuffix(t, "WebPage"), t == "ItemPage":
			kind = "page"
		}
	}
	return kind
}

// article returns the article that the page is about: of several, the one with
// its address or title; nil if there is none.
func (d *linkedData) article(address string, titles []string) map[string]any {
	for _, a := range d.articles {
		for _, key := range []string{"url", "@id", "mainEntityOfPage"} {
			for _, u := range append(names(a[key]), ids(a[key])...) {
				if u != "" && strings.TrimRight(u, "/") == strings.TrimRight(address, "/") {
					return a
				}
			}
		}
		for _, title := range titles {
			if headline, ok := a["headline"].(string); ok && folded(html.UnescapeString(headline)) == folded(title) {
				return a
			}
		}
	}
	if len(d.articles) == 0 {
		return nil
	}
	return d.articles[0]
}

func ids(v any) []string {
	if v, ok := v.(map[string]any); ok {
		if id, ok := v["@id"].(string); ok {
			return []string{id}
		}
	}
	return nil
}

// people returns the persons and bodies that an object names as its authors.
func (d *linkedData) people(v any) []corpus.Author {
	switch v := v.(type) {
	case string:
		if name := corpus.Clean(html.UnescapeString(v)); name != "" {
			return []corpus.Author{{Name: name}}
		}
	case []any:
		var all []corpus.Author
		for _, one := range v {
			all = append(all, d.people(one)...)
		}
		return all
	case map[string]any:
		v = d.follow(v)
		name := strings.Join(names(v["name"]), ", ")
		for _, t := range names(v["@type"]) {
			if strings.HasSuffix(t, "Organization") && !agencyName(name) {
				return nil
			}
		}
		if name != "" {
			role := stringOf(v["jobTitle"])
			if strings.EqualFold(role, "author") {
				role = ""
			}
			return []corpus.Author{{Name: name, Role: role}}
		}
	}
	return nil
}

// follow returns the object that v refers to by its id, or v itself.
func (d *linkedData) follow(v map[string]any) map[string]any {
	if id, ok := v["@id"].(string); ok && v["name"] == nil && d.byID[id] != nil {
		return d.byID[id]
	}
	return v
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

// stringOf returns the first of the strings of a value.
func stringOf(v any) string {
	if all := names(v); len(all) > 0 {
		return all[0]
	}
	return ""
}
