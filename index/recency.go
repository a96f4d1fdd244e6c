package index

import (
	"context"
	"math"
	"slices"
	"time"

	"byline/corpus"
)

// How many days after what is asked about a story may appear that tells it:
// some, and as many again as the time asked about has.
const latenessDays = 2

// inPeriod is 1 where the story appeared in the time that is asked about, or
// soon after.
func (r *reading) inPeriod(a *Analysis) float64 {
	if !a.Period.dated() {
		return 0
	}
	return is(a.Period.includes(r.Story.Published, latenessDays))
}

// includes reports whether a story of that date may have appeared within the
// period or so many days after.
func (p Period) includes(published corpus.Date, late int) bool {
	first, last, ok := published.Days()
	if !ok {
		return false
	}
	end := string(p.after(late))
	return (end == "" || first <= end) && (p.From == "" || last >= string(p.From))
}

// after is the day so many days after the period, or empty where it has no end.
func (p Period) after(days int) corpus.Date {
	_, to, ok := p.To.Days()
	if !ok {
		return ""
	}
	end, err := time.Parse(time.DateOnly, to)
	if err != nil {
		return ""
	}
	return corpus.Date(end.AddDate(0, 0, days).Format(time.DateOnly))
}

// searchSpoken is searchOnce for somebody's words. A story appears when they are
// news, so that those of last week are looked for in the stories of that time, and
// else in those without a date.
func (in *inquiry) searchSpoken(ctx context.Context, q Query) ([]Candidate, error) {
	if !in.Period.Relative {
		return in.searchOnce(ctx, q)
	}
	then := q
	then.From, then.To = in.Period.From, in.Period.after(in.Period.lateness())
	cs, err := in.searchOnce(ctx, then)
	if err != nil || len(cs) > 0 {
		return cs, err
	}
	cs, err = in.searchOnce(ctx, q)
	return slices.DeleteFunc(cs, func(c Candidate) bool { return c.Story.Published != "" }), err
}

// fromThen lets a passage of a story that appeared in the time asked about have
// the words that tell it: it needn't say "2021" itself.
func (r *reading) fromThen(told []string) {
	var hits []hit
	for i, t := range r.want.terms {
		if slices.Contains(told, t.word) {
			hits = append(hits, hit{term: i, span: corpus.Span{End: len(r.text)}, position: -farOff, strength: dateStrength})
		}
	}
	r.hits = append(hits, r.hits...)
	r.measure()
}

const (
	farOff       = 1000 // words, from any in the passage
	dateStrength = .9   // of the story's date next to the passage's own words
)

// ageScale is the age in days from which on a story's age begins to count.
const ageScale = 7

// date tells each of the passages how new its story was on the day of asking,
// compared with the others: news is asked about when it is new. It is the
// negative logarithm of the age, so that among stories of ten years ago a few
// days count for nothing, less the mean of all that are dated. A story without a
// date is as new as the mean. Where the question names a time itself, that
// counts instead.
func date(rs []*reading, asked time.Time, p Period) {
	if asked.IsZero() || p.dated() {
		return
	}
	today := midnight(asked)
	tomorrow := today.AddDate(0, 0, 1).Format(time.DateOnly) // somewhere it is that already
	sum := 0.
	var dated []*reading
	early := map[*reading]bool{} // those that are still to appear
	for _, r := range rs {
		first, last, ok := r.Story.Published.Days()
		if !ok {
			continue
		}
		r.newness = -math.Log1p(daysApart(today, last) / ageScale)
		sum += r.newness
		dated = append(dated, r)
		if first > tomorrow {
			early[r] = true
		}
	}
	for _, r := range dated {
		r.newness -= sum / float64(len(dated))
		if early[r] {
			r.newness -= unborn
		}
	}
}

// unborn is what a story loses that appeared after the day of asking, as it can't
// be meant.
const unborn = 5

// daysApart returns how many days are between today and a day, as Days has it. A
// story that will appear is as far from being asked about as one that is as old.
func daysApart(today time.Time, day string) float64 {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return 0
	}
	return math.Abs(today.Sub(t).Hours() / 24)
}

// asNew is the least support, to that of the best passage, with which one may
// go before it where the newest is asked for.
const asNew = .8

// newestFirst puts the passages that answer about as well as the first in the
// order of their stories' dates, the newest first.
func newestFirst(ranked []scored) {
	if len(ranked) == 0 {
		return
	}
	least := asNew * ranked[0].support()
	n := 1
	for n < len(ranked) && n < candidates && ranked[n].support() >= least {
		n++
	}
	slices.SortStableFunc(ranked[:n], func(a, b scored) int {
		return compareDates(b.Story.Published, a.Story.Published)
	})
}

// compareDates orders dates from old to new; what has none is the oldest.
func compareDates(a, b corpus.Date) int {
	switch x, y := a.Day(), b.Day(); {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// lateness is how many days after the period a story may appear that answers a
// question about it.
func (p Period) lateness() int {
	first, _, ok1 := p.From.Days()
	_, last, ok2 := p.To.Days()
	from, err1 := time.Parse(time.DateOnly, first)
	to, err2 := time.Parse(time.DateOnly, last)
	if !ok1 || !ok2 || err1 != nil || err2 != nil {
		return latenessDays
	}
	return latenessDays + max(int(to.Sub(from).Hours()/24), 7)
}

// timely is how much the time of a story counts where somebody's words are asked
// for.
func (r *reading) timely(a *Analysis) float64 { return r.inPeriod(a) + .2*r.newness }
