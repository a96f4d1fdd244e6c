package embedded

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"byline/corpus"

	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
)

// everyLanguage are the languages with an analyzer of their own.
func everyLanguage() []string {
	return strings.Fields("ar bg ca ckb cs da de el en es eu fa fi fr ga gl hi hr hu hy id it ja ko nl no pl pt ro ru sv tr zh")
}

func TestBaseLanguage(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{
		"en": "en", "en-GB": "en", "EN_us": "en", "pt-BR": "pt", "zh-Hant-TW": "zh", "nb": "no", "nn-NO": "no",
		"": undetermined, "x": undetermined, "tlh": undetermined, "cjk": undetermined, "standard": undetermined,
	} {
		if got := baseLanguage(tag); got != want {
			t.Errorf("baseLanguage(%q) = %q, want %q", tag, got, want)
		}
	}
	for _, tag := range everyLanguage() {
		if got := baseLanguage(tag); got != tag {
			t.Errorf("baseLanguage(%q) = %q", tag, got)
		}
	}
}

func TestTerms(t *testing.T) {
	t.Parallel()
	a := newAnalyzers()
	for _, tt := range []struct{ language, text, want string }{
		{"en", "Invited by the mayor’s invitations", "invit mayor invit"},
		{"en", "O’Brien O'Brien O’Brien’s", "o'brien o'brien o'brien"},
		{"en", "don’t don't we’ll", ""},
		{"en", "the U.S. and the U.K. of J.K. Rowling at example.com", "us uk jk rowl example.com"},
		{"en", "inter\u00adnational cafe\u0301 café", "intern café café"},
		{"de", "die Häuser des Hauses", "haus haus"},
		{"fr", "l’invitation l'invitation", "invit invit"},
		{"de", "die Gründung, gründete, gruendeten Sträuße strausse", "grundung grundet grundet strauss strauss"},
		{"es", "fundó fundada fundar fundo; investigación investigaciones investigar investigacion", "fund fund fund fund investig investig investig investig"},
		{"es", "vivía vivió vivir vivia vivio; los servicios del servicio en España, espana", "viv viv viv viv viv servic servic espan espan"},
		{"es", "rodea rodean rodeado; área áreas; voz voces; índice índices", "rod rod rod ar ar voc voc indic indic"},
		{"de", "Lehrer Lehrerin Lehrerinnen; Präsident Präsidentin; Anwältin Anwalt; Kollege Kolleginnen", "lehr lehr lehr prasident prasident anwalt anwalt kolleg kolleg"},
		{"de", "Berlin; beginnen beginnt", "berlin beginn beginnt"},
		{"it", "lago laghi; banca banche", "lag lag banc banc"},
		{"fr", "élu élue elue; l’île, l'ile", "elu elu elu ile ile"},
		{"fr", "publié publiée publier publie; partie parties", "publi publi publi publi parti parti"},
		{"fr", "fondèrent fondée fonder fondees fonderent; première premières premier premiere", "fond fond fond fond fond premi premi premi premi"},
		{"it", "fondò fondata fondare fondo; governerà governare governera; nell’università universita", "fond fond fond fond govern govern govern univers univers"},
		{"pt", "fundou fundada fundar fundaram; fundarão fundarao", "fund fund fund fund fund fund"},
		{"pt", "eleição eleições eleicao eleicoes; nacional nacionais; homem homens", "eleica eleica eleica eleica nacional nacional hom hom"},
		{"pt", "difícil difíceis; museu museus; hotel hotéis", "dificil dificil mus mus hotel hotel"},
		{"ru", "мосты моста", "мост мост"},
		{"ru", "пришёл пришел", "пришел пришел"},
		{"cs", "a mosty", "mosty"},
		{"zh", "北京市", "北京 京市"},
		{"ja", "東京タワー", "東京 京タ タワ ワー"},
		{"tlh", "The Words", "the words"},
		{"el", "Οι κυβερνήσεις της κυβέρνησης", "κυβερν κυβερν"},
		{"th", "กรุงเทพ 2021", "กรุง รุงเ งเท เทพ 2021"},
		{"th", "ไป", "ไป"},
		{"km", "ភាសា", "ភាសា"},
	} {
		analyzer, err := a.language(baseLanguage(tt.language))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, term := range analyzer.terms(tt.text) {
			got = append(got, term.Text)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.language, tt.text, got, tt.want)
		}
	}
}

// TestUnaccented holds that a question typed without accents finds what it does
// with them, but for stop words.
func TestUnaccented(t *testing.T) {
	t.Parallel()
	a := newAnalyzers()
	for language, text := range map[string]string{
		"es": "fundó fundación recibió país años jóvenes político crédito diciéndole policía bilingüe",
		"fr": "fondé élection moitié première aînée reçu forêts œuvre sœur hôpitaux société régulièrement créèrent naïveté Noël",
		"it": "fondò città società potrà libertà martedì tribù caffè",
		"pt": "fundação milhões país três avó mãe mães alemão alemães nível responsável história português alguém",
		"de": "Brücken Straße Häuser Größe",
	} {
		by, err := a.language(language)
		if err != nil {
			t.Fatal(err)
		}
		plain := string(folding{}.Filter(analysis.TokenStream{{Term: []byte(text)}})[0].Term)
		want, got := by.texts(text), by.texts(plain)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q without accents, %q with them", language, got, want)
		}
	}
}

