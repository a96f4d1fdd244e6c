package extract

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"
)

// maxXMLDepth is the most elements that may stand in each other. What reads
// them calls itself for each.
const maxXMLDepth = 200

// newXMLDecoder returns a decoder that is as forgiving as readers of feeds are.
func newXMLDecoder(text string) *xml.Decoder {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	return d
}

// checkXML bounds the work on XML before it is parsed. Of a Word document's
// elements it takes some ten to make one of a page.
func checkXML(text string, limits Limits) error {
	d := newXMLDecoder(text)
	depth, elements := 0, 0
	for {
		token, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return damaged(err)
		}
		switch token.(type) {
		case xml.StartElement:
			depth++
			elements++
		case xml.EndElement:
			depth--
		}
		if depth > maxXMLDepth {
			return fmt.Errorf("has more than %d elements in each other; save it as text or HTML", maxXMLDepth)
		}
		if elements > 10*limits.Elements {
			return beyond(LimitElements, "has more than %d elements", 10*limits.Elements)
		}
	}
}

var xmlDeclaration = regexp.MustCompile(`^\s*<\?xml[^>]*\?>`)

// withoutDeclaration returns XML that is UTF-8 by now without the declaration
// that may say otherwise.
func withoutDeclaration(text string) string {
	return text[len(xmlDeclaration.FindString(text)):]
}

// damaged says that a parser can't make sense of a file. What it quotes of that
// may be any bytes.
func damaged(err error) error {
	return fmt.Errorf("is damaged: %s", strings.ToValidUTF8(err.Error(), "\ufffd"))
}
