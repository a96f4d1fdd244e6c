package main

import (
	"bytes"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"byline/corpus/extract"
)

// stemLimit is how many bytes the name of a new file has before its extensions;
// systems take 255 for all of it, some of them fewer for what others write.
const stemLimit = 80

// safeName returns a name for a new file in the folder of stories. What is given
// may be anything, as people and web pages name it: nothing is left of it but
// letters, digits and hyphens, and the extensions that say what is in the file,
// so that it is a name on any system, of a file that is neither hidden nor
// elsewhere. Where its extension isn't one of a story's, the data decides.
func safeName(given string, data []byte) string {
	base := path.Base(strings.ReplaceAll(strings.ToValidUTF8(given, ""), `\`, "/"))
	stem, extension := base, ""
	for range 2 { // ".html.gz" has two
		ext := path.Ext(stem)
		if ext == "" || !plainExtension(ext) || !extract.Accepts("story"+ext+extension) {
			break
		}
		stem, extension = strings.TrimSuffix(stem, ext), strings.ToLower(ext)+extension
		if ext != ".gz" && ext != ".gzip" {
			break
		}
	}
	if extension == "" {
		extension = guessed(data)
	}
	return safeStem(stem) + extension
}

// plainExtension reports whether an extension is of a few letters and digits.
func plainExtension(ext string) bool {
	for _, r := range ext[1:] {
		if r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return len(ext) > 1 && len(ext) <= 12
}

// guessed returns an extension for data that came without one. The reader
// goes by what is in the file first.
func guessed(data []byte) string {
	start := bytes.TrimSpace(data[:min(len(data), 1024)])
	switch {
	case bytes.HasPrefix(start, []byte("%PDF-")):
		return ".pdf"
	case bytes.HasPrefix(start, []byte("PK\x03\x04")):
		return ".zip"
	case bytes.HasPrefix(start, []byte("<")):
		return ".html"
	case bytes.HasPrefix(start, []byte("{")), bytes.HasPrefix(start, []byte("[")):
		return ".json"
	}
	return ".txt"
}

// safeStem returns the letters and digits of a name, and a hyphen for what
// stands between them.
func safeStem(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFC.String(name) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && b.Len() > 0 && !gap:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case r == '\'' || r == '’':
		default:
			gap = true
		}
	}
	stem := b.String()
	if len(stem) > stemLimit {
		end := stemLimit
		for !utf8.RuneStart(stem[end]) {
			end--
		}
		stem = strings.TrimRight(stem[:end], "-")
	}
	if stem == "" {
		return "story"
	}
	if devices[strings.ToUpper(stem)] {
		return "story-" + stem
	}
	return stem
}

// devices are names that Windows keeps for itself, whatever their extension.
var devices = func() map[string]bool {
	names := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true, "CONIN": true, "CONOUT": true}
	for _, digit := range "0123456789¹²³" {
		names["COM"+string(digit)], names["LPT"+string(digit)] = true, true
	}
	return names
}()
