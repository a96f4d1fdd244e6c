package extract

import (
	"errors"
	"io"
	"mime"
	"net/mail"
	"strings"

	"github.com/emersion/go-message"

	"byline/corpus"
)

var errMailHeader = errors.New("its header can't be read; save the message once more")

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
