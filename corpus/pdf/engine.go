package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"sync"
	"unicode"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Engine reads PDFs. It starts when the first one is read, and serves several
// goroutines. The zero Engine is ready for use.
type Engine struct {
	mu   sync.Mutex
	pool pdfium.Pool
}

const (
	// memoryPages is the most memory that one document may take, in pages of
	// 64 KiB.
	memoryPages = 4096
	// maxChars is the most characters that a page may hold; a newspaper's has
	// some 30,000.
	maxChars = 200_000
)

// Start gets the engine ready, unless that is done. Cache is a folder for the
// compiled engine, some 22 MB, which may be deleted at any time; "" keeps it in
// memory alone. A caller who limits the time of reading keeps this apart from it.
func (e *Engine) Start(cache string) error {
	_, err := e.start(cache)
	return err
}

func (e *Engine) start(cache string) (pdfium.Pool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.pool != nil {
		return e.pool, nil
	}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithCloseOnContextDone(true).
		WithMemoryLimitPages(memoryPages)
	if cache != "" {
		// Without the cache it takes longer, and that is all.
		if c, err := wazero.NewCompilationCacheWithDir(cache); err == nil {
			config = config.WithCompilationCache(c)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MaxTotal:      1, // one document takes some 60 MB while it is read
		MaxIdle:       1,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // no files
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("starting the reader of PDFs: %w", err)
	}
	e.pool = pool
	return pool, nil
}

// Read reads a document of at most so many pages. It ends when ctx does.
func (e *Engine) Read(ctx context.Context, data []byte, maxPages int) (*Document, error) {
	pool, err := e.start("")
	if err != nil {
		return nil, err
	}
	in, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		return nil, fmt.Errorf("waiting for the reader of PDFs: %w", err)
	}
	// An instance serves one document and is thrown away, so that none can
	// spoil the next.
	stop := context.AfterFunc(ctx, func() { _ = in.Kill() })
	pages, title, err := readPages(ctx, in, data, maxPages)
	if stop() {
		_ = in.Close() // it holds nothing that is wanted any more
	}
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, err
	}
	return newDocument(pages, title)
}

// readPages returns the characters of each page.
func readPages(ctx context.Context, in pdfium.Pdfium, data []byte, maxPages int) (pages []page, title string, err error) {
	doc, err := in.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		return nil, "", ErrEncrypted
	case err != nil:
		return nil, "", errors.New("is damaged, or no PDF; open it in a viewer and save it anew")
	}
	count, err := in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc.Document})
	if err != nil {
		return nil, "", fmt.Errorf("counting its pages: %w", err)
	}
	if count.PageCount > maxPages {
		return nil, "", &PagesError{count.PageCount, maxPages}
	}
	for i := range count.PageCount {
		if ctx.Err() != nil {
			return nil, "", ctx.Err()
		}
		p, err := readPage(in, doc.Document, i)
		if err != nil {
			return nil, "", fmt.Errorf("page %d: %w", i+1, err)
		}
		pages = append(pages, p)
	}
	if meta, err := in.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc.Document, Tag: "Title"}); err == nil {
		title = meta.Value
	}
	return pages, title, nil
}

// page is one page's characters, in the order in which the file draws them.
type page struct {
	number        int // from 1
	width, height float64
	chars         []char
}

// char is a character and where it stands, in points from the page's lower left.
type char struct {
	r                        rune
	left, right, bottom, top float64
	size                     float64 // of the font
	bold                     bool
	turned                   bool // not upright
}

func readPage(in pdfium.Pdfium, doc references.FPDF_DOCUMENT, i int) (page, error) {
	loaded, err := in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: i})
	if err != nil {
		return page{number: i + 1}, nil // a page that is broken is as good as empty
	}
	defer in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) //nolint:errcheck // the instance is thrown away soon
	at := requests.Page{ByReference: &loaded.Page}
	text, err := in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: at})
	if err != nil {
		return page{}, fmt.Errorf("loading its text: %w", err)
	}
	n, err := in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text.TextPage})
	if err != nil {
		return page{}, fmt.Errorf("counting its characters: %w", err)
	}
	if n.Count > maxChars {
		return page{}, fmt.Errorf("has more than %d characters", maxChars)
	}
	size, err := in.GetPageSize(&requests.GetPageSize{Page: at})
	if err != nil {
		return page{}, fmt.Errorf("measuring it: %w", err)
	}
	structured, err := in.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: at, Mode: requests.GetPageTextStructuredModeChars,
	})
	if err != nil {
		return page{}, fmt.Errorf("reading its text: %w", err)
	}
	p := page{number: i + 1, width: size.Width, height: size.Height}
	// A font is asked for once a word, as asking takes longer than all the rest.
	var f font
	word := false
	for i, c := range structured.Chars {
		for _, r := range c.Text {
			if unicode.IsSpace(r) || unicode.IsControl(r) {
				word = false
			} else if !word {
				f, word = fontOf(in, text.TextPage, i), true
			}
			at := c.PointPosition
			if !onPage(at) {
				continue
			}
			p.chars = append(p.chars, char{
				r: r, left: at.Left, right: at.Right, bottom: at.Bottom, top: at.Top,
				size: f.size, bold: f.bold, turned: turned(c.Angle),
			})
		}
	}
	return p, nil
}

// onPage reports whether a character stands where there can be a page: the
// largest is 14,400 points wide.
func onPage(at responses.CharPosition) bool {
	const farthest = 20_000
	for _, x := range []float64{at.Left, at.Right, at.Bottom, at.Top} {
		if !(math.Abs(x) < farthest) { // nor is it one that isn't a number
			return false
		}
	}
	return true
}

// turned reports whether an angle, in radians, isn't that of upright text.
func turned(angle float64) bool {
	const slant = .1
	return angle > slant && angle < 6.28-slant
}

// font is what is asked of the font of a character.
type font struct {
	size float64 // as it is seen, in points
	bold bool
}

func fontOf(in pdfium.Pdfium, text references.FPDF_TEXTPAGE, i int) font {
	var f font
	if size, err := in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i}); err == nil {
		f.size = size.FontSize
	}
	if m, err := in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i}); err == nil {
		f.size *= math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	}
	if weight, err := in.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: text, Index: i}); err == nil {
		f.bold = weight.FontWeight >= 600
	}
	if info, err := in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i}); err == nil {
		// Its name says so where its weight, which is guessed from the strokes in
		// many files, doesn't.
		name := strings.ToLower(info.FontName)
		f.bold = f.bold || strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.HasPrefix(name, "cmbx")
	}
	return f
}
