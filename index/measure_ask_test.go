package index_test

import (
	"testing"

	"byline/index"
)

// harbor is a story with ages, prices and measures in it.
var harbor = map[string]string{
	"harbor.md": `---
title: The harbor gets a new ferry
publisher: Weston Post
published: 2023-06-01
language: en
---

Captain Dora Kent has made the crossing for 22 years, and she won't stop before she has made it for 30.

Lena Moss, 14, who used to be driven to school, was the first passenger of all on Tuesday morning.

The new ferry has earned $900 in its first week, and the county is pleased with that, the harbor office said.

The ferry is painted green. It cost $310,000, of which the county paid two thirds and the islanders the rest.

Gusts reached 83 miles an hour on the day when it was delivered, so that a crew of two stayed aboard all night.

Of 40 who came by, some stayed for the night.

The old pier, with a kiosk and a crew of three, will be torn down in the fall, and nobody will miss it.
`,
}

// TestMeasures holds that a question for an age, a price or another measure is
// answered by what tells one, and by nothing else.
func TestMeasures(t *testing.T) {
	engine := open(t)
	update(t, engine, harbor)
	x := index.New(engine)
	checkAnswers(t, x, map[string]string{
		"How old is captain Kent?":                   "",
		"How old is Lena Moss?":                      "Lena Moss, 14",
		"How much was the ferry?":                    "It cost $310,000",
		"How much is the kiosk?":                     "",
		"How fast were the gusts?":                   "83 miles an hour",
		"How heavy is the ferry?":                    "",
		"How big is the kiosk?":                      "",
		"How big is the night of those who came by?": "",
	})
}
