package index

import (
	"strings"
	"testing"

	"byline/corpus"
)

// slicesOf are the parts of text that the spans cover.
func slicesOf(text string, spans []corpus.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, s.In(text))
	}
	return out
}

func TestCandidates(t *testing.T) {
	const ferries = "The ferry is old. The ferry sank. The ferry sank in 1911. Nobody was hurt."
	for _, tt := range []struct {
		form                 Form
		text, question, want string
	}{
		{When, ferries, "ferry sank", "The ferry sank in 1911."},
		{About, ferries, "hurt", "Nobody was hurt."},
		{About, ferries, "volcano", ""},
		// What only the sentence before says counts where this one goes on.
		{When, "The ferry was built in Hollin. It sank in 1911. Skerry was dry in 1912.", "ferry sank", "It sank in 1911."},
		{Who, "The ferry was built of steel. The ferry was built by Ada Quill and Tom Reed.", "ferry built", "The ferry was built by Ada Quill and Tom Reed."},
		{Where, "The ferry sank at dawn. The ferry sank off the pier at Hollin.", "ferry sank", "The ferry sank off the pier at Hollin."},
		{Why, "The ferry sank. The ferry sank because it was old.", "ferry sank", "The ferry sank because it was old."},
		{How, "“How do I board the ferry?” You board the ferry by the stern.", "board ferry", "You board the ferry by the stern."}, // a question answers none
		{HowMany, "The ferry carried a crew. The ferry carried 12 pupils.", "ferry carried pupils", "The ferry carried 12 pupils."},
		// What few sentences have tells more than what all have.
		{About, "The ferry sank, said the ferry line. The ferry line pays. Nobody from the ferry was at Skerry.", "ferry skerry", "Nobody from the ferry was at Skerry."},
	} {
		p := readingOf(t, tt.text, tt.question).pointing(&Analysis{Form: tt.form})
		got := ""
		if cs := p.candidates(); len(cs) > 0 {
			got = p.sentences[cs[0].sentence].In(tt.text)
		}
		if got != tt.want {
			t.Errorf("%s %q: the likeliest is %q, want %q", tt.form, tt.question, got, tt.want)
		}
	}
}

func TestPoint(t *testing.T) {
	words := func(n int) string { return strings.Repeat(" word", n) }
	for _, tt := range []struct{ text, question, want string }{
		{"It rained. The ferry sank. It was old. Nobody was hurt.", "volcano", ""},
		{"The ferry sank off Skerry. It was old. Nobody was hurt.", "ferry sank skerry", "The ferry sank off Skerry."},
		// Of equals two are shown: whole, or what there is room for.
		{"It rained. The ferry sank. It was old. Ada saw the ferry.", "ferry", "The ferry sank.|Ada saw the ferry."},
		{"A ferry" + words(18) + ". The ferry" + words(18) + ".", "ferry", "A ferry" + words(18) + ".|The ferry" + words(18) + "."},
		{"A ferry" + words(24) + ". The ferry" + words(25) + ".", "ferry", "A ferry" + words(24) + ".|The ferry" + words(22)},
		// What a pronoun stands for is shown with it, where that is short.
		{"It rained. Ada ran the line. She sank the ferry off Skerry.", "ferry sank skerry", "She sank the ferry off Skerry.|Ada ran the line."},
		{"It rained. Ada ran" + words(40) + ". She sank the ferry off Skerry.", "ferry sank skerry", "She sank the ferry off Skerry."},
		{"It rained. Ada ran the line. Then she sank the ferry off Skerry.", "ferry sank skerry", "Then she sank the ferry off Skerry."},
		// The likelier one comes first.
		{"The ferry that sank was old. It rained. The ferry sank at dawn.", "ferry sank", "The ferry sank at dawn.|The ferry that sank was old."},
		// Clauses of both that have most of what is asked.
		{
			"At dawn, when it rained" + words(40) + ", the ferry sank" + words(8) + ". So" + words(45) + ", the ferry sank.",
			"ferry sank", "the ferry sank" + words(8) + ".|the ferry sank.",
		},
	} {
		highlights := readingOf(t, tt.text, tt.question).pointing(&Analysis{Form: About}).point().highlights
		got := strings.Join(slicesOf(tt.text, highlights), "|")
		if got != tt.want {
			t.Errorf("%q in %q: got %q, want %q", tt.question, tt.text, got, tt.want)
		}
	}
}
