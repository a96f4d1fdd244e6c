package index_test

import (
	"testing"

	"byline/index"
)

// evenings are stories that leave out what is well known.
var evenings = map[string]string{
	"concert.md": `---
title: Choir fills the harbor hall
publisher: Weston Post
published: 2023-06-01
language: en
---

The choir of Port Ellery sang Beethoven in the harbor hall on Sunday.

The owners of the hall plan two more evenings before the winter.

Tickets sold out within an hour, and people waited outside in the rain.
`,
	"ripple.md": `---
title: New app for ferry tickets
publisher: Weston Post
published: 2023-06-02
language: en
---

Ripple, the ferry's new app, is iPhone-only for now, the harbor authority said.

It costs nothing, and it tells when the next boat leaves. Visitors praise how little there is to learn, and there are no ads, at least not this summer.

The sauna on the upper deck is open on Fridays to women only. It only opens in the evening.

The ferry is the only link between Port Ellery and Weston, since the only road was washed away.
`,
}

// TestLightVerb holds that whether a thing shows, has or offers another is answered by what
// tells of that other.
func TestLightVerb(t *testing.T) {
	engine := open(t)
	update(t, engine, evenings)
	checkAnswers(t, index.New(engine), map[string]string{
		"Does the app show adverts?":    "there are no ads",
		"does the ticket app have ads":  "there are no ads",
		"Does the app show timetables?": "",
	})
}

// TestImplied holds that a name answers for the kind that it is of, and what something
// is limited to for what it isn't for.
func TestImplied(t *testing.T) {
	engine := open(t)
	update(t, engine, evenings)
	checkAnswers(t, index.New(engine), map[string]string{
		"Which composer did the choir sing?":   "Beethoven",
		"which composer did the choir sing":    "Beethoven",
		"Can I use Ripple on Android?":         "iPhone-only",
		"can i use ripple on android":          "iPhone-only",
		"Can I use Ripple on the moon?":        "",
		"Is the sauna open to men on Fridays?": "women only",
		"Is there a railway in Port Ellery?":   "", // the only road isn't what anything is limited to
		"is there an airport in port ellery":   "", // neither is a name's Port
		"Can I use the hall on Android?":       "",
	})
}

// TestRankedByMeaning holds that the best passages are measured by what words mean.
func TestRankedByMeaning(t *testing.T) {
	engine := open(t)
	update(t, engine, evenings)
	a := ask(t, index.New(engine), index.Question{Text: "Which boats depart?", Explain: true})
	for _, f := range a.Passages[0].Features {
		if f.Name == "topic" && f.Value <= 0 {
			t.Errorf("the topic of boats is %v", f.Value)
		}
	}
}
