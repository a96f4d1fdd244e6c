package index_test

import (
	"testing"

	"byline/index"
)

// port is a story in which what one speaker names isn't what the next speaks of.
const port = `---
title: The week at the port
publisher: Weston Post
published: 2022-06-04
language: en
---

Mayor Ann Lee spoke first, at the gate.

“Quaxley is a warning to all of us, and nobody wants its ruins here,” Lee said.

“The cranes are old, and we mend them as well as we can,” said Bob Ray, who runs the port.

“It is a mess, whatever they tell you about it, and it will stay one,” said Carl Dole, who writes for the harbor magazine.

“Wages are low in Hollin,” Dole said.
`

// TestAnsweredFor holds that somebody's words aren't taken for what they say of a
// thing that another spoke of before a third did.
func TestAnsweredFor(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, map[string]string{"port.md": port})
	x := index.New(engine)
	checkAnswers(t, x, map[string]string{
		"what did Carl Dole say about Quaxley":          "",
		"what did Ann Lee say about Quaxley":            "a warning",
		"what did Carl Dole say about wages in Hollin?": "Wages are low in Hollin",
	})
}
