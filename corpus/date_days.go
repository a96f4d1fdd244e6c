package corpus

import "time"

// Days returns the first and the last day, as "2006-01-02", that a date as
// precise as it is may mean. A time's day is the one at its own place. It
// reports false for what isn't a date.
func (d Date) Days() (first, last string, ok bool) {
	text, layout := string(d), time.DateOnly
	years, months, rest := 0, 0, 0
	switch {
	case text == "": // as it is of stories without one
		return "", "", false
	case len(text) == len("2006"):
		layout, years, rest = "2006", 1, -1
	case len(text) == len("2006-01"):
		layout, months, rest = "2006-01", 1, -1
	case len(text) > len(layout):
		text = text[:len(layout)]
	}
	t, err := time.Parse(layout, text)
	if err != nil {
		return "", "", false
	}
	return t.Format(time.DateOnly), t.AddDate(years, months, rest).Format(time.DateOnly), true
}