func TestAnalyzePositions(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, town())
	text := "What did Tom’s Guide say?"
	var got []string
	for i, term := range viewOf(t, x).Analyze("en-GB", text) {
		got = append(got, term.In(text))
		if want := i + 3; term.Position != want {
			t.Errorf("%q is at %d, want %d", term.Text, term.Position, want)
		}
	}
	if want := []string{"Tom’s", "Guide", "say"}; !slices.Equal(got, want) {
		t.Errorf("words %q, want %q", got, want)
	}
}

// TestAnalyzersAtOnce is for the race detector: Bleve doesn't say whether all
// its analyzers may be used by several goroutines.
func TestAnalyzersAtOnce(t *testing.T) {
	t.Parallel()
	a := newAnalyzers()
	const text = "Tom’s l’invitation Häuser мосты البيوت कितابें 北京市 mosty şehirlerin کتاب\u200cها"
	for _, language := range everyLanguage() {
		var found [4][]index.Term
		var group sync.WaitGroup
		for i := range found {
			group.Go(func() {
				analyzer, err := a.language(language)
				if err != nil {
					t.Error(err)
					return
				}
				for range 20 {
					found[i] = analyzer.terms(text)
				}
			})
		}
		group.Wait()
		for _, other := range found[1:] {
			if !slices.Equal(found[0], other) {
				t.Errorf("%s: %v and %v", language, found[0], other)
			}
		}
	}
}

// FuzzTerms holds that offsets lie in the text, at code points, and in order,
// in every language.
func FuzzTerms(f *testing.F) {
	f.Add("Tom’s U.S. cafe\u0301 inter\u00adnational")
	f.Add("می\u200cخواهم کتاب\u200cها را")
	f.Add("北京市 ﾊﾝｶｸ 서울 A")
	f.Add("徊ﾝ\u0f76") // which is two characters in normal form
	f.Add("İSTANBUL’da ẞ ﬀ ½ \u00ad \xff\xfe a\xffb")
	f.Add("किताबें ہے العربية հայ Ελλάς")
	a := newAnalyzers()
	f.Fuzz(func(t *testing.T, text string) {
		for _, language := range append(everyLanguage(), undetermined) {
			analyzer, err := a.language(language)
			if err != nil {
				t.Fatal(err)
			}
			last := index.Term{}
			for _, term := range analyzer.terms(text) {
				if term.Start < last.Start || term.End <= term.Start || term.End > len(text) || term.Position < last.Position {
					t.Fatalf("%s: %+v after %+v in %q", language, term, last, text)
				}
				if utf8.ValidString(text) && !utf8.ValidString(term.In(text)) {
					t.Fatalf("%s: %+v is not at code points in %q", language, term, text)
				}
				last = term
			}
		}
		a.words.terms(text) // their offsets aren't used
		a.names.terms(text)
	})
}

// TestEndings holds that English words are found by how their terms begin, with
// the endings that the stemmer knows and more.
func TestEndings(t *testing.T) {
	t.Parallel()
	by, err := newAnalyzers().language("en")
	if err != nil {
		t.Fatal(err)
	}
	endings := strings.Fields("s es ies ed ing er ers est ly y ational tional ization ator ness fulness ousness iveness iviti biliti " +
		"icate ative alize icity ical al ance ence ic able ible ant ement ment ent ion ou ism ate iti ous ive ize 's 1 e ee eed sses ss")
	stems := strings.Fields("a b e do go us be ey dy sky eye tie use run cit citi happ rel oscill form electr elect triplic y yy oo 4 20 u.s O'Br I Y X-ray iP")
	texts := append([]string{"Invited by the mayors of three towns, O'Brien is dying to see 1,200 skies."}, stems...)
	for _, s := range stems {
		for _, e := range endings {
			texts = append(texts, s+e)
			for _, more := range []string{"s", "ly", "ing"} {
				texts = append(texts, s+e+more)
			}
		}
	}
	for base := range strings.FieldsSeq(strings.Join(slices.Collect(maps.Values(town().files)), " ")) {
		texts = append(texts, base)
	}
	found := 0
	for _, text := range texts {
		by.each(text, func(term string, at corpus.Span, _ int) {
			wanted := []string{term}
			if len(term) >= 5 {
				wanted = append(wanted, term[:5]+"ant") // which is related
			}
			for _, w := range wanted {
				var set index.TermSet
				set.Add(w)
				again := ""
				by.some(text, &set, func(other string, there corpus.Span, _ int) {
					if there == at {
						again = other
					}
				})
				if found++; again != term {
					t.Errorf("%q in %q, of the term %q, isn't found by %q", at.In(text), text, term, w)
				}
			}
		})
	}
	if found < 5000 {
		t.Errorf("only %d words", found)
	}
}
