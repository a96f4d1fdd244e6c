package embedded

import (
	"fmt"
	"sync"
	"unicode/utf8"

	"byline/corpus"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"
)

// analyzers cut text into terms. A language's analyzer is built when it is
// first wanted: that of Polish loads a table of some megabytes.
type analyzers struct {
	words analysis.Analyzer // whole words of any language: see newAnalyzers
	names analysis.Analyzer // the same for names of papers

	mu     sync.Mutex
	bleve  *registry.Cache
	byBase map[string]analysis.Analyzer
}

func newAnalyzers() *analyzers {
	fold := []analysis.CharFilter{asciifolding.New()}
	return &analyzers{
		// So that a name is found whatever language it is written about in,
		// and whether or not its accents were typed: "Müller's" → "muller".
		words: &analysis.DefaultAnalyzer{
			CharFilters:  fold,
			Tokenizer:    unspaced{unicode.NewUnicodeTokenizer()},
			TokenFilters: []analysis.TokenFilter{spelling{}, en.NewPossessiveFilter(), lowercase.NewLowerCaseFilter()},
		},
		// A paper is named with or without its apostrophe: "Toms Guide".
		names: &analysis.DefaultAnalyzer{
			CharFilters:  fold,
			Tokenizer:    unspaced{unicode.NewUnicodeTokenizer()},
			TokenFilters: []analysis.TokenFilter{spelling{}, unquoted{}, lowercase.NewLowerCaseFilter()},
		},
		bleve:  registry.NewCache(),
		byBase: map[string]analysis.Analyzer{},
	}
}

// language returns the analyzer of a base language.
func (a *analyzers) language(base string) (analysis.Analyzer, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if known, ok := a.byBase[base]; ok {
		return known, nil
	}
	built, err := a.build(base)
	if err != nil {
		return nil, fmt.Errorf("building the analyzer of language %q: %w", base, err)
	}
	built.TokenFilters = append([]analysis.TokenFilter{spelling{}}, built.TokenFilters...)
	a.byBase[base] = built
	return built, nil
}

// ofStory cuts a text of a story in a language into terms.
func (a *analyzers) ofStory(language, text string) []index.Term {
	by, err := a.language(baseLanguage(language))
	if err != nil { // no story is indexed in such a language
		by = a.words
	}
	return terms(by, text)
}

func (a *analyzers) build(base string) (*analysis.DefaultAnalyzer, error) {
	name := stockAnalyzer(base)
	if name == "" {
		built := &analysis.DefaultAnalyzer{
			Tokenizer:    unspaced{unicode.NewUnicodeTokenizer()},
			TokenFilters: []analysis.TokenFilter{lowercase.NewLowerCaseFilter()},
		}
		if base == "el" {
			built.TokenFilters = append(built.TokenFilters, greek{})
		}
		for _, filter := range stopFilters(base) {
			f, err := a.bleve.TokenFilterNamed(filter)
			if err != nil {
				return nil, err
			}
			built.TokenFilters = append(built.TokenFilters, f)
		}
		built.TokenFilters = append(built.TokenFilters, truncated{})
		return built, nil
	}
	stock, err := a.bleve.AnalyzerNamed(name)
	if err != nil {
		return nil, err
	}
	d, ok := stock.(*analysis.DefaultAnalyzer)
	if !ok {
		return nil, fmt.Errorf("%s is a %T, which takes no filter", name, stock)
	}
	built := *d
	if len(built.CharFilters) > 0 {
		// Only Persian has one, for the joiner within words; Bleve's puts one
		// byte in the place of three, which moves every offset after it.
		built.CharFilters = []analysis.CharFilter{joinerToSpace{}}
	}
	return &built, nil
}

// terms returns what the analyzer makes of a text.
func terms(a analysis.Analyzer, text string) []index.Term {
	tokens := a.Analyze(validUTF8(text))
	list := make([]index.Term, 0, len(tokens))
	for _, t := range tokens {
		if at := spanOf(t, text); len(t.Term) > 0 && !at.Empty() {
			list = append(list, index.Term{Text: string(t.Term), Span: at, Position: t.Position})
		}
	}
	return list
}

// spanOf returns where a token stands, at code points of the text. Bleve's pairs
// of CJK characters are counted in the normal form of the text, in which some
// characters are longer.
func spanOf(t *analysis.Token, text string) corpus.Span {
	at := corpus.Span{Start: min(t.Start, len(text)), End: min(t.End, len(text))}
	for at.Start > 0 && at.Start < len(text) && !utf8.RuneStart(text[at.Start]) {
		at.Start--
	}
	for at.End < len(text) && !utf8.RuneStart(text[at.End]) {
		at.End++
	}
	return at
}

// validUTF8 returns a copy of text, which filters write into, with spaces for
// the bytes that aren't UTF-8: Bleve loses count of offsets there.
func validUTF8(text string) []byte {
	data := []byte(text)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			data[i] = ' '
		}
		i += n
	}
	return data
}
