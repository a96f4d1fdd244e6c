package embedded

import (
	"fmt"
	"slices"
	"sync"
	"unicode/utf8"

	"byline/corpus"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
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
		built.TokenFilters = append(built.TokenFilters, truncated{})
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

// analyzer is an analyzer of Bleve's made fast: it finds words by itself where
// that is simple, and has Bleve analyze each word but once.
type analyzer struct {
	analysis.DefaultAnalyzer
	// together is whether the filters look at more than a word at a time.
	together bool
	endings  bool      // terms are words but for their endings, see index.TermSet
	words    *analyzer // what finds whole words; nil for one that does itself
	known    vocabulary
	desks    sync.Pool // of *desk
}

// newAnalyzer makes an analyzer of one of Bleve's, which doesn't see how words
// are typed.
func newAnalyzer(a analysis.DefaultAnalyzer) *analyzer {
	_, spaced := a.Tokenizer.(*unicode.UnicodeTokenizer)
	a.Tokenizer = unspaced{a.Tokenizer}
	a.TokenFilters = append([]analysis.TokenFilter{spelling{}}, a.TokenFilters...)
	together := slices.ContainsFunc(a.TokenFilters, func(f analysis.TokenFilter) bool {
		_, pairs := f.(*cjk.CJKBigramFilter)
		return pairs
	})
	return &analyzer{DefaultAnalyzer: a, together: together || !spaced}
}

// desk is what one goroutine has at hand while it analyzes a text: places for its
// words, and the words that are frequent.
type desk struct {
	spans []corpus.Span
	frequent
}

// each calls do for the terms of a text, in order, with their words in it and
// the places of these among all words, from 1.
func (a *analyzer) each(text string, do func(term string, at corpus.Span, position int)) {
	a.some(text, nil, do)
}

// some is each but for terms that, as is seen soon, aren't wanted; where wanted is
// nil, all are.
func (a *analyzer) some(text string, wanted *index.TermSet, do func(term string, at corpus.Span, position int)) {
	if !a.endings {
		wanted = nil
	}
	if a.together {
		for _, t := range a.Analyze(validUTF8(text)) {
			if at := spanOf(t, text); len(t.Term) > 0 && !at.Empty() {
				do(string(t.Term), at, t.Position)
			}
		}
		return
	}
	a.eachForm(text, wanted, func(f *form, at corpus.Span, position int) {
		if f.term != "" && !at.Empty() {
			do(f.term, at, position)
		}
	})
}

// eachForm calls do for the words of a text, unless the analyzer looks at more than
// one at a time; where wanted isn't nil, at least for those whose term is wanted.
func (a *analyzer) eachForm(text string, wanted *index.TermSet, do func(f *form, at corpus.Span, position int)) {
	d, ok := a.desks.Get().(*desk)
	if !ok {
		d = &desk{}
	}
	defer a.desks.Put(d)
	words, ok := cutWords(d.spans[:0], text)
	d.spans = words
	if !ok || len(a.CharFilters) > 0 {
		for _, t := range a.tokens(text) {
			do(a.known.form(string(t.Term), a.form), spanOf(t, text), t.Position)
		}
		return
	}
	for i, at := range words {
		word := at.In(text)
		if wanted != nil && !wanted.MayHave(word) && isASCII(word) {
			continue
		}
		do(d.form(word, a), at, i+1)
	}
}

// tokens returns the words that Bleve's tokenizer finds.
func (a *analyzer) tokens(text string) analysis.TokenStream {
	data := validUTF8(text)
	for _, f := range a.CharFilters {
		data = f.Filter(data)
	}
	return a.Tokenizer.Tokenize(data)
}

// form returns what the filters make of a word.
func (a *analyzer) form(word string) form {
	tokens := analysis.TokenStream{{Term: []byte(word), End: len(word), Position: 1, Type: analysis.AlphaNumeric}}
	for _, f := range a.TokenFilters {
		tokens = f.Filter(tokens)
	}
	f := form{accented: !isASCII(word)}
	if len(tokens) > 0 {
		f.term = string(tokens[0].Term)
	}
	if f.whole = f.term; a.words != nil {
		f.whole = a.words.known.form(word, a.words.form).whole
	}
	return f
}

// terms returns the terms of a text.
func (a *analyzer) terms(text string) []index.Term {
	out := make([]index.Term, 0, len(text)/bytesPerTerm+1)
	a.each(text, func(term string, at corpus.Span, position int) {
		out = append(out, index.Term{Text: term, Span: at, Position: position})
	})
	return out
}

// texts returns the terms of a text without their places.
func (a *analyzer) texts(text string) []string {
	if text == "" {
		return nil
	}
	out := make([]string, 0, len(text)/bytesPerTerm+1)
	a.each(text, func(term string, _ corpus.Span, _ int) { out = append(out, term) })
	return out
}

// bytesPerTerm is about how many bytes of a text a term stands for.
const bytesPerTerm = 9

// folding is a token filter that takes accents off letters.
type folding struct{}

func (folding) Filter(tokens analysis.TokenStream) analysis.TokenStream {
	fold := asciifolding.New()
	for _, t := range tokens {
		t.Term = fold.Filter(t.Term)
	}
	return tokens
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
