package quote

import "testing"

// TestFindAround holds what stands around the words said: when they were said,
// and what else the speaker did.
func TestFindAround(t *testing.T) {
	testFind(t, []findTest{
		{
			"an apposition with commas of its own, and a think tank", "en",
			[]string{"“The air is clear,” Ada Moss, a research analyst at the Council on Boats, Ships and Piers think tank told the Harbor Post."},
			[]said{{"“The air is clear,”", "Ada Moss", "research analyst at the Council on Boats, Ships and Piers", "the Harbor Post", true}},
		},
		{
			"pronouns with a shortened verb are nobody", "en",
			[]string{"They’ll claim that the pier is safe.", "We’ve said that the pier is safe."},
			[]said{{"that the pier is safe", "", "", "", false}, {"that the pier is safe", "", "", "", false}},
		},
		{
			"an occasion isn't what was said", "en",
			[]string{
				"Following talks that lasted all night, the union said the pier would open.",
				"If the talks end well, the pier will open, the union said.",
			},
			[]said{
				{"the pier would open", "the union", "", "", false},
				{"If the talks end well, the pier will open", "the union", "", "", false},
			},
		},
		{
			"what was promised and what was done", "en",
			[]string{
				"Ada Moss promised to mend the pier and painted her office.",
				"Ada Moss promised to mend and paint the pier.",
			},
			[]said{
				{"to mend the pier", "Ada Moss", "", "", false},
				{"to mend and paint the pier", "Ada Moss", "", "", false},
			},
		},
		{
			"roles: a position, a party, and what two things a role is about", "en",
			[]string{
				"Pirates QB Theo Lund said the game was fair.",
				"“It is safe,” Bo Lind, Harbor’s chairman of boats and international, said.",
				"Gov. Eva Noor (R) said it was safe.",
				"“It is safe,” Ines Roy, director of the pier and owner of the mill, said.",
			},
			[]said{
				{"the game was fair", "Theo Lund", "Pirates QB", "", false},
				{"“It is safe,”", "Bo Lind", "Harbor’s chairman of boats and international", "", true},
				{"it was safe", "Eva Noor", "Gov.", "", false},
				{"“It is safe,”", "Ines Roy", "director of the pier", "", true},
			},
		},
	})
}
