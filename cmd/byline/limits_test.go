package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"byline/corpus/extract"
)

// TestLimits holds that a file refused for a limit names the variable that
// raises it, and is read again once it is raised.
func TestLimits(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	stories := filepath.Join(home, "stories")
	if err := os.Mkdir(stories, 0o750); err != nil {
		t.Fatal(err)
	}
	page := "<html><body><article><h1>Ferry</h1><p>The ferry sailed.</p></article></body></html>"
	if err := os.WriteFile(filepath.Join(stories, "a.html"), []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	index := func(limit string) string {
		var out bytes.Buffer
		err := run(t.Context(), []string{"index"}, func(name string) string {
			switch name {
			case "HOME":
				return home
			case envMaxFileSize:
				return limit
			}
			return ""
		}, &out, &out)
		if err != nil && !errors.Is(err, errReported) {
			t.Fatal(err)
		}
		return out.String()
	}
	if got := index("40B"); !strings.Contains(got, "a.html: is larger than 40 B") || !strings.Contains(got, envMaxFileSize+" can allow more") {
		t.Errorf("with a low limit: %s", got)
	}
	if got := index("1kB"); !strings.Contains(got, "1 added") {
		t.Errorf("with a higher one: %s", got)
	}
}

func TestNewLimits(t *testing.T) {
	set := map[string]string{envMaxFileSize: "1 MiB", envMaxEntries: "7", envMaxTime: "1m30s"}
	l, err := newLimits(func(name string) string { return set[name] })
	if want := (extract.Limits{FileSize: 1 << 20, Entries: 7, Time: 90e9}); err != nil || l != want {
		t.Errorf("got %+v, %v", l, err)
	}
	for name, text := range map[string]string{
		envMaxFileSize: "large", envMaxUnpacked: "0", envMaxEntries: "-1", envMaxDepth: "1.5", envMaxElements: "many", envMaxTime: "20",
	} {
		if _, err := newLimits(func(n string) string { return map[string]string{name: text}[n] }); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("%s is %q", name, text)) {
			t.Errorf("%s=%s: got error %v", name, text, err)
		}
	}
}

// TestDocumentedLimits keeps the defaults in .env.example and the README equal
// to those of the reader.
func TestDocumentedLimits(t *testing.T) {
	for file, pattern := range map[string]string{
		"../../.env.example": `(?m)^#(BYLINE_MAX_\w+)=(.*)$`,
		"../../README.md":    "(?m)^\\| `(BYLINE_MAX_\\w+)` \\|.*\\| `(.*)` \\|$",
	} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		stated := map[string]string{}
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(string(data), -1) {
			stated[m[1]] = m[2]
		}
		l, err := newLimits(func(name string) string { return stated[name] })
		want := extract.Limits{}.WithDefaults()
		want.Text, want.Lines, want.Paragraph = 0, 0, 0 // there are no variables for these
		if err != nil || l != want {
			t.Errorf("%s has %+v, %v, want %+v", file, l, err, want)
		}
	}
}
