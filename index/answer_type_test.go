package index

import "testing"

func TestAsksFor(t *testing.T) {
	for question, want := range map[string]answerType{
		"Who built the bridge?":                 aPerson,
		"Which president opened it?":            aPerson,
		"Where did the ferry sink?":             aPlace,
		"What was the final score of the game?": aNumber,
		"What is the capital of France?":        aPlace,
		"What does the capital cost?":           aPrice,
		"What city has the bridge?":             aPlace,
		"Which river does it cross?":            anything,
		"What did the city buy?":                anything,
		"When did it open?":                     aTime,
		"What century is it from?":              aTime,
		"How many boats came?":                  aNumber,
		"How much did the bridge cost?":         aPrice,
		"How much did the bridge earn?":         anAmount,
		"How much was the bridge?":              aPrice,
		"How much is Ann Lee's new ferry?":      aPrice,
		"How much was the fine?":                anAmount,
		"How much was the rainfall?":            aNumber,
		"How much is the city growing?":         aNumber,
		"How old is the bridge?":                anAge,
		"Wie teuer war die Brücke?":             aPrice,
		"How much rain fell?":                   aNumber,
		"What percentage of the boats sank?":    aShare,
		"¿Qué porcentaje de los barcos llegó?":  aShare,
		"Wie viel Prozent der Boote sanken?":    aShare,
		"Why did it sink?":                      anything,
		"the bridge":                            anything,
		"Wer hat die Brücke gebaut?":            aPerson,
		"Welche Stadt hat die Brücke?":          aPlace,
		"Какой город построил мост?":            aPlace,
		"¿Qué país tiene el puente?":            aPlace,
		"Quelle ville a le pont ?":              aPlace,
		"Welk land heeft de brug?":              aPlace,
	} {
		if a := Analyze(question); a.asksFor() != want {
			t.Errorf("%q asks for %q, want %q", question, a.asksFor(), want)
		}
	}
}

func TestFitting(t *testing.T) {
	for _, tt := range []struct {
		question, language, text string
		want                     int
	}{
		{"Who built it?", "en", "The bridge was built by Ada Quill.", 2},
		{"Who built it?", "en", "Workers built it.", 0}, // a capital opens any sentence
		{"Who built it?", "en", "Ada Quill built it.", 2},
		{"Who is Ada Quill?", "en", "Ada Quill built it.", 0},
		{"Wer hat sie gebaut?", "de", "Die Brücke war der Stolz der Stadt.", 0}, // nouns
		{"Wer hat sie gebaut?", "de", "Gebaut hat sie Ada Quill.", 2},
		{"Where did it sink?", "en", "It sank off the pier at Hollin.", 1},
		{"Where did it sink?", "en", "It sank, Hollin said.", 0},
		{"Где он затонул?", "ru", "Он затонул в Холлине.", 1},
		{"What year did it sink?", "en", "It sank in 1911.", 1},
		{"What century is it from?", "en", "It is from the 1970s.", 1},
		{"How much did it cost?", "en", "It cost 20 million dollars.", 2},
		{"How much did it cost?", "en", "It cost $20.", 1},
		{"How much did it cost?", "en", "It cost 20 €.", 1},
		{"How much did it cost?", "en", "It cost 20 lives.", 0},
		{"How much did it cost?", "en", "It is free.", 1},
		{"How much was it?", "en", "It has earned $20.", 0},
		{"How much was it?", "en", "It was bought for $20, which it has earned.", 1},
		{"How much was the fine?", "en", "They were fined $20.", 1},
		{"How big was the crew?", "en", "A crew of two stayed.", 1},
		{"How big was the check?", "en", "It was a check for $20.", 1},
		{"How big is the ferry?", "en", "The line pays a penalty of $20.", 0},
		{"How big is the ferry?", "en", "The ferry sails 14 times a day.", 0},
		{"How fast was it?", "en", "It made 20 knots.", 1},
		{"How heavy is it?", "en", "It is from 1911.", 0},
		{"How old is it?", "en", "It is 20 years old.", 1},
		{"How old is it?", "en", "It has stood for 20 years.", 0},
		{"How many boats came?", "en", "12 boats came.", 1},
		{"How many boats came?", "en", "12 people saw boats and ships come.", 1},
		{"Which share of boats sank?", "en", "Of 12 boats 40 percent sank.", 1},
		{"Which share of boats sank?", "en", "Of 12 boats 40% sank.", 1},
		{"Why did it sink?", "en", "In 1911 Ada Quill sank.", 0},
	} {
		a := Analyze(tt.question)
		if got := a.sought().fitting(tt.language, tt.text, words(tt.text), lowerWords(tt.question)); got != tt.want {
			t.Errorf("%q: %d fitting words in %q, want %d", tt.question, got, tt.text, tt.want)
		}
	}
}

// lowerWords are the words of a text in lower case.
func lowerWords(text string) []string {
	var out []string
	for _, w := range words(text) {
		out = append(out, w.lower)
	}
	return out
}
