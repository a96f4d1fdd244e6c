package dictionary_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"byline/index/dictionary"
	"byline/index/embedded"
)

// Words in several forms and what they most likely mean. They are looked up by
// the terms that stories' analysis makes of them now: where the tables have others,
// they are to be made again.
var meanings = map[string]string{
	"de": `krieg:war kriege:war stadt:city städte:city bürgermeisterin:mayor regierung:government töten:kill
		getötet:kill häuser:house fand:find gefunden:find schrieb:write streiks:strike impfstoffe:vaccine gewann:win
		wahlen:election straße:street strasse:street schüler:student lehrerinnen:teacher zahlen:pay zählen:count
		wahlen:election`,
	"es": `ciudad:city calles:street guerra:war alcaldes:mayor alcaldesa:mayor matar:kill casas:house casos:case
		libros:book elecciones:election huelga:strike muertes:death países:country dijo:say jóvenes:young
		incendios:fire policía:police poblacion:population luces:light áreas:area numero:number numerosa:numerous`,
	"fr": `ville:city villes:city guerre:war maires:mayor tuer:kill tué:kill gouvernements:government
		élections:election grèves:strike vaccins:vaccine incendie:fire journaux:newspaper maisons:house pays:country
		années:year première:first rivières:river fumée:smoke`,
	"it": `città:city guerra:war guerre:war sindaco:mayor uccidere:kill ucciso:kill governo:government
		elezioni:election sciopero:strike incendi:fire laghi:lake donne:woman uomini:man acqua:water fiumi:river`,
	"nl": `stad:city steden:city oorlog:war oorlogen:war burgemeester:mayor regering:government
		verkiezingen:election staking:strike vaccins:vaccine vrouwen:woman gevonden:find schreef:write
		waterstof:hydrogen`,
	"pt": `cidade:city cidades:city guerra:war prefeito:mayor governos:government eleições:election greve:strike
		incêndios:fire mulheres:woman países:country água:water livros:book jornais:newspaper escreveu:write
		canções:song animais:animal papéis:paper homens:man`,
	"ru": `город:city города:city война:war войны:war мэра:mayor убить:kill убили:kill правительства:government
		выборы:election забастовка:strike вакцины:vaccine женщин:woman детей:child пожары:fire нашёл:find книги:book
		самолёты:plane чёрный:black`,
	"sv": `staden:city städer:city krig:war krigen:war borgmästare:mayor regeringen:government valen:election
		strejk:strike vaccinen:vaccine kvinnor:woman skrev:write husen:house vatten:water länder:country`,
}

func TestEnglish(t *testing.T) {
	for language, pairs := range meanings {
		terms, err := embedded.Analyzer(language)
		if err != nil {
			t.Fatal(err)
		}
		for pair := range strings.FieldsSeq(pairs) {
			word, want, _ := strings.Cut(pair, ":")
			of := terms(word)
			if len(of) != 1 {
				t.Errorf("%s: %q has terms %q, want one", language, word, of)
				continue
			}
			ts := dictionary.English(language, word, of[0])
			if len(ts) == 0 || ts[0].Word != want {
				t.Errorf("%s: %q means %v, want %q first", language, word, ts, want)
			}
			sum := 0.
			for i, tr := range ts {
				sum += tr.Weight
				if i > 0 && (tr.Weight > ts[i-1].Weight || tr.Weight < .01*ts[0].Weight) {
					t.Errorf("%s: %q means %v, out of order or too unlikely", language, word, ts)
				}
			}
			if math.Abs(sum-1) > 1e-9 && len(ts) > 0 {
				t.Errorf("%s: the weights of %q sum to %v", language, word, sum)
			}
		}
	}
}

// Of words with one term, the one that is spelled like the word asked for counts.
func TestSpelledAlike(t *testing.T) {
	for word, want := range map[string]string{"casa": "house", "casas": "house", "caso": "case", "casos": "case", "casarse": "marry"} {
		if ts := dictionary.English("es", word, "cas"); len(ts) == 0 || ts[0].Word != want {
			t.Errorf("%q means %v, want %q first", word, ts, want)
		}
	}
	if a, b := dictionary.English("de", "straße", "strass"), dictionary.English("de", "strasse", "strass"); !slices.Equal(a, b) {
		t.Errorf("with ß, a word means %v, without %v", a, b)
	}
	long := strings.Repeat("casa", 500)
	for _, tr := range dictionary.English("es", long, "cas") {
		if !(tr.Weight > 0 && tr.Weight <= 1) {
			t.Errorf("of a long word, %q weighs %v", tr.Word, tr.Weight)
		}
	}
}

// What the dictionary doesn't have, it has nothing for.
func TestUnknown(t *testing.T) {
	for _, test := range []struct{ language, word string }{
		{"es", "qqqqq"}, {"es", ""}, {"en", "city"}, {"", "ciudad"}, {"ru", "ciudad"}, {"es", "\xff\x00"},
	} {
		if ts := dictionary.English(test.language, test.word, test.word); ts != nil {
			t.Errorf("%s: %q means %v", test.language, test.word, ts)
		}
	}
}

func BenchmarkEnglish(b *testing.B) {
	words := []struct{ language, word, term string }{
		{"es", "ciudades", "ciudad"},
		{"es", "casas", "cas"},
		{"de", "kriege", "krieg"},
		{"ru", "города", "город"},
		{"es", "qqqqqq", "qqqqqq"},
		{"de", "panthers", "panth"},
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		w := words[i%len(words)]
		dictionary.English(w.language, w.word, w.term)
	}
}
