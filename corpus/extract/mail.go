package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"byline/corpus"
)

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
		r.Dropped = append(r.Dropped, Dropped{Text: shown(name), Reason: "an attachment"})
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

var (
	senderOf      = regexp.MustCompile(`(?i)^.+\s(?:from|at|via|@|of the team of|von|de)\s+(.+)$|^.+\s[|•·]\s(.+)$`)
	forwardPrefix = regexp.MustCompile(`(?i)^(?:(?:fwd?|wg|re|aw|tr|rv|i)\s*:\s*)+`)
)
