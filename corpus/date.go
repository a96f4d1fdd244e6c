package corpus

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Valid reports whether d is a date in one of the forms that [Date] names.
func (d Date) Valid() bool {
	layout := time.RFC3339
	switch len(d) {
	case len("2006"):
		layout = "2006"
	case len("2006-01"):
		layout = "2006-01"
	case len(time.DateOnly):
		layout = time.DateOnly
	}
	_, err := time.Parse(layout, string(d))
	return err == nil
}

// Day returns the date without the time of day.
func (d Date) Day() Date { return d[:min(len(d), len(time.DateOnly))] }

// The parts of a date as people write it. A time counts only with its zone,
// as a Date has no form for one without.
var (
	isoDate  = regexp.MustCompile(`\b(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:\D|$|T\d)`)
	dayFirst = regexp.MustCompile(`\b(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})\b`)
	eastern  = regexp.MustCompile(`(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]`)
	word     = regexp.MustCompile(`\p{L}+`)
	number   = regexp.MustCompile(`\d+`)
	ordinal  = regexp.MustCompile(`(\d)(?:st|nd|rd|th|er|º|ª)\b`)
	clock    = regexp.MustCompile(`(?i)\b(\d{1,2})[:.hH](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\b\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?`)
)

// ParseDate reads a date as people and pages write it ("Tuesday, Feb. 9, 2021",
// "9 février 2021", "2021-02-09T10:00:00Z", "February 2021") and keeps its
// precision. A text with more words than a date has is no date, nor is one
// that could be either of two days (03/04/2021).
func ParseDate(text string) (Date, error) { return ParseDateIn(text, "") }

// ParseDateIn is [ParseDate] for a text in a language, a BCP 47 tag, which
// settles which of two days is meant where its readers write the day first, or
// the month. "en" alone doesn't.
func ParseDateIn(text, language string) (Date, error) {
	text = Clean(text)
	if beginsWithDigit(text) {
		if m := eastern.FindStringSubmatchIndex(text); m != nil && m[0] == 0 {
			text = text[m[2]:m[3]] + "-" + text[m[4]:m[5]] + "-" + text[m[6]:m[7]] + text[m[1]:]
		}
		if d := Date(text); d.Valid() {
			return d, nil
		}
	}
	if len(text) > 100 {
		return "", fmt.Errorf("%.20q… is not a date", text)
	}
	day, rest, ok := datePart(text, language)
	if !ok {
		return "", noDateError(text)
	}
	d := Date(day)
	if !d.Valid() {
		return "", fmt.Errorf("%q is not a day of the calendar", text)
	}
	if len(day) == len(time.DateOnly) {
		if at, ok := clockPart(rest); ok {
			if t := Date(day + "T" + at); t.Valid() {
				return t, nil
			}
		}
	}
	return d, nil
}

// noDateError is an error that is mostly not shown: many texts are tried.
type noDateError string

func (text noDateError) Error() string { return strconv.Quote(string(text)) + " is not a date" }

func beginsWithDigit(text string) bool { return text != "" && '0' <= text[0] && text[0] <= '9' }

// datePart returns the day in ISO form and the text without it.
func datePart(text, language string) (day, rest string, ok bool) {
	if !beginsWithDigit(text) {
		return wordyDate(text)
	}
	if m := isoDate.FindStringSubmatchIndex(text); m != nil && m[0] == 0 {
		p := [3]string{text[m[2]:m[3]], text[m[4]:m[5]]}
		end := m[5]
		if m[6] >= 0 {
			p[2], end = text[m[6]:m[7]], m[7]
		}
		rest, ok = timeOnly(text[end:])
		return iso(p[0], p[1], p[2]), rest, ok
	}
	if m := dayFirst.FindStringSubmatchIndex(text); m != nil && m[0] == 0 {
		d, month, year := text[m[2]:m[3]], text[m[6]:m[7]], text[m[8]:m[9]]
		// A dot is written where the day comes first; slashes are either.
		if text[m[4]:m[5]] != "." {
			a, b := atoi(d), atoi(month)
			switch {
			case a <= 12 && b <= 12 && a != b:
				order := dayOrder(language)
				if order == "" {
					return "", "", false
				}
				if order == "month first" {
					d, month = month, d
				}
			case b > 12:
				d, month = month, d
			}
		}
		rest, ok = timeOnly(text[m[1]:])
		return iso(year, month, d), rest, ok
	}
	return wordyDate(text)
}

