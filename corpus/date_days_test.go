package corpus_test

import (
	"testing"

	"byline/corpus"
)

func TestDays(t *testing.T) {
	t.Parallel()
	for date, want := range map[corpus.Date][2]string{
		"2021":                      {"2021-01-01", "2021-12-31"},
		"2024-02":                   {"2024-02-01", "2024-02-29"},
		"2021-12":                   {"2021-12-01", "2021-12-31"},
		"2021-02-15":                {"2021-02-15", "2021-02-15"},
		"2021-02-15T23:30:00-05:00": {"2021-02-15", "2021-02-15"},
	} {
		if first, last, ok := date.Days(); !ok || first != want[0] || last != want[1] {
			t.Errorf("%s: got %s to %s, %t", date, first, last, ok)
		}
	}
	for _, date := range []corpus.Date{"", "spring", "2021-13", "2021-02-30", "21", "2021-2-3", "20210215"} {
		if first, last, ok := date.Days(); ok {
			t.Errorf("%s: got %s to %s", date, first, last)
		}
	}
}
