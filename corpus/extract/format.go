package extract

import (
	"path"
	"strings"
)

// format is a kind of file that is read.
type format string

const (
	textFormat     format = "plain text"
	markdownFormat format = "Markdown"
	htmlFormat     format = "HTML"
	jsonFormat     format = "JSON"
	feedFormat     format = "a feed"
	mailFormat     format = "an e-mail"
	mhtmlFormat    format = "a web archive"
	pdfFormat      format = "a PDF file"
	docxFormat     format = "a Word document"
	zipFormat      format = "a ZIP archive"
)

// extensions are the names of files that may hold stories. A file without an
// extension may, too. What is in a file counts more than its name: see [sniff].
var extensions = map[string]format{
	"":      textFormat,
	".txt":  textFormat,
	".text": textFormat,
	".md":   markdownFormat, ".markdown": markdownFormat,
	".htm": htmlFormat, ".html": htmlFormat, ".xhtml": htmlFormat,
	".json": jsonFormat, ".jsonl": jsonFormat, ".ndjson": jsonFormat, ".jsonld": jsonFormat,
	".rss": feedFormat, ".atom": feedFormat, ".rdf": feedFormat, ".xml": feedFormat,
	".eml": mailFormat, ".mht": mhtmlFormat, ".mhtml": mhtmlFormat,
	".pdf": pdfFormat, ".docx": docxFormat, ".zip": zipFormat,
}

// documents are files that people keep stories in and that aren't read, with
// what to save them as. They are refused with a reason rather than passed over.
var documents = map[string]string{
	".doc":  "is a Word document of the old kind, which can't be read; save it as .docx",
	".dot":  "is a Word document of the old kind, which can't be read; save it as .docx",
	".docm": "is a Word document with macros, which isn't read; save it as .docx",
	".odt":  "is an OpenDocument text, which can't be read; save it as .docx",
	".rtf":  "is a rich-text document, which can't be read; save it as .docx",
	".wpd":  "is a WordPerfect document, which can't be read; save it as .docx",

	".pages": "is a Pages document, which can't be read; export it as .docx",
	".epub":  "is an e-book, which can't be read; save its chapters as HTML or text",
	".mobi":  "is an e-book, which can't be read; save its chapters as HTML or text",
	".azw3":  "is an e-book, which can't be read; save its chapters as HTML or text",
	".msg":   "is an Outlook message, which can't be read; save it as .eml",
	".mbox":  "is a mailbox, which can't be read; save its messages as .eml, and put them into a ZIP archive if you like",

	".webarchive": "is a web archive of Safari, which can't be read; save the page as HTML or PDF",
	".warc":       "is an archive of a web crawler, which can't be read; save its pages as HTML",
	".pptx":       "holds slides, which aren't read; save the text as .docx or text",
	".xlsx":       "is a spreadsheet, which isn't read; save the stories in it as JSON lines or text",
	".djvu":       "is a scanned document, which can't be read; save it as a PDF with text",

	".rar": "is an archive that can't be read; pack the files as ZIP",
	".7z":  "is an archive that can't be read; pack the files as ZIP",
	".tar": "is an archive that can't be read; pack the files as ZIP",
	".tgz": "is an archive that can't be read; pack the files as ZIP",
	".bz2": "is compressed in a way that can't be read; use gzip or ZIP",
	".xz":  "is compressed in a way that can't be read; use gzip or ZIP",
	".zst": "is compressed in a way that can't be read; use gzip or ZIP",
}

// Accepts reports by its name whether a file may hold stories, for walking a
// folder. Of documents that people expect to be read but that can't be it
// reports true, so that [Reader.Read] says so.
func Accepts(name string) bool {
	ext := suffix(withoutGzip(name))
	_, read := extensions[ext]
	_, refused := documents[ext]
	return read || refused
}

func suffix(name string) string { return strings.ToLower(path.Ext(path.Base(name))) }

// withoutGzip returns the name of what is in a compressed file of that name.
func withoutGzip(name string) string {
	if ext := suffix(name); ext == ".gz" || ext == ".gzip" {
		return name[:len(name)-len(ext)]
	}
	return name
}

func extensionFormat(name string) format {
	if f, ok := extensions[suffix(name)]; ok {
		return f
	}
	return textFormat
}
