package phrasebook

import (
	"fmt"
	"time"
)

// Dates says how dates are written.
type Dates struct {
	Months   [12]string // alone: "January"
	InDates  [12]string // beside a day
	Month    string     // of a month's name and a year
	Day      string     // of a day, a month's name and a year
	FirstDay string     // the same for the first day of a month
}

// Day returns a day as a reader writes it: "January 2, 2006".
func (b *Book) Day(t time.Time) string {
	form := b.Dates.Day
	if t.Day() == 1 {
		form = b.Dates.FirstDay
	}
	return fmt.Sprintf(form, t.Day(), b.Dates.InDates[t.Month()-1], t.Year())
}

// Month returns a month as a reader writes it: "January 2006".
func (b *Book) Month(t time.Time) string {
	return fmt.Sprintf(b.Dates.Month, b.Dates.Months[t.Month()-1], t.Year())
}
