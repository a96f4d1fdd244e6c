package extract

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"regexp"
	"strings"
)

// The first bytes of files that aren't text.
var (
	gzipMagic = []byte{0x1f, 0x8b}
	zipMagics = [][]byte{[]byte("PK\x03\x04"), []byte("PK\x05\x06")}
	pdfMagic  = []byte("%PDF-")
	oleMagic  = []byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1}
)

// foreign are the first bytes of documents that can't be read, by the extension
// of their names.
var foreign = []struct {
	magic string
	ext   string
}{
	{string(oleMagic), ".doc"},
	{`{\rtf`, ".rtf"},
	{"Rar!\x1a\x07", ".rar"},
	{"7z\xbc\xaf\x27\x1c", ".7z"},
	{"BZh", ".bz2"},
	{"\xfd7zXZ\x00", ".xz"},
	{"\x28\xb5\x2f\xfd", ".zst"},
	{"bplist00", ".webarchive"},
	{"AT&TFORM", ".djvu"},
	{"WARC/1.", ".warc"},
}

// sniffBinary tells the format of a file that isn't text by its first bytes. It
// returns "" for text.
func sniffBinary(name string, data []byte) (format, error) {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return "", errors.New("is empty")
	case hasAnyPrefix(data, zipMagics):
		return zipFormat, nil
	case bytes.Contains(data[:min(len(data), 1024)], pdfMagic) && !htmlStart.Match(data[:min(len(data), 1024)]):
		return pdfFormat, nil // up to a kilobyte may stand before it, as the viewers allow
	}
	for _, f := range foreign {
		if bytes.HasPrefix(data, []byte(f.magic)) {
			if bytes.HasPrefix(data, oleMagic) && documents[suffix(name)] != "" {
				return "", errors.New(documents[suffix(name)]) // of several formats
			}
			return "", errors.New(documents[f.ext])
		}
	}
	if why, ok := documents[suffix(name)]; ok && bytes.IndexByte(data, 0) >= 0 {
		return "", errors.New(why)
	}
	named := extensionFormat(name)
	binary := named == pdfFormat || named == zipFormat || named == docxFormat
	// Unless it is a page or text that somebody named so.
	if binary && (bytes.IndexByte(data, 0) >= 0 || !looksLikeText(data)) {
		return "", fmt.Errorf("is named like %s and isn't one; save or download it once more", named)
	}
	return "", nil
}

func hasAnyPrefix(data []byte, prefixes [][]byte) bool {
	for _, p := range prefixes {
		if bytes.HasPrefix(data, p) {
			return true
		}
	}
	return false
}

func looksLikeText(data []byte) bool {
	return strings.HasPrefix(http.DetectContentType(data), "text/")
}

var (
	htmlStart = regexp.MustCompile(`(?i)^\s*(<\?xml[^>]*>\s*)?(<!--(?s:.*?)-->\s*)*<(!doctype\s+html|html|head|body|article|meta|div|p|h1|section|main|title)\b`)
	jsonStart = regexp.MustCompile(`^\s*(\{\s*("|\})|\[\s*\{)`)
	feedStart = regexp.MustCompile(`(?i)^\s*(<\?xml[^>]*>\s*)?(<\?xml-stylesheet[^>]*>\s*)?(<!--(?s:.*?)-->\s*)*(<!doctype\s+(?:rss|rdf)[^>]*>\s*)?<(rss|feed|(?:\w+:)?RDF)\b`)
	xmlStart  = regexp.MustCompile(`^\s*<\?xml\b`)
	mailField = regexp.MustCompile(`(?i)^(from|to|subject|date|message-id|mime-version|content-type|received|return-path|delivered-to|reply-to|list-id|snapshot-content-location|x-[\w-]+):`)
	mailMust  = regexp.MustCompile(`(?im)^(mime-version|message-id|received|return-path|content-type|from):`)
	related   = regexp.MustCompile(`(?i)^content-type:\s*multipart/related`)
)

// sniffText tells the format of text by what it begins with, and by its name
// where that can't be told. The text is in any charset that extends ASCII.
func sniffText(name string, data []byte) (format, error) {
	head := bytes.TrimPrefix(data[:min(len(data), 16<<10)], []byte("\ufeff"))
	named := extensionFormat(name)
	if t := http.DetectContentType(head); !strings.HasPrefix(t, "text/") && (bytes.IndexByte(data, 0) >= 0 || t != "application/octet-stream") {
		return "", notText(t)
	}
	switch {
	case named == markdownFormat && !feedStart.Match(head):
		return named, nil // Markdown may open with a tag
	case feedStart.Match(head), jsonStart.Match(head) && bytes.Contains(head, []byte("https://jsonfeed.org/version/")):
		return feedFormat, nil
	case htmlStart.Match(head):
		return htmlFormat, nil
	case jsonStart.Match(head) && (named == jsonFormat || bytes.Contains(data, []byte(`"paragraphs"`)) || bytes.Contains(data, []byte(`"articleBody"`))):
		return jsonFormat, nil
	}
	if f, ok := sniffMail(head); ok {
		return f, nil
	}
	switch named {
	case jsonFormat, htmlFormat, mailFormat, mhtmlFormat:
		return named, nil
	case feedFormat:
		if xmlStart.Match(head) || suffix(name) != ".xml" {
			return "", errors.New("is XML, but no feed (RSS, Atom or RDF) and no page")
		}
		return textFormat, nil
	default:
		return textFormat, nil
	}
}

// notText says what a file is that isn't text.
func notText(contentType string) error {
	switch kind, _, _ := strings.Cut(contentType, "/"); kind {
	case "image":
		return fmt.Errorf("is an image (%s), not text; let a program for text recognition (OCR) make text of it", contentType)
	case "audio", "video":
		return fmt.Errorf("is a recording (%s), not text; put a transcript here", contentType)
	}
	return fmt.Errorf("is no text (%s)", contentType)
}

// sniffMail reports whether text begins like a mail: with header fields, of
// which at least two are those of mails.
func sniffMail(head []byte) (format, bool) {
	fields, isRelated := 0, false
	first := true
	for line := range bytes.Lines(head) {
		text := bytes.TrimRight(line, "\r\n")
		if first && bytes.HasPrefix(text, []byte("From ")) {
			continue // the line of a mailbox before a message
		}
		first = false
		switch {
		case len(text) == 0:
			if fields < 2 || !mailMust.Match(head) {
				return "", false
			}
			if isRelated {
				return mhtmlFormat, true
			}
			return mailFormat, true
		case mailField.Match(text):
			fields++
			isRelated = isRelated || related.Match(text) || bytes.HasPrefix(text, []byte("Snapshot-Content-Location:"))
		case text[0] == ' ' || text[0] == '\t':
		case !anyField.Match(text):
			return "", false
		}
	}
	return "", false
}

var anyField = regexp.MustCompile(`^[!-9;-~]+:`)
