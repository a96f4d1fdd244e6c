package extract

import (
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

// TestWordDocument holds what is made of the parts of a document that aren't
// plain paragraphs.
func TestWordDocument(t *testing.T) {
	const (
		open  = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m"><w:body>`
		end   = `</w:body></w:document>`
		style = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
			`<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="b1"><w:name w:val="heading 2"/></w:style>` +
			`<w:style w:styleId="b2"><w:name w:val="Mine"/><w:basedOn w:val="b1"/></w:style><w:style w:styleId="B"><w:name w:val="caption"/></w:style>` +
			`<w:style w:styleId="loop"><w:name w:val="Loop"/><w:basedOn w:val="loop"/></w:style></w:styles>`
	)
	p := func(style, runs string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p>`
	}
	r := func(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }
	text := open +
		p("Titel", r("Bridge closes")) +
		p("", r("Ann Reed")) +
		p("", r("The Evening Star, March 4, 2024")) +
		p("loop", r("The bridge ")+`<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>`+r("closed ")+`</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>(check this)</w:t></w:r><w:r><w:t>on</w:t><w:br/><w:t>Monday.</w:t></w:r>`) +
		p("b2", r("What follows")) +
		p("B", r("The bridge, closed.")) +
		p("", `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>`+p("", r("In a box."))+`</w:txbxContent></mc:Choice><mc:Fallback>`+r("In a box.")+`</mc:Fallback></mc:AlternateContent></w:r>`+r("It opens in the fall.")) +
		`<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>` + r("First, the bearings.") + `</w:p>` +
		`<w:tbl><w:tr><w:tc>` + p("", r("Bearings")) + `</w:tc><w:tc>` + p("", r("4")) + `</w:tc></w:tr></w:tbl>` + end
	core := `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ann Reed</dc:creator><dc:title>Template 7</dc:title></cp:coreProperties>`
	result, err := Read(t.Context(), "a.docx", pack(t, map[string]string{"word/document.xml": text, "word/styles.xml": style, "docProps/core.xml": core}))
	if err != nil {
		t.Fatal(err)
	}
	s := result.Stories[0]
	want := []corpus.Paragraph{
		{Text: "The bridge closed on Monday.", Kind: corpus.Body},
		{Text: "What follows", Kind: corpus.Heading},
		{Text: "The bridge, closed.", Kind: corpus.Caption},
		{Text: "It opens in the fall.", Kind: corpus.Body},
		{Text: "First, the bearings.", Kind: corpus.List},
		{Text: "Bearings 4", Kind: corpus.List},
	}
	if !slices.Equal(s.Paragraphs, want) {
		t.Errorf("got %+v\nwant %+v", s.Paragraphs, want)
	}
	if s.Title != "Bridge closes" || s.Publisher != "The Evening Star" || s.Dated != "2024-03-04" || s.Published != "" || len(s.Authors) != 1 || s.Authors[0].Name != "Ann Reed" {
		t.Errorf("got %+v", s)
	}
	var reasons []string
	for _, d := range result.Dropped {
		reasons = append(reasons, d.Reason)
	}
	for _, reason := range []string{"hidden text", "text in a box", "the title", "the byline"} {
		if !slices.Contains(reasons, reason) {
			t.Errorf("nothing is dropped as %q: %q", reason, reasons)
		}
	}
}

// TestWordCreator holds that whoever made a document is no author unless its
// text says so.
func TestWordCreator(t *testing.T) {
	text := `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>The bridge closed on Monday, Ann Reed said.</w:t></w:r></w:p></w:document>`
	core := `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ann Reed</dc:creator></cp:coreProperties>`
	stories, err := Stories(t.Context(), "a.docx", pack(t, map[string]string{"word/document.xml": text, "docProps/core.xml": core}))
	if err != nil || stories[0].Authors != nil || !strings.HasPrefix(stories[0].Paragraphs[0].Text, "The bridge") {
		t.Errorf("got %+v, %v", stories, err)
	}
}
