package fetch

import (
	"compress/gzip"
	"net/http"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"byline/corpus/extract"
)

// The name of a page suits what it is: by its type or, where that says little,
// by the name that it has, or by what it looks like.
func TestName(t *testing.T) {
	for name, test := range map[string]struct {
		contentType, disposition, path, body string
		want, media                          string
	}{
		"HTML":                    {"text/html; charset=utf-8", "", "/a", "<p>", "story.html", "text/html"},
		"HTML, by another name":   {"Text/HTML", `attachment; filename="a.pdf"`, "/a.php", "<p>", "story.html", "text/html"},
		"HTML, bad parameter":     {"text/html; charset", "", "/a", "<p>", "story.html", "text/html"},
		"XHTML":                   {"application/xhtml+xml", "", "/a", "<p>", "story.xhtml", "application/xhtml+xml"},
		"text":                    {"text/plain", "", "/a", "a", "story.txt", "text/plain"},
		"Markdown":                {"text/markdown", "", "/a", "a", "story.md", "text/markdown"},
		"Markdown as text":        {"text/plain; charset=utf-8", "", "/raw/README.md", "a", "story.md", "text/plain"},
		"text of a program":       {"text/plain", "", "/a.exe", "a", "story.txt", "text/plain"},
		"PDF":                     {"application/pdf", "", "/a", "%PDF-", "story.pdf", "application/pdf"},
		"feed":                    {"application/rss+xml", "", "/feed", "<rss>", "story.rss", "application/rss+xml"},
		"mail":                    {"message/rfc822", "", "/a", "From: a", "story.eml", "message/rfc822"},
		"Word":                    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "", "/a", "PK", "story.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		"download":                {"application/octet-stream", `attachment; filename="Bericht.DOCX"`, "/a.pdf", "PK", "story.docx", "application/octet-stream"},
		"download, other letters": {"application/octet-stream", `attachment; filename*=UTF-8''%D0%B0.pdf`, "/a", "%PDF-", "story.pdf", "application/octet-stream"},
		"download, a path":        {"application/octet-stream", `attachment; filename="../../etc/cron.d/a.md"`, "/a", "a", "story.md", "application/octet-stream"},
		"download, two names":     {"application/octet-stream", `attachment; filename="a.html/../b.md"`, "/a", "a", "story.md", "application/octet-stream"},
		"download, broken name":   {"application/octet-stream", `attachment; filename="`, "/a.json", "{}", "story.json", "application/octet-stream"},
		"download, program":       {"application/octet-stream", `attachment; filename="a.exe"`, "/a.md", "a", "story.md", "application/octet-stream"},
		"by its looks, HTML":      {"application/octet-stream", "", "/a", "<!DOCTYPE html><p>", "story.html", "text/html"},
		"by its looks, PDF":       {"binary/octet-stream", "", "/a", "%PDF-1.4", "story.pdf", "application/pdf"},
		"no type, HTML":           {"none", "", "/a", "<html>", "story.html", "text/html"},
		"no type, text":           {"none", "", "/a.markdown", "words", "story.markdown", "text/plain"},
		"no type that is one":     {"text / html", "", "/a", "<html>", "story.html", "text/html"},
	} {
		t.Run(name, func(t *testing.T) {
			srv := serve(t, pages{test.path: typed(test.contentType, test.disposition, test.body)})
			p := get(t, trusting(t, srv), srv.URL+test.path)
			if p.Name != test.want || p.ContentType != test.media {
				t.Errorf("name %q, type %q; want %q, %q", p.Name, p.ContentType, test.want, test.media)
			}
		})
	}
}

// typed answers with a type, or without any for "none".
func typed(contentType, disposition, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header()["Content-Type"] = nil
		if contentType != "none" {
			w.Header().Set("Content-Type", contentType)
		}
		if disposition != "" {
			w.Header().Set("Content-Disposition", disposition)
		}
		_, _ = w.Write([]byte(body))
	}
}

