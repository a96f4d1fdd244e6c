package index

import "testing"

func TestDefinition(t *testing.T) {
	for _, tt := range []struct {
		question, text string
		want           float64
	}{
		{"What is Clubhouse?", "Clubhouse is an audio app.", 1},
		{"What is Clubhouse?", "He joined Clubhouse, an audio app, on Monday.", 1},
		{"What is Clubhouse?", "He joined Clubhouse — the audio app — on Monday.", 1},
		{"What is Clubhouse?", "He joined the audio app Clubhouse.", 1},
		{"What is Clubhouse?", "He joined Clubhouse. Clubhouse was a success.", 1},
		{"What is Clubhouse?", "He joined Clubhouse on Monday.", 0},
		{"What is Clubhouse?", "He spoke on Clubhouse, and left.", 0},
		{"What is Clubhouse?", "The Clubhouses are an invention.", 0},
		{"What is Clubhouse?", "The talk was a hit on Clubhouse.", 0},
		{"What is Clubhouse?", "", 0},
		{"Who is the mayor?", "The mayor opened the bridge.", 0},
		{"Who is Ruth Martinez?", "Ruth Martinez is the mayor.", 1},
		{"Was ist Clubhouse?", "Clubhouse ist eine App.", 1},
		{"When did Clubhouse open?", "Clubhouse is an audio app.", 0},
		{"What is the name of the app that everybody speaks of?", "Clubhouse is an audio app.", 0},
		{"What is?", "Clubhouse is an audio app.", 0},
	} {
		a := Analyze(tt.question)
		if got := readingOf(t, tt.text, "").definition(&a); got != tt.want {
			t.Errorf("%q in %q: %v, want %v", tt.question, tt.text, got, tt.want)
		}
	}
}

func TestSaysWho(t *testing.T) {
	for _, tt := range []struct {
		question, text string
		want           bool
	}{
		{"who is ruth martinez", "Ruth Martinez, the father's sister, spoke.", true},
		{"who is ruth martinez", "Ruth Martinez is a mayor.", true},
		{"who is ruth martinez", "Ruth Martinez spoke to a mayor.", false},
		{"who is martinez", "Martinez, the mayor, spoke.", false}, // there may be others
		{"who is the mayor", "The mayor is a sailor.", false},
		{"what is old bridge", "Old Bridge is a bridge.", false},
	} {
		a := Analyze(tt.question)
		if got := readingOf(t, tt.text, "").saysWho(&a); got != tt.want {
			t.Errorf("%q in %q: %v", tt.question, tt.text, got)
		}
	}
}
