package extract

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/corpus"
)

func testFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestTypeByContent holds that a file is read as what it is, whatever its name.
func TestTypeByContent(t *testing.T) {
	for _, file := range []string{"page.html", "columns.pdf", "office.docx", "newsletter.eml", "saved.mhtml", "feed.rss", "feed.atom", "schema.json", "saved.html.gz"} {
		data := testFile(t, file)
		want, err := Stories(t.Context(), file, data)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"story.txt", "story", "story.html"} {
			got, err := Stories(t.Context(), name, data)
			if err != nil || len(got) != len(want) || got[0].Title != want[0].Title || len(got[0].Paragraphs) != len(want[0].Paragraphs) {
				t.Errorf("%s as %s: got %d stories, %v", file, name, len(got), err)
			}
		}
	}
}

// TestNoSuchType holds that text which only resembles another format is text.
func TestNoSuchType(t *testing.T) {
	for _, text := range []string{
		"From: the beginning it was clear that the bridge would close.\n\nThe mayor said so on Monday.",
		"To: be or not to be, that was the question of the council.\nDate: none was set.\n\nThe mayor said so on Monday.",
		"{\"The mayor\" said so on Monday.}",
		"PK was the mayor's nickname, and the council used it on Monday.",
		"<3 said the mayor on Monday, and the council agreed with him.",
	} {
		stories, err := Stories(t.Context(), "a.txt", []byte(text))
		if err != nil || len(stories) != 1 {
			t.Errorf("%q: got %d stories, %v", text, len(stories), err)
		}
	}
}

// TestNotRead holds that what can't be read says what to do.
func TestNotRead(t *testing.T) {
	epub := pack(t, map[string]string{"mimetype": "application/epub+zip", "META-INF/container.xml": "<x/>"})
	odt := pack(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
	for _, tt := range []struct{ path, data, want string }{
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a Word document of the old kind, which can't be read; save it as .docx"},
		{"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"},
		{"a.msg", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .eml"},
		{"a.txt", `{\rtf1\ansi The bridge closed.}`, "a rich-text document, which can't be read; save it as .docx"},
		{"a.epub", string(epub), "an e-book"},
		{"a.zip", string(odt), "an OpenDocument text"},
		{"a.docx", string(pack(t, map[string]string{"a.txt": "x"})), "named like a Word document and isn't one"},
		{"a.pdf", "\x00\x01\x02\x03", "named like a PDF file and isn't one"},
		{"a.txt", "\xff\xd8\xff\xe0\x00\x10JFIF\x00", "is an image (image/jpeg)"},
		{"a.mp3", "ID3\x03\x00", "is a recording"},
		{"a.7z", "7z\xbc\xaf\x27\x1c\x00", "pack the files as ZIP"},
		{"a.xml", `<?xml version="1.0"?><note><to>x</to></note>`, "no feed"},
		{"a.json", `{"@type":"WebPage","name":"x"}`, "no article of schema.org"},
		{"a.zip", string(pack(t, map[string]string{"a.png": "x"})), "no story text found"},
		{"a.eml", "From: a@b.example\r\nDate: x\r\nContent-Type: application/pdf; name=x.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n", "has no text; what is attached is to be saved by itself"},
	} {
		_, err := Read(t.Context(), tt.path, []byte(tt.data))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got error %v, want %q", tt.path, err, tt.want)
		}
	}
}

func compressed(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestBeyondLimits holds that a file made to be too much is refused, by the
// limit that it goes beyond.
func TestBeyondLimits(t *testing.T) {
	const mega = 1 << 20
	zeros := compressed(t, make([]byte, 300*mega))
	deep := []byte("The bridge closed on Monday.")
	for i := range 6 {
		deep = pack(t, map[string]string{fmt.Sprintf("%d.zip", i): string(deep)})
	}
	mail := "From: a@b.example\nDate: x\nMIME-Version: 1.0\n\nThe bridge closed on Monday."
	for range 6 {
		mail = "From: a@b.example\nDate: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + mail
	}
	many := map[string]string{}
	for i := range 10_001 {
		many[fmt.Sprintf("%d.txt", i)] = "x"
	}
	parts := strings.Repeat("--x\nContent-Type: text/plain\n\nx\n", 10_001)
	var font strings.Builder // each paragraph opens all of them again
	for i := range 600 {
		fmt.Fprintf(&font, "<font size=%d>", i)
	}
	for _, tt := range []struct {
		name, path string
		data       []byte
		want       corpus.Limit
	}{
		{"a gzip bomb", "a.txt.gz", zeros, corpus.LimitFileSize},
		{"a gzip bomb in a ZIP", "a.zip", pack(t, map[string]string{"a.txt.gz": string(zeros)}), corpus.LimitFileSize},
		{"a Word document that is one", "a.docx", pack(t, map[string]string{"word/document.xml": string(make([]byte, 260*mega))}), corpus.LimitFileSize},
		{"archives within archives", "a.zip", deep, LimitDepth},
		{"gzip within gzip", "a.gz", compressed(t, compressed(t, compressed(t, compressed(t, compressed(t, []byte("x")))))), LimitDepth},
		{"very many files", "a.zip", pack(t, many), LimitEntries},
		{"very many parts", "a.eml", []byte("From: a@b.example\nDate: x\nContent-Type: multipart/mixed; boundary=x\n\n" + parts + "--x--\n"), LimitEntries},
		{"mails within mails", "a.eml", []byte(mail), LimitDepth},
		{"formatting that multiplies", "a.html", []byte("<html><body>" + font.String() + strings.Repeat("<p>x", 30_000)), LimitElements},
		{"a text without end", "a.txt", bytes.Repeat([]byte("Some words.\n"), 2*mega), LimitText},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read(t.Context(), tt.path, tt.data)
			e, ok := errors.AsType[*corpus.LimitError](err)
			if !ok || e.Limit != tt.want {
				t.Errorf("got error %v, want the limit %q", err, tt.want)
			}
		})
	}
}

