package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

var errNoW3M = errors.New("w3m is not installed")

// ways are the forms in which a page is measured: as it is, and as the text
// that programs and people make of it.
func ways() []way {
	return []way{
		{"HTML", "page.html", func(_ context.Context, page []byte) ([]byte, error) { return page, nil }},
		{"text of w3m", "page.txt", dump("10000")},
		{"text without tags", "page.txt", func(_ context.Context, page []byte) ([]byte, error) { return stripTags(page) }},
		{"text of w3m at 80 columns", "page.txt", dump("80")},
	}
}

// unpack returns what is in data, which may be compressed.
func unpack(data []byte) ([]byte, error) {
	const limit = 64 << 20 // bytes
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(z, limit))
}

// dump makes the text of pages that w3m shows in so many columns.
func dump(columns string) func(context.Context, []byte) ([]byte, error) {
	return func(ctx context.Context, page []byte) ([]byte, error) {
		if _, err := exec.LookPath("w3m"); err != nil {
			return nil, errNoW3M
		}
		w3m := exec.CommandContext(ctx, "w3m", "-dump", "-cols", columns, "-T", "text/html") //nolint:gosec // a fixed command
		w3m.Stdin = bytes.NewReader(page)
		w3m.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
		text, err := w3m.Output()
		if err != nil {
			return nil, fmt.Errorf("w3m: %w", err)
		}
		return text, nil
	}
}

// stripTags makes text of a page in the crudest way that is in use: it drops
// scripts, styles and the head, and breaks lines at block elements.
func stripTags(page []byte) ([]byte, error) {
	var source io.Reader = bytes.NewReader(page)
	if !utf8.Valid(page) {
		var err error
		if source, err = charset.NewReader(source, "text/html"); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	inLine := strings.NewReplacer("\n", " ", "\r", " ")
	inside := "" // the element that is being dropped
	for z := html.NewTokenizer(source); ; {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			if err := z.Err(); !errors.Is(err, io.EOF) {
				return nil, err
			}
			return out.Bytes(), nil
		case html.TextToken:
			if inside == "" {
				// What stands in noscript comes as one text, tags and all.
				_, _ = inLine.WriteString(&out, anyTag.ReplaceAllString(string(z.Text()), " "))
			}
		case html.CommentToken, html.DoctypeToken:
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			switch tag := string(name); {
			case inside == "" && kind == html.StartTagToken && (tag == "script" || tag == "style" || tag == "head"):
				inside = tag
			case inside == tag && kind == html.EndTagToken:
				inside = ""
			case inside == "" && breaksLine(tag):
				out.WriteByte('\n')
			}
		}
	}
}

var anyTag = regexp.MustCompile(`<[a-zA-Z/][^>]*>`)

func breaksLine(tag string) bool {
	switch tag {
	case "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "fieldset", "figcaption",
		"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
		"ol", "p", "pre", "section", "table", "td", "th", "tr", "ul":
		return true
	}
	return false
}
