package index

import "testing"

func TestOffTopic(t *testing.T) {
	for _, tt := range []struct {
		topic, text string
		want        bool
	}{
		{"lee resigns", "We met Ann Lee on the pier.", true},
		{"lee", "We met Ann Lee on the pier.", false},
		{"lee pier", "We met Ann Lee on the pier.", false},
		{"pier resigns", "We met Ann Lee on the pier.", false},
		{"mayor lee resigns", "Mayor Ann Lee met us.", true},
		{"mayor resigns", "Mayors met us.", false},
		{"lee news", "We met Ann Lee on the pier.", false},
	} {
		if got := readingOf(t, tt.text, tt.topic).offTopic(); got != tt.want {
			t.Errorf("%q of %q: %v", tt.topic, tt.text, got)
		}
	}
}

func TestLacksTerm(t *testing.T) {
	for topic, want := range map[string]bool{"lee pier": false, "lee ferry": true, "": false} {
		if got := readingOf(t, "We met Ann Lee on the pier.", topic).lacksTerm(); got != want {
			t.Errorf("%q: %v", topic, got)
		}
	}
}
