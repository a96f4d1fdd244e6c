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

func TestPoint(t *testing.T) {
	const ferries = "The ferry is old. The ferry sank. The ferry sank in 1911. Nobody was hurt."
	long := strings.Repeat(" word", 20)
	for _, tt := range []struct {
		form                 Form
		text, question, want string
	}{
		{When, ferries, "ferry sank", "The ferry sank in 1911."},
		{About, ferries, "hurt", "Nobody was hurt."},
		{About, ferries, "volcano", ""},
		// Of equals two are shown, as much as there is room for.
		{About, ferries, "ferry sank", "The ferry sank.|The ferry sank in 1911."},
		{About, "A ferry" + long + ". The ferry" + long + ".", "ferry", "A ferry" + long + ".|The ferry" + strings.Repeat(" word", 16)},
		{About, "A ferry" + long + long[:60] + ". The ferry" + long + ".", "ferry", "A ferry" + long + long[:60] + "."},
		{About, "It rained. The ferry sank. It was old. Ada saw the ferry.", "ferry", "The ferry sank.|Ada saw the ferry."},
		// What only the sentence before says counts where this one goes on.
		{When, "The ferry was built in Hollin. It sank in 1911. Skerry was dry in 1912.", "ferry sank", "It sank in 1911."},
		{Who, "The ferry was built of steel. The ferry was built by Ada Quill and Tom Reed.", "ferry built", "The ferry was built by Ada Quill and Tom Reed."},
		{Where, "The ferry sank at dawn. The ferry sank off the pier at Hollin.", "ferry sank", "The ferry sank off the pier at Hollin."},
		{Why, "The ferry sank. The ferry sank because it was old.", "ferry sank", "The ferry sank because it was old."},
		{How, "“How do I board the ferry?” Ada asked. One boards the ferry by the stern.", "board ferry", "“How do I board the ferry?” Ada asked.|One boards the ferry by the stern."},
		{How, "“How do I board the ferry?” You board the ferry by the stern.", "board ferry", "You board the ferry by the stern."}, // a question answers none
		{HowMany, "The ferry carried a crew. The ferry carried 12 pupils.", "ferry carried pupils", "The ferry carried 12 pupils."},
		// What few sentences have tells more than what all have.
		{About, "The ferry sank, said the ferry line. The ferry line pays. Nobody from the ferry was at Skerry.", "ferry skerry", "Nobody from the ferry was at Skerry."},
	} {
		r := readingOf(t, tt.text, tt.question)
		highlights, _, _ := r.pointing(&Analysis{Form: tt.form}).point()
		if got := strings.Join(slicesOf(tt.text, highlights), "|"); got != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.form, tt.question, got, tt.want)
		}
	}
}
