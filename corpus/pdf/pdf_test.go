package pdf

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// engine serves all tests, as it takes some seconds to start.
var engine Engine

func TestRead(t *testing.T) {
	data, err := os.ReadFile("testdata/plain.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d, err := engine.Read(t.Context(), data, 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Paragraphs) != 7 || d.Paragraphs[0].Kind != Heading || d.Paragraphs[3].Kind != Body {
		t.Errorf("got %+v", d.Paragraphs)
	}
	if got := d.Paragraphs[5].Text; !strings.HasPrefix(got, `"It made no sound`) || !strings.HasSuffix(got, `where the ceiling had been."`) {
		t.Errorf("got %q", got)
	}
}

func TestReadErrors(t *testing.T) {
	encrypted, err := os.ReadFile("testdata/encrypted.pdf")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"encrypted":     {encrypted, ErrEncrypted},
		"without text":  {document(""), ErrNoText},
		"spaces alone":  {document("BT /F 12 Tf 72 700 Td (   ) Tj ET"), ErrNoText},
		"with too many": {document("BT ET"), &PagesError{1, 0}},
	} {
		pages := 1
		if name == "with too many" {
			pages = 0
		}
		_, err := engine.Read(t.Context(), tt.data, pages)
		if err == nil || err.Error() != tt.want.Error() {
			t.Errorf("%s: got error %v, want %v", name, err, tt.want)
		}
	}
	if _, err := engine.Read(t.Context(), []byte("%PDF-1.7\nno more"), 1); err == nil || !strings.Contains(err.Error(), "is damaged") {
		t.Errorf("a damaged one: got error %v", err)
	}
}

// TestReadStops holds that a page which takes very long to read is given up, and
// that the engine serves the next.
func TestReadStops(t *testing.T) {
	if err := engine.Start(""); err != nil {
		t.Fatal(err)
	}
	late := errors.New("it is late")
	ctx, cancel := context.WithTimeoutCause(t.Context(), 300*time.Millisecond, late)
	defer cancel()
	var b strings.Builder
	for i := range 190_000 {
		fmt.Fprintf(&b, "BT /F 12 Tf 1 0 0 1 %d %d Tm (x) Tj ET\n", i*7919%600, i*104729%780)
	}
	started := time.Now()
	_, err := engine.Read(ctx, document(b.String()), 1)
	if !errors.Is(err, late) {
		t.Errorf("got error %v after %v, want %v", err, time.Since(started), late)
	}
	if _, err := engine.Read(t.Context(), document("BT /F 12 Tf 72 700 Td (Words here.) Tj ET"), 1); err != nil {
		t.Errorf("the next one: %v", err)
	}
}

// document returns a PDF of one page with that content.
func document(content string) []byte {
	var b strings.Builder
	var at []int
	object := func(text string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), text)
	}
	b.WriteString("%PDF-1.4\n")
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>")
	object(fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
	object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return []byte(b.String())
}
