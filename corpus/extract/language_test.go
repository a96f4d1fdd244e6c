package extract

import (
	"strings"
	"testing"

	"byline/corpus"
)

func TestLanguage(t *testing.T) {
	for want, text := range map[string]string{
		"en": "The ferry to Grey Island sank in the night of Friday, the police in Pellam said, and nobody was on board of it. The owner was asleep at home when he was told of it.",
		"de": "Die Fähre zur Grauen Insel ist in der Nacht zum Freitag gesunken, wie die Polizei mitteilte. An Bord war niemand, und der Besitzer schlief zu Hause, als er davon erfuhr.",
		"es": "El transbordador de la Isla Gris se hundió en la noche del viernes, según informó la policía. No había nadie a bordo y el dueño dormía en su casa cuando se lo contaron.",
		"fr": "Le bac de l’île Grise a coulé dans la nuit de vendredi, a annoncé la police. Personne ne se trouvait à bord et le propriétaire dormait chez lui quand il l’a appris.",
		"ru": "Паром, ходивший на Серый остров, затонул в ночь на пятницу, сообщила полиция. На борту никого не было, а хозяин спал дома, когда ему сообщили об этом. Это был старый паром, и люди давно просили новый.",
		"":   "OK 7",
	} {
		s := &corpus.Story{Paragraphs: []corpus.Paragraph{{Text: text, Kind: corpus.Body}}}
		if got := language(s); got != want {
			t.Errorf("language(%.20q…) = %q, want %q", text, got, want)
		}
		if want == "" {
			continue
		}
		s.Language = "tr-TR"
		if got := pageLanguage(s); got != "tr-TR" {
			t.Errorf("a short page's declared language became %q", got)
		}
		s.Paragraphs[0].Text = strings.Repeat(text+" ", 6)
		if got := pageLanguage(s); got != want {
			t.Errorf("a long page's language is %q, want %q", got, want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for text, want := range map[string]string{
		"en": "en", "en_US": "en-US", "zh-Hant-TW": "zh-Hant-TW", "deu": "deu",
		"": "", "e": "", "english": "", "en-": "", "en-ers won\nthe prize": "", "<en>": "",
	} {
		if got := languageTag(text); got != want {
			t.Errorf("languageTag(%q) = %q, want %q", text, got, want)
		}
	}
}
