package extract

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"

	"codeberg.org/readeck/go-readability"
)

// benchmarkPages returns web pages: those of the public set where it is, else
// our own.
func benchmarkPages(b *testing.B) [][]byte {
	b.Helper()
	names, err := filepath.Glob(filepath.Join(os.Getenv("BYLINE_EVAL_DIR"), "article-extraction", "html", "*.gz"))
	if err != nil || len(names) == 0 {
		if names, err = filepath.Glob("testdata/*.html"); err != nil {
			b.Fatal(err)
		}
	}
	var pages [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if filepath.Ext(name) == ".gz" {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				b.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				b.Fatal(err)
			}
		}
		pages = append(pages, data)
	}
	return pages
}

// BenchmarkPages compares all that is read of a page, from its bytes to the
// story with its quotations, with the library that finds the story alone.
func BenchmarkPages(b *testing.B) {
	pages := benchmarkPages(b)
	b.Run("whole", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if _, err := reader.Read(b.Context(), "page.html", pages[i%len(pages)]); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
	b.Run("readability", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			parser := readability.NewParser()
			if _, err := parser.Parse(bytes.NewReader(pages[i%len(pages)]), nil); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
	})
}