// What can't be read isn't downloaded, and it is said what it is.
func TestType(t *testing.T) {
	for name, test := range map[string]struct{ contentType, body, text string }{
		"image":      {"image/png", "\x89PNG", "At that address is an image."},
		"drawing":    {"image/svg+xml", "<svg>", "At that address is an image."},
		"film":       {"video/mp4", "a", "At that address is a recording."},
		"sound":      {"audio/mpeg", "a", "At that address is a recording."},
		"style":      {"text/css", "p{}", "At that address is a file of type text/css."},
		"program":    {"application/javascript", "a", "At that address is a file of type application/javascript."},
		"old Word":   {"application/msword", "a", "At that address is a file of type application/msword."},
		"unknown":    {"application/octet-stream", "\x00\x01", "At that address is a file of a type that I don't know."},
		"no type":    {"none", "\x00\x01", "At that address is a file of a type that I don't know."},
		"looks":      {"none", "GIF89a", "At that address is an image."},
		"odd":        {"x/" + strings.Repeat("x", 200), "a", "At that address is a file of a type that I don't know."},
		"empty":      {"text/html", "", "The page at that address is empty."},
		"only space": {"text/html", " \n", "The page at that address is empty."},
	} {
		t.Run(name, func(t *testing.T) {
			srv := serve(t, pages{"/story": typed(test.contentType, "", test.body)})
			if said := refuses(t, New(trusting(t, srv)), srv.URL+"/story", ErrType); !strings.HasPrefix(said, test.text) {
				t.Errorf("text %q, want %q", said, test.text)
			}
		})
	}
}

// Only gzip is asked for, and so taken apart.
func TestEncoding(t *testing.T) {
	encoded := func(encoding string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", encoding)
			if encoding == "gzip" {
				w.Header().Set("Content-Type", "text/html")
				z := gzip.NewWriter(w)
				_, _ = z.Write([]byte("<p>A story.</p>"))
				_ = z.Close()
				return
			}
			story(w, r)
		}
	}
	srv := serve(t, pages{"/br": encoded("br"), "/identity": encoded("identity"), "/gzip": encoded("gzip")})
	refuses(t, New(trusting(t, srv)), srv.URL+"/br", ErrType)
	for _, path := range []string{"/identity", "/gzip"} {
		if got := get(t, trusting(t, srv), srv.URL+path).Body; string(got) != "<p>A story.</p>" {
			t.Errorf("%s: %q", path, got)
		}
	}
}

// All that is fetched can be read by its name.
func TestAccepted(t *testing.T) {
	for media, ext := range extensions {
		if !extract.Accepts("story" + ext) {
			t.Errorf("%s: %s isn't read", media, ext)
		}
	}
	for _, ext := range append(further, textual...) {
		if !known(ext) || !extract.Accepts("story"+ext) {
			t.Errorf("%s isn't read", ext)
		}
	}
}

// The reader reads a page in the charset that only its server stated.
func TestCharset(t *testing.T) {
	const title, body = "Кремль ответил", "Пресс-секретарь президента сказал, что приглашение интересное, но сначала нужно во всём разобраться."
	const page = "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + body + "</p></article></body></html>"
	koi8, err := charmap.KOI8R.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	srv := serve(t, pages{"/story": text("text/html; charset=KOI8-R", koi8)})
	p := get(t, trusting(t, srv), srv.URL+"/story")
	if string(p.Body) != page {
		t.Errorf("fetched %q", p.Body)
	}
	stories, err := new(extract.Reader).Stories(t.Context(), p.Name, p.Body)
	if err != nil || len(stories) != 1 || stories[0].Title != title || stories[0].Paragraphs[0].Text != body {
		t.Errorf("read %+v, %v", stories, err)
	}
}

// A stated charset is believed only where it can be so.
func TestInUTF8(t *testing.T) {
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("мир и труд")
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct{ body, label, want string }{
		"none stated":      {"caf\xe9", "", "caf\xe9"},
		"latin":            {"caf\xe9", "ISO-8859-1", "café"},
		"quoted":           {"caf\xe9", " latin1 ", "café"},
		"UTF-8 after all":  {"café", "ISO-8859-1", "café"},
		"not UTF-8":        {"caf\xe9", "utf-8", "caf\xe9"},
		"unknown":          {"caf\xe9", "x-klingon", "caf\xe9"},
		"byte order mark":  {wide, "ISO-8859-1", wide},
		"wide":             {wide[2:], "utf-16le", "мир и труд"},
		"wide, not stated": {wide[2:], "windows-1251", wide[2:]},
		"not wide":         {"café", "utf-16le", "café"},
		"nothing in it is": {"\xff\xff\xff\xff\xff", "shift_jis", "\xff\xff\xff\xff\xff"},
		"Japanese":         {"\x93\xfa\x96\x7b", "Shift_JIS", "日本"},
	} {
		if got := string(inUTF8([]byte(test.body), test.label)); got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}
