package bot_test

import (
	"strings"
	"testing"
	"time"
)

// Verdicts are kept, one a person, and thanked for in private.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	n := newNewsroom(t)
	n.open(t)
	m := n.question("when?").Answer(t.Context())
	if got := n.press(t, n.editor, m, "👍").Answer(t.Context()); !got.Ephemeral() || !strings.Contains(got.Content, "Thank you") {
		t.Errorf("got %+v", got)
	}
	for _, reason := range []string{"", " It is July. "} {
		form := n.press(t, n.reader, m, "👎")
		form.Response(t.Context())
		got := n.srv.Submit(form, map[string]string{"text": reason}).Answer(t.Context())
		if !got.Ephemeral() || !strings.Contains(got.Content, "Thank you") {
			t.Errorf("got %+v", got)
		}
	}
	rows, err := n.store.Report(t.Context(), time.Time{})
	if err != nil || len(rows) != 1 || len(rows[0].Verdicts) != 2 {
		t.Fatalf("kept %+v, %v", rows, err)
	}
	for _, v := range rows[0].Verdicts {
		mine := v.Person == n.store.Person(n.reader.ID)
		if v.Good == mine || mine && v.Reason != "It is July." {
			t.Errorf("kept %+v", v)
		}
	}
}
