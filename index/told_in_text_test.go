package index_test

import (
	"testing"

	"byline/index"
)

// TestToldInText asks who wrote what stories tell of, and when: no citation
// answers it.
func TestToldInText(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, map[string]string{
		"sea.md":    "---\ntitle: Drinking the sea\nlanguage: en\n---\n\nIn the tenth century Abu Mansur wrote about the distillation of sea water for drinking.\n\nToday the town of Weston drinks it.\n",
		"report.md": "---\ntitle: Ferries late\nlanguage: en\n---\n\nThe inspector's report on the ferries was published in 2019, and the town has not answered since.\n\nThe court argued that ferries are no buses. Tolls on the Weston bridge rose in May.\n",
		"dragon.md": "---\ntitle: A dragon in the park\nlanguage: en\n---\n\nChildren of Weston carried a paper dragon through the park.\n",
	})
	x := index.New(engine)
	checkAnswers(t, x, map[string]string{
		"Who wrote about the distillation of sea water?":                  "Abu Mansur",
		"When was the report on the ferries published?":                   "2019",
		"Which court argued that ferries are no buses?":                   "argued",
		"Which court argued that tolls on the Weston bridge rose in May?": "",
		"Who wrote about the paper dragon in the park?":                   "", // nobody is told to have
		"When was the article about the dragon published?":                "",
		"Which court argued that dragons are made of paper?":              "",
	})
}
