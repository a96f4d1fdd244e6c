package bot_test

import (
	"context"
	"encoding/csv"
	"errors"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"byline/bot"
	"byline/bot/discordtest"
	"byline/bot/store"
	"byline/corpus"
	"byline/index"
)

// kept has the store keep a question, and what people think of its answer.
func (n *newsroom) kept(t *testing.T, q store.Question, reasons ...string) {
	t.Helper()
	q.Person = n.store.Person("1")
	id, err := n.store.Save(t.Context(), q)
	for i, reason := range reasons {
		err = errors.Join(err, n.store.Judge(t.Context(), store.Verdict{
			Question: id, Person: n.store.Person(string(rune('2' + i))), Reason: reason,
		}))
	}
	if err != nil {
		t.Fatal(err)
	}
}

// The report has what nobody got a good answer to, same words together, in the
// message and as a file that no spreadsheet runs anything of.
func TestReport(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	var ticks atomic.Int64
	now := func() time.Time {
		return time.Date(2024, 3, 8, 9, 0, 0, 0, time.UTC).Add(time.Duration(ticks.Add(1)) * time.Second)
	}
	n.store = openStore(t, filepath.Join(t.TempDir(), "kept.db"), store.Options{Now: now})
	n.desk.Reporter = n.store
	n.kept(t, store.Question{Text: "Who  won the race?"})
	n.kept(t, store.Question{Text: "who won the race", Source: "Post", From: "2021"})
	n.kept(t, store.Question{Text: "when does it open?", Answered: true})
	n.kept(t, store.Question{Text: "where is it?", Answered: true}, "=HYPERLINK(\"https://evil.example\")", "@everyone, wrong", "")
	n.kept(t, store.Question{Text: "=cmd|'/c calc'!A1 **bold** <@1> @everyone"})
	n.open(t)
	got := n.adminDoes(n.editor, "report", discordtest.Opt("days", 7)).Answer(t.Context())
	want := "Since March 2, 2024 · 3 questions got no answer · 3 verdicts were bad" +
		"\n- who won the race · 2×" +
		"\n- =cmd|'/c calc'!A1 \\*\\*bold\\*\\* \\<@1> \\@everyone" +
		"\n- where is it? · 👎 3\n  - \\@everyone, wrong\n  - =HYPERLINK(\"https\\://evil.example\")"
	if strings.ReplaceAll(got.Content, `\|`, "|") != want || !got.Ephemeral() {
		t.Errorf("got  %q\nwant %q", got.Content, want)
	}
	files := got.Files()
	table := string(files["byline-2024-03-02-2024-03-09.csv"])
	text, marked := strings.CutPrefix(table, "\ufeff")
	if len(files) != 1 || !marked || !strings.Contains(text, "\r\n") {
		t.Fatalf("got the files %q", files)
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(records) != 4 {
		t.Fatalf("got %q, %v", records, err)
	}
	if got := strings.Join(records[1][:7], "; "); got != "who won the race; 2; 2; 0; 0; ; source: Post, from: 2021" || records[1][7] >= records[1][8] {
		t.Errorf("got %q", got)
	}
	for _, record := range records[1:] {
		for _, cell := range record {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
				t.Errorf("a spreadsheet would run %q", cell)
			}
		}
	}
	if strings.Contains(table, string(n.store.Person("1"))) {
		t.Error("the file has who asked")
	}
}

func TestNothingToReport(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.kept(t, store.Question{Text: "when?", Answered: true})
	n.open(t)
	got := n.adminDoes(n.editor, "report").Answer(t.Context())
	if !strings.Contains(got.Content, "nothing to report") || len(got.Files()) > 0 {
		t.Errorf("got %+v", got)
	}
}

type inspectFunc func() bot.Inspection

func (f inspectFunc) Inspect(context.Context) (bot.Inspection, error) { return f(), nil }

func TestStatus(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	h := newHeld()
	n.reindex = h.reindex
	n.kept(t, store.Question{Text: "when?", Answered: true})
	n.kept(t, store.Question{Text: "who?"})
	found := bot.Inspection{
		Folder: "/srv/*stories*", Version: "v1.2", Stories: 2, Passages: 9, Updated: time.Unix(1700000000, 0),
		LastError: errors.New("disk @everyone"), IndexSize: 3 << 20, DiskLeft: 5 << 30, Reading: &index.Progress{Files: 1, Total: 4},
	}
	for range 300 {
		found.Failed = append(found.Failed, corpus.FileError{File: "a_b_c.html", Err: errors.New("no story text found")})
	}
	n.desk.Inspector = inspectFunc(func() bot.Inspection { return found })
	n.open(t)
	reindexOf(n, n.editor)
	<-h.started
	got := n.adminDoes(n.editor, "status").Answer(t.Context())
	for _, want := range []string{
		"**2 stories · 9 passages**", `They are in /srv/\*stories\*`, "Brought up to date: <t:1700000000:R>",
		`failed: disk \@everyone`, "being read: `█████", "Index: 3.0 MiB · left on the disk: 5.0 GiB", "At work: /admin reindex, begun by ed <t:",
		"2 questions in the last 7 days, of which 1 got an answer", "Version: v1.2", "300 files could not be read:",
		`- a\_b\_c.html: no story text found`, "more, which the log names.",
	} {
		if !strings.Contains(got.Content, want) {
			t.Errorf("%q isn't in %s", want, got.Content)
		}
	}
	if !got.Ephemeral() {
		t.Error("everybody sees it")
	}
	close(h.release)
}
