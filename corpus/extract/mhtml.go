package extract

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/emersion/go-message"

	"byline/corpus"
)

// readMHTML reads the page in a web archive: RFC 2557, as browsers save a page
// in one file. Its frames, images and styles are parts of their own.
func (in *reading) readMHTML(ctx context.Context, data []byte) (Result, error) {
	entity, _ := message.Read(bytes.NewReader(data)) // what is odd in it is met later
	if entity == nil {
		return Result{}, errMailHeader
	}
	address := header(&entity.Header, "Snapshot-Content-Location")
	root, err := in.rootPart(entity)
	if err != nil {
		return Result{}, err
	}
	if address == "" {
		address = root.address
	}
	text, err := decode(root.data, root.charset, true)
	if err != nil {
		return Result{}, err
	}
	if int64(len(text)) > in.limits.Text {
		return Result{}, beyond(LimitText, "has more than %s of text", size(in.limits.Text))
	}
	r, err := in.readPage(ctx, text)
	if err != nil {
		return r, err
	}
	for i := range r.Stories {
		first(&r.Stories[i].URL, webAddress(address))
		first(&r.Stories[i].Title, decodeHeader(entity.Header.Get("Subject")))
	}
	return r, nil
}

// webPart is the part of an archive that is a page.
type webPart struct {
	data    []byte
	charset string
	address string
}

// rootPart returns the page of an archive: the part that its header names, or
// the first that is HTML.
func (in *reading) rootPart(e *message.Entity) (webPart, error) {
	_, params, _ := e.Header.ContentType()
	start := strings.Trim(params["start"], "<>")
	parts := e.MultipartReader()
	if parts == nil {
		return readWebPart(e)
	}
	var found *webPart
	for n := 0; ; n++ {
		if n > in.limits.Entries {
			return webPart{}, beyond(LimitEntries, "has more than %d parts", in.limits.Entries)
		}
		part, err := parts.NextPart()
		if part == nil {
			switch {
			case found != nil:
				return *found, nil
			case err != nil && !errors.Is(err, io.EOF):
				return webPart{}, damaged(err)
			}
			return webPart{}, corpus.ErrNoStory
		}
		kind, _, _ := part.Header.ContentType()
		named := start != "" && strings.Trim(part.Header.Get("Content-Id"), "<>") == start
		if !named && (found != nil || kind != "text/html" && kind != "application/xhtml+xml") {
			continue
		}
		page, err := readWebPart(part)
		if err != nil {
			return webPart{}, err
		}
		if found = &page; named || start == "" {
			return page, nil
		}
	}
}

func readWebPart(e *message.Entity) (webPart, error) {
	_, params, _ := e.Header.ContentType()
	data, err := io.ReadAll(e.Body)
	if err != nil && len(data) == 0 {
		return webPart{}, damaged(err)
	}
	return webPart{data, params["charset"], header(&e.Header, "Content-Location")}, nil
}

// header returns the value of a header's field without the spaces that folding
// leaves in a long address.
func header(h *message.Header, name string) string {
	return strings.Join(strings.Fields(h.Get(name)), "")
}
