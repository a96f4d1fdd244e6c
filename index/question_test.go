package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestAnalyze(t *testing.T) {
	for _, tt := range []struct {
		question string
		want     Analysis
	}{
		{"What did the Kremlin say about the invitation?", Analysis{Language: "en", Form: Said, Speaker: "Kremlin", Topic: "about the invitation"}},
		{"what did Musk tweet in Russian", Analysis{Language: "en", Form: Said, Speaker: "Musk", Topic: "in Russian", Verb: "tweet"}},
		{"What was Dmitry Peskov’s response to Musk?", Analysis{Language: "en", Form: Said, Speaker: "Dmitry Peskov", Topic: "to Musk"}},
		{"What was the reaction of the mayor to the closure?", Analysis{Language: "en", Form: Said, Speaker: "the mayor", Topic: "the closure"}},
		{"How did the Kremlin react?", Analysis{Language: "en", Form: Said, Speaker: "Kremlin"}},
		{"How did the bridge fall?", Analysis{Language: "en", Form: How, Content: "did the bridge fall?"}},
		{"kremlin reaction invitation", Analysis{Language: "en", Form: Said, Speaker: "kremlin", Topic: "invitation"}},
		{"bridge repair mayor reaction", Analysis{Language: "en", Form: About, Speaker: "bridge repair mayor"}},
		{"Ann Lee reaction", Analysis{Language: "en", Form: Said, Speaker: "Ann Lee"}},
		{"Which street did the mayor promise to close?", Analysis{Language: "en", Form: Said, Speaker: "mayor", Topic: "street to close", Verb: "promise"}},
		{"Which member of the council explained the fine?", Analysis{Language: "en", Form: Told, Topic: "member of the council the fine", Verb: "explained"}},
		{"What body has stated that fares will rise?", Analysis{Language: "en", Form: Told, Topic: "body that fares will rise", Verb: "stated"}},
		{"What comment did the mayor make about the bridge?", Analysis{Language: "en", Form: Said, Speaker: "mayor", Topic: "about the bridge"}},
		{"Which architect was asked to build the bridge?", Analysis{Language: "en", Form: What}},
		{"What is another name for State Route 99?", Analysis{Language: "en", Form: What}},
		{"What gave Ann Lee the claim to the house?", Analysis{Language: "en", Form: What}},
		{"What was the last play that Ann Lee wrote?", Analysis{Language: "en", Form: What}},
		{"What is the Dutch word for bridge?", Analysis{Language: "en", Form: What, Defined: "dutch word for bridge"}},
		{"Peskov quotes about Clubhouse", Analysis{Language: "en", Form: Said, Speaker: "Peskov", Topic: "about Clubhouse"}},
		{"quotes by Noor Haddad", Analysis{Language: "en", Form: Said, Speaker: "Noor Haddad"}},
		{"statements from the mayor on the bridge", Analysis{Language: "en", Form: Said, Speaker: "the mayor", Topic: "the bridge"}},
		{"Peskov said no", Analysis{Language: "en", Form: About, Content: "Peskov said no"}},
		{"What did Putin do when Musk said hello?", Analysis{Language: "en", Form: What, Content: "did Putin do when Musk said hello?"}},
		{"Was sagte der Bürgermeister über die Brücke?", Analysis{Language: "de", Form: Said, Speaker: "der Bürgermeister", Topic: "die Brücke"}},
		{"Was hat Merkel zu der Brücke gesagt?", Analysis{Language: "de", Form: Said, Speaker: "Merkel", Topic: "der Brücke"}},
		{"Что сказал Песков о приглашении?", Analysis{Language: "ru", Form: Said, Speaker: "Песков", Topic: "приглашении"}},
		{"¿Qué dijo el alcalde sobre el puente?", Analysis{Language: "es", Form: Said, Speaker: "el alcalde", Topic: "el puente"}},
		{"Who wrote the Tom's Guide story?", Analysis{Language: "en", Form: Field, Otherwise: Who, Field: FieldAuthors, Source: "Tom's Guide"}},
		{"Who wrote about the bridge?", Analysis{Language: "en", Form: Field, Otherwise: Who, Field: FieldAuthors, Topic: "the bridge"}},
		{"Who is the author of the article about the bridge?", Analysis{Language: "en", Form: Field, Otherwise: Who, Field: FieldAuthors, Topic: "bridge"}},
		{"Who wrote Hamlet?", Analysis{Language: "en", Form: Who, Content: "wrote Hamlet?", Field: FieldAuthors, Topic: "Hamlet"}},
		{"When was the Courier article on the ferry published?", Analysis{Language: "en", Form: Field, Otherwise: When, Field: FieldPublished, Source: "Courier", Topic: "ferry"}},
		{"When was the bridge built?", Analysis{Language: "en", Form: When, Content: "was the bridge built?"}},
		{"Which papers reported the closure?", Analysis{Language: "en", Form: Field, Otherwise: What, Field: FieldPublisher, Topic: "closure"}},
		{"What happened in the storm?", Analysis{Language: "en", Form: About, Content: "in the storm?"}},
		{"tell me about the ferry", Analysis{Language: "en", Form: About, Content: "the ferry"}},
		{"How old is the mayor?", Analysis{Language: "en", Form: HowMany, Units: ageUnits, Content: "is the mayor?"}},
		{"How many solar panels does the school have?", Analysis{Language: "en", Form: HowMany, Units: []string{"panels"}, Content: "solar panels does the school have?"}},
		{"How many people came?", Analysis{Language: "en", Form: HowMany, Units: []string{"people"}, Content: "people came?"}},
		{"In what year did it open?", Analysis{Language: "en", Form: When, Content: "did it open?"}},
		{"Was there any response to the tweet?", Analysis{Language: "en", Form: YesNo, Verb: "was", Content: "there any response to the tweet?"}},
		{"Wie viele Menschen kamen?", Analysis{Language: "de", Form: HowMany, Units: []string{"menschen"}, Content: "Menschen kamen?"}},
		{"bridge closure", Analysis{Language: "en", Form: About, Content: "bridge closure"}},
		{"", Analysis{Language: "en", Form: About}},
		{"???", Analysis{Language: "en", Form: About, Content: "???"}},
	} {
		got := Analyze(tt.question)
		ignore := cmpopts.IgnoreFields(Analysis{}, "Content")
		if tt.want.Content != "" {
			ignore = cmp.Options{}
		}
		if diff := cmp.Diff(tt.want, got, ignore); diff != "" {
			t.Errorf("Analyze(%q) (-want +got):\n%s", tt.question, diff)
		}
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"Tom’s Guide, up-and-coming 'app'.", []string{"tom's", "guide", "up-and-coming", "app"}},
		{"don't stop--now", []string{"don't", "stop", "now"}},
		{"naïve Ёлка 3.5", []string{"naïve", "ёлка", "3", "5"}},
		{"’’", nil},
	} {
		var got []string
		for _, w := range words(tt.text) {
			got = append(got, w.lower)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("words(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
}
