package embedded

import (
	"fmt"
	"sync"

	"byline/corpus"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/registry"
)

// analyzers cut text into terms. A language's analyzer is built when it is
// first wanted: that of Polish loads a table of some megabytes.
type analyzers struct {
	words *analyzer // whole words of any language: see newAnalyzers
	names *analyzer // the same for names of papers

	mu     sync.Mutex
	bleve  *registry.Cache
	byBase map[string]*analyzer
}

func newAnalyzers() *analyzers {
	return &analyzers{
		// So that a name is found whatever language it is written about in,
		// and whether or not its accents were typed: "Müller's" → "muller".
		words: newAnalyzer(analysis.DefaultAnalyzer{
			Tokenizer:    unicode.NewUnicodeTokenizer(),
			TokenFilters: []analysis.TokenFilter{folding{}, en.NewPossessiveFilter(), lowercase.NewLowerCaseFilter()},
		}),
		// A paper is named with or without its apostrophe: "Toms Guide".
		names: newAnalyzer(analysis.DefaultAnalyzer{
			Tokenizer:    unicode.NewUnicodeTokenizer(),
			TokenFilters: []analysis.TokenFilter{folding{}, unquoted{}, lowercase.NewLowerCaseFilter()},
		}),
		bleve:  registry.NewCache(),
		byBase: map[string]*analyzer{},
	}
}

// Analyzer returns what makes terms of a text in a language, as it is done with
// stories, for programs that make tables of terms.
func Analyzer(language string) (terms func(text string) []string, err error) {
	a, err := newAnalyzers().language(baseLanguage(language))
	if err != nil {
		return nil, err
	}
	return a.texts, nil
}

// language returns the analyzer of a base language.
func (a *analyzers) language(base string) (*analyzer, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if known, ok := a.byBase[base]; ok {
		return known, nil
	}
	built, err := a.build(base)
	if err != nil {
		return nil, fmt.Errorf("building the analyzer of language %q: %w", base, err)
	}
	a.byBase[base] = newAnalyzer(built)
	a.byBase[base].words, a.byBase[base].endings = a.words, base == en.AnalyzerName
	return a.byBase[base], nil
}

// ofStory is the [index.TermsOf] stories.
func (a *analyzers) ofStory(language, text string, wanted *index.TermSet, do func(index.Term)) {
	by, err := a.language(baseLanguage(language))
	if err != nil { // no story is indexed in such a language
		by = a.words
	}
	by.some(text, wanted, func(term string, at corpus.Span, position int) {
		do(index.Term{Text: term, Span: at, Position: position})
	})
}

// build returns what Bleve has for a base language, or what its parts make.
func (a *analyzers) build(base string) (built analysis.DefaultAnalyzer, err error) {
	name := stockAnalyzer(base)
	if name == "" {
		built = analysis.DefaultAnalyzer{
			Tokenizer:    unicode.NewUnicodeTokenizer(),
			TokenFilters: []analysis.TokenFilter{lowercase.NewLowerCaseFilter()},
		}
		if base == "el" {
			built.TokenFilters = append(built.TokenFilters, greek{})
		}
		for _, filter := range stopFilters(base) {
			f, err := a.bleve.TokenFilterNamed(filter)
			if err != nil {
				return built, err
			}
			built.TokenFilters = append(built.TokenFilters, f)
		}
		stem := stemming(base)
		if stem == nil {
			stem = []analysis.TokenFilter{truncated{}}
		}
		built.TokenFilters = append(built.TokenFilters, stem...)
		return built, nil
	}
	stock, err := a.bleve.AnalyzerNamed(name)
	if err != nil {
		return built, err
	}
	d, ok := stock.(*analysis.DefaultAnalyzer)
	if !ok {
		return built, fmt.Errorf("%s is a %T, which takes no filter", name, stock)
	}
	built = *d
	if len(built.CharFilters) > 0 {
		// Only Persian has one, for the joiner within words; Bleve's puts one
		// byte in the place of three, which moves every offset after it.
		built.CharFilters = []analysis.CharFilter{joinerToSpace{}}
	}
	return built, nil
}
