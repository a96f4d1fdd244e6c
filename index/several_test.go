package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuestions(t *testing.T) {
	type asked struct {
		Form Form
		What string // the content, of Said the speaker and topic
	}
	for _, tt := range []struct {
		text string
		want []asked
	}{
		{"who is the mayor and when does the bridge open", []asked{{Who, "is the mayor"}, {When, "does the bridge open"}}},
		{"Who is the mayor? When does the bridge open?", []asked{{Who, "is the mayor"}, {When, "does the bridge open?"}}},
		{"who is ann lee and what did she say", []asked{{Who, "is ann lee"}, {Said, "ann lee"}}},
		{"Who was Ann Lee and who wrote her songs?", []asked{{Who, "was Ann Lee"}, {Who, "wrote Ann Lee songs?"}}},
		{"when was the wall built and why", []asked{{When, "was the wall built"}, {Why, "wall built"}}},
		{"where and when was the boat built", []asked{{Where, "was the boat built"}, {When, "was the boat built"}}},
		{"what did Lee say and when", []asked{{Said, "Lee"}}},
		{"did anyone die and was anyone hurt", []asked{{YesNo, "anyone die"}, {YesNo, "anyone hurt"}}},
		{"What did the mayor and the fire chief say about the bridge?", []asked{{Said, "mayor about the bridge"}, {Said, "fire chief about the bridge"}}},
		{"hello! who is the mayor", []asked{{Who, "is the mayor"}}},
		{"thanks. and when does the ferry leave", []asked{{When, "does the ferry leave"}}},
		{"The bridge is shut. When will it open?", []asked{{When, "will The bridge is shut open?"}}},
		{"Wer ist die Bürgermeisterin und was hat sie gesagt?", []asked{{Who, "ist die Bürgermeisterin"}, {Said, "Bürgermeisterin"}}},
		{"Кто мэр и когда откроют мост?", []asked{{Who, "мэр"}, {When, "откроют мост?"}}},
		// One question, or none.
		{"When was the U.S. involved in St. Louis?", []asked{{When, "was the U.S. involved in St. Louis?"}}},
		{"The history of rock and roll", []asked{{About, "The history of rock and roll"}}},
		{"The man who came and who left", []asked{{Who, "The man   came and who left"}}},
		{"Two posts raised a question: Would Ann Lee talk? The town is in no hurry.", []asked{{About, "Two posts raised a question: Would Ann Lee talk? The town is in no hurry."}}},
		{"", []asked{{About, ""}}},
		{"and?and?and?", []asked{{About, "and?and?and?"}}},
		{"???", []asked{{About, "???"}}},
	} {
		var got []asked
		for _, a := range Questions(tt.text) {
			got = append(got, asked{a.Form, a.Content})
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, diff)
		}
	}
}

func FuzzQuestions(f *testing.F) {
	for _, text := range []string{"who is the mayor and when does the bridge open?", "and?and?", "was sagte er und wann", "hi. who?\nand why"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := Questions(text)
		if len(got) == 0 || len(got) > mostQuestions {
			t.Errorf("%q has %d questions", text, len(got))
		}
	})
}
