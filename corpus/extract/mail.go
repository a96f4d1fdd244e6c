package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/mail"
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"byline/corpus"
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

// readMail reads the story in a mail, so many mails deep: a newsletter, or one
// that somebody forwarded.
func (in *reading) readMail(ctx context.Context, data []byte, depth int) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	if depth >= in.limits.Depth {
		return Result{}, in.tooDeep()
	}
	if bytes.HasPrefix(data, []byte("From ")) { // a mailbox's line before a message
		_, data, _ = bytes.Cut(data, []byte("\n"))
	}
	parts, err := in.mailParts(data)
	if err != nil {
		return Result{}, err
	}
	if len(parts.forwarded) > 0 {
		return in.readForwarded(ctx, parts, depth)
	}
	r, err := in.readMailBody(ctx, parts)
	for _, name := range parts.files {
		r.Dropped = append(r.Dropped, Dropped{shown(name), "an attachment"})
	}
	if err != nil {
		return r, err
	}
	for i := range r.Stories {
		applyHeader(&r.Stories[i], &parts.header)
	}
	return r, nil
}

// readForwarded reads the mails that are attached to one.
func (in *reading) readForwarded(ctx context.Context, parts *mailParts, depth int) (Result, error) {
	var all collection
	for i, data := range parts.forwarded {
		r, err := in.readMail(ctx, data, depth+1)
		all.add(fmt.Sprintf("forwarded mail %d", i+1), r, err)
	}
	for _, part := range []*mailText{parts.plain, parts.html} {
		if part != nil {
			if text, err := decode(part.data, part.charset, true); err == nil && strings.TrimSpace(text) != "" {
				all.drop(plainText(text), "a note on a forwarded mail")
				break
			}
		}
	}
	return all.result()
}

// readMailBody reads the text of a mail: the page that it has, or else the plain
// text.
func (in *reading) readMailBody(ctx context.Context, parts *mailParts) (Result, error) {
	var plain string
	if parts.plain != nil {
		text, err := decode(parts.plain.data, parts.plain.charset, true)
		if err != nil {
			return Result{}, err
		}
		plain = unflow(text, parts.plain.params)
	}
	if parts.html != nil && !forwardMark.MatchString(plain) {
		text, err := decode(parts.html.data, parts.html.charset, true)
		if err != nil {
			return Result{}, err
		}
		if int64(len(text)) > in.limits.Text {
			return Result{}, beyond(LimitText, "has more than %s of text", size(in.limits.Text))
		}
		r, err := in.readPage(ctx, text)
		if err == nil && numbered(r.Stories) {
			return r, nil
		}
		if err != nil && !errors.Is(err, corpus.ErrNoStory) || strings.TrimSpace(plain) == "" {
			return r, err
		}
	}
	if strings.TrimSpace(plain) == "" {
		return Result{}, errors.New("has no text; what is attached is to be saved by itself")
	}
	return readMailText(plain, &parts.header, in.limits)
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

var errMailHeader = errors.New("its header can't be read; save the message once more")

// maxParts is how deep parts may stand in each other.
const maxParts = 20

// add takes in a part of a mail, and those in it.
func (p *mailParts) add(e *message.Entity, limits Limits, n *int, depth int) error {
	if *n++; *n > limits.Entries {
		return beyond(LimitEntries, "has more than %d parts", limits.Entries)
	}
	if depth > maxParts {
		return beyond(LimitDepth, "has parts in each other %d times over", maxParts)
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

// decodeHeader returns a header's text without the encoding of words.
func decodeHeader(text string) string {
	decoder := mime.WordDecoder{CharsetReader: func(label string, from io.Reader) (io.Reader, error) {
		data, err := io.ReadAll(from)
		if err != nil {
			return nil, err
		}
		decoded, err := decode(data, label, true)
		return strings.NewReader(decoded), err
	}}
	decoded, err := decoder.DecodeHeader(text)
	if err != nil {
		decoded = text
	}
	if clean, err := decode([]byte(decoded), "", true); err == nil {
		decoded = clean
	}
	return corpus.Clean(decoded)
}

// applyHeader takes from a mail's header what it states of the story. Of a mail
// to a list that is what a page's head states; of one between people, only when
// it was sent.
func applyHeader(s *corpus.Story, header *message.Header) {
	sent := date(mailDate(header.Get("Date")))
	subject := forwardPrefix.ReplaceAllString(decodeHeader(header.Get("Subject")), "")
	if subject != "" {
		s.Title = subject
	}
	if language := languageTag(strings.TrimSpace(header.Get("Content-Language"))); s.Language == "" {
		s.Language = language
	}
	if !listMail(header) {
		first(&s.Dated, sent)
		return
	}
	first(&s.Published, sent)
	first(&s.Publisher, sender(header.Get("From")))
	first(&s.URL, webAddress(strings.Trim(strings.TrimSpace(header.Get("Archived-At")), "<>")))
}

// listMail reports whether a mail went to a list of readers: RFC 2919 and 2369.
func listMail(header *message.Header) bool {
	return header.Get("List-Id") != "" || header.Get("List-Unsubscribe") != "" || header.Get("List-Post") != ""
}

// mailDate returns a mail's date in a form that the corpus reads.
func mailDate(text string) string {
	t, err := mail.ParseDate(strings.TrimSpace(text))
	if err != nil {
		return text
	}
	return t.Format("2006-01-02T15:04:05Z07:00")
}

// sender returns the name that a mail to a list is from: the paper's, also
// behind a writer's ("Ann Reed from The Paper").
func sender(from string) string {
	name := decodeHeader(from)
	if at := strings.LastIndex(name, "<"); at >= 0 {
		name = name[:at]
	}
	name = strings.Trim(corpus.Clean(name), `"' `)
	if m := senderOf.FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	if strings.Contains(name, "@") {
		return ""
	}
	return name
}

var (
	senderOf      = regexp.MustCompile(`(?i)^.+\s(?:from|at|via|@|of the team of|von|de)\s+(.+)$|^.+\s[|•·]\s(.+)$`)
	forwardPrefix = regexp.MustCompile(`(?i)^(?:(?:fwd?|wg|re|aw|tr|rv|i)\s*:\s*)+`)
)