// dayOrder says in which order a language's readers write day and month in
// figures, or "" where that isn't sure.
func dayOrder(language string) string {
	primary, region, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(language, "_", "-")), "-")
	switch {
	case primary == "":
		return ""
	case primary == "en" && (region == "us" || region == "ph"):
		return "month first"
	case primary == "en" && (region == "" || region == "ca"):
		return ""
	}
	return "day first"
}

// timeOnly returns what follows a date, if it is a time of day or nothing.
func timeOnly(rest string) (string, bool) {
	rest = strings.TrimLeft(rest, "T ,")
	at := clock.FindStringIndex(rest)
	if at == nil {
		return "", !word.MatchString(rest) && !number.MatchString(rest)
	}
	for _, w := range word.FindAllString(strings.ToLower(rest[:at[0]]+" "+rest[at[1]:]), -1) {
		if !dateWords[w] {
			return "", false
		}
	}
	return rest[at[0]:at[1]], !number.MatchString(rest[:at[0]])
}

// wordyDate reads a date whose month is a word.
func wordyDate(text string) (day, rest string, ok bool) {
	// The words before any number are the date's, which most texts fail soon.
	before := text
	if i := strings.IndexAny(text, "0123456789"); i >= 0 {
		before = text[:i]
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(before), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if months[w] == 0 && !dateWords[w] {
			return "", "", false
		}
	}
	at := clock.FindStringIndex(text)
	if at != nil {
		text, rest = text[:at[0]]+" "+text[at[1]:], text[at[0]:at[1]]
	}
	month := 0
	for _, w := range word.FindAllString(strings.ToLower(ordinal.ReplaceAllString(text, "$1")), -1) {
		m, known := months[w]
		switch {
		case known && (month == 0 || month == m):
			month = m
		case dateWords[w]:
		default:
			return "", "", false
		}
	}
	var year, d string
	for _, n := range number.FindAllString(text, -1) {
		switch {
		case len(n) == 4 && year == "":
			year = n
		case len(n) <= 2 && d == "":
			d = n
		default:
			return "", "", false
		}
	}
	if year == "" || month == 0 {
		return "", "", false
	}
	return iso(year, strconv.Itoa(month), d), rest, true
}

// clockPart returns a time of day with its zone, as RFC 3339 has it.
func clockPart(text string) (string, bool) {
	m := clock.FindStringSubmatch(text)
	if m == nil || m[5] == "" {
		return "", false
	}
	hour := atoi(m[1])
	switch strings.ToLower(m[4] + " ")[0] {
	case 'p':
		hour = hour%12 + 12
	case 'a':
		hour %= 12
	}
	zone := strings.ToUpper(m[5])
	switch {
	case zone[0] != '+' && zone[0] != '-':
		zone = "Z"
	case len(zone) == len("+0000"):
		zone = zone[:3] + ":" + zone[3:]
	}
	return fmt.Sprintf("%02d:%s:%02d%s", hour, m[2], atoi(m[3]), zone), true
}

// iso joins the parts of a date; a day or month that is "" is left out.
func iso(year, month, day string) string {
	if day == "" {
		return fmt.Sprintf("%s-%02d", year, atoi(month))
	}
	return fmt.Sprintf("%s-%02d-%02d", year, atoi(month), atoi(day))
}

// atoi reads digits that a pattern has already found; anything else is 0.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
