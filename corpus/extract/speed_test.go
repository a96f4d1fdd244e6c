package extract

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkFormats reads a file of our own of each format.
func BenchmarkFormats(b *testing.B) {
	if err := reader.pdf.Start(""); err != nil {
		b.Fatal(err)
	}
	files, err := filepath.Glob("testdata/*.*")
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		if filepath.Ext(file) == ".golden" || filepath.Ext(file) == ".txt" {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(filepath.Base(file), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := reader.Read(b.Context(), file, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
