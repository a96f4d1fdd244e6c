package extract

import (
	"strings"
	"testing"
)

// What of a saved page is the story, among the runs of prose on it.
func TestSegment(t *testing.T) {
	const (
		title = "Ferry to Pelican Island sold to Norway"
		one   = "The ferry to Pelican Island was sold on Monday to an owner in Norway, the harbor office said."
		two   = "It has linked both banks of the sound since 1911, and will sail for the last time on Friday evening."
		three = "Nobody knows yet who will carry the milk, and the bridge won't be finished before next summer."
	)
	story := strings.Join([]string{one, two, three}, "\n")
	teasers := strings.Repeat("School roof is finished at last\nThe parents paid for it with the money from two years of cake sales.\n"+
		"Swan stops traffic on the ring road\nAn officer led it back to the canal after an hour of negotiations.\n"+
		"Choir looks for basses in every village\nThose who can read notes are welcome, and so is everybody else.\n", 6)
	comments := strings.Repeat("Bert\nHe took my mother over every market day and never once let her pay the fare, bless him.\nI will miss the sound of the engine in the morning more than I can say here.\n", 9)
	tests := []struct{ name, text, want string }{
		{"teasers before it", teasers + title + "\n" + story, story},
		{"teasers behind it", title + "\n" + story + "\n" + teasers, story},
		{"longer comments", title + "\n" + story + "\n9 Comments\n" + comments, story},
		{"comments under a plain head", title + "\n" + story + "\nComments\n" + comments, story},
		{"cut in two by links", title + "\n" + one + "\n" + two + "\n" + "Swan on the ring road\nChoir looks for basses\nMarket without fish\nRain until Sunday night\n" + three + "\n" + two + " " + three, one + "\n" + two + "\n" + three + "\n" + two + " " + three},
		{
			"a list at its end", title + "\n" + story + "\nJune 9 – Harbor to Pelican Island\nJune 10 – Harbor to Gull Rock\nJune 14 – Harbor to Quillport\nJune 17 – the last one, to Norway\nSwan on the road",
			story + "\nJune 9 – Harbor to Pelican Island\nJune 10 – Harbor to Gull Rock\nJune 14 – Harbor to Quillport\nJune 17 – the last one, to Norway",
		},
		{"the same once more, run together", title + "\n" + story + "\n" + strings.Join([]string{one, two, three, "And some more words that stand only here."}, " ") + strings.Repeat(" The rest is the same again and again.", 12), story},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := readText(tt.text, Limits{}.WithDefaults())
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range r.Stories[0].Paragraphs {
				got = append(got, p.Text)
			}
			if text := strings.Join(got, "\n"); text != tt.want {
				t.Errorf("read\n%s\nwant\n%s", text, tt.want)
			}
			if r.Stories[0].Title != title {
				t.Errorf("title %q", r.Stories[0].Title)
			}
		})
	}
}
