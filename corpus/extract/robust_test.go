package extract

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
)

func TestRefused(t *testing.T) {
	long := strings.Repeat("word ", 30_000)
	tests := []struct{ name, path, data, want string }{
		{"empty", "a.txt", " \n\n", "is empty"},
		{"a PNG image", "a.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is an image"},
		{"a program", "a", "\x7fELF\x02\x01\x01\x00\x00\x00", "is no text"},
		{"a PDF that is none", "a.txt", "%PDF-1.7\n", "is damaged"},
		{"a Word document that is none", "a.docx", "PK\x03\x04", "a damaged Word document"},
		{"one slip in UTF-8", "a.txt", strings.Repeat("é", 20) + "\xff.", "byte 40, which is 0xff"},
		{"a line of 10 MB", "a.txt", strings.Repeat("x", 10<<20), "has a line of more than 100000 bytes: line 1"},
		{"lines without end", "a.txt", strings.Repeat("a\n", 4<<20), "lines"},
		{"text without end", "a.txt", strings.Repeat("Some words.\n", 1<<21), "more than 16 MiB of text"},
		{"a line of 10 MB in Markdown", "a.md", strings.Repeat("[", 10<<20), "line 1"},
		{"a long paragraph in HTML", "a.html", "<html><body><p>" + long + "</p></body></html>", "paragraph of more than"},
		{"a long paragraph in JSON", "a.json", `{"paragraphs":["` + long + `"]}`, "paragraph of more than"},
		{"a page of 20 MB", "a.html", "<html>" + strings.Repeat("<p>x</p>\n", 2_500_000), "more than 16 MiB of text"},
		{"too many elements", "a.html", "<html><body>" + strings.Repeat("<p>x", 80_000), "more than 60000 elements"},
		{"elements too deep", "a.html", "<html><body>" + strings.Repeat("<div>", 5_000) + "x", "has more elements in each other than any page needs; save it as text"},
		{"XML too deep", "a.rss", "<rss>" + strings.Repeat("<a>", 1_000), "has more than 200 elements in each other; save it as text or HTML"},
		{"front matter that isn't YAML", "a.md", "---\ntitle: x\nauthors: [a\n---\nText.", "line"},
		{"front matter of the wrong kind", "a.md", "---\ntitle: x\nauthors: 7\n---\nText.", "author"},
		{"front matter without an end", "a.md", "---\ntitle: x\nauthors:\n- A\n\nText: and more.\nText.", "doesn't end; it needs a line with --- as line 7"},
		{"front matter alone, without an end", "a.txt", "---\r\ntitle: x\r\n", "as line 3"},
		{"front matter without an end within reach", "a.txt", "---\ntitle: x\n" + strings.Repeat("# filler\n", 3_000) + "---\nText.", "front matter: it is longer than 16384 bytes"},
		{"JSON broken off", "a.json", `{"title":"x","paragraphs":["y`, "story 1"},
		{"JSON of another kind", "a.json", `{"paragraphs":[{"text":"x","kind":"pull"}]}`, `"pull"`},
		{"JSON with a list for a title", "a.json", `{"title":["x"],"text":"y"}`, "title: expected text"},
		{"JSON with a text for paragraphs", "a.json", `{"paragraphs":"y"}`, "paragraphs: expected a list"},
		{"JSON with a truth for a paragraph", "a.json", `{"paragraphs":[{"text":true}]}`, "paragraphs.text: expected text"},
		{"JSON with a number for a story", "a.json", `[5]`, "story 1: expected an object"},
		{"JSON that breaks off", "a.json", `{"title":"x"`, "story 1: is not valid JSON: it breaks off"},
		{"JSON without stories", "a.json", `[]`, "no story text found"},
		{"a heading alone", "a.md", "# Title\n\n## Heading\n", "no story text found"},
		{"a broken archive", "a.gz", "\x1f\x8bxx", "unpacking"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(t.Context(), tt.path, []byte(tt.data))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got error %v, want %q", err, tt.want)
			}
		})
	}
}

func TestBrokenYAMLNamesItsLine(t *testing.T) {
	for _, broken := range []string{"authors: [a", "authors: 7", "title: x", "a: b: c", "\ttitle: x", "section: \"x", "section: [1, 2]"} {
		_, err := Read(t.Context(), "a.md", []byte("---\ntitle: x\nurl: y\n"+broken+"\n---\nText."))
		if err == nil || !strings.Contains(err.Error(), "line 4") {
			t.Errorf("%s: got %v, want it to name line 4", broken, err)
		}
	}
}

func TestGzip(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte("# Zipped\n\nIt came small.")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	stories, err := Stories(t.Context(), "a.md.gz", b.Bytes())
	if err != nil || stories[0].Title != "Zipped" {
		t.Errorf("got %+v, %v", stories, err)
	}
}

func TestCharsets(t *testing.T) {
	const text = "Zoë said “déjà vu” twice in the café."
	wide := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	page := func(meta, body string) []byte {
		return []byte("<html><head>" + meta + "<title>T</title></head><body><article><p>" + body + "</p></article></body></html>")
	}
	latin := "He said it twice in the cafe, the police told us, and then was gone."
	var little, big []byte
	for _, u := range utf16.Encode([]rune(latin + text)) {
		little = binary.LittleEndian.AppendUint16(little, u)
		big = binary.BigEndian.AppendUint16(big, u)
	}
	tests := []struct {
		name, path string
		data       []byte
		want       string
	}{
		{"UTF-16 without a mark", "a.txt", little, latin + text},
		{"UTF-16 the other way round", "a.md", big, latin + text},
		{"UTF-8", "a.txt", []byte(text), text},
		{"UTF-8 with a mark", "a.txt", []byte("\ufeff" + text), text},
		{"UTF-16", "a.txt", wide, text},
		{"windows-1252", "a.txt", []byte("Zo\xeb said \x93d\xe9j\xe0 vu\x94 twice in the caf\xe9."), text},
		{"declared by the page", "a.html", page(`<meta charset="koi8-r">`, "\xf0\xd2\xc9\xd7\xc5\xd4, \xcd\xc9\xd2."), "Привет, мир."},
		{"declared wrongly", "a.html", page(`<meta charset="koi8-r">`, text), text},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stories, err := Stories(t.Context(), tt.path, tt.data)
			if err != nil {
				t.Fatal(err)
			}
			if got := stories[0].Paragraphs[0].Text; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestAccepts(t *testing.T) {
	for name, want := range map[string]bool{
		"a.txt": true, "b/A.TXT": true, "a.md": true, "a.html": true, "a.json": true, "a.jsonl.gz": true, "story": true,
		"a.pdf": true, "a.zip": true, "a.eml": true,
		"a.doc": true, // to be refused with a reason
		"a.png": false, "a.go": false, "a.tsv": false,
	} {
		if got := Accepts(name); got != want {
			t.Errorf("Accepts(%q) = %v", name, got)
		}
	}
}

func TestWithin(t *testing.T) {
	never := make(chan struct{})
	defer close(never)
	_, err := within(t.Context(), 1, func(context.Context) (Result, error) {
		<-never
		return Result{}, nil
	})
	if err == nil || !strings.Contains(err.Error(), "takes longer than 1ns") {
		t.Errorf("got error %v", err)
	}
	_, err = within(t.Context(), time.Minute, func(context.Context) (Result, error) { panic("index out of range") })
	if err == nil || !strings.Contains(err.Error(), "malformed") {
		t.Errorf("after a panic: got error %v", err)
	}
}
