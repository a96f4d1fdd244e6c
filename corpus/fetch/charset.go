package fetch

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// inUTF8 returns text in UTF-8, of the charset that a server states for it. It
// is left alone where it is UTF-8 anyway, says itself what it is by a byte order
// mark, or is nothing that can be in that charset: the reader finds out.
func inUTF8(body []byte, label string) []byte {
	const few = 50 // bytes of text to one that means nothing
	if label == "" || bytes.HasPrefix(body, []byte{0xfe, 0xff}) || bytes.HasPrefix(body, []byte{0xff, 0xfe}) {
		return body
	}
	e, name := charset.Lookup(label)
	zeros := bytes.IndexByte(body, 0) >= 0 // as spaces and markup have in UTF-16, and no other text
	if e == nil || name == "utf-8" || zeros != strings.HasPrefix(name, "utf-16") || !zeros && utf8.Valid(body) {
		return body
	}
	text, err := e.NewDecoder().Bytes(body)
	if err != nil || bytes.Count(text, []byte("\ufffd"))*few > len(body) {
		return body
	}
	return text
}
