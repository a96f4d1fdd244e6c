package quote

import "testing"

// TestFindDateline holds that what is said begins behind the place, the day and
// the agency that open a story.
func TestFindDateline(t *testing.T) {
	testFind(t, []findTest{
		{
			"agencies, places and days", "en",
			[]string{
				"(AP) — The pier is safe, the port said.",
				"HARBOR (AP) — The pier is safe, the port said.",
				"NORTH HARBOR, Feb. 3 (Reuters) - The pier is safe, the port said.",
				"HARBOR, New Wales — The pier is safe, the port said.",
				"HARBOR: The pier is safe, the port said.",
			},
			[]said{
				{"The pier is safe", "the port", "", "", false},
				{"The pier is safe", "the port", "", "", false},
				{"The pier is safe", "the port", "", "", false},
				{"The pier is safe", "the port", "", "", false},
				{"The pier is safe", "the port", "", "", false},
			},
		},
		{
			"of a German agency", "de",
			[]string{"Hafenstadt (dpa) - Der Hafen sei sicher, sagte Ada Moos."},
			[]said{{"Der Hafen sei sicher", "Ada Moos", "", "", false}},
		},
		{
			"what only looks like one", "en",
			[]string{"Ada Moss — mayor of Harbor — said the pier was safe.", "BO LIND: “The pier is safe.”"},
			[]said{
				{"the pier was safe", "Ada Moss", "", "", false},
				{"“The pier is safe.”", "BO LIND", "", "", true},
			},
		},
	})
}
