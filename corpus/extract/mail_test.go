package extract

import (
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

const bridge = "The bridge at Westfield was closed to all traffic on Monday morning, the town said.\r\n\r\nIt will open again in the fall.\r\n"

func TestMailHeader(t *testing.T) {
	tests := []struct {
		name, header string
		want         corpus.Story // but for its text
	}{
		{
			"to a list", "From: The Evening Star <star@star.example>\r\nSubject: Bridge closes\r\nDate: Mon, 4 Mar 2024 07:00:00 +0100\r\nList-Id: <star.example>\r\nArchived-At: <https://star.example/1>\r\n",
			corpus.Story{Title: "Bridge closes", Publisher: "The Evening Star", Published: "2024-03-04T07:00:00+01:00", URL: "https://star.example/1"},
		},
		{
			"between people", "From: Ann Reed <ann@star.example>\r\nSubject: =?utf-8?B?QnLDvGNrZQ==?=\r\nDate: Mon, 4 Mar 2024 07:00:00 +0100\r\n",
			corpus.Story{Title: "Brücke", Dated: "2024-03-04T07:00:00+01:00"},
		},
		{
			"from a writer of a paper", "From: Ann Reed from The Evening Star <star@star.example>\r\nSubject: Fwd: Re: Bridge\r\nDate: none\r\nList-Unsubscribe: <https://star.example/u>\r\n",
			corpus.Story{Title: "Bridge", Publisher: "The Evening Star"},
		},
		{
			"from an address alone", "From: star@star.example\r\nDate: Mon, 4 Mar 2024\r\nList-Id: <star.example>\r\nSubject: Bridge\r\n",
			corpus.Story{Title: "Bridge", Published: "2024-03-04"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stories, err := Stories(t.Context(), "a.eml", []byte(tt.header+"\r\n"+bridge))
			if err != nil {
				t.Fatal(err)
			}
			s, w := stories[0], tt.want
			if s.Title != w.Title || s.Publisher != w.Publisher || s.Published != w.Published || s.Dated != w.Dated || s.URL != w.URL || s.Authors != nil {
				t.Errorf("got %+v, want %+v", s, w)
			}
		})
	}
}

func TestMailText(t *testing.T) {
	const head = "From: a@b.example\r\nDate: Mon, 4 Mar 2024 07:00:00 +0100\r\nSubject: Bridge\r\nMIME-Version: 1.0\r\n"
	texts := func(s corpus.Story) (all []string) {
		for _, p := range s.Paragraphs {
			all = append(all, p.Text)
		}
		return all
	}
	two := []string{"The bridge at Westfield was closed to all traffic on Monday morning, the town said.", "It will open again in the fall."}
	tests := []struct {
		name, mail string
		want       []string
	}{
		{"flowed", head + "Content-Type: text/plain; format=flowed\r\n\r\nThe bridge at Westfield was closed to all traffic \r\non Monday morning, the \r\ntown said.\r\n\r\nIt will open again in \r\nthe fall.\r\n", two},
		{"with a signature and what it quotes", head + "\r\n" + bridge + "\r\n> You wrote this on Sunday, I think.\r\n\r\n-- \r\nAnn Reed, Westfield\r\n", two},
		{"broken off", head + "Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n" + bridge, two},
		{"attached to another", head + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nLook at this.\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n" + head + "\r\n" + bridge + "\r\n--x--\r\n", two},
		{"HTML alone, in base64", head + "Content-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIGNhZukgYXQgV2VzdGZpZWxkIHdhcyBjbG9zZWQgb24gTW9uZGF5IG1vcm5pbmcsIHRoZSB0b3duIHNhaWQuPC9wPg==\r\n", []string{"The café at Westfield was closed on Monday morning, the town said."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			stories, err := Stories(t.Context(), "a.eml", []byte(tt.mail))
			if err != nil || len(stories) != 1 || !slices.Equal(texts(stories[0]), tt.want) {
				t.Errorf("got %+v, %v", stories, err)
			}
		})
	}
}

func TestUnflow(t *testing.T) {
	flowed := map[string]string{"format": "flowed"}
	for in, want := range map[string]string{
		"a \nb\nc\n":          "a b\nc\n",
		"a \n> b \n> c\nd\n":  "a \n> b c\nd\n",
		" >a \n  b\n":         ">a  b\n",
		"a\n-- \nb \nc\n":     "a\n-- \nb c\n",
		"> a \n>> b\n> c \nd": "> a \n>> b\n> c \nd\n",
	} {
		if got := unflow(in, flowed); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
	if got := unflow("a \nb", nil); got != "a \nb" {
		t.Errorf("of text that isn't flowed: got %q", got)
	}
	if got := unflow("ab \nc\n", map[string]string{"format": "Flowed", "delsp": "yes"}); !strings.HasPrefix(got, "abc") {
		t.Errorf("with spaces to delete: got %q", got)
	}
}
