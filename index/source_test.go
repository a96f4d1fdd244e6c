package index_test

import (
	"testing"

	"byline/index"
)

// TestSource asks of papers by name. Both the Weston Post and the Lune Gazette
// tell of the bridge and of the storm.
func TestSource(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, tt := range []struct{ question, source, story string }{
		{"How many weeks will the bridge shut according to the Lune Gazette?", "Lune Gazette", "bridge-gazette.md"},
		{"How many weeks will the bridge shut according to the weston post?", "Weston Post", "bridge.md"},
		{"According to the Weston Post, how many weeks will the bridge shut?", "Weston Post", "bridge.md"},
		{"what does the Lune Gazette say about the bridge", "Lune Gazette", "bridge-gazette.md"},
		{"What did the Weston Post report about the bridge?", "Weston Post", "bridge.md"},
		{"the bridge in the Lune Gazette", "Lune Gazette", "bridge-gazette.md"},
		{"the bridge laut Lune Gazette", "Lune Gazette", "bridge-gazette.md"},
		{"how many weeks will the bridge shut according to the gazette", "Lune Gazette", "bridge-gazette.md"},
		{"according to the post, how many weeks will the bridge shut", "Weston Post", "bridge.md"},
		{"How many weeks will the bridge shut?", "", "bridge.md"},
		{"How many weeks will the bridge shut according to the Moon Gazette?", "", "bridge-gazette.md"}, // no such paper
		{"What did the Kremlin say about the invitation?", "", "kremlin.md"},
	} {
		a := ask(t, x, index.Question{Text: tt.question})
		if len(a.Passages) == 0 {
			t.Errorf("%q: no passages", tt.question)
			continue
		}
		if got := a.Passages[0].Citation.Story; a.Analysis.Source != tt.source || got != tt.story || tt.source != "" && !a.Answered {
			t.Errorf("%q: source %q, story %q, answered %v; want %q, %q", tt.question, a.Analysis.Source, got, a.Answered, tt.source, tt.story)
		}
	}
	if a := ask(t, x, index.Question{Text: "according to the moon herald how many weeks will the bridge shut"}); a.Answered {
		t.Errorf("what a paper says that isn't there is answered by %+v", a.Passages[0])
	}
	if a := ask(t, x, index.Question{Text: "how many weeks will the bridge shut according to the county"}); !a.Answered {
		t.Error("what the county says isn't answered")
	}
	// What a paper doesn't say isn't answered from another.
	if a := ask(t, x, index.Question{Text: "What did Peskov say about the invitation according to the Lune Gazette?"}); a.Answered {
		t.Errorf("answered by another paper: %+v", a.Passages[0])
	}
}
