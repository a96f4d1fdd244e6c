package quote

import "testing"

// TestFindMarks holds where quotations begin and end.
func TestFindMarks(t *testing.T) {
	testFind(t, []findTest{
		{
			"curly closed by straight, and the other way round", "en",
			[]string{"“It is late,\" Ada Moss said. \"We leave.”"},
			[]said{{"“It is late,\" … \"We leave.”", "Ada Moss", "", "", true}},
		},
		{
			"single marks, straight and with apostrophes", "en",
			[]string{"'It's late,' Ada Moss said. 'We don't sail, and that's that.'"},
			[]said{{"'It's late,' … 'We don't sail, and that's that.'", "Ada Moss", "", "", true}},
		},
		{
			"single marks around a plural's apostrophe", "en",
			[]string{"‘It’s late,’ said Ada Moss, ‘and the sailors’ boats are in.’"},
			[]said{{"‘It’s late,’ … ‘and the sailors’ boats are in.’", "Ada Moss", "", "", true}},
		},
		{
			"nested twice", "en",
			[]string{"“I heard ‘it’s the sailors’ turn’ and “never”,” Ada Moss said."},
			[]said{{"“I heard ‘it’s the sailors’ turn’ and “never”,”", "Ada Moss", "", "", true}},
		},
		{
			"an ellipsis opens a quotation", "en",
			[]string{`Ada Moss said: "... and so we sail."`},
			[]said{{`"... and so we sail."`, "Ada Moss", "", "", true}},
		},
		{
			"a post to somebody", "en",
			[]string{`".@harbor The pier is closed," Ada Moss tweeted.`},
			[]said{{`".@harbor The pier is closed,"`, "Ada Moss", "", "", true}},
		},
		{
			"titles of works and scare quotes are nobody's words", "en",
			[]string{
				"Ada Moss starred in “The Harbor” and sang “Old Ropes” at the party.",
				"The so-called “ghost ships” lie near the “Blue Lantern” pub.",
			},
			nil,
		},
	})
}

// TestFindThread holds how quotations go on from one sentence or paragraph to
// the next.
func TestFindThread(t *testing.T) {
	testFind(t, []findTest{
		{
			"a paragraph of nothing but a quotation goes on", "en",
			[]string{"“We are late,” said Ada Moss.", "“We sail now.”", "The pier is old."},
			[]said{{"“We are late,” … “We sail now.”", "Ada Moss", "", "", true}},
		},
		{
			"what follows a question may be another's", "en",
			[]string{"“Are we late?” asked Ada Moss.", "“We sail now.”"},
			[]said{{"“Are we late?”", "Ada Moss", "", "", true}, {"“We sail now.”", "", "", "", true}},
		},
		{
			"other marks set a quotation apart", "en",
			[]string{"“We are late,” said Ada Moss.", "\"Nobody stays in Harbor.\""},
			[]said{{"“We are late,”", "Ada Moss", "", "", true}, {"\"Nobody stays in Harbor.\"", "", "", "", true}},
		},
		{
			"a signature below is stronger", "en",
			[]string{"“We are late,” said Ada Moss.", "“A fine ship.”", "— Bo Lind, captain."},
			[]said{{"“We are late,”", "Ada Moss", "", "", true}, {"“A fine ship.”", "Bo Lind", "captain", "", true}},
		},
		{
			"marks left open, the last closed", "en",
			[]string{"Ada Moss said: “It goes on.", "“And on.", "“And ends.”", "“Not hers.”"},
			[]said{{"“It goes on. … “And on. … “And ends.”", "Ada Moss", "", "", true}, {"“Not hers.”", "", "", "", true}},
		},
		{
			"a quotation behind reported speech", "en",
			[]string{"Ada Moss said the pier was late. “We sail now.”"},
			[]said{{"the pier was late", "Ada Moss", "", "", false}, {"“We sail now.”", "Ada Moss", "", "", true}},
		},
		{
			"behind two speakers it is nobody's for sure", "en",
			[]string{"Ada Moss said the pier was late, but Bo Lind denied it was. “We sail now.”"},
			[]said{
				{"the pier was late", "Ada Moss", "", "", false},
				{"it was", "Bo Lind", "", "", false},
				{"“We sail now.”", "", "", "", true},
			},
		},
		{
			"agreeing, then speaking", "en",
			[]string{"Ada Moss agreed. “We sail now.”"},
			[]said{{"“We sail now.”", "Ada Moss", "", "", true}},
		},
		{
			"the clause before a colon, across paragraphs", "en",
			[]string{"When the storm came, mayor Ada Moss issued this statement:", "“We sail now.”"},
			[]said{{"“We sail now.”", "Ada Moss", "mayor", "", true}},
		},
		{
			"posts, quoted and embedded", "en",
			[]string{
				"Shipping heir Theo Lund tweeted: “We sail now.”",
				"In a tweet, Lund wrote: “It is late.”",
				"The pier is open again. — Ada Moss (@adamoss) February 13, 2021",
			},
			[]said{
				{"“We sail now.”", "Theo Lund", "", "", true},
				{"“It is late.”", "Theo Lund", "", "", true},
				{"The pier is open again.", "Ada Moss", "", "", true},
			},
		},
		{
			"statements and letters", "en",
			[]string{
				"Ada Moss is the mayor. “We sail now,” Moss said in a statement.",
				"“It is late,” the statement read.",
				"Moss wrote in a letter to the port that the boats were old.",
			},
			[]said{
				{"“We sail now,”", "Ada Moss", "", "", true},
				{"“It is late,”", "", "", "", true},
				{"that the boats were old", "Ada Moss", "", "", false},
			},
		},
		{
			"chants", "en",
			[]string{"The fishermen broke into chants of “Sail now!”"},
			[]said{{"“Sail now!”", "The fishermen", "", "", true}},
		},
		{
			"who a pronoun before a colon is", "en",
			[]string{"Ada Moss scolded the crew: “We are late,” she said."},
			[]said{{"“We are late,”", "Ada Moss", "", "", true}},
		},
	})
}

