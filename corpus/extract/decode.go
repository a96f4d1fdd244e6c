package extract

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// decompress unpacks data if it is compressed with gzip, and returns the name
// of what is in it.
func (in *reading) decompress(name string, data []byte) (string, []byte, error) {
	if !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return name, data, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", nil, fmt.Errorf("unpacking: %w", err)
	}
	unpacked, err := in.unpack(z)
	if err != nil {
		return "", nil, fmt.Errorf("unpacking: %w", err)
	}
	if strings.HasSuffix(strings.ToLower(name), ".gz") {
		name = name[:len(name)-len(".gz")]
	}
	return name, unpacked, nil
}

// unpack reads all of what a decompressor gives.
func (in *reading) unpack(from io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(from, in.limits.Unpacked-in.unpacked+1))
	in.unpacked += int64(len(data))
	switch {
	case err != nil:
		return nil, err
	case in.unpacked > in.limits.Unpacked:
		return nil, beyond(LimitUnpacked, "is larger than %s when unpacked", size(in.limits.Unpacked))
	}
	return data, nil
}

// decode returns data as UTF-8 without a byte order mark. Valid UTF-8 is taken
// as it is, whatever a page says of itself; else the encoding is the one that
// the mark or the page declares, else windows-1252, which is what Western text
// that isn't UTF-8 nearly always is.
func decode(data []byte, f format) (string, error) {
	if order, wide := utf16Order(data); wide {
		return transcode(data, unicode.UTF16(order, unicode.UseBOM))
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		return string(data), nil
	}
	at, invalid, wellFormed := invalidUTF8(data)
	if wellFormed > 8*invalid {
		// Nearly all of it is UTF-8: a slip of whoever saved it, and reading
		// it in another encoding would garble the rest.
		return "", fmt.Errorf("is UTF-8 but for byte %d, which is 0x%02x; save it as UTF-8", at, data[at])
	}
	var declared string
	if f == htmlFormat {
		declared = "text/html"
	}
	e, _, _ := charset.DetermineEncoding(data, declared)
	return transcode(data, e)
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

func transcode(data []byte, e encoding.Encoding) (string, error) {
	text, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("decoding: %w", err)
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return "", errors.New("is no text")
	}
	return strings.TrimPrefix(string(text), "\ufeff"), nil
}
