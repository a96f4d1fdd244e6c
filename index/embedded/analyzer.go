package embedded

import (
	"slices"
	"sync"
	"unicode/utf8"

	"byline/corpus"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/char/asciifolding"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
)

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
		if wanted != nil && !wanted.MayHave(word) && isASCII(word) && !isDotted(word) {
			continue
		}
		do(d.form(word, a), at, i+1)
	}
}

// eachWhole is each of the words without their accents, as they are in any language.
func (a *analyzer) eachWhole(text string, do func(word string, at corpus.Span, position int)) {
	switch {
	case a.words == nil:
		a.each(text, do)
	case a.together || len(a.CharFilters) > 0:
		a.words.each(text, do)
	default:
		a.eachForm(text, nil, func(f *form, at corpus.Span, position int) {
			if f.whole != "" && !at.Empty() {
				do(f.whole, at, position)
			}
		})
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
