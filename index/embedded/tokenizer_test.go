package embedded

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"byline/corpus"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
)

// blevesWords are the words that Bleve's tokenizer finds.
func blevesWords(text string) []corpus.Span {
	var out []corpus.Span
	for _, t := range unicode.NewUnicodeTokenizer().Tokenize([]byte(text)) {
		out = append(out, corpus.Span{Start: t.Start, End: t.End})
	}
	return out
}

// TestClasses puts each character that has a class between others of each class.
func TestClasses(t *testing.T) {
	t.Parallel()
	around := []string{"", "a", "я", "1", " ", ":", ",", ".", "’", "a.", "1,", ".a", ",1", "'", "--"}
	sure := 0
	for c, of := range classes {
		if of == unsure {
			continue
		}
		sure++
		for _, before := range around {
			for _, after := range around {
				for _, text := range []string{before + string(rune(c)) + after, before + strings.Repeat(string(rune(c)), 2) + after} {
					got, ok := cutWords(nil, text)
					if want := blevesWords(text); !ok || !slices.Equal(got, want) {
						t.Fatalf("%q (%U): %v, %v, want %v", text, c, got, ok, want)
					}
				}
			}
		}
	}
	if sure < 1000 {
		t.Errorf("only %d characters have a class", sure)
	}
}

// asBleve is what Bleve's analyzer makes of a text.
func (a *analyzer) asBleve(text string) []index.Term {
	list := []index.Term{}
	for _, t := range a.Analyze(validUTF8(text)) {
		if at := spanOf(t, text); len(t.Term) > 0 && !at.Empty() {
			list = append(list, index.Term{Text: string(t.Term), Span: at, Position: t.Position})
		}
	}
	return list
}

// TestAsBleve compares analyzers with Bleve's own on texts in all languages, each
// twice: the second time words are known.
func TestAsBleve(t *testing.T) {
	t.Parallel()
	texts := []string{
		"Invited by the mayor’s invitations, O’Brien paid 1,200.50 at 9:30 a.m. (U.S. time) to example.com: don’t ask A.B.C.",
		"l’invitation du 12 février — « l'été » cafe\u0301 inter\u00adnational naïve_name 3.5% 50€ m² ½",
		"Die Häuser des Hauses wurden für 3,5 Mio. verkauft; Straßenbahn-Unglück: „Schlimm“, sagte er.",
		"мосты моста 2021 года, Пескова — «да»", "می\u200cخواهم کتاب\u200cها را", "北京市 ﾊﾝｶｸ 서울 A 東京タワー", "กรุงเทพ 2021 ภาษา",
		"किताबें ہے العربية հայ Ελλάς κυβέρνησης", "İSTANBUL’da ẞ ﬀ \u00ad \xff\xfe a\xffb 😀 ☃ a😀b", "",
		// Words that begin and end in the same eight letters.
		"aaaaaaaa aaaaaaaaa aaaaaaaaaa aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaaa", "a aa aaa", "abababab ababababab", "стст ststs стстст",
	}
	if dir := os.Getenv("BYLINE_EVAL_DIR"); dir != "" {
		files, err := filepath.Glob(filepath.Join(dir, "*", "stories.jsonl"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no stories: %v", err)
		}
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(data[:min(len(data), 1<<16)])) {
				texts = append(texts, line)
			}
		}
	}
	a := newAnalyzers()
	for _, language := range append(everyLanguage(), undetermined) {
		by, err := a.language(language)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range slices.Concat(texts, texts) {
			if got, want := by.terms(text), by.asBleve(text); !slices.Equal(got, want) {
				t.Fatalf("%s %q:\n%+v\nwant\n%+v", language, text, got, want)
			}
			var whole []index.Term
			by.eachWhole(text, func(word string, at corpus.Span, position int) {
				whole = append(whole, index.Term{Text: word, Span: at, Position: position})
			})
			if want := a.words.terms(text); !slices.Equal(whole, want) {
				t.Fatalf("%s %q has the whole words\n%+v\nwant\n%+v", language, text, whole, want)
			}
		}
	}
	for _, by := range []*analyzer{a.words, a.names} {
		for _, text := range slices.Concat(texts, texts) {
			if got, want := by.terms(text), by.asBleve(text); !slices.Equal(got, want) {
				t.Fatalf("%q:\n%+v\nwant\n%+v", text, got, want)
			}
		}
	}
}

// TestVocabulary holds that words stay right as there come to be more than are
// kept.
func TestVocabulary(t *testing.T) {
	t.Parallel()
	var v vocabulary
	calls := 0
	upper := func(word string) form { calls++; return form{term: strings.ToUpper(word)} }
	number := func(i int) string {
		return "w" + strings.Repeat("i", i%7) + string(rune('a'+i%26)) + string(rune(0x400+i/182)) //nolint:gosec // a few thousand
	}
	for range 2 {
		for i := range 3 * mostWords {
			if w := number(i); v.form(w, upper).term != strings.ToUpper(w) {
				t.Fatalf("%q is %q", w, v.form(w, upper).term)
			}
		}
	}
	before := calls
	for range 10 {
		v.form("again", upper)
	}
	if calls > before+1 {
		t.Errorf("made %d times", calls-before)
	}
	if n := len(*v.settled.Load()) + len(v.fresh); n > mostWords {
		t.Errorf("%d words are kept", n)
	}
}

func FuzzAsBleve(f *testing.F) {
	for _, text := range []string{"Tom’s U.S. 1,2.3 a:b_c", "l’été 9:30", "a\u0301b c\u200dd", "1.a a.1 '’' .a. ,1,"} {
		f.Add(text)
	}
	a := newAnalyzers()
	f.Fuzz(func(t *testing.T, text string) {
		if got, ok := cutWords(nil, text); ok && !slices.Equal(got, blevesWords(text)) {
			t.Fatalf("%q: %v, want %v", text, got, blevesWords(text))
		}
		for _, language := range []string{"en", "de", "fr", "ru", "fa", "zh", "th"} {
			by, err := a.language(baseLanguage(language))
			if err != nil {
				t.Fatal(err)
			}
			if got, want := by.terms(text), by.asBleve(text); !slices.Equal(got, want) {
				t.Fatalf("%s %q: %+v, want %+v", language, text, got, want)
			}
		}
	})
}

// BenchmarkAnalyze compares analyzing English with what Bleve's own analyzer
// takes for it.
func BenchmarkAnalyze(b *testing.B) {
	by, err := newAnalyzers().language("en")
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat("The mayor of Westport said on Monday that the old bridge over the Lune won’t open before May. ", 8)
	b.Run("here", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			by.each(text, func(string, corpus.Span, int) {})
		}
	})
	b.Run("Bleve", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			by.Analyze([]byte(text))
		}
	})
}
