package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// TestOtherAlphabet asks in Russian of stories in English, and the other way round,
// for names as each alphabet writes them.
func TestOtherAlphabet(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for question, want := range map[string]string{
		"Что сказал Песков про приглашение в Клабхаус?": "It is an interesting proposal",
		"сколько людей в клабхаусе":                     "5,000 people",
		"What did Igor Sokolov say about the bridge?":   "Мы не можем ждать ещё одну зиму",
		"what did sokolov say":               "Мы не можем ждать ещё одну зиму",
		"What did Igor Sokolovsky say?":      "", // another
		"Что сказал Пескарёв?":               "",
		"Что сказал Пушков про приглашение?": "", // nor is he Peskov
	} {
		a := ask(t, x, index.Question{Text: question})
		got := ""
		if a.Answered {
			got = highlighted(a.Passages[0])
		}
		if read := len(a.Analysis.Mended) > 0; read != strings.Contains(strings.ToLower(question), "клабхаус") {
			t.Errorf("%q: words were read as %v", question, a.Analysis.Mended)
		}
		if want == "" && a.Answered || !strings.Contains(got, want) {
			t.Errorf("%q is answered with %q, want %q", question, got, want)
		}
	}
}
