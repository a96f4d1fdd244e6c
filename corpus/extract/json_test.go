package extract

import (
	"slices"
	"strings"
	"testing"

	"byline/corpus"
)

// TestJSONKeepsTheRest holds that a story that can't be read spoils no other.
func TestJSONKeepsTheRest(t *testing.T) {
	const good, last = `{"_id":1,"text":"One."}`, `{"_id":"z","title":7,"paragraphs":["Two.",3]}`
	tests := []struct{ name, data, ids, err string }{
		{"all well", good + "\n" + last, "1 z", ""},
		{"a line of another type", good + "\n\n" + `{"title":{}}` + "\n" + last, "1 z", "line 3: title: expected text; of the rest, 2 can be read"},
		{"a line broken off", good + "\n" + `{"title":"x` + "\n" + last, "1 z", "line 2: is not valid JSON"},
		{"a line that is no JSON", "oops\n" + good + "\n" + last, "1 z", "line 1: is not valid JSON"},
		{"a line too long", `{"text":"` + strings.Repeat("x", 100_001) + `"}` + "\n" + last, "z", "line 1: has a paragraph of more than"},
		{"several lines", "{\n" + good + "\n{\n{\n" + last, "1 z", "line 1: is not valid JSON: unexpected end of JSON input (and 2 more); of the rest, 2 can be read"},
		{"a line without text", good + "\n" + `{"title":"x"}` + "\n" + last, "1 z", ""},
		{"in a list", "[" + good + `,{"text":[]},` + last + "]", "1 z", "story 2: text: expected text; of the rest, 2 can be read"},
		{"a list broken off", "[" + good + "," + last, "1 z", "after story 2: is not valid JSON: it breaks off"},
		{"a list without a comma", "[" + good + " " + last + "]", "1", "story 2: is not valid JSON"},
		{"over several lines", "{\n\"_id\":\n2.50,\"text\":\"x\"}\n{\n\"text\":\n{}}\n{\n\"_id\":\n3,\"text\":\"x\"}", "2.50 3", "story 2: text: expected text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r, err := Read(t.Context(), "a.jsonl", []byte(tt.data))
			message := ""
			if err != nil {
				message = err.Error()
			}
			if !strings.Contains(message, tt.err) || (message == "") != (tt.err == "") {
				t.Errorf("got error %q, want %q", message, tt.err)
			}
			var ids []string
			for _, s := range r.Stories {
				ids = append(ids, s.ID)
			}
			if got := strings.Join(ids, " "); got != tt.ids {
				t.Errorf("got stories %q, want %q", got, tt.ids)
			}
			for _, d := range r.Dropped {
				if d.Reason == "" || strings.Contains(d.Reason, "Go ") {
					t.Errorf("dropped %+v", d)
				}
			}
		})
	}
}

// TestNumbersAreText holds that a number is taken as it is written.
func TestNumbersAreText(t *testing.T) {
	stories, err := Stories(t.Context(), "a.json", []byte(`{"_id":9007199254740993,"title":1984,"section":null,"date":2021,"paragraphs":["x",2.50,{"text":3}]}`))
	if err != nil {
		t.Fatal(err)
	}
	s := stories[0]
	want := []corpus.Paragraph{{Text: "x", Kind: corpus.Body}, {Text: "2.50", Kind: corpus.Body}, {Text: "3", Kind: corpus.Body}}
	if s.ID != "9007199254740993" || s.Title != "1984" || s.Section != "" || s.Published != "2021" || !slices.Equal(s.Paragraphs, want) {
		t.Errorf("got %+v", s)
	}
}
