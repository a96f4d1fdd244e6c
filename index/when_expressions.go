package index

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"byline/corpus"
)

// telling is a question that is searched for expressions of time.
type telling struct {
	*calendar
	ws    []word
	today time.Time
}

// at returns the days that the expression at word i means, how many words it
// has, and whether it is relative to today; no words where there is none.
func (t *telling) at(i int) (first, last time.Time, n int, relative bool) {
	for _, try := range []func(int) (time.Time, time.Time, int){t.named, t.ago, t.lastOf, t.ofThis} {
		if first, last, n := try(i); n > 0 {
			return first, last, n, true
		}
	}
	if first, last, n = t.weekday(i); n == 0 {
		first, last, n = t.explicit(i)
	}
	return first, last, n, false
}

func (t *telling) word(i int) string {
	if i < 0 || i >= len(t.ws) {
		return ""
	}
	return t.ws[i].lower
}

// named reads "yesterday".
func (t *telling) named(i int) (first, last time.Time, n int) {
	offset, ok := t.days[t.word(i)]
	if !ok || t.ws[i].title && i > 0 { // USA Today
		return first, last, 0
	}
	d := t.today.AddDate(0, 0, offset)
	return d, d, 1
}

// number reads a small number, in figures or words; 0 for none.
func (t *telling) number(i int) int {
	w := t.word(i)
	if n, err := strconv.Atoi(w); err == nil && n > 0 && n < 1000 {
		return n
	}
	return 1 + slices.Index(t.numbers, w)
}

// ago reads "two weeks ago" and "vor zwei Wochen": about that time, by a unit
// either way.
func (t *telling) ago(i int) (first, last time.Time, n int) {
	at := i
	if slices.Contains(t.calendar.ago, t.word(i)) {
		at++
	}
	count, u := t.number(at), t.units[t.word(at+1)]
	switch {
	case count == 0 || u == noUnit:
		return first, last, 0
	case at > i:
		n = 3
	case slices.Contains(t.calendar.ago, t.word(at+2)):
		n = 3
	default:
		return first, last, 0
	}
	then := back(t.today, u, count)
	if u == day {
		return then, then, n
	}
	return then.AddDate(0, 0, -slack[u]), then.AddDate(0, 0, slack[u]), n
}

// slack is how many days off "two weeks ago" may be.
var slack = map[unit]int{week: 4, weekend: 4, month: 16, year: 190}

// back goes back by some units.
func back(from time.Time, u unit, n int) time.Time {
	switch u {
	case week, weekend:
		return from.AddDate(0, 0, -7*n)
	case month:
		return from.AddDate(0, -n, 0)
	case year:
		return from.AddDate(-n, 0, 0)
	default:
		return from.AddDate(0, 0, -n)
	}
}

// lastOf reads "last week", "semaine dernière", "the past three days".
func (t *telling) lastOf(i int) (first, last time.Time, n int) {
	var at int
	switch {
	case slices.Contains(t.calendar.last, t.word(i)):
		at, n = i+1, 2
		if count := t.number(at); count > 0 && t.units[t.word(at+1)] != noUnit {
			return back(t.today, t.units[t.word(at+1)], count), t.today, 3
		}
		if slices.Contains(ofWhole, t.word(i+2)) {
			return first, last, 0
		}
	case slices.Contains(t.calendar.last, t.word(i+1)):
		at, n = i, 2
	default:
		return first, last, 0
	}
	if d := t.dayOfWeek(at); d >= 0 {
		first = t.lastWeekday(d, true)
		return first, first, n
	}
	switch t.units[t.word(at)] {
	case noUnit:
		return first, last, 0
	case day: // the last days
		return t.today.AddDate(0, 0, -3), t.today, n
	case week:
		monday := t.monday()
		return monday.AddDate(0, 0, -7), monday.AddDate(0, 0, -1), n
	case weekend:
		saturday := t.lastWeekday(time.Saturday, false)
		return saturday, saturday.AddDate(0, 0, 1), n
	case month:
		first = time.Date(t.today.Year(), t.today.Month()-1, 1, 0, 0, 0, 0, time.UTC)
		return first, first.AddDate(0, 1, -1), n
	default:
		first = time.Date(t.today.Year()-1, 1, 1, 0, 0, 0, 0, time.UTC)
		return first, first.AddDate(1, 0, -1), n
	}
}

