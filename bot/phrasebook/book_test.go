package phrasebook_test

import (
	"fmt"
	"iter"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"byline/bot/phrasebook"
)

// sentences yields each text of a book by its place in it.
func sentences(v reflect.Value, path string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		switch v.Kind() {
		case reflect.String:
			yield(path, v.String())
		case reflect.Struct:
			for field, part := range v.Fields() {
				for at, text := range sentences(part, path+"."+field.Name) {
					if !yield(at, text) {
						return
					}
				}
			}
		case reflect.Array:
			for i := range v.Len() {
				for at, text := range sentences(v.Index(i), fmt.Sprintf("%s[%d]", path, i)) {
					if !yield(at, text) {
						return
					}
				}
			}
		default:
		}
	}
}

var placeholder = regexp.MustCompile(`%(?:\[(\d)\])?([a-z%])`)

// placeholders lists what a text has filled in, in the order of what it is
// filled in with: "2d".
func placeholders(text string) []string {
	var found []string
	next := 1
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		if m[1] == "" {
			m[1] = fmt.Sprint(next)
			next++
		}
		found = append(found, m[1]+m[2])
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// No sentence is missing in one of the languages, and all have the same
// placeholders. Only some languages have a form for few.
func TestEveryLanguageIsComplete(t *testing.T) {
	english := maps.Collect(sentences(reflect.ValueOf(*phrasebook.For("en")), ""))
	if len(english) < 100 {
		t.Fatalf("only %d sentences were found", len(english))
	}
	for _, b := range phrasebook.Books() {
		for path, text := range sentences(reflect.ValueOf(*b), "") {
			few := strings.HasSuffix(path, ".Few")
			if strings.TrimSpace(text) == "" && (!few || b.Code == "ru") {
				t.Errorf("%s: %s is missing", b.Code, path)
			}
			want := english[path]
			if few {
				want = english[strings.TrimSuffix(path, "Few")+"All"]
			}
			if got, want := placeholders(text), placeholders(want); text != "" && !slices.Equal(got, want) {
				t.Errorf("%s: %s has the placeholders %v, not %v: %s", b.Code, path, got, want, text)
			}
			if b.Code != "en" && text == want && utf8.RuneCountInString(text) > 20 {
				t.Errorf("%s: %s is in English: %s", b.Code, path, text)
			}
		}
	}
}

// What stands on Discord's buttons, forms and commands keeps to its limits.
func TestLimits(t *testing.T) {
	name := regexp.MustCompile(`^[-_'\p{L}\p{N}]{1,32}$`)
	for _, b := range phrasebook.Books() {
		for text, most := range map[string]int{
			b.Control.AskOnTitle: 45, b.Control.ReasonTitle: 45, b.Control.AskOnLabel: 45, b.Control.ReasonLabel: 45,
			b.Control.AskOnHint: 100, b.Control.ReasonHint: 100, b.Commands.Find: 32,
			b.Privacy.See: 80, b.Privacy.Delete: 80, b.Privacy.OptOut: 80, b.Privacy.OptIn: 80, b.Privacy.Yes: 80, b.Privacy.No: 80,
			b.Browse.Open: 150, b.Privacy.Title: 256,
			b.Admin.Add.Save: 80, b.Admin.Add.Discard: 80, b.Admin.Remove.Remove: 80, b.Admin.Remove.Keep: 80,
			b.Control.InContext: 80, b.Control.AskOn: 80, b.Control.Publish: 80,
		} {
			if n := utf8.RuneCountInString(text); n > most {
				t.Errorf("%s: %q has %d characters, more than %d", b.Code, text, n, most)
			}
		}
		for _, c := range commandsIn(reflect.ValueOf(b.Commands)) {
			if !name.MatchString(c.Name) || strings.ToLower(c.Name) != c.Name || utf8.RuneCountInString(c.Description) > 100 {
				t.Errorf("%s: Discord would not take the command %q: %s", b.Code, c.Name, c.Description)
			}
		}
	}
}

// commandsIn lists the commands and options among the fields of a struct.
func commandsIn(v reflect.Value) []phrasebook.Command {
	var found []phrasebook.Command
	for _, field := range v.Fields() {
		if c, ok := reflect.TypeAssert[phrasebook.Command](field); ok {
			found = append(found, c)
		} else if field.Kind() == reflect.Struct {
			found = append(found, commandsIn(field)...)
		}
	}
	return found
}

func TestFor(t *testing.T) {
	for locale, want := range map[string]string{
		"": "en", "en-US": "en", "de": "de", "es-ES": "es", "es-419": "es", "fr": "fr", "ru": "ru", "DE": "de", "pt-BR": "en", "x": "en",
	} {
		if got := phrasebook.For(locale).Code; got != want {
			t.Errorf("%q is spoken to in %q, want %q", locale, got, want)
		}
	}
}

func TestCount(t *testing.T) {
	for _, test := range []struct {
		locale string
		n      int
		want   string
	}{
		{"en", 1, "1 story"},
		{"en", 0, "0 stories"},
		{"en", 21, "21 stories"},
		{"fr", 0, "0 article"},
		{"fr", 2, "2 articles"},
		{"fr", 1000000, "1000000 articles"},
		{"ru", 1, "1 статья"},
		{"ru", 3, "3 статьи"},
		{"ru", 5, "5 статей"},
		{"ru", 11, "11 статей"},
		{"ru", 21, "21 статья"},
	} {
		b := phrasebook.For(test.locale)
		if got := b.Count(b.Reindex.Stories, test.n); got != test.want {
			t.Errorf("%s: got %q, want %q", test.locale, got, test.want)
		}
	}
	if b := phrasebook.For("en"); b.Count(b.Reindex.Progress, 4, 1) != "1 of 4 files read" {
		t.Errorf("got %q", b.Count(b.Reindex.Progress, 4, 1))
	}
}

func TestDates(t *testing.T) {
	first, later := time.Date(2021, 2, 1, 0, 0, 0, 0, time.UTC), time.Date(2021, 12, 13, 0, 0, 0, 0, time.UTC)
	for locale, want := range map[string]string{
		"en": "February 1, 2021 | December 13, 2021 | February 2021",
		"de": "1. Februar 2021 | 13. Dezember 2021 | Februar 2021",
		"es": "1 de febrero de 2021 | 13 de diciembre de 2021 | febrero de 2021",
		"fr": "1er février 2021 | 13 décembre 2021 | février 2021",
		"ru": "1 февраля 2021 | 13 декабря 2021 | февраль 2021",
	} {
		b := phrasebook.For(locale)
		if got := strings.Join([]string{b.Day(first), b.Day(later), b.Month(first)}, " | "); got != want {
			t.Errorf("%s: got %q, want %q", locale, got, want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for locale, want := range map[string]string{"en": "English", "de": "Englisch", "es": "inglés", "fr": "anglais", "ru": "английский"} {
		if got := phrasebook.For(locale).Language("en"); got != want {
			t.Errorf("%s: en is called %q", locale, got)
		}
	}
	for _, tag := range []string{"", "und", "not a tag", "@everyone"} {
		if got := phrasebook.For("en").Language(tag); got != "" {
			t.Errorf("%q is called %q", tag, got)
		}
	}
}

// In Spanish "y" becomes "e" before the sound of i.
func TestAnd(t *testing.T) {
	for last, want := range map[string]string{
		"Isabel": "%s e %s", "**Íñigo**": "%s e %s", "Hilario": "%s e %s", "Hierro": "%s y %s", "Yolanda": "%s y %s", "Ana": "%s y %s",
	} {
		if got := phrasebook.For("es").And(last); got != want {
			t.Errorf("%s: got %q, want %q", last, got, want)
		}
	}
	if got := phrasebook.For("en").And("Isabel"); got != "%s and %s" {
		t.Errorf("in English: got %q", got)
	}
}
