package quote

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

// said is a quote as a test writes it: parts joined by " … ".
type said struct {
	words, speaker, role, via string
	direct                    bool
}

// storyOf makes a story of paragraphs.
func storyOf(language string, paragraphs ...string) *corpus.Story {
	s := &corpus.Story{Language: language}
	for _, p := range paragraphs {
		s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: p, Kind: corpus.Body})
	}
	return s
}

func find(s *corpus.Story) []said {
	var all []said
	for _, q := range Find(s) {
		var parts []string
		for _, p := range q.Parts {
			parts = append(parts, p.In(s.Paragraphs[p.Paragraph].Text))
		}
		all = append(all, said{strings.Join(parts, " … "), q.Speaker, q.Role, q.Via, q.Direct})
	}
	return all
}

// findTest is a text and what is said in it.
type findTest struct {
	name       string
	language   string
	paragraphs []string
	want       []said
}

func testFind(t *testing.T, tests []findTest) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := find(storyOf(tt.language, tt.paragraphs...))
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(said{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestFind(t *testing.T) {
	testFind(t, []findTest{
		{"nothing said", "en", []string{"The ferry left at noon."}, nil},
		{
			"before and after the cue, closed by straight marks, passed on by an agency", "en",
			[]string{
				"Harbor mayor Ada Moss invited shipping heir Theo Lund, which had Lund Lines spokesperson Karl Brandt telling reporters that the offer was “curious” but that Moss would need to say more.",
				"“First we want to read it, you know that Mr. Lund does not answer letters,\" Brandt said, according to Reuters. \"In general, this is a kind proposal, but one must understand what is meant.”",
			},
			[]said{
				{"that the offer was “curious” but that Moss would need to say more", "Karl Brandt", "Lund Lines spokesperson", "", false},
				{"“First we want to read it, you know that Mr. Lund does not answer letters,\" … \"In general, this is a kind proposal, but one must understand what is meant.”", "Karl Brandt", "Lund Lines spokesperson", "Reuters", true},
			},
		},
		{
			"a participle, and a pronoun with one possible antecedent", "en",
			[]string{
				"Harbor mayor Ada Moss was at sea.",
				"Moss wrote directly to the office of the harbor master, asking: “would you like to join me for a talk?”",
				"She followed that with a note entirely in Danish which translated as: “it would be a great honor.”",
			},
			[]said{
				{"“would you like to join me for a talk?”", "Ada Moss", "Harbor mayor", "", true},
				{"“it would be a great honor.”", "Ada Moss", "Harbor mayor", "", true},
			},
		},
		{
			"a pronoun with two possible antecedents", "en",
			[]string{"Ada Moss met Ines Roy on the pier. “It is cold,” she said."},
			[]said{{"“It is cold,”", "", "", "", true}},
		},
		{
			"a title whose gender doesn't agree with the only such name", "en",
			[]string{"Mr. Moss spoke first. “It is cold,” Mr. Moss said.", "His wife, Jane Moss, didn't speak."},
			[]said{{"“It is cold,”", "Moss", "", "", true}},
		},
		{
			"a pronoun whose gender doesn't agree", "en",
			[]string{"Mrs. Ada Moss came late. “It is cold,” he said."},
			[]said{{"“It is cold,”", "", "", "", true}},
		},
		{
			"inverted, with an apposition", "en",
			[]string{"\"We sail on Monday,\" said Ines Roy, the chief engineer of the line, in an interview. \"Nobody stays.\""},
			[]said{{"\"We sail on Monday,\" … \"Nobody stays.\"", "Ines Roy", "chief engineer of the line", "", true}},
		},
		{
			"an apposition before the verb and a colon", "en",
			[]string{"Bo Lind, a spokesman for the port, said: “No comment.”"},
			[]said{{"“No comment.”", "Bo Lind", "spokesman for the port", "", true}},
		},
		{
			"a name that explains a role", "en",
			[]string{"The ferry line's director, Bo Lind, said: “No comment.”"},
			[]said{{"“No comment.”", "Bo Lind", "the ferry line's director", "", true}},
		},
		{
			"told a paper", "en",
			[]string{"Captain Ines Roy told the Harbor Post that the engines were ready."},
			[]said{{"that the engines were ready", "Ines Roy", "Captain", "the Harbor Post", false}},
		},
		{
			"reported speech without that", "en",
			[]string{"In a statement, the union said it would strike."},
			[]said{{"it would strike", "the union", "", "", false}},
		},
		{
			"the clause first", "en",
			[]string{"The price of tickets will rise, the company said on Monday."},
			[]said{{"The price of tickets will rise", "the company", "", "", false}},
		},
		{
			"according to, first and last", "en",
			[]string{"According to the union, the price is fair.", "The price was fair, according to the company."},
			[]said{
				{"the price is fair", "the union", "", "", false},
				{"The price was fair", "the company", "", "", false},
			},
		},
		{
			"an agency that tells what somebody said", "en",
			[]string{"According to Reuters, mayor Ada Moss said that the pier was safe."},
			[]said{{"that the pier was safe", "Ada Moss", "mayor", "Reuters", false}},
		},
		{
			"over two paragraphs", "en",
			[]string{"“It was a long night,” Ada Moss said. “It goes on", "“and here it ends.”", "“Another voice.”"},
			[]said{
				{"“It was a long night,” … “It goes on … “and here it ends.”", "Ada Moss", "", "", true},
				{"“Another voice.”", "", "", "", true},
			},
		},
		{
			"a colon before the next paragraph", "en",
			[]string{"Ada Moss responded:", "“We are ready.”"},
			[]said{{"“We are ready.”", "Ada Moss", "", "", true}},
		},
		{
			"a question", "en",
			[]string{"“Who pays?” Ada Moss asked. “Not we!” said Bo Lind."},
			[]said{{"“Who pays?”", "Ada Moss", "", "", true}, {"“Not we!”", "Bo Lind", "", "", true}},
		},
		{
			"a verb that no list has", "en",
			[]string{"“We are ready,” Ada Moss grumbled."},
			[]said{{"“We are ready,”", "Ada Moss", "", "", true}},
		},
		{
			"quotations within", "en",
			[]string{"“He said ‘no’ and then “no” again,” Ada Moss added."},
			[]said{{"“He said ‘no’ and then “no” again,”", "Ada Moss", "", "", true}},
		},
		{
			"scare quotes and titles", "en",
			[]string{"The so-called “ghost ships” sailed past the “Blue Lantern” pub."},
			nil,
		},
		{
			"two of one surname", "en",
			[]string{"Ada Moss and her brother Ben Moss arrived.", "“We are ready,” Moss said."},
			[]said{{"“We are ready,”", "Moss", "", "", true}},
		},
		{
			"somebody's lawyer isn't somebody", "en",
			[]string{"Ada Moss is ill.", "A lawyer for Moss said she would come."},
			[]said{{"she would come", "A lawyer for Moss", "", "", false}},
		},
		{
			"signed", "en",
			[]string{"“A fine ship.” — Ada Moss"},
			[]said{{"“A fine ship.”", "Ada Moss", "", "", true}},
		},
		{
			"what was said to somebody isn't what they said", "en",
			[]string{"Ada Moss was told that the pier was closed."},
			nil,
		},
		{
			"quoted by an agency as saying", "en",
			[]string{
				"Captain Bo Lind left. Reuters quoted Lind as saying that the pier was safe.",
				"Lind was quoted by Reuters as saying: “It is safe.”",
			},
			[]said{
				{"that the pier was safe", "Bo Lind", "Captain", "Reuters", false},
				{"“It is safe.”", "Bo Lind", "Captain", "Reuters", true},
			},
		},
		{
			"a company isn't a person of its name", "en",
			[]string{"Lund Lines sold a ship.", "“We are ready,” Lund said."},
			[]said{{"“We are ready,”", "Lund", "", "", true}},
		},
		{
			"inside a clause", "en",
			[]string{"The price, the union said, would be fair."},
			[]said{{"The price … would be fair", "the union", "", "", false}},
		},
		{
			"two apostrophes for a mark", "en",
			[]string{"''It is late,'' Ada Moss said. ''We leave.''"},
			[]said{{"''It is late,'' … ''We leave.''", "Ada Moss", "", "", true}},
		},
		{
			"the next sentence is another's", "en",
			[]string{"“It is late,” Ada Moss said, and her brother cut in. “We leave.”"},
			[]said{{"“It is late,”", "Ada Moss", "", "", true}, {"“We leave.”", "", "", "", true}},
		},
	})
}

func TestFindAcrossKinds(t *testing.T) {
	s := storyOf("en", "“It was a long night,” Ada Moss said. “It goes on", "The pier, where “Moss” was painted", "“and here it ends.”", "She added: “Heading first.”", "“Alone.”")
	s.Paragraphs[1].Kind = corpus.Caption
	s.Paragraphs[3].Kind = corpus.Heading
	want := []said{
		{"“It was a long night,” … “It goes on … “and here it ends.”", "Ada Moss", "", "", true},
		{"“Alone.”", "", "", "", true},
	}
	if diff := cmp.Diff(want, find(s), cmp.AllowUnexported(said{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFindSourceAndCue(t *testing.T) {
	text := "“We sail,” said Ines Roy, the chief engineer."
	s := storyOf("en", text)
	q := Find(s)[0]
	if got := q.Source.In(text); got != "Ines Roy, the chief engineer" {
		t.Errorf("source = %q", got)
	}
	if got := q.Cue.In(text); got != "said" {
		t.Errorf("cue = %q", got)
	}
}