// ofThis reads "this week".
func (t *telling) ofThis(i int) (first, last time.Time, n int) {
	if !slices.Contains(t.this, t.word(i)) {
		return first, last, 0
	}
	switch t.units[t.word(i+1)] {
	case week, weekend:
		first = t.monday()
		return first, first.AddDate(0, 0, 6), 2
	case month:
		first = time.Date(t.today.Year(), t.today.Month(), 1, 0, 0, 0, 0, time.UTC)
		return first, first.AddDate(0, 1, -1), 2
	case year:
		first = time.Date(t.today.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		return first, first.AddDate(1, 0, -1), 2
	case noUnit, day:
	}
	return first, last, 0
}

// weekday reads "Tuesday": the last one.
func (t *telling) weekday(i int) (first, last time.Time, n int) {
	d := t.dayOfWeek(i)
	if d < 0 || i > 1 && t.ws[i].title && t.ws[i-1].title { // Black Friday
		return first, last, 0
	}
	first = t.lastWeekday(d, false)
	return first, first, 1
}

func (t *telling) dayOfWeek(i int) time.Weekday {
	w := t.word(i)
	if w == "" {
		return -1
	}
	return time.Weekday(slices.IndexFunc(t.weekdays[:], func(names []string) bool { return slices.Contains(names, w) }))
}

// lastWeekday returns the last such day of the week, today if it may be.
func (t *telling) lastWeekday(d time.Weekday, past bool) time.Time {
	n := (int(t.today.Weekday()-d) + 7) % 7
	if n == 0 && past {
		n = 7
	}
	return t.today.AddDate(0, 0, -n)
}

// monday returns that of this week.
func (t *telling) monday() time.Time { return t.lastWeekday(time.Monday, false) }

// explicit reads a date as far as it is told: "13 February 2021", "Feb 13",
// "in March", "in 2021". A year or a month alone needs a word such as "in"
// before it: the World Cup 2022 is no time, and neither is what may be.
func (t *telling) explicit(i int) (first, last time.Time, n int) {
	isYear := len(t.word(i)) == len("2006") && isNumber(t.word(i))
	inside := slices.Contains(t.in, t.word(i-1)) || isYear && slices.Contains(t.before, t.word(i-1))
	if !beginsDate(t.word(i)) {
		return first, last, 0
	}
	for n = min(4, len(t.ws)-i); n > 0; n-- {
		if next := t.word(i + n); len(next) == len("2006") && isNumber(next) {
			continue // the year belongs to it, if it is one
		}
		var text []string
		for _, w := range t.ws[i : i+n] {
			text = append(text, w.lower)
		}
		if d, ok := t.date(strings.Join(text, " "), n, inside); ok {
			if from, to, ok := d.Days(); ok {
				first, _ = time.Parse(time.DateOnly, from)
				last, _ = time.Parse(time.DateOnly, to)
				return first, last, n
			}
		}
	}
	return first, last, 0
}

// beginsDate reports whether a word is a number or a month.
func beginsDate(w string) bool {
	if w == "" || '0' <= w[0] && w[0] <= '9' {
		return w != ""
	}
	_, err := corpus.ParseDate(w + " 2000")
	return err == nil
}

// date reads a text of n words as a date. Where the year is missing it is that
// of the last such day.
func (t *telling) date(text string, n int, inside bool) (corpus.Date, bool) {
	if n == 1 && (!inside || utf8.RuneCountInString(text) < 3) {
		return "", false
	}
	if d, err := corpus.ParseDate(text); err == nil {
		return d.Day(), true
	}
	if n > 2 {
		return "", false
	}
	for back := range 8 { // some years have no leap day
		d, err := corpus.ParseDate(text + " " + strconv.Itoa(t.today.Year()-back))
		if err != nil {
			continue
		}
		if from, _, ok := d.Days(); ok && from <= t.today.Format(time.DateOnly) {
			return d.Day(), true
		}
	}
	return "", false
}

// order reads a word that asks for the newest or for the first report.
func (t *telling) order(i int) Order {
	switch {
	case slices.Contains(t.latest, t.word(i)):
		return Newest
	case slices.Contains(t.earliest, t.word(i)):
		return Oldest
	}
	return ""
}
