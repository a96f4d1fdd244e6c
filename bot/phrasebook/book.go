// Package phrasebook holds what the bot says of its own, in each of its
// languages: fixed sentences, labels, the names of commands, and how dates and
// counts are written. What stories say is never translated.
//
// A language is a [Book], a value with a field a sentence, so that the compiler
// finds a sentence that isn't there and a test one that is missing in some
// language or has other placeholders in it. Placeholders are fmt's.
package phrasebook

import (
	"fmt"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Book is what the bot says in one language.
type Book struct {
	// Code is the language, as ISO 639-1 has it: "en".
	Code string
	// Locales are Discord's names of it, for commands: "es-ES", "es-419".
	// English has none, as commands are in English where no other is known.
	Locales []string

	Answer   Answer
	Filter   Filter
	Control  Control
	Quote    Quote
	Browse   Browse
	Privacy  Privacy
	Trouble  Trouble
	Help     Help
	Reindex  Reindex
	Admin    Admin
	Commands Commands
	Dates    Dates
}

// Count is a sentence about a number of things, in the forms that a language
// has for that. Each has the number as its first placeholder.
type Count struct {
	One string // 1; in Russian also 21, 31 …
	Few string // 2 to 4, 22 to 24 …; for languages that have such a form
	All string // any other number
}

// Books lists all books, English first.
func Books() []*Book { return []*Book{english, german, spanish, french, russian} }

// For returns the book for a locale of Discord's, such as "en-US", "es-419" or
// "de": the English one where there is none.
func For(locale string) *Book {
	code, _, _ := strings.Cut(locale, "-")
	for _, b := range Books() {
		if strings.EqualFold(b.Code, code) {
			return b
		}
	}
	return english
}

// And returns what joins the last name of a list to those before it.
func (b *Book) And(last string) string {
	if b == spanish && startsWithI.MatchString(last) {
		return spanishAndI
	}
	return b.Answer.And
}

// Count returns the sentence for n things, filled in with n and then with what
// else its placeholders name.
func (b *Book) Count(c Count, n int, others ...any) string {
	text := c.All
	switch plural.Cardinal.MatchPlural(language.Make(b.Code), n, 0, 0, 0, 0) {
	case plural.One:
		text = c.One
	case plural.Few:
		text = c.Few
	default:
	}
	return fmt.Sprintf(text, append([]any{n}, others...)...)
}
