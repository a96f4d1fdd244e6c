package extract

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode returns data as UTF-8 without a byte order mark. Label is the charset
// that a mail's header or the like declares for it, or "".
//
// Valid UTF-8 is taken as it is, whatever a page says of itself; else the
// encoding is the one of the mark, the one that is declared, or the one that
// all of the text reads most like. In UTF-8 but for a few bytes, those stand as
// U+FFFD, as browsers show them: another encoding would garble the rest.
func decode(data []byte, label string, markup bool) (string, error) {
	if e := wideEncoding(data); e != nil {
		return transcode(data, e, markup)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@")) {
		// ISO-2022-JP is ASCII, and so UTF-8, but for what the escapes stand for.
		e, _ := charset.Lookup("iso-2022-jp")
		return transcode(data, e, markup)
	}
	if utf8.Valid(data) {
		return checkText(string(data), markup)
	}
	if at, invalid, wellFormed := invalidUTF8(data); wellFormed > 8*invalid {
		if !markup {
			return "", fmt.Errorf("is UTF-8 but for byte %d, which is 0x%02x; save it as UTF-8", at, data[at])
		}
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	if e := declared(data, label, markup); e != nil {
		if text, err := transcode(data, e, markup); err == nil && !garbled(text, data) {
			return text, nil
		}
	}
	return transcode(data, detect(data), markup)
}

var (
	xmlCharset  = regexp.MustCompile(`^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']`)
	metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)`)
)

// declared returns the encoding that is declared for data, or nil. One of the
// wide ones in markup that could be read so far is a slip.
func declared(data []byte, label string, markup bool) encoding.Encoding {
	labels := []string{label}
	if markup {
		head := data[:min(len(data), 8<<10)]
		for _, pattern := range []*regexp.Regexp{xmlCharset, metaCharset} {
			if m := pattern.FindSubmatch(head); m != nil {
				labels = append(labels, string(m[1]))
			}
		}
	}
	for _, l := range labels {
		if e, name := charset.Lookup(l); e != nil && !strings.HasPrefix(name, "utf-") {
			return e
		}
	}
	return nil
}

// garbled reports that text is no fair reading of data: more than a few of its
// bytes mean nothing in that encoding.
func garbled(text string, data []byte) bool {
	const few = 50 // bytes of text to one that can't be read
	return strings.Count(text, "\ufffd")*few > len(data)
}

// detect returns the encoding that data reads most like, windows-1252 where
// none is likely.
func detect(data []byte) encoding.Encoding {
	const enough = 64 << 10 // bytes; more makes it no surer
	// ASCII tells nothing, and markup is all of it.
	sample := make([]byte, 0, min(len(data), enough))
	for line := range bytes.Lines(data) {
		if len(sample)+len(line) > enough {
			line = line[:enough-len(sample)]
		}
		if bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) {
			sample = append(sample, line...)
		}
		if len(sample) >= enough {
			break
		}
	}
	if best, err := chardet.NewTextDetector().DetectBest(sample); err == nil {
		if e, err := htmlindex.Get(best.Charset); err == nil && !strings.HasPrefix(strings.ToLower(best.Charset), "utf") {
			return e
		}
	}
	e, _ := charset.Lookup("windows-1252")
	return e
}

// wideEncoding returns the encoding of data if that is UTF-16 or UTF-32, or nil.
// Without a byte order mark it is told by the zero bytes, of which text in the
// Latin alphabet has one in nearly every pair, and any text three or more in
// eight bytes of UTF-32.
func wideEncoding(data []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(data, []byte{0xff, 0xfe, 0, 0}), bytes.HasPrefix(data, []byte{0, 0, 0xfe, 0xff}):
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM)
	case bytes.HasPrefix(data, []byte{0xfe, 0xff}), bytes.HasPrefix(data, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	const enough = 256 // groups of four bytes
	groups := min(enough, len(data)/4)
	var zeros [4]int // among the first bytes of the groups, the second ones …
	for i, c := range data[:4*groups] {
		if c == 0 {
			zeros[i%4]++
		}
	}
	many := (7*groups + 7) / 8
	switch {
	case groups == 0:
		return nil
	case zeros[0] == groups && zeros[1] >= many:
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	case zeros[3] == groups && zeros[2] >= many:
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case zeros[0]+zeros[2] == 0 && zeros[1]+zeros[3] >= 2*many:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case zeros[1]+zeros[3] == 0 && zeros[0]+zeros[2] >= 2*many:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// invalidUTF8 returns the offset of the first byte that isn't UTF-8, the number
// of such bytes, and the number of well-formed sequences of several bytes.
func invalidUTF8(data []byte) (first, invalid, wellFormed int) {
	first = -1
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			invalid++
			if first < 0 {
				first = i
			}
		case size > 1:
			wellFormed++
		}
		i += size
	}
	return first, invalid, wellFormed
}

func transcode(data []byte, e encoding.Encoding, markup bool) (string, error) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("decoding: %w", err)
	}
	return checkText(strings.TrimPrefix(string(text), "\ufeff"), markup)
}

// checkText refuses what no program for text writes. On pages it happens.
func checkText(text string, markup bool) (string, error) {
	if !markup && strings.IndexByte(text, 0) >= 0 {
		return "", errors.New("is no text: it has zero bytes")
	}
	return text, nil
}
