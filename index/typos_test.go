package index_test

import (
	"strings"
	"testing"

	"byline/index"
)

// TestMend asks of stories about a bridge, an orchard and Clubhouse.
func TestMend(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for question, want := range map[string]string{
		"What did the Kremlim say about the invitation?": "Kremlim>Kremlin",
		"what did peskow say":                            "peskow>peskov",
		"What did Pesokv say?":                           "Pesokv>Peskov", // swapped
		"what did the kremlin say about the invitaiton":  "invitaiton>invitation",
		"rkemlin":                                 "rkemlin>kremlin", // even the first two
		"how many weeks will the brigde shut":     "brigde>bridge",
		"how many weeks will the bgride shut":     "bgride>bridge", // a letter elsewhere
		"what did the mayor say about the bridge": "",
		"bridges":                         "", // another form of a word that is there
		"What did the Kremlim2 say":       "", // a number is one
		"who wrote zygomorphic ectoplasm": "", // like nothing
		"brdg":                            "",
		"what did Peskova say":            "", // another person, maybe
		"whats clubhouse":                 "", // an apostrophe left out
		"what did peskovv say":            "peskovv>peskov",
		"was sagte der bürgermeistr":      "bürgermeistr>Bürgermeister", // with its accents
		"what did Teskov say":             "",                           // somebody else
		"who said \"the steal is tired\"": "",                           // the words as they stand
		"Was sagte der Kremlim über die Einladung und die Brigde?": "Kremlim>kremlin", // no story is in German, but names are mended
	} {
		var got []string
		for _, m := range ask(t, x, index.Question{Text: question}).Analysis.Mended {
			got = append(got, m.Typed+">"+m.Meant)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: mended %q, want %q", question, s, want)
		}
	}
}

// TestPhrase holds that what is in quotation marks is found word for word.
func TestPhrase(t *testing.T) {
	t.Parallel()
	a := ask(t, newTown(t), index.Question{Text: "who said \"the steel is tired\""})
	if !a.Answered || len(a.Passages[0].Highlights) == 0 {
		t.Fatalf("the answer is %+v", a)
	}
	p := a.Passages[0]
	if s := p.Highlights[0].In(p.Text); !strings.Contains(s, "The steel is tired") {
		t.Errorf("highlighted is %q", s)
	}
}

// TestMendedAnswers holds that a speaker is found whose name is mistyped, and
// that a mended word is surer than none and less sure than one typed well.
func TestMendedAnswers(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	a := ask(t, x, index.Question{Text: "what did peskow say about the invitaiton"})
	if !a.Answered || len(a.Passages[0].Quotes) == 0 || a.Passages[0].Quotes[0].Speaker != "Dmitry Peskov" {
		t.Errorf("the answer is %+v", a)
	}
	if named := ask(t, x, index.Question{Text: "what did peskov say about the invitation"}); a.Confidence > .8*named.Confidence {
		t.Errorf("confidence in the words of whom a mended name names is %.2f, of one typed well %.2f", a.Confidence, named.Confidence)
	}
	well := ask(t, x, index.Question{Text: "How many weeks will the bridge shut?"})
	slip := ask(t, x, index.Question{Text: "How many weeks will the brigde shut?"})
	none := ask(t, x, index.Question{Text: "How many weeks will the zeppelin shut?"})
	if !slip.Answered || well.Confidence <= slip.Confidence || slip.Confidence <= none.Confidence {
		t.Errorf("confidence %.2f typed well, %.2f with a slip, %.2f of another thing", well.Confidence, slip.Confidence, none.Confidence)
	}
}

// TestSpelledAs holds that a speaker is found whose name another language
// spells in another way, with some doubt.
func TestSpelledAs(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	well := ask(t, x, index.Question{Text: "Was sagte Peskov über die Einladung?"})
	a := ask(t, x, index.Question{Text: "Was sagte Peskow über die Einladung?"})
	if !a.Answered || a.Passages[0].Quotes[0].Speaker != "Dmitry Peskov" || a.Confidence >= well.Confidence {
		t.Errorf("answered %v with confidence %.2f, %.2f where it is spelled as there", a.Answered, a.Confidence, well.Confidence)
	}
	if a := ask(t, x, index.Question{Text: "Was sagte Peskowa über die Einladung?"}); a.Answered {
		t.Errorf("somebody else is taken for him: %+v", a.Passages[0])
	}
}
