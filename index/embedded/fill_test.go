package embedded

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"
	"unsafe"
	"weak"

	"byline/corpus"
	"byline/index"
)

// watched is a source that tells which of its files' texts are still in memory.
type watched struct {
	*memory

	mu    sync.Mutex
	texts []weak.Pointer[byte]
}

func (w *watched) Parse(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	stories, err := w.memory.Parse(ctx, path, data)
	w.mu.Lock()
	defer w.mu.Unlock()
	// All strings of a story are parts of one that has the file's text.
	w.texts = append(w.texts, weak.Make(unsafe.StringData(stories[0].ID))) //nolint:gosec // only its address
	return stories, err
}

// held returns how many texts are still in memory.
func (w *watched) held() int {
	runtime.GC()
	w.mu.Lock()
	defer w.mu.Unlock()
	n := 0
	for _, text := range w.texts {
		if text.Value() != nil {
			n++
		}
	}
	return n
}

// An update holds the texts of a few files at once, however many there are.
func TestUpdateLetsGoOfTexts(t *testing.T) {
	atOnce := (filesAhead+storiesAhead)*runtime.GOMAXPROCS(0) + chunksAtOnce + 1
	files := 2 * atOnce
	w := &watched{memory: &memory{files: map[string]string{}}}
	for i := range files {
		w.files[fmt.Sprintf("%d.txt", i)] = fmt.Sprintf("en\tGazette %d\t2026-01-02\tTitle %d\tstory-%d\n%s", i, i, i, strings.Repeat("Some words. ", 50))
	}
	x := open(t, t.TempDir())
	x.chunk = 1
	if _, err := x.Update(t.Context(), w, false, func(p index.Progress) {
		if p.Files == files {
			if n := w.held(); n > atOnce {
				t.Errorf("the texts of %d files of %d are held at the end", n, files)
			}
		}
	}); err != nil {
		t.Fatal(err)
	}
}
