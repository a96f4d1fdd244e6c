package extract

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"path"
	"regexp"
	"strings"
)

// format is a kind of file that is read.
type format string

const (
	textFormat     format = "plain text"
	markdownFormat format = "Markdown"
	htmlFormat     format = "HTML"
	jsonFormat     format = "JSON"
)

// extensions are the names of files that may hold stories. A file without an
// extension may, too.
var extensions = map[string]format{
	"":      textFormat,
	".txt":  textFormat,
	".text": textFormat,
	".md":   markdownFormat, ".markdown": markdownFormat,
	".htm": htmlFormat, ".html": htmlFormat, ".xhtml": htmlFormat,
	".json": jsonFormat, ".jsonl": jsonFormat, ".ndjson": jsonFormat,
}

// documents are files that people keep stories in and that aren't read. They
// are refused with a reason rather than passed over.
var documents = map[string]string{
	".pdf": "a PDF file", ".doc": "a Word document", ".docx": "a Word document", ".odt": "an OpenDocument text",
	".rtf": "a rich-text document", ".epub": "an e-book", ".eml": "an e-mail", ".mht": "a web archive", ".mhtml": "a web archive",
}

// Accepts reports by its name whether a file may hold stories, for walking a
// folder. Of documents that people expect to be read but that can't be it
// reports true, so that [Read] says so.
func Accepts(name string) bool {
	ext := suffix(strings.TrimSuffix(strings.ToLower(name), ".gz"))
	_, read := extensions[ext]
	_, refused := documents[ext]
	return read || refused
}

func suffix(name string) string { return strings.ToLower(path.Ext(path.Base(name))) }

var (
	htmlStart = regexp.MustCompile(`(?i)^\s*(<\?xml[^>]*>\s*)?(<!--(?s:.*?)-->\s*)*<(!doctype\s+html|html|head|body|article|meta|div|p|h1|section|main|title)\b`)
	jsonStart = regexp.MustCompile(`^\s*(\{\s*("|\})|\[\s*\{)`)
)

// sniff tells the format of a file, by its content first.
func sniff(name string, data []byte) (format, error) {
	if what, ok := documents[suffix(name)]; ok {
		return "", fmt.Errorf("is %s, which can't be read; save it as text, Markdown or HTML", what)
	}
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return "", fmt.Errorf("is %s, which can't be read; save it as text, Markdown or HTML", documents[".pdf"])
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return "", errors.New("is empty")
	}
	if _, wide := utf16Order(data); wide {
		return extensionFormat(name), nil
	}
	if t := http.DetectContentType(data); !strings.HasPrefix(t, "text/") && (bytes.IndexByte(data, 0) >= 0 || t != "application/octet-stream") {
		return "", fmt.Errorf("is no text (%s)", t)
	}
	head := bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\ufeff"))
	named := extensionFormat(name)
	switch {
	case named == markdownFormat:
		return named, nil // Markdown may open with a tag
	case htmlStart.Match(head):
		return htmlFormat, nil
	case jsonStart.Match(head) && (named == jsonFormat || bytes.Contains(data, []byte(`"paragraphs"`))):
		return jsonFormat, nil
	case named == jsonFormat || named == htmlFormat:
		return named, nil
	}
	return textFormat, nil
}

func extensionFormat(name string) format {
	if f, ok := extensions[suffix(name)]; ok {
		return f
	}
	return textFormat
}