// TestFindSubject holds subjects that stand apart from their verb.
func TestFindSubject(t *testing.T) {
	testFind(t, []findTest{
		{
			"a relative clause, and what is between dashes", "en",
			[]string{
				"Ada Moss, a pilot who is working with the port, a body of the town, said it was late.",
				"The judge -- who is new to the court -- said it was cold.",
				"Officers who searched the pier with dogs said it was wet.",
			},
			[]said{
				{"it was late", "Ada Moss", "", "", false},
				{"it was cold", "The judge", "", "", false},
				{"it was wet", "Officers", "", "", false},
			},
		},
		{
			"several speakers", "en",
			[]string{"Ada Moss and Bo Lind said it was late.", "He and Ada Moss said it was cold."},
			[]said{
				{"it was late", "Ada Moss and Bo Lind", "", "", false},
				{"it was cold", "", "", "", false},
			},
		},
		{
			"the next speaker's clause", "en",
			[]string{"Ada Moss promised to “mend the pier,” and Bo Lind vowed to help."},
			[]said{
				{"to “mend the pier,”", "Ada Moss", "", "", false},
				{"to help", "Bo Lind", "", "", false},
			},
		},
		{
			"as somebody explained, and in the midst of a clause", "en",
			[]string{
				"As Ada Moss explained, three piers were closed.",
				"The nickname, Bo Lind explained, goes back to the storm.",
				"Ada Moss argued that the pier would last, saying it’s “all about care.”",
			},
			[]said{
				{"three piers were closed", "Ada Moss", "", "", false},
				{"The nickname … goes back to the storm", "Bo Lind", "", "", false},
				{"that the pier would last", "Ada Moss", "", "", false},
				{"it’s “all about care.”", "Ada Moss", "", "", false},
			},
		},
		{
			"titles tell two of one surname apart", "en",
			[]string{"Ada Moss met her brother Karl Moss.", "Mrs. Moss said it was late.", "Moss said it was cold."},
			[]said{
				{"it was late", "Ada Moss", "", "", false},
				{"it was cold", "Moss", "", "", false},
			},
		},
		{
			"a pronoun means no place, and nobody who is spoken of", "en",
			[]string{"North Harbor, he said, was closed.", "Karl Moss is late, he said."},
			[]said{
				{"North Harbor … was closed", "", "", "", false},
				{"Karl Moss is late", "", "", "", false},
			},
		},
	})
}
