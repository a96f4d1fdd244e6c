package extract

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/corpus"
)

// hold checks that what is read of a file is what a story promises, in bounded
// time. What is malformed may be refused, and nothing may panic.
func hold(t *testing.T, folder *corpus.Folder, path string, data []byte) {
	t.Helper()
	started := time.Now()
	stories, err := folder.Parse(t.Context(), path, data)
	if took := time.Since(started); took > 10*time.Second {
		t.Errorf("took %v", took)
	}
	if err != nil {
		if len(stories) > 0 && !strings.Contains(err.Error(), "of the rest") {
			t.Errorf("stories beside an error that doesn't say so: %v", err)
		}
		e, ok := errors.AsType[corpus.FileError](err)
		if !ok {
			t.Fatalf("no FileError: %v", err)
		}
		for _, broken := range []string{"lies outside", "not clean", "is not a date", "of unknown kind \"", "has no words", "takes longer than", "the reader can't handle"} {
			if strings.Contains(e.Err.Error(), broken) && !strings.Contains(e.Err.Error(), "unknown kind of paragraph") {
				t.Errorf("a promise is broken: %v", err)
			}
		}
		if !utf8.ValidString(strings.TrimPrefix(err.Error(), path)) {
			t.Errorf("an error that isn't UTF-8: %q", err)
		}
	}
	for i := range stories {
		holdStory(t, &stories[i])
	}
}

func holdStory(t *testing.T, s *corpus.Story) {
	t.Helper()
	if !utf8.ValidString(s.ID) {
		t.Errorf("id %q", s.ID)
	}
	fields := []string{s.Title, s.Publisher, s.Section, s.URL, s.Language}
	for _, a := range s.Authors {
		fields = append(fields, a.Name, a.Role)
	}
	for _, q := range s.Quotes {
		fields = append(fields, q.Speaker, q.Role, q.Via)
		for _, l := range append([]corpus.Location{q.Source, q.Cue}, q.Parts...) {
			text := s.Paragraphs[l.Paragraph].Text
			if !utf8.ValidString(l.In(text)) || !utf8.ValidString(text[:l.Start]) {
				t.Errorf("a quotation begins or ends within a character: %+v in %q", l, text)
			}
		}
	}
	for _, f := range fields {
		if !utf8.ValidString(f) || strings.ContainsAny(f, "\n\r\x00") {
			t.Errorf("field %q", f)
		}
	}
}

// fuzz runs a target on files of that name, seeded with our own of each kind.
func fuzz(f *testing.F, name string, patterns ...string) {
	f.Helper()
	for _, p := range patterns {
		files, err := filepath.Glob("testdata/" + p)
		if err != nil || len(files) == 0 {
			f.Fatalf("no seeds for %s: %v", p, err)
		}
		for _, file := range files {
			if filepath.Ext(file) == ".golden" {
				continue
			}
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	// Low limits, so that going beyond them is tried too.
	limits := Limits{Unpacked: 1 << 20, Entries: 100, Elements: 20_000, Text: 1 << 20, Lines: 5_000}.WithDefaults()
	folder := &corpus.Folder{Extract: func(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
		in := reading{limits: limits, pdf: &reader.pdf}
		r, err := in.file(ctx, path, data, 0)
		return r.Stories, err
	}}
	f.Fuzz(func(t *testing.T, data []byte) { hold(t, folder, name, data) })
}

func FuzzHTML(f *testing.F) { fuzz(f, "a.html", "*.html") }

func FuzzText(f *testing.F) { fuzz(f, "a.txt", "*.txt") }

func FuzzMarkdown(f *testing.F) { fuzz(f, "a.md", "*.md") }

func FuzzJSON(f *testing.F) { fuzz(f, "a.json", "*.json", "*.jsonl") }

func FuzzFeed(f *testing.F) { fuzz(f, "a.xml", "*.rss", "*.atom") }

func FuzzMail(f *testing.F) { fuzz(f, "a.eml", "*.eml") }

func FuzzMHTML(f *testing.F) { fuzz(f, "a.mhtml", "*.mhtml") }

// startPDF starts the engine for PDF files, which isn't to count as time.
func startPDF(f *testing.F) {
	f.Helper()
	if err := reader.pdf.Start(""); err != nil {
		f.Fatal(err)
	}
}

func FuzzPDF(f *testing.F) {
	startPDF(f)
	fuzz(f, "a.pdf", "*.pdf")
}

func FuzzDOCX(f *testing.F) { fuzz(f, "a.docx", "*.docx") }

// FuzzDocument reads what is in a Word document, as mutations of one that is
// packed seldom unpack.
func FuzzDocument(f *testing.F) {
	z, err := zip.OpenReader("testdata/office.docx")
	if err != nil {
		f.Fatal(err)
	}
	defer z.Close() //nolint:errcheck // it was only read
	parts := map[string]string{}
	for _, name := range []string{"word/document.xml", "word/styles.xml", "docProps/core.xml"} {
		in, err := z.Open(name)
		if err != nil {
			f.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(in); err != nil {
			f.Fatal(err)
		}
		parts[name] = b.String()
	}
	f.Add(parts["word/document.xml"], parts["word/styles.xml"], parts["docProps/core.xml"])
	folder := &corpus.Folder{Extract: reader.Stories}
	f.Fuzz(func(t *testing.T, document, styles, core string) {
		hold(t, folder, "a.docx", pack(t, map[string]string{
			"word/document.xml": document, "word/styles.xml": styles, "docProps/core.xml": core,
		}))
	})
}

// FuzzZIP reads archives, whole ones and others.
func FuzzZIP(f *testing.F) {
	startPDF(f)
	f.Add("a/story.txt", []byte("The market moved to the bus depot on Wednesday."), false)
	f.Add("page_files/frame.html", []byte("<p>The market moved to the bus depot.</p>"), true)
	f.Add("__MACOSX/._x.md", []byte("x"), true)
	f.Add("deep.zip", pack(f, map[string]string{"a.md": "# T\n\nText.", "../b.txt": "Words."}), false)
	folder := &corpus.Folder{Extract: reader.Stories}
	f.Fuzz(func(t *testing.T, name string, data []byte, raw bool) {
		if strings.HasSuffix(name, "/") {
			return // a folder has no content
		}
		if !raw {
			data = pack(t, map[string]string{name: string(data), "page.html": "<p>The market moved to the bus depot.</p>"})
		}
		hold(t, folder, "a.zip", data)
	})
}

// pack returns a ZIP archive of files.
func pack(tb testing.TB, files map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, content := range files {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(content))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// FuzzName reads any content under any name.
func FuzzName(f *testing.F) {
	startPDF(f)
	for _, path := range []string{"a.txt", "a.md", "a.html", "a.json", "a.eml", "a.pdf", "a.docx", "a.zip", "a.gz", "a"} {
		for _, data := range []string{
			"---\ntitle: x\n---\n# T\n\n- a\n- b\n\n![a](b \"c\")\n\n> q\n",
			"---\ntitle:\xff\x80\n---", // whose error quotes half a character
			`{"_id":"a","paragraphs":["x",{"text":"y","kind":"list"}],"authors":[{"name":"N"}]}`,
			"\xff\xfea\x00b\x00", "caf\xe9 is here.", "\x1f\x8b\x08", "PK\x05\x06", "%PDF-1.4\n", "From: a\nDate: b\n\nc",
		} {
			f.Add(path, []byte(data))
		}
	}
	folder := &corpus.Folder{Extract: reader.Stories}
	f.Fuzz(func(t *testing.T, path string, data []byte) { hold(t, folder, path, data) })
}
