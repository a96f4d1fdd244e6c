package store

import (
	"path/filepath"
	"testing"
)

func TestForgetAndOptOut(t *testing.T) {
	t.Parallel()
	for _, way := range []string{"Forget", "OptOut"} {
		t.Run(way, func(t *testing.T) {
			t.Parallel()
			s := open(t, filepath.Join(t.TempDir(), "bot.db"), Options{})
			ada, bob := s.Person("1"), s.Person("2")
			hers := save(t, s, Question{Person: ada, Text: "hers"})
			his := save(t, s, Question{Person: bob, Text: "his"})
			judge(t, s, Verdict{Question: hers, Person: ada, Good: true, Reason: "own"})
			judge(t, s, Verdict{Question: hers, Person: bob, Reason: "of his on hers"})
			judge(t, s, Verdict{Question: his, Person: ada, Reason: "of hers on his"})
			judge(t, s, Verdict{Question: his, Person: bob, Reason: "of his on his"})
			for p, want := range map[Person]string{
				ada: "hers true:own,  false:of hers on his",
				bob: "his false:of his on his,  false:of his on hers",
			} {
				if rows, err := s.Kept(p); err != nil || texts(rows) != want {
					t.Errorf("Kept: %q, %v, want %q", texts(rows), err, want)
				}
			}

			if way == "Forget" {
				if n, err := s.Forget(t.Context(), ada); n != 3 || err != nil {
					t.Errorf("Forget: %d, %v", n, err)
				}
			} else if err := s.OptOut(t.Context(), ada, true); err != nil {
				t.Error(err)
			}
			if rows, err := s.Kept(ada); err != nil || len(rows) > 0 {
				t.Errorf("Kept: %q, %v", texts(rows), err)
			}
			if rows, err := s.Kept(bob); err != nil || texts(rows) != "his false:of his on his" {
				t.Errorf("Kept of the other: %q, %v", texts(rows), err)
			}
			if _, ok, err := s.Question(hers); ok || err != nil {
				t.Errorf("Question: %t, %v", ok, err)
			}
			if n, err := s.Forget(t.Context(), ada); n != 0 || err != nil {
				t.Errorf("Forget again: %d, %v", n, err)
			}

			id, err := s.Save(t.Context(), Question{Person: ada, Text: "more"})
			if out := way == "OptOut"; err != nil || out != (id == "") {
				t.Errorf("Save: %q, %v", id, err)
			}
			if err := s.Judge(t.Context(), Verdict{Question: his, Person: ada, Reason: "more"}); err != nil {
				t.Error(err)
			}
			rows, err := s.Kept(ada)
			if out := way == "OptOut"; err != nil || out != (len(rows) == 0) {
				t.Errorf("Kept after more: %q, %v", texts(rows), err)
			}
			if err := s.OptOut(t.Context(), ada, false); err != nil {
				t.Error(err)
			}
			if out, err := s.OptedOut(ada); out || err != nil {
				t.Errorf("OptedOut: %t, %v", out, err)
			}
			if id := save(t, s, Question{Person: ada, Text: "again"}); id == "" {
				t.Error("nothing is kept of a person who came back")
			}
		})
	}
}
