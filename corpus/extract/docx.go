package extract

import (
	"archive/zip"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"

	"byline/corpus"
)

// document reads a Word document: Office Open XML, ECMA-376. It is unpacked
// here, and read in bounded time.
func (in *reading) document(ctx context.Context, files map[string]*zip.File) (Result, error) {
	parts := map[string]string{}
	for _, name := range []string{"word/document.xml", "word/styles.xml", "docProps/core.xml"} {
		f := files[name]
		if f == nil {
			continue
		}
		if f.Flags&1 != 0 {
			return Result{}, errors.New("is encrypted; save it without a password")
		}
		from, err := f.Open()
		if err != nil {
			return Result{}, fmt.Errorf("unpacking %s: %w", path.Base(name), inPlainWords(err))
		}
		data, err := in.unpack(from)
		_ = from.Close() // nothing was written
		if err != nil {
			return Result{}, fmt.Errorf("unpacking %s: %w", path.Base(name), inPlainWords(err))
		}
		if parts[name], err = decode(data, "", true); err != nil {
			return Result{}, err
		}
	}
	return in.story(ctx, docxFormat, func(context.Context) (Result, error) { return readDocument(parts, in.limits) })
}

// readDocument reads the story in the parts of a document. What the styles call
// a heading, a list or a caption is one; what the text around them is, the
// title, the byline and the dates, is read as in saved text.
func readDocument(parts map[string]string, limits Limits) (Result, error) {
	for _, text := range parts {
		if err := checkXML(text, limits); err != nil {
			return Result{}, err
		}
	}
	paragraphs, dropped, err := (&wordReader{styles: wordStyles(parts["word/styles.xml"])}).read(parts["word/document.xml"])
	if err != nil {
		return Result{}, err
	}
	var lines []line
	var looks []wordParagraph
	for _, p := range paragraphs {
		if text := corpus.Clean(p.text); text != "" {
			l := newLine(text)
			l.apart, l.bullet = true, p.kind == corpus.List
			lines, looks = append(lines, l), append(looks, p)
		}
	}
	switch {
	case len(lines) == 0:
		return Result{Dropped: dropped}, corpus.ErrNoStory
	case len(lines) > limits.Lines:
		return Result{}, beyond(LimitLines, "has more than %d paragraphs", limits.Lines)
	}
	p := newPage(lines)
	core := readCore(parts["docProps/core.xml"])
	core.apply(p)
	p.readWritten(looks)
	r := p.result()
	r.Dropped = append(r.Dropped, dropped...)
	return r, nil
}

// readWritten reads paragraphs that were written as a story, and not taken from
// a page: only at its head stands what isn't the story's text.
func (p *page) readWritten(looks []wordParagraph) {
	start := 0 // the first paragraph of the text
	for start < len(p.lines)-1 && !(prose(p.lines[start].text) && looks[start].kind == corpus.Body && !looks[start].title) {
		start++
	}
	title := -1
	for i := range min(start+1, len(looks)) {
		if looks[i].title || title < 0 && looks[i].kind == corpus.Heading {
			title = i
			if looks[i].title {
				break
			}
		}
	}
	if title < 0 && start > 0 && !endsSentence(p.lines[0].text) && p.lines[0].furniture == "" {
		if _, by := byline(p.lines[0].text); !by {
			title = 0
		}
	}
	if title >= 0 {
		p.setTitle(p.lines[title].text)
		p.drop(title, "the title")
	}
	afterByline := false
	for i := range p.lines {
		switch {
		case !p.open(i):
		case i < start+bylineReach && looks[i].kind == corpus.Body && p.readStamp(i, afterByline):
		case i < start+bylineReach && looks[i].kind == corpus.Body && p.readByline(i):
			afterByline = true
			continue
		case i < start && p.readPaperAndDate(i):
		default:
			p.kind[i] = looks[i].kind
			if looks[i].kind == corpus.Body && caption(p.lines[i].text) {
				p.kind[i] = corpus.Caption
			}
		}
		afterByline = false
	}
}

// coreProperties are what a document says of itself: Dublin Core's terms.
type coreProperties struct {
	Creator  string `xml:"creator"`
	Language string `xml:"language"`
}

func readCore(text string) coreProperties {
	var c coreProperties
	if newXMLDecoder(withoutDeclaration(text)).Decode(&c) != nil {
		return coreProperties{}
	}
	return c
}

// apply takes the author from the properties where a line at the head is the
// same name. They are often those of a template, of another document, or of
// whoever owns the computer.
func (c *coreProperties) apply(p *page) {
	name := corpus.Clean(c.Creator)
	for i, l := range p.lines[:min(len(p.lines), bylineReach)] {
		if personName(name) && l.folded == folded(name) {
			p.story.Authors = []corpus.Author{{Name: name}}
			p.drop(i, "the byline")
		}
	}
	p.story.Language = languageTag(strings.TrimSpace(c.Language))
}

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
		w.dropped = append(w.dropped, Dropped{hidden, "hidden text"})
	}
	text := corpus.Clean(p.text.String())
	switch {
	case text == "":
	case boxed && p.kind != corpus.Caption:
		w.dropped = append(w.dropped, Dropped{shown(text), "text in a box"})
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

// readPaperAndDate reads a line that has the paper's name and a date, as people
// write above a story that they keep.
func (p *page) readPaperAndDate(i int) bool {
	m := paperAndDate.FindStringSubmatch(p.lines[i].text)
	if m == nil || !publisherName(m[1]) {
		return false
	}
	stamp, ok := dateLine(m[2])
	if !ok || stamp.bare == "" {
		return false
	}
	first(&p.story.Publisher, m[1])
	first(&p.story.Dated, stamp.bare)
	p.kind[i], p.reason[i] = "", "the paper and a date"
	return true
}

var paperAndDate = regexp.MustCompile(`^(\p{Lu}[^,|·•]{2,50}?)\s*(?:,|\||·|•|–|—)\s*(.*\d.*)$`)
