package quote

import "testing"

// TestFindNested holds that reported speech within reported speech is told
// once, unless somebody else said the inner words.
func TestFindNested(t *testing.T) {
	testFind(t, []findTest{
		{
			"of one speaker, and of two", "en",
			[]string{
				"Mayor Ada Moss said that she thought the pier was safe.",
				"Bo Lind said that Moss told the crew that the pier was safe.",
			},
			[]said{
				{"that she thought the pier was safe", "Ada Moss", "Mayor", "", false},
				{"that Moss told the crew that the pier was safe", "Bo Lind", "", "", false},
				{"that the pier was safe", "Ada Moss", "Mayor", "", false},
			},
		},
	})
}
