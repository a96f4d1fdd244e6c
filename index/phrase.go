package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"byline/corpus"
)

// quotationMarks are the marks that open a phrase, each with those that may
// close it.
var quotationMarks = map[rune]string{'"': "\"”", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '”': "”"}

// quotedPhrases returns what a question has in quotation marks, as
// [plainPhrase] has it.
func quotedPhrases(text string) []string {
	var out []string
	for _, s := range quotedSpans(text) {
		if p := plainPhrase(s.In(text)); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// quotedSpans are where a text has something in quotation marks.
func quotedSpans(text string) []corpus.Span {
	var out []corpus.Span
	closing, from := "", 0
	for i, r := range text {
		switch {
		case closing != "" && strings.ContainsRune(closing, r):
			out = append(out, corpus.Span{Start: from, End: i})
			closing = ""
		case closing == "":
			closing, from = quotationMarks[r], i+len(string(r))
		}
	}
	return out
}

// plainPhrase returns a text in lower case with straight apostrophes, a space
// between words, and nothing but letters and figures at its ends.
func plainPhrase(text string) string {
	text = strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(text), "’", "'")), " ")
	return strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// phrasesIn is the share of the question's quoted phrases that a text has word
// for word.
func (a *Analysis) phrasesIn(text string) float64 {
	if len(a.Phrases) == 0 {
		return 0
	}
	plain := plainPhrase(text)
	n := 0.
	for _, p := range a.Phrases {
		n += is(phraseIn(plain, p) >= 0)
	}
	return n / float64(len(a.Phrases))
}

// phraseIn returns where a text has a phrase as whole words, or -1.
func phraseIn(text, phrase string) int {
	for at := 0; ; at += len(phrase) {
		i := strings.Index(text[at:], phrase)
		if i < 0 || phrase == "" {
			return -1
		}
		at += i
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !isOfWord(before) && !isOfWord(after) {
			return at
		}
	}
}

func isOfWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// phrase is the feature of a passage that has what the question quotes.
func (r *reading) phrase(a *Analysis) float64 { return a.phrasesIn(r.text) }
