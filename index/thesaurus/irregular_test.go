package thesaurus

import (
	"slices"
	"strings"
	"testing"
)

// Forms that a stemmer leaves apart stand for each other, in whatever ending.
func TestForms(t *testing.T) {
	for _, test := range []struct{ language, word, forms, others string }{
		{"de", "fand", "finden gefunden", "befinden herausfinden"},
		{"de", "fandest", "finden gefunden", ""},
		{"de", "gefundene", "finden fand", ""},
		{"de", "befand", "befinden befunden", "finden gefunden"},
		{"de", "herausgefunden", "herausfinden herausfand herauszufinden", "finden herfinden"},
		{"de", "herauszufinden", "herausgefunden", ""},
		{"de", "stattfinden", "stattgefunden stattfand", ""},
		{"de", "anerkannt", "anerkennen anerkennt", ""},
		{"de", "gibt", "geben gab gegeben", ""},
		{"de", "baute", "bauen gebaut", ""},
		{"de", "gegründet", "gründen", ""},
		{"de", "gegrundet", "gründen", ""}, // typed without the umlaut
		{"de", "ändern", "geändert", ""},
		{"de", "veröffentlichen", "veröffentlicht", "geveröffentlicht"},
		{"de", "repariert", "reparieren", "gerepariert"},
		{"de", "tier", "", "tieren"},
		{"de", "brücke", "", "finden"},
		{"de", "museen", "museum", ""},
		{"es", "jóvenes", "joven", ""},
		{"it", "uomini", "uomo", ""},
		{"ru", "друзья", "друг", ""},
		{"de", "doctor", "doktor", ""},
		{"de", "doktors", "doctors", ""},
		{"de", "photographen", "fotografen", ""},
		{"de", "circus", "zirkus", ""},
		{"nl", "vond", "vinden gevonden", ""},
		{"nl", "plaatsgevonden", "plaatsvinden plaatsvond", "vinden"},
		{"nl", "gaven", "geven gegeven geeft", ""},
		{"nl", "gemaakt", "maken maakte", ""},
		{"nl", "geleefd", "leven leefde", ""},
		{"nl", "georganiseerd", "organiseren", ""},
		{"nl", "steden", "stad", ""},
		{"sv", "skrev", "skriva skrivit skrivna", ""},
		{"sv", "uppgav", "uppge uppgett", ""},
		{"sv", "män", "man", ""},
		{"es", "dijeron", "decir dicho", "contradecir"},
		{"es", "contradijo", "contradecir contradicho", "decir"},
		{"es", "produjeron", "producir produzca", "reproducir"},
		{"es", "oyo", "oír", ""},
		{"fr", "vécu", "vivre vivent", "survivre"},
		{"fr", "né", "naître naquit", ""},
		{"fr", "comprennent", "comprendre compris", "prendre"},
		{"fr", "demander", "demandent", ""},
		{"fr", "gouvernement", "", "gouverner"},
		{"it", "disse", "dire detto", ""},
		{"it", "costretto", "costringere costrinse", "stringere"},
		{"pt", "trouxeram", "trazer", ""},
		{"pt", "propôs", "propor proposto", "pôr"},
		{"ru", "шёл", "идти шла идет", "найти"},
		{"ru", "нашли", "найти нашел находить найдет", "идти"},
		{"ru", "дети", "ребенок ребенка", ""},
		{"ru", "конца", "конец", ""},
		{"ru", "участвует", "участвовать", ""},
		{"ru", "музеями", "музей", ""},
		{"tlh", "fand", "", "finden"},
	} {
		var got []string
		for _, e := range Of(test.language, test.word) {
			got = append(got, e.Word)
			if e.Strength < .5 || e.Strength > 1 || e.Word == test.word {
				t.Errorf("%s %q: %v", test.language, test.word, e)
			}
		}
		for want := range strings.FieldsSeq(test.forms) {
			if !slices.Contains(got, want) {
				t.Errorf("%s %q: %q isn't among %q", test.language, test.word, want, got)
			}
			if Strength(test.language, test.word, want) == 0 {
				t.Errorf("%s: %q doesn't stand for %q", test.language, want, test.word)
			}
		}
		for other := range strings.FieldsSeq(test.others) {
			if slices.Contains(got, other) {
				t.Errorf("%s %q: %q is another word", test.language, test.word, other)
			}
		}
	}
}

// Each line of the lists is of use: it has forms that stemming leaves apart, and
// none of them stands twice.
func TestLists(t *testing.T) {
	for language, list := range map[string]string{
		"de": germanVerbs, "de weak": germanWeakVerbs, "nl": dutchVerbs, "nl weak": dutchWeakVerbs, "nl nouns": dutchNouns,
		"sv": swedishVerbs, "sv nouns": swedishNouns, "es": spanishVerbs, "fr": frenchVerbs, "fr nouns": frenchNouns,
		"it": italianVerbs, "pt": portugueseVerbs, "ru": russianVerbs, "ru nouns": russianNouns,
	} {
		seen := map[string]bool{}
		for line := range strings.Lines(strings.TrimSpace(list)) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			if line = strings.TrimSpace(line); seen[line] || line == "" {
				t.Errorf("%s: %q stands twice", language, line)
			}
			seen[line] = true
			if bound, ok := strings.CutPrefix(word, "["); ok {
				_, with, _ := strings.Cut(line, "+")
				word = strings.Fields(with)[0] + strings.TrimSuffix(bound, "]")
			}
			if len(Of(language[:2], word)) == 0 {
				t.Errorf("%s: nothing stands for %q", language, word)
			}
		}
	}
}

func BenchmarkReadList(b *testing.B) {
	for b.Loop() {
		inflect(stemGerman, germanVerbs+germanWeakVerbs, germanForms, germanPrefixes, germanRule)
	}
}
