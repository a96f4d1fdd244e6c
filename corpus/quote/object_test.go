package quote

import "testing"

// TestFindObject holds that a thing which somebody announces, agrees to or
// offers isn't what they said.
func TestFindObject(t *testing.T) {
	testFind(t, []findTest{
		{
			"a thing and a clause", "en",
			[]string{
				"Lund Lines revealed the second ship of its new range on Monday.",
				"Lund Lines revealed the second ship was late.",
				"Mayor Ada Moss announced a tour of the pier in a short film.",
				"Mayor Ada Moss announced the pier would close.",
				"The union confirmed it’ll strike.",
				"Ada Moss believes the port needed to act.",
				"Lund Lines maintained a steady pace in May.",
				"Lund Lines maintained the pace was steady.",
				"Lund Lines added two trips for the summer.",
			},
			[]said{
				{"the second ship was late", "Lund Lines", "", "", false},
				{"the pier would close", "Ada Moss", "Mayor", "", false},
				{"it’ll strike", "The union", "", "", false},
				{"the port needed to act", "Ada Moss", "Mayor", "", false},
				{"the pace was steady", "Lund Lines", "", "", false},
			},
		},
		{
			"a relative clause and what was said", "en",
			[]string{
				"Passengers reported waits that exceeded two hours.",
				"Lund Lines announced a tour that stops at the pier.",
				"Lund Lines announced on Monday that the tour stops at the pier.",
			},
			[]said{{"that the tour stops at the pier", "Lund Lines", "", "", false}},
		},
		{
			"titles of works", "en",
			[]string{
				"The channel has films and TV shows from Lund Studios, “Blue Lantern,” Moss Pictures and others, like “Ada.”",
				"The TV channel shows on Mondays, “Blue Lantern,” and on Tuesdays, “Harbor.”",
				"Ada Moss said that the film “Blue Lantern” was late.",
			},
			[]said{{"that the film “Blue Lantern” was late", "Ada Moss", "", "", false}},
		},
		{
			"what isn't said, and what is only spoken of", "en",
			[]string{
				"A spokesman for the port declined to comment.",
				"Bo Lind compared the ship to a barge.",
				"Bo Lind, the port’s defending champion, won again.",
				"Bo Lind compared the ship to “a barge with curtains.”",
			},
			[]said{{"the ship to “a barge with curtains.”", "Bo Lind", "", "", false}},
		},
		{
			"what is agreed to, and what is promised", "en",
			[]string{
				"Lund Lines agreed to a rescue by its largest owner.",
				"Lund Lines agreed to Harbor’s demands.",
				"Lund Lines agreed to buy the pier.",
			},
			[]said{{"to buy the pier", "Lund Lines", "", "", false}},
		},
	})
}
