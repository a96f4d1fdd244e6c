package index

import (
	"slices"
	"testing"
)

// TestIsAge holds that a number is an age where a text tells it as one.
func TestIsAge(t *testing.T) {
	for _, tt := range []struct {
		language, text string
		want           bool
	}{
		{"en", "Lena Brandt, 14, walks to school.", true},
		{"en", "“It moved,” said Agnes Thor, 67.", true},
		{"en", "The 34-year-old ferry is slow.", true},
		{"en", "She is 34 years old.", true},
		{"en", "She died at 34 years of age.", true},
		{"en", "Aged 34, she left.", true},
		{"en", "He played at age 34 in the final.", true},
		{"en", "He turned 34 on Friday.", true},
		{"en", "She was 34.", true},
		{"en", "The rock is 13.8 billion years old.", true},
		{"en", "Ann Lee has been the captain for 22 years.", false},
		{"en", "Said Ann Lee, who has made the crossing for 22 years. “It's lovely.”", false},
		{"en", "Ann Lee worked 22 years.", false},
		{"en", "He turned 34 pages.", false},
		{"en", "They waited, 22 years, for a bridge.", false},
		{"en", "On Saturday, 14 boats came.", false},
		{"en", "On Feb. 13, in a message.", false},
		{"en", "In Weston, 14 boats came.", false},
		{"en", "May 3, 2025, is the day.", false},
		{"de", "Anna Lehmann (67) kam.", true},
		{"de", "Die 67-jährige Anna Lehmann kam.", true},
		{"de", "Der 67-Jährige kam.", true},
		{"de", "Sie ist 67 Jahre alt.", true},
		{"de", "Sie starb im Alter von 67 Jahren.", true},
		{"de", "Sie fuhr 67 Jahre lang.", false},
		{"es", "Ana López, de 67 años, vino.", true},
		{"es", "Ana tiene 67 años.", true},
		{"es", "Una pena de 67 años de prisión.", false},
		{"es", "Trabajó durante 67 años.", false},
		{"fr", "Anne, âgée de 67 ans, est venue.", true},
		{"fr", "Anne, 67 ans, est venue.", true},
		{"fr", "Elle a travaillé pendant 67 ans.", false},
		{"ru", "Школьник Тимофей Ухов, десяти лет.", true},
		{"ru", "67-летний Ухов пришёл.", true},
		{"ru", "Ему 67 лет.", true},
		{"ru", "Ухов возит книги девятнадцать лет.", false},
	} {
		ws := words(tt.text)
		got := slices.ContainsFunc(ws, func(w word) bool {
			return isNumber(w.lower) && isAge(ws, slices.IndexFunc(ws, func(v word) bool { return v == w }), tt.language, tt.text)
		})
		if got != tt.want {
			t.Errorf("%q tells an age: %v", tt.text, got)
		}
	}
}
