package bot

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"time"

	"byline/bot/phrasebook"
	"byline/bot/store"

	"github.com/bwmarrin/discordgo"
)

const (
	// usualReport is of how many days a report is where none are given.
	usualReport = 30
	// reportedText bounds a question or reason in the message, in UTF-16 units
	// before it is escaped.
	reportedText = 120
	// reasonsShown is how many reasons are shown of one question.
	reasonsShown = 2
)

// asked is a question that nobody got a good answer to, all times that it was
// asked in the same words together.
type asked struct {
	text        string // as it was asked last
	first, last time.Time
	times       int // that it was asked
	unanswered  int // of those
	good, bad   int // verdicts
	reasons     []string
	filters     []string
}

// report shows to an admin the questions of some days that got no answer and
// those that got one that somebody found wrong, and gives all of them as a file.
func (b *Bot) report(ctx context.Context, lg *slog.Logger, r *responder, days int) error {
	if days < 1 || days > longestReport {
		days = usualReport
	}
	if err := r.promise(ctx, discordgo.MessageFlagsEphemeral); err != nil {
		return err
	}
	finding, cancel := context.WithTimeout(ctx, b.limits.answer)
	defer cancel()
	since := b.cfg.Now().AddDate(0, 0, -days)
	rows, err := b.desk.Reporter.Report(finding, since)
	if err != nil {
		if ctx.Err() != nil {
			return err
		}
		lg.Error("could not look the questions up", "error", err)
		return r.send(ctx, line(r.book.Admin.Report.Failed))
	}
	questions := together(rows)
	if len(questions) == 0 {
		return r.send(ctx, line(fmt.Sprintf(r.book.Admin.Report.Since, r.book.Day(since))+"\n"+r.book.Admin.Report.Nothing))
	}
	table, written := tableOf(questions)
	text := reportedQuestions(r.book, since, questions, written)
	name := "byline-" + since.Format(time.DateOnly) + "-" + b.cfg.Now().Format(time.DateOnly) + ".csv"
	return r.sendFile(ctx, line(text), name, "text/csv; charset=utf-8", table)
}

// together takes the rows with the same words together: in any case, with any
// spaces and marks at the end. Those that were asked most come first.
func together(rows []store.Row) []*asked {
	byWords := map[string]*asked{}
	var all []*asked
	for i := range rows { // the newest first
		row := &rows[i]
		words := strings.ToLower(strings.TrimRight(strings.Join(strings.Fields(row.Text), " "), "?!.… "))
		q := byWords[words]
		if q == nil {
			q = &asked{text: strings.Join(strings.Fields(row.Text), " "), last: row.At}
			byWords[words] = q
			all = append(all, q)
		}
		q.add(row)
	}
	slices.SortStableFunc(all, func(a, b *asked) int {
		return cmp.Or(cmp.Compare(b.times, a.times), b.last.Compare(a.last))
	})
	return all
}

func (q *asked) add(row *store.Row) {
	q.times++
	q.first = row.At
	if !row.Answered {
		q.unanswered++
	}
	if filter := filterText(&row.Question); filter != "" && !slices.Contains(q.filters, filter) {
		q.filters = append(q.filters, filter)
	}
	newest := slices.SortedStableFunc(slices.Values(row.Verdicts), func(a, b store.Verdict) int { return b.At.Compare(a.At) })
	for _, v := range newest {
		switch {
		case v.Good:
			q.good++
		default:
			q.bad++
			if v.Reason != "" {
				q.reasons = append(q.reasons, v.Reason)
			}
		}
	}
}

// filterText says what a question was kept to.
func filterText(q *store.Question) string {
	var parts []string
	for _, p := range []struct{ name, value string }{
		{sourceName, q.Source}, {fromName, string(q.From)}, {toName, string(q.To)},
	} {
		if p.value != "" {
			parts = append(parts, p.name+": "+p.value)
		}
	}
	return strings.Join(parts, ", ")
}

// reportedQuestions is the message about questions of which so many are in the
// file: as many as it has room for.
func reportedQuestions(in *phrasebook.Book, since time.Time, questions []*asked, written int) string {
	words := &in.Admin.Report
	unanswered, bad := 0, 0
	for _, q := range questions {
		unanswered += q.unanswered
		bad += q.bad
	}
	var text strings.Builder
	fmt.Fprintf(&text, words.Since+" · %s · %s", in.Day(since), in.Count(words.Unanswered, unanswered), in.Count(words.Bad, bad))
	end := ""
	if left := len(questions) - written; left > 0 {
		end = "\n" + in.Count(words.LeftOut, left)
	}
	room := contentLimit - units(text.String()) - units(end) - units("\n"+in.Count(words.InFile, len(questions)))
	for i, q := range questions {
		item := q.line(in)
		if room -= units(item); room < 0 {
			text.WriteString("\n" + in.Count(words.InFile, len(questions)-i))
			break
		}
		text.WriteString(item)
	}
	return text.String() + end
}

// line returns the question as an item of a list, with the first reasons.
func (q *asked) line(in *phrasebook.Book) string {
	text := "\n- " + escape(cut(q.text, reportedText))
	if q.times > 1 {
		text += fmt.Sprintf(" · %d×", q.times)
	}
	if q.bad == 0 {
		return text
	}
	text += fmt.Sprintf(" · 👎 %d", q.bad)
	if len(q.reasons) == 0 {
		return text + " · " + in.Admin.Report.NoReasons
	}
	for _, reason := range q.reasons[:min(len(q.reasons), reasonsShown)] {
		text += "\n  - " + escape(cut(reason, reportedText))
	}
	return text
}
