package phrasebook

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Language returns the name of a language, which a BCP 47 tag gives, as
// readers of this one call it: "anglais" for "en". It is "" for what is no
// such tag.
func (b *Book) Language(tag string) string {
	of, err := language.Parse(tag)
	if err != nil || of == language.Und {
		return ""
	}
	return display.Languages(language.Make(b.Code)).Name(of)
}
