package extract

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

func TestByline(t *testing.T) {
	for text, want := range map[string]string{
		"By Jane Doe":                                     "Jane Doe",
		"BY JANE DOE":                                     "JANE DOE",
		"By Jane Doe, Political Editor":                   "Jane Doe (Political Editor)",
		"By Jane Doe and Juan de la Cruz":                 "Jane Doe; Juan de la Cruz",
		"By Ann Lee, Bo Ray, and Cy Fox":                  "Ann Lee; Bo Ray; Cy Fox",
		"By Jane Doe | March 3, 2021":                     "Jane Doe",
		"Written by Jane Doe":                             "Jane Doe",
		"Von Karin Brandt":                                "Karin Brandt",
		"Por Ana Díaz y Luis Gil":                         "Ana Díaz; Luis Gil",
		"By late afternoon the water had gone":            "",
		"By the end of March, Jane Doe had left the town": "",
		"Jane Doe":              "",
		"By Monday Night Train": "",
		"By April Jones":        "April Jones",
		"By Jane Doe October":   "",
		"By Night Train":        "Night Train", // nothing tells it from a name
		"By George":             "",
	} {
		authors, ok := byline(text)
		var got []string
		for _, a := range authors {
			name := a.Name
			if a.Role != "" {
				name += " (" + a.Role + ")"
			}
			got = append(got, name)
		}
		if strings.Join(got, "; ") != want || ok != (want != "") {
			t.Errorf("byline(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestDateLine(t *testing.T) {
	for text, want := range map[string]string{
		"Tuesday, Jan 20, 2026":                                    "  2026-01-20",
		"Published: February 3, 2022":                              "2022-02-03  ",
		"Published on 3 February 2022 | Updated 4 February 2022":   "2022-02-03 2022-02-04 ",
		"Last updated: 4 Feb. 2022 at 10:15 GMT":                   " 2022-02-04T10:15:00Z ",
		"3 February 2022 (updated 4 February 2022)":                " 2022-02-04 2022-02-03",
		"The council met on Tuesday, Jan 20, 2026, to hear of it.": "",
		"Veröffentlicht am 3. März 2022":                           "2022-03-03  ",
		"March for Science, 2017":                                  "",
		"Beginning of the end":                                     "",
	} {
		s, ok := dateLine(text)
		got := ""
		if ok {
			got = fmt.Sprintf("%s %s %s", s.published, s.updated, s.bare)
		}
		if got != want {
			t.Errorf("dateLine(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestCaption(t *testing.T) {
	for text, want := range map[string]bool{
		"The sign of the bank is seen on its office in Oslo, Friday, Jan. 8, 2021.":                      true,
		"Workers paint the bridge in Dover, Delaware, Monday, June 1, 2020.":                             true,
		"FILE - In this May 5, 2019, file photo, the mayor speaks to reporters.":                         true,
		"Photo: The new library at night":                                                                true,
		"The new library at night. (AP Photo/Jo Doe)":                                                    true,
		"Two swimmers cross the lake. Photograph: Jo Doe/Getty Images":                                   true,
		"The bank is seen as too large to fail.":                                                         false,
		"The trial will begin in Dover on Monday, June 1, 2020.":                                         false,
		"He said that the bridge was painted on Monday, June 1, 2020.":                                   false,
		"“The mayor is seen as weak,” one of them wrote on Monday, June 1, 2020.":                        false,
		"The photo that won the prize shows a bridge, and the jury liked its colors.":                    false,
		"The court was told about it. The judge, who has sat since 2001, ended the hearing before noon.": false,
	} {
		if got := caption(text); got != want {
			t.Errorf("caption(%q) = %v", text, got)
		}
	}
}

func TestFurniture(t *testing.T) {
	for _, text := range []string{
		"Newsletter", "See more", "SEE MORE", "Related Articles", "Related Articles:", "0:00", "1:23 / 4:56", "Close", "×", "Advertisement",
		"Share on Facebook", "Share", "(Image credit: The Anvil)", "Photo by Jo Doe", "Getty Images", "12 Comments", "1.2K shares",
		"© 2024 The Anvil. All rights reserved.", "Sign up for our newsletter", "We use cookies to improve your experience.",
		"Read more: Bridge closed until June", "LIRE AUSSI", "Anzeige", "About the author", "5 min read", "2 hours ago",
		"By signing up you agree to our terms of use and privacy policy.", "[logo]", "photo-1.jpg",
		"© 2020 Der Küstenbote. Alle Rechte vorbehalten, auch die der Vervielfältigung, Verbreitung und Wiedergabe in jeder Form.",
		"Diese Seite nutzt Werbung, und wir nutzen Cookies, damit sie auf das zugeschnitten ist, was Leserinnen mögen.",
	} {
		if furniture(text) == "" {
			t.Errorf("furniture(%q) is empty", text)
		}
	}
	for _, text := range []string{
		"Nobody was hurt.", "He shared the prize with two others.", "More than 300 people came.", "The image was taken in May.",
		"“Close the door,” she said.", "The newsletter was the first to report it.", "What the order means", "Reuters was told of it on Friday.",
		"The website was down for an hour, the company said.", "Follow the money, her father had told her.", "Photography is her life.",
		"Read the law, he told them, before you break it.", "Sign language is taught at the school.", "Contact with the ship was lost.",
		"By Friday it was over.", "Copyright is what the case is about, lawyers said.", "Please enter quietly, a sign says.",
	} {
		if reason := furniture(text); reason != "" {
			t.Errorf("furniture(%q) = %q", text, reason)
		}
	}
}

func TestBiography(t *testing.T) {
	tests := []struct{ name, text, role, publisher string }{
		{"Tom Reed", "Tom is the Pier Post's UK Harbor Editor, writing about ships.", "UK Harbor Editor", "Pier Post"},
		{"Ana Ruiz", "Ana Ruiz is a senior reporter at The Pier Post, where she covers courts.", "senior reporter", "The Pier Post"},
		{"Ana Ruiz", "Ruiz covers courts.", "", ""},
		{"Ana Ruiz", "Ana said that she would stay.", "-", ""},
		{"Ana Ruiz", "The mayor is Ana Ruiz's sister.", "-", ""},
	}
	for _, tt := range tests {
		b, ok := readBiography(tt.text, tt.name)
		if ok != (tt.role != "-") || ok && (b.author.Role != tt.role || b.publisher != tt.publisher) {
			t.Errorf("readBiography(%q) = %+v, %v", tt.text, b, ok)
		}
	}
}

func TestUnwrap(t *testing.T) {
	prose := "The council voted to reopen the line, which had been closed for nine years after the last of the boats was sold and nobody could be found to buy another one for it, not even for the price of the wood that it was built of in the yard at Pellam."
	for _, column := range []int{60, 72, 80, 100} {
		if got := unwrap(wrapAt(prose, column)); !slices.Equal(got, []string{prose}) {
			t.Errorf("wrapped at %d: %q", column, got)
		}
	}
	for _, lines := range [][]string{
		{"Council votes to reopen ferry line", "Storm brings down power lines", "Bakers win prize"},
		{prose, prose},
		{"one", "two", "three", "four"},
		nil,
	} {
		if got := unwrap(lines); !slices.Equal(got, lines) {
			t.Errorf("not wrapped, but got %q", got)
		}
	}
}

func wrapAt(text string, column int) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case len(*last)+1+len(word) > column:
			lines = append(lines, word)
		default:
			*last += " " + word
		}
	}
	return lines
}

// TestJustParagraphs holds that a text without furniture loses nothing.
func TestJustParagraphs(t *testing.T) {
	for name, text := range map[string]string{
		"one sentence":            "The ferry sank.",
		"a note without stops":    "ferry sank in the night",
		"a question first":        "Who sank the ferry? Nobody knows.\n\nThe owner was asleep, he said.",
		"short sentences":         "It was late.\n\nShe left.\n\n“No,” he said.\n\nNobody saw it.",
		"a dialog of dashes":      "– Where were you? she asked him in the hall of the court.\n– At home, he said, and I was alone all of the night.",
		"paragraphs without gaps": "The ferry sank on Friday, police said.\nNobody was hurt in it.\nThe owner was asleep.",
		"Chinese":                 "市议会周四晚上投票决定恢复前往格雷岛的渡轮服务。\n\n“我们等了太久了,”市长说。",
		"Russian":                 "Паром затонул в пятницу ночью, сообщила полиция.\n\nНикто не пострадал.",
	} {
		t.Run(name, func(t *testing.T) {
			r, err := Read(t.Context(), "a.txt", []byte(text))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, p := range r.Stories[0].Paragraphs {
				if p.Kind != corpus.Body {
					t.Errorf("%q is %s", p.Text, p.Kind)
				}
				got = append(got, p.Text)
			}
			if want := strings.Fields(text); !slices.Equal(strings.Fields(strings.Join(got, " ")), want) {
				t.Errorf("got %q of %q, dropped %v", got, text, r.Dropped)
			}
		})
	}
}

func TestHead(t *testing.T) {
	const story = "\n\nThe ferry to Grey Island sank in the night of Friday, police in Pellam said.\n\nNobody was on board, and the owner was asleep at home.\n"
	tests := []struct{ name, head, title, publisher, authors, dates string }{
		{"a title", "Ferry sinks off Grey Island", "Ferry sinks off Grey Island", "", "", "  "},
		{"a masthead", "The Pellam Post\n\nNews since 1890.\nFriday, May 3, 2024\n\nFerry sinks off Grey Island\n\nFerry sinks off Grey Island", "Ferry sinks off Grey Island", "The Pellam Post", "", "  2024-05-03"},
		{"a suffix", "Ferry sinks off Grey Island | The Pellam Post", "Ferry sinks off Grey Island", "The Pellam Post", "", "  "},
		{"a close sign", "× Ferry sinks, says who?", "Ferry sinks, says who?", "", "", "  "},
		{"a byline and dates", "Home\nMenu\nFerry sinks off Grey Island\nBy Jo Doe\nPublished May 3, 2024\nUpdated May 4, 2024", "Ferry sinks off Grey Island", "", "Jo Doe", "2024-05-03 2024-05-04 "},
		{"a date under the byline", "Ferry sinks off Grey Island\nBy Jo Doe\nMay 3, 2024", "Ferry sinks off Grey Island", "", "Jo Doe", "2024-05-03  "},
		{"a paper's name alone", "Pellam Post\n\nFerry sinks off Grey Island", "Ferry sinks off Grey Island", "", "", "  "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stories, err := Stories(t.Context(), "a.txt", []byte(tt.head+story))
			if err != nil {
				t.Fatal(err)
			}
			s := stories[0]
			dates := fmt.Sprintf("%s %s %s", s.Published, s.Updated, s.Dated)
			if s.Title != tt.title || s.Publisher != tt.publisher || s.Byline() != tt.authors || dates != tt.dates {
				t.Errorf("title %q, publisher %q, by %q, dates %q", s.Title, s.Publisher, s.Byline(), dates)
			}
			if len(s.Paragraphs) != 2 {
				t.Errorf("paragraphs %q", s.Paragraphs)
			}
		})
	}
}
