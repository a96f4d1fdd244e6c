package fetch

import (
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"
)

// extensions are the types that stories come in, and how files of them are
// named. What is in a file counts more when it is read.
var extensions = map[string]string{
	"text/html": ".html", "application/xhtml+xml": ".xhtml",
	"text/plain":    ".txt",
	"text/markdown": ".md", "text/x-markdown": ".md",
	"application/pdf": ".pdf", "application/x-pdf": ".pdf",
	"application/json": ".json", "text/json": ".json", "application/ld+json": ".jsonld",
	"application/jsonl": ".jsonl", "application/x-ndjson": ".jsonl", "application/ndjson": ".jsonl",
	"application/rss+xml": ".rss", "application/atom+xml": ".atom", "application/rdf+xml": ".rdf",
	"application/feed+json": ".json", "application/xml": ".xml", "text/xml": ".xml",
	"message/rfc822": ".eml", "multipart/related": ".mhtml", "application/x-mimearchive": ".mhtml",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
	"application/zip": ".zip", "application/x-zip-compressed": ".zip",
	"application/gzip": ".gz", "application/x-gzip": ".gz",
}

// further are other names of files of these types.
var further = []string{".htm", ".text", ".markdown", ".ndjson", ".mht"}

// textual are the files whose charset a server may state.
var textual = []string{".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".json", ".jsonl", ".ndjson", ".jsonld", ".rss", ".atom", ".rdf", ".xml"}

// vague are the types that servers state of what they don't know. The names of
// files say more.
var vague = []string{"", "application/octet-stream", "binary/octet-stream", "application/x-download", "application/force-download", "text/plain"}

// contentType is what a page is.
type contentType struct {
	media   string // "text/html"
	charset string // as the server states it; ""
	ext     string // of a file of that type; "" where it can't be read
}

func (t contentType) vague() bool { return slices.Contains(vague, t.media) }

func (t contentType) text() bool { return slices.Contains(textual, t.ext) }

// statedType returns what a response says that it is: by its type and, where
// that says little, by the extension of the file that it suggests to be saved
// as, or else of its address.
func statedType(resp *http.Response) contentType {
	media, params, _ := mime.ParseMediaType(resp.Header.Get("Content-Type")) // "" where there is none that makes sense
	t := contentType{media: media, charset: params["charset"], ext: extensions[media]}
	if !t.vague() {
		return t
	}
	for _, name := range []string{disposition(resp), resp.Request.URL.Path} {
		if ext := strings.ToLower(path.Ext(name)); known(ext) {
			t.ext = ext
			break
		}
	}
	return t
}

// known reports whether files with an extension can be read.
func known(ext string) bool {
	if slices.Contains(further, ext) {
		return true
	}
	for _, e := range extensions {
		if e == ext {
			return true
		}
	}
	return false
}

// of returns the type of a page whose content is known too.
func (t contentType) of(body []byte) contentType {
	if t.ext != "" && t.media != "" {
		return t
	}
	media, _, _ := strings.Cut(http.DetectContentType(body), ";")
	if t.ext == "" {
		t.ext = extensions[media]
	}
	t.media = media
	return t
}

// notRead says of what type a page is.
func notRead(media string) error {
	const longest = 100 // bytes; no type is longer
	what := "a file of a type that I don't know"
	switch kind, _, _ := strings.Cut(media, "/"); {
	case kind == "image":
		what = "an image"
	case kind == "audio", kind == "video":
		what = "a recording"
	case len(media) <= longest && media != "" && media != "application/octet-stream":
		what = "a file of type " + media
	}
	return failure(ErrType, nil, "At that address is %s. I read web pages, text, Markdown, PDF, Word (.docx), feeds, mails and JSON.", what)
}
