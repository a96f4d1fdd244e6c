package extract

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/emersion/go-message"
)

// mailParts are the parts of a mail that may hold a story.
type mailParts struct {
	header    message.Header
	html      *mailText
	plain     *mailText
	forwarded [][]byte // mails within it
	files     []string // names of what is attached
}

// mailText is a part's text before it is decoded.
type mailText struct {
	data    []byte
	charset string
	params  map[string]string
}

// mailParts finds the parts of a mail.
func (in *reading) mailParts(data []byte) (*mailParts, error) {
	entity, _ := message.Read(bytes.NewReader(data)) // what is odd in it is met later
	if entity == nil {
		return nil, errMailHeader
	}
	parts := &mailParts{header: entity.Header}
	n := 0
	if err := parts.add(entity, in.limits, &n, 0); err != nil {
		return nil, err
	}
	return parts, nil
}

// maxParts is how deep parts may stand in each other.
const maxParts = 20

// add takes in a part of a mail, and those in it.
func (p *mailParts) add(e *message.Entity, limits Limits, n *int, depth int) error {
	if *n++; *n > limits.Entries {
		return beyond(LimitEntries, "has more than %d parts", limits.Entries)
	}
	if depth > maxParts {
		return fmt.Errorf("has parts in each other more than %d times over; save the one with the story by itself", maxParts)
	}
	if parts := e.MultipartReader(); parts != nil {
		for {
			part, err := parts.NextPart()
			if part == nil {
				if err != nil && !errors.Is(err, io.EOF) && p.html == nil && p.plain == nil && len(p.forwarded) == 0 {
					return damaged(err)
				}
				return nil // what breaks off later is read as far as it goes
			}
			if err := p.add(part, limits, n, depth+1); err != nil {
				return err
			}
		}
	}
	kind, params, err := e.Header.ContentType()
	if err != nil || kind == "" {
		kind = "text/plain"
	}
	disposition, file, _ := e.Header.ContentDisposition()
	data, err := io.ReadAll(e.Body)
	if err != nil && len(data) == 0 {
		return damaged(err)
	}
	text := &mailText{data, params["charset"], params}
	switch {
	case kind == "message/rfc822":
		p.forwarded = append(p.forwarded, data)
	case disposition == "attachment" || !strings.HasPrefix(kind, "text/"):
		name := file["filename"]
		if name == "" {
			name = params["name"]
		}
		if name != "" {
			p.files = append(p.files, decodeHeader(name))
		}
	case kind == "text/html" && p.html == nil:
		p.html = text
	case kind == "text/plain" && p.plain == nil:
		p.plain = text
	}
	return nil
}
