package extract

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// webAddress returns text if it is an absolute address on the web, or "". It is
// strict, as others will make links of it: what isn't escaped in it, though the
// standard asks for that, could break out of one.
func webAddress(text string) string {
	u, err := url.Parse(text)
	if err != nil || !utf8.ValidString(text) || u.Hostname() == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	if strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || !unicode.IsPrint(r) || strings.ContainsRune("<>\"\\`", r)
	}) {
		return ""
	}
	return text
}
