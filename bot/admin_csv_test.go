package bot

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"
	"time"

	"byline/bot/phrasebook"
	"byline/bot/store"
)

func TestDefused(t *testing.T) {
	for cell, want := range map[string]string{
		"":                      "",
		"who won?":              "who won?",
		"a=b":                   "a=b",
		"=HYPERLINK(\"x\")":     "'=HYPERLINK(\"x\")",
		"+1":                    "'+1",
		"-1":                    "'-1",
		"@SUM(A1)":              "'@SUM(A1)",
		"  =1+1":                "'=1+1",
		"\t=1":                  "'=1",
		"\r\n@x":                "'@x",
		"\u200b=1":              "'=1",
		"\ufeff=1":              "'=1",
		"\"=1":                  "'\"=1",
		"'=1":                   "''=1",
		"＝1":                    "'＝1",
		"\x00\u202e=cmd|'/c'!A": "'=cmd|'/c'!A",
		"what\nnow":             "what now",
	} {
		if got := defused(cell); got != want {
			t.Errorf("%q became %q, want %q", cell, got, want)
		}
	}
}

// However much there is to report, the message and the file keep to their limits
// and say what they leave out.
func TestReportKeepsToLimits(t *testing.T) {
	var rows []store.Row
	at := time.Date(2024, 3, 9, 10, 0, 0, 0, time.UTC)
	long := strings.Repeat("*🇩🇪=_", 700)
	for i := range 3000 {
		row := store.Row{Question: store.Question{Text: fmt.Sprintf("%d %s", i, long), At: at}}
		for range 30 {
			row.Verdicts = append(row.Verdicts, store.Verdict{Reason: long})
		}
		rows = append(rows, row)
	}
	questions := together(rows)
	table, written := tableOf(questions)
	if len(table) > tableLimit || written == 0 || written >= len(questions) {
		t.Errorf("%d of %d in %d bytes", written, len(questions), len(table))
	}
	records, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(table, []byte(byteOrderMark)))).ReadAll()
	if err != nil || len(records) != written+1 {
		t.Errorf("%d records of %d, %v", len(records), written, err)
	}
	for _, book := range phrasebook.Books() {
		text := reportedQuestions(book, at, questions, written)
		if units(text) > contentLimit {
			t.Errorf("%s: takes %d units", book.Code, units(text))
		}
		if n := fmt.Sprint(len(questions) - written); !strings.Contains(text, n) {
			t.Errorf("%s: that %s are left out isn't said: %s", book.Code, n, text)
		}
	}
}
