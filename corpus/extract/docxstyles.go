package extract

import (
	"strings"

	"byline/corpus"
)

// wordStyle is what a style of a document makes of its paragraphs.
type wordStyle struct {
	kind  corpus.Kind
	title bool
	based string
}

// wordStyles reads the styles by their ids. Their names are the same in every
// language that Word speaks, unlike the ids.
func wordStyles(text string) map[string]wordStyle {
	var doc struct {
		Styles []struct {
			ID   string `xml:"styleId,attr"`
			Name struct {
				Val string `xml:"val,attr"`
			} `xml:"name"`
			Based struct {
				Val string `xml:"val,attr"`
			} `xml:"basedOn"`
			Numbering *struct{} `xml:"pPr>numPr"`
			Outline   *struct {
				Val int `xml:"val,attr"`
			} `xml:"pPr>outlineLvl"`
		} `xml:"style"`
	}
	styles := map[string]wordStyle{}
	if newXMLDecoder(withoutDeclaration(text)).Decode(&doc) != nil {
		return styles
	}
	for _, s := range doc.Styles {
		w := wordStyle{based: s.Based.Val}
		switch name := strings.ToLower(s.Name.Val); {
		case name == "title":
			w.kind, w.title = corpus.Heading, true
		case strings.HasPrefix(name, "heading"), name == "subtitle", s.Outline != nil && s.Outline.Val < 9:
			w.kind = corpus.Heading
		case name == "caption", name == "figure", name == "illustration":
			w.kind = corpus.Caption
		case strings.HasPrefix(name, "list"), s.Numbering != nil:
			w.kind = corpus.List
		}
		styles[s.ID] = w
	}
	return styles
}
