package index

import (
	"slices"
	"strings"
	"time"

	"byline/corpus"
)

// ReadTime returns the first and the last day that somebody means who writes no
// more than a time: "last week", "Feb 2021", "2021-02-13", "yesterday", "vor drei
// Tagen". Words such as "since" before it change nothing, but "before" and "after"
// make it the day before or after. A date is as precise as it was written. asked is the day of writing, and language the writer's, a BCP 47
// tag, which settles what 3/4/2021 means; the words may be in any language that is
// known. It reports false for what isn't a time, or could be either of two.
func ReadTime(text, language string, asked time.Time) (from, to corpus.Date, ok bool) {
	if d, err := corpus.ParseDateIn(text, language); err == nil {
		return d.Day(), d.Day(), true
	}
	ws := words(strings.ToLower(text))
	languages := []string{baseOf(language), "en"}
	for _, c := range calendars {
		languages = append(languages, c.language)
	}
	for _, l := range languages {
		t := &telling{calendar: calendarFor(l), today: midnight(asked)}
		leading := slices.Concat(t.in, t.since, t.before, grammarFor(l).articles, grammarFor(l).about)
		for i := range ws {
			if i > 0 && !slices.Contains(leading, ws[i-1].lower) {
				break
			}
			// A month alone is a time behind a word such as "in" only.
			t.ws = append([]word{{lower: t.in[0]}}, ws[i:]...)
			first, last, n, _ := t.at(1)
			if n > 0 && n == len(ws)-i {
				switch {
				case i > 0 && slices.Contains(beforeAll, ws[i-1].lower):
					first, last = first.AddDate(0, 0, -1), first.AddDate(0, 0, -1)
				case i > 0 && slices.Contains(afterAll, ws[i-1].lower):
					first, last = last.AddDate(0, 0, 1), last.AddDate(0, 0, 1)
				}
				return corpus.Date(first.Format(time.DateOnly)), corpus.Date(last.Format(time.DateOnly)), true
			}
		}
	}
	return "", "", false
}
