package index

import (
	"slices"
	"time"

	"byline/corpus"
)

// Period is the time that a question is about.
type Period struct {
	From, To corpus.Date // the first and the last day; empty for as long as there are any
	Order    Order       // which of several stories is asked for
	Relative bool        // it is told from today: "last week"
	Words    []string    // those that tell it and that stories have, too: "february", "2021"
}

// Order is the order in time that a question asks for.
type Order string

// The orders; the empty one is by how well passages answer.
const (
	Newest Order = "newest"
	Oldest Order = "oldest"
)

// dated reports whether the question names a time.
func (w Period) dated() bool { return w.From != "" || w.To != "" }

// tell finds out what time a question is about, seen from the day of asking.
// Of its words it marks those that no story need have for that: "last week"
// tells the time, but "2021" and "February" are words of stories, too.
func tell(ws []word, language string, asked time.Time) (Period, []bool) {
	told := make([]bool, len(ws))
	if asked.IsZero() {
		return Period{}, told
	}
	t := &telling{calendar: calendarFor(language), ws: ws, today: midnight(asked)}
	var w Period
	for i := 0; i < len(ws); {
		first, last, n, relative := t.at(i)
		if n == 0 {
			if order := t.order(i); order != "" && w.Order == "" {
				w.Order = order
				told[i] = order == Newest // a first time may be what is asked about
			}
			i++
			continue
		}
		end := i + n
		for j := i; j < end; j++ {
			told[j] = relative
			if !relative {
				w.Words = append(w.Words, ws[j].lower)
			}
		}
		w.bound(t, i, first, last)
		w.Relative = w.Relative || relative
		i = end
	}
	return w, told
}

// date finds out what time the question is about, and takes the words that only
// tell that from what passages are to have.
func (a *Analysis) date(asked time.Time) {
	a.Period, _ = tell(words(a.Content), a.Language, asked)
	c := calendarFor(a.Language)
	for _, text := range []*string{&a.Content, &a.Topic} {
		ws := words(*text)
		_, told := tell(ws, a.Language, asked)
		for i, w := range slices.Backward(ws) {
			if told[i] || a.Form == Field && slices.Contains(c.earliest, w.lower) {
				*text = (*text)[:w.Start] + (*text)[w.End:]
			}
		}
	}
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// bound narrows the time down by an expression at word i.
func (w *Period) bound(t *telling, i int, first, last time.Time) {
	from, to := corpus.Date(first.Format(time.DateOnly)), corpus.Date(last.Format(time.DateOnly))
	before := ""
	if i > 0 {
		before = t.ws[i-1].lower
	}
	switch {
	case slices.Contains(t.before, before) && slices.Contains(beforeAll, before):
		w.To = corpus.Date(first.AddDate(0, 0, -1).Format(time.DateOnly))
	case slices.Contains(t.since, before) && slices.Contains(afterAll, before):
		w.From = corpus.Date(last.AddDate(0, 0, 1).Format(time.DateOnly))
	case slices.Contains(t.before, before):
		w.To = to
	case slices.Contains(t.since, before):
		w.From = from
	case w.From != "" && w.To == "" && i > 1: // from 2019 to 2021
		w.To = to
	default:
		w.From, w.To = from, to
	}
}
