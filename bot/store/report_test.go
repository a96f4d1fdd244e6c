package store

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func texts(rows []Row) string {
	var all []string
	for _, row := range rows {
		all = append(all, row.Text)
		for _, v := range row.Verdicts {
			all[len(all)-1] += fmt.Sprintf(" %t:%s", v.Good, v.Reason)
		}
	}
	return strings.Join(all, ", ")
}

func TestReport(t *testing.T) {
	t.Parallel()
	c := newClock()
	s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{Now: c.now})
	ada, bob := s.Person("1"), s.Person("2")
	ids := map[string]string{}
	for _, text := range []string{"good", "bad", "unanswered", "both", "turned", "plain"} {
		ids[text] = save(t, s, Question{Person: ada, Text: text, Answered: text != "unanswered" && text != "both"})
		c.move(time.Hour)
	}
	middle := c.now()
	judge(t, s, Verdict{Question: ids["good"], Person: ada, Good: true})
	judge(t, s, Verdict{Question: ids["bad"], Person: bob, Reason: "old"})
	judge(t, s, Verdict{Question: ids["both"], Person: ada, Reason: "none"})
	judge(t, s, Verdict{Question: ids["turned"], Person: bob, Reason: "hasty"})
	c.move(time.Hour)
	late := c.now()
	judge(t, s, Verdict{Question: ids["turned"], Person: bob, Good: true})
	judge(t, s, Verdict{Question: ids["bad"], Person: bob, Reason: "wrong person"})
	for name, test := range map[string]struct {
		since time.Time
		want  string
	}{
		"ever":           {time.Time{}, "both false:none, unanswered, bad false:wrong person"},
		"the verdicts":   {middle, "both false:none, bad false:wrong person"},
		"a late verdict": {late, "bad false:wrong person"},
		"not yet":        {late.Add(1), ""},
	} {
		rows, err := s.Report(t.Context(), test.since)
		if got := texts(rows); err != nil || got != test.want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, test.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Report(ctx, time.Time{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
