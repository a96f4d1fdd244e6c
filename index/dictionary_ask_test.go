package index_test

import (
	"testing"

	"byline/index"
)

// TestAskedInAnotherLanguage holds that a question finds English stories by what its
// words mean, and isn't answered where one of its names isn't theirs.
func TestAskedInAnotherLanguage(t *testing.T) {
	engine := open(t)
	update(t, engine, evenings)
	checkAnswers(t, index.New(engine), map[string]string{
		"¿Dónde cantaron el domingo?":            "in the harbor hall",
		"wo hat der chor am sonntag gesungen":    "in the harbor hall",
		"где пел хор в воскресенье":              "in the harbor hall",
		"wo hat der chor von quaxingen gesungen": "",
		"где построили новую школу":              "",
		"¿quién vendió la sauna?":                "",
	})
}

// TestNoMisheardName holds that a Russian word that has a meaning isn't taken for what it
// sounds like.
func TestNoMisheardName(t *testing.T) {
	engine := open(t)
	update(t, engine, map[string]string{"bridge.md": "The bridge was closed on Sunday. Most visitors came by boat then, and most of them stayed.\n"})
	if a := ask(t, index.New(engine), index.Question{Text: "почему закрыли мост"}); len(a.Analysis.Mended) > 0 {
		t.Errorf("read as %v", a.Analysis.Mended)
	}
}