// TestLimitsCanBeRaised holds that a file is read once its limit allows it.
func TestLimitsCanBeRaised(t *testing.T) {
	deep := []byte("The bridge closed on Monday.")
	for i := range 6 {
		deep = pack(t, map[string]string{fmt.Sprintf("%d.zip", i): string(deep)})
	}
	stories, err := (&Reader{Limits: Limits{Depth: 10}}).Stories(t.Context(), "a.zip", deep)
	if err != nil || len(stories) != 1 {
		t.Errorf("got %d stories, %v", len(stories), err)
	}
}

// TestArchiveKeepsTheRest holds that an entry which can't be read spoils no
// other, and is named.
func TestArchiveKeepsTheRest(t *testing.T) {
	const good = "The bridge closed on Monday."
	data := pack(t, map[string]string{"a/good.txt": good, "a/broken.pdf": "\x00\x01"})
	r, err := Read(t.Context(), "a.zip", data)
	if len(r.Stories) != 1 || err == nil || !strings.HasPrefix(err.Error(), "a/broken.pdf: is named like a PDF file") || !strings.HasSuffix(err.Error(), "of the rest, 1 can be read") {
		t.Errorf("got %d stories, %v", len(r.Stories), err)
	}
	// One that is too large takes no room from those before and behind it.
	data = pack(t, map[string]string{"a.txt": good, "b.txt": string(make([]byte, 300<<20)), "c.txt": good})
	r, err = Read(t.Context(), "a.zip", data)
	if len(r.Stories) != 2 || err == nil || !strings.HasPrefix(err.Error(), "b.txt: unpacking: is larger than 64 MiB when unpacked") {
		t.Errorf("beside a large entry: got %d stories, %v", len(r.Stories), err)
	}
	// Those that are too large together are read as far as there is room.
	data = pack(t, map[string]string{"a.txt": good, "b.txt": good, "c.txt": good})
	r, err = (&Reader{Limits: Limits{Unpacked: 40}}).Read(t.Context(), "a.zip", data)
	if e, ok := errors.AsType[*corpus.LimitError](err); len(r.Stories) != 1 || !ok || e.Limit != LimitUnpacked || !strings.Contains(err.Error(), "unpacking: is more than the 40 B") {
		t.Errorf("beyond the limit of all: got %d stories, %v", len(r.Stories), err)
	}
	// The first entry's flag says that it is encrypted, here and in the list.
	data = pack(t, map[string]string{"secret.txt": good})
	data[6] |= 1
	data[bytes.Index(data, centralHeader)+8] |= 1
	if _, err := Read(t.Context(), "a.zip", data); err == nil || !strings.Contains(err.Error(), "secret.txt: is encrypted; pack it without a password") {
		t.Errorf("an encrypted entry: got %v", err)
	}
	// A byte of what is stored is changed, so that its checksum is wrong.
	data = pack(t, map[string]string{"torn.txt": strings.Repeat(good, 9)})
	data[45]++
	if _, err := Read(t.Context(), "a.zip", data); err == nil || !strings.Contains(err.Error(), "torn.txt: unpacking:") {
		t.Errorf("a damaged entry: got %v", err)
	}
}

// TestArchivePassesOver holds that what a walk over a folder passes over isn't
// read in an archive either.
func TestArchivePassesOver(t *testing.T) {
	const text = "The bridge closed on Monday."
	data := pack(t, map[string]string{
		"a.txt": text, ".b.txt": text, "c/.d/e.txt": text, "__MACOSX/._a.txt": text,
		"page.html": "<p>" + text, "page_files/frame.html": "<p>" + text, "other_files/f.txt": text, "a.go": text,
	})
	stories, err := Stories(t.Context(), "a.zip", data)
	if err != nil || len(stories) != 3 { // a.txt, page.html and the one in other_files
		t.Errorf("got %d stories, %v", len(stories), err)
	}
}

func TestOnlySummaries(t *testing.T) {
	feed := `<rss version="2.0"><channel><title>T</title><item><title>A</title><description>The bridge closed on Monday… Read more</description></item></channel></rss>`
	r, err := Read(t.Context(), "a.rss", []byte(feed))
	if err == nil || !strings.Contains(err.Error(), "only summaries") || len(r.Dropped) != 1 {
		t.Errorf("got %+v, %v", r, err)
	}
}
