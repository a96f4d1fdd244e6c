package extract

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"byline/corpus"
)

// wordParagraph is a paragraph of a document.
type wordParagraph struct {
	text  string
	kind  corpus.Kind
	title bool
}

// wordReader reads the body of a document.
type wordReader struct {
	styles  map[string]wordStyle
	out     []wordParagraph
	dropped []Dropped
}

// skipped are elements whose text isn't the document's: what was deleted, what
// stands in fields and drawings besides what they show, and other versions of
// the same for older programs.
var skipped = map[string]bool{
	"del": true, "moveFrom": true, "delText": true, "instrText": true, "Fallback": true, "sectPr": true, "posOffset": true, "footnoteReference": true,
}

func (w *wordReader) read(text string) ([]wordParagraph, []Dropped, error) {
	d := newXMLDecoder(withoutDeclaration(text))
	var open []*wordText // paragraphs stand in each other where there are text boxes
	skip := 0
	row := -1 // where the paragraphs of the present row of a table begin
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return w.out, w.dropped, nil
		}
		if err != nil {
			return nil, nil, damaged(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if skip > 0 {
				skip++
				continue
			}
			if skipped[t.Name.Local] {
				skip = 1
				continue
			}
			if t.Name.Local == "tr" && word(t.Name) {
				row = len(w.out)
			}
			if t.Name.Local == "p" && word(t.Name) {
				open = append(open, &wordText{})
			} else if n := len(open); n > 0 && word(t.Name) {
				open[n-1].start(t, w.styles)
			}
		case xml.EndElement:
			if skip > 0 {
				skip--
				continue
			}
			n := len(open)
			if t.Name.Local == "tr" && row >= 0 {
				w.joinRow(row)
				row = -1
			}
			if n == 0 || !word(t.Name) {
				continue
			}
			switch t.Name.Local {
			case "p":
				w.end(open[n-1], n > 1)
				open = open[:n-1]
			case "t":
				open[n-1].in = false
			}
		case xml.CharData:
			if n := len(open); n > 0 && skip == 0 && open[n-1].in {
				open[n-1].write(t)
			}
		}
	}
}

// joinRow makes one item of a list of a table's row, unless its cells hold
// text, as where a table only lays out the page.
func (w *wordReader) joinRow(from int) {
	const cell = 12 // words
	var texts []string
	for _, p := range w.out[from:] {
		if countWords(p.text) > cell {
			return
		}
		texts = append(texts, p.text)
	}
	if len(texts) > 1 {
		w.out = append(w.out[:from], wordParagraph{text: strings.Join(texts, " "), kind: corpus.List})
	}
}

func (w *wordReader) end(p *wordText, boxed bool) {
	if hidden := shown(p.hidden.String()); hidden != "" {
		w.dropped = append(w.dropped, Dropped{Text: hidden, Reason: "hidden text"})
	}
	text := corpus.Clean(p.text.String())
	switch {
	case text == "":
	case boxed && p.kind != corpus.Caption:
		w.dropped = append(w.dropped, Dropped{Text: shown(text), Reason: "text in a box"})
	default:
		kind := p.kind
		if kind == "" {
			kind = corpus.Body
		}
		w.out = append(w.out, wordParagraph{text, kind, p.title})
	}
}

// word reports whether a name is one of WordprocessingML.
func word(n xml.Name) bool { return strings.Contains(n.Space, "wordprocessingml") || n.Space == "w" }

// wordText is a paragraph while it is read.
type wordText struct {
	text  strings.Builder
	kind  corpus.Kind
	title bool
	in    bool // within text
	// Text that isn't shown, and whether that of the present run is.
	hidden   strings.Builder
	vanished bool
}

func (p *wordText) write(text []byte) {
	if p.vanished {
		p.hidden.Write(text)
	} else {
		p.text.Write(text)
	}
}

func (p *wordText) start(t xml.StartElement, styles map[string]wordStyle) {
	val := ""
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			val = a.Value
		}
	}
	switch t.Name.Local {
	case "t":
		p.in = true
	case "tab", "br", "cr":
		p.text.WriteByte(' ')
	case "noBreakHyphen":
		p.text.WriteByte('-')
	case "r":
		p.vanished = false
	case "vanish":
		p.vanished = val != "0" && val != "false"
	case "numId":
		if p.kind == "" && val != "0" {
			p.kind = corpus.List
		}
	case "pStyle":
		for range len(styles) {
			s, ok := styles[val]
			if !ok {
				return
			}
			if s.kind != "" {
				p.kind, p.title = s.kind, s.title
				return
			}
			val = s.based
		}
	}
}
