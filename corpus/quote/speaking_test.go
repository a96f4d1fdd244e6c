package quote

import "testing"

// TestFindSpeaker holds who is taken for a speaker, and who isn't: a wrong
// speaker is worse than none.
func TestFindSpeaker(t *testing.T) {
	testFind(t, []findTest{
		{
			"inverted, and the clause goes on without a subject", "en",
			[]string{"Boats may sail from Monday, said harbor pilot Ines Roy, and should keep to the left."},
			[]said{{"Boats may sail from Monday", "Ines Roy", "harbor pilot", "", false}},
		},
		{
			"inverted behind a clause with an apposition of its own", "en",
			[]string{
				"The boats, most of them old, will be painted, said the port.",
				"The rest, some of them on land, would have to wait until May, said Ines Roy, who leads the crew.",
			},
			[]said{
				{"The boats, most of them old, will be painted", "the port", "", "", false},
				{"The rest, some of them on land, would have to wait until May", "Ines Roy", "", "", false},
			},
		},
		{
			"names that are other words", "en",
			[]string{
				"Prime Minister Theresa May said this week that the port would close.",
				"“It will,” May said.",
				"April Ryan said the ship was late.",
				"“We will leave,” Doris Day said.",
				"“Fine,” said Will Smith.",
				"It will sail in May, said Ines Roy.",
			},
			[]said{
				{"that the port would close", "Theresa May", "Prime Minister", "", false},
				{"“It will,”", "Theresa May", "Prime Minister", "", true},
				{"the ship was late", "April Ryan", "", "", false},
				{"“We will leave,”", "Doris Day", "", "", true},
				{"“Fine,”", "Will Smith", "", "", true},
				{"It will sail in May", "Ines Roy", "", "", false},
			},
		},
		{
			"a subject between commas isn't inverted by its object", "en",
			[]string{"Ada Moss, who sailed for years, said their plans, once public, would change."},
			[]said{{"their plans, once public, would change", "Ada Moss", "", "", false}},
		},
		{
			"a predicate is nobody", "en",
			[]string{
				"The port won an order to seize a shipment of copies said to be false.",
				"It obtained a court order against copies of its charts said Ada Moss was right.",
				"The union recently turned down offers by Volta to cut prices and said it would wait.",
			},
			[]said{{"it would wait", "The union", "", "", false}},
		},
		{
			"amounts, things and reports don't speak", "en",
			[]string{
				"A surprise 4 percent drop in fares suggests that demand is weak.",
				"Almost 80 percent said that they were content.",
				"The report said that fares would fall.",
				"Most of them said that they were content.",
			},
			[]said{
				{"that demand is weak", "", "", "", false},
				{"that they were content", "", "", "", false},
				{"that fares would fall", "", "", "", false},
				{"that they were content", "", "", "", false},
			},
		},
		{
			"people and bodies without a name speak", "en",
			[]string{
				"Two officials briefed on the plan said that it was late.",
				"A number of fishermen said that it was late.",
				"The town council said that it was late.",
				"Wholesalers said that it was late.",
			},
			[]said{
				{"that it was late", "Two officials briefed on the plan", "", "", false},
				{"that it was late", "A number of fishermen", "", "", false},
				{"that it was late", "The town council", "", "", false},
				{"that it was late", "Wholesalers", "", "", false},
			},
		},
		{
			"a word that opens a sentence is no name where it is a common one", "en",
			[]string{"Inflation means that the pier costs more. Nobody expected inflation."},
			[]said{{"that the pier costs more", "", "", "", false}},
		},
		{
			"whose text it is", "en",
			[]string{
				"Mayor Ada Moss was away. Moss's first post asked whether the pier was open.",
				"A letter from Moss said that it was cold.",
				"Moss's lawyer's letter said that it was warm.",
				"A fake statement by Moss said that all was well.",
			},
			[]said{
				{"whether the pier was open", "Ada Moss", "Mayor", "", false},
				{"that it was cold", "Ada Moss", "Mayor", "", false},
				{"that it was warm", "", "", "", false},
				{"that all was well", "", "", "", false},
			},
		},
		{
			"roles of several words", "en",
			[]string{
				"“It is late,” said ferry captain Bo Lind.",
				"“It is cold,” said head librarian Ines Roy.",
				"“It is dry,” said Karl Brandt, the port's chief engineer.",
				"“It is wet,” said the port's chief engineer.",
				"“It is hot,” said Jan Moos, the chairman of the union's council.",
			},
			[]said{
				{"“It is late,”", "Bo Lind", "ferry captain", "", true},
				{"“It is cold,”", "Ines Roy", "head librarian", "", true},
				{"“It is dry,”", "Karl Brandt", "the port's chief engineer", "", true},
				{"“It is wet,”", "the port's chief engineer", "", "", true},
				{"“It is hot,”", "Jan Moos", "chairman of the union's council", "", true},
			},
		},
		{
			"a verb before a role is no part of it", "en",
			[]string{"They let captain Bo Lind go. “It is late,” Lind said."},
			[]said{{"“It is late,”", "Bo Lind", "captain", "", true}},
		},
		{
			"a name behind an unnamed speaker", "en",
			[]string{
				"A spokeswoman for Volta, Joan Ferris, said that the figure is final.",
				"A spokesman for the owners, Lund Lines, said that the figure is wrong.",
			},
			[]said{
				{"that the figure is final", "Joan Ferris", "spokeswoman for Volta", "", false},
				{"that the figure is wrong", "A spokesman for the owners", "", "", false},
			},
		},
		{
			"a statement saying", "en",
			[]string{"The campaign released a statement saying it was over."},
			[]said{{"it was over", "The campaign", "", "", false}},
		},
		{
			"a company of a title's name, and an office behind a short name in brackets", "en",
			[]string{
				"General Ferry Corp said that it was late.",
				"Harbor Trade Institute (HTI) President Bo Lind said that it was cold.",
			},
			[]said{
				{"that it was late", "General Ferry Corp", "", "", false},
				{"that it was cold", "Bo Lind", "President", "", false},
			},
		},
		{
			"a company isn't another with the same last word, nor he", "en",
			[]string{
				"Lund Investments Ltd sold a ship.",
				"Harbor Equity (North) Ltd, an investment firm, said that it was late. Harbor Bank paid. He said that it was cold.",
			},
			[]said{
				{"that it was late", "Harbor Equity (North) Ltd", "", "", false},
				{"that it was cold", "", "", "", false},
			},
		},
		{
			"an office with its portfolio", "en",
			[]string{
				"Former Secretary of State Ada Moss said that it was late.",
				"Undersecretary of State for Economic Affairs Bo Lind said that it was cold.",
				"The president of State Ferries was away.",
			},
			[]said{
				{"that it was late", "Ada Moss", "Former Secretary of State", "", false},
				{"that it was cold", "Bo Lind", "Undersecretary of State for Economic Affairs", "", false},
			},
		},
		{
			"a clause isn't a subject", "en",
			[]string{
				"The offer comes just three days after Ada Moss told the Harbor Post that it was late.",
				"Lenders now control both boards in 30 states that have said that it was cold.",
			},
			[]said{{"that it was late", "", "", "the Harbor Post", false}, {"that it was cold", "", "", "", false}},
		},
		{
			"a time behind the subject", "en",
			[]string{"Ada Moss came. Moss yesterday said that it was late.", "The port last night said that it was cold."},
			[]said{
				{"that it was late", "Ada Moss", "", "", false},
				{"that it was cold", "The port", "", "", false},
			},
		},
	})
}
