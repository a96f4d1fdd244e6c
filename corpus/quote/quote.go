// Package quote finds who said what in a story: quotations in marks and
// reported speech, each with its speaker, the words that attribute it and,
// where the story states them, the speaker's role and who passed the words on.
//
// It works by rules on words: [Find] cuts each paragraph into sentences and
// quotations, looks for words that attribute ("said", "according to"), takes
// the noun phrase beside them as the source, and resolves it to a full name
// within the story. Where a rule isn't sure, no speaker is named.
package quote

import (
	"cmp"
	"slices"
	"strings"

	"byline/corpus"
	"byline/corpus/sentence"
)

// Find returns the quotations and the reported speech in the paragraphs of s,
// in order. It doesn't change s, and reads neither s.Quotes nor headings.
func Find(s *corpus.Story) []corpus.Quote {
	cues := lexiconOf(s.Language)
	st := newStory(s)
	var all thread
	for _, p := range st.paragraphs {
		switch p.kind {
		case corpus.Heading:
			all.reset()
		case corpus.Caption:
			var own thread // it may stand in the middle of a quotation
			own.read(p, cues)
			own.flush()
			all.found = append(all.found, own.found...)
		default:
			all.read(p, cues)
		}
	}
	all.flush()
	all.found = slices.DeleteFunc(all.found, func(a attribution) bool { return len(a.parts) == 0 })
	slices.SortStableFunc(all.found, func(a, b attribution) int {
		return cmp.Or(cmp.Compare(a.parts[0].Paragraph, b.parts[0].Paragraph), cmp.Compare(a.parts[0].Start, b.parts[0].Start))
	})
	return outermost(st.quotes(all.found))
}

// longestUnit bounds a unit in tokens, and with it the time for hostile text:
// no sentence is longer.
const longestUnit = 400

// paragraph is a paragraph as its words and quotations.
type paragraph struct {
	index     int
	kind      corpus.Kind
	text      string
	sentences []corpus.Span
	words     []token // without regard to quotations
	marked    []marked
	units     []unit
	grammar   *grammar
	signed    bool // the next paragraph tells whose words these are
}

// opening is the mark that opens the paragraph's first quotation, or 0.
func (p paragraph) opening() rune {
	if len(p.marked) == 0 {
		return 0
	}
	return openingMark(p.marked[0].In(p.text))
}

// wordsIn returns the words and marks within a span.
func (p paragraph) wordsIn(s corpus.Span) []token {
	at := func(t token, i int) int { return t.Start - i }
	from, _ := slices.BinarySearchFunc(p.words, s.Start, at)
	to, _ := slices.BinarySearchFunc(p.words, s.End, at)
	return p.words[from:to]
}

func newParagraph(index int, from corpus.Paragraph, language string) paragraph {
	text := from.Text
	sentences := sentence.Split(text, language)
	words := tokenize(text, sentences)
	contract(words, language)
	p := paragraph{grammar: grammarOf(language), index: index, kind: from.Kind, text: text, sentences: sentences, words: words, marked: findMarked(text, lexiconOf(language))}
	if base, _, _ := strings.Cut(language, "-"); len(p.marked) == 0 && base != "en" {
		p.marked = dashed(text, lexiconOf(language))
	}
	m, last := 0, -1 // of the quotations: the next, and that which is a token
	u := unit{paragraph: index, text: text, grammar: p.grammar}
	for _, s := range sentences {
		for len(words) > 0 && words[0].Start < s.End {
			for m < len(p.marked) && p.marked[m].End <= words[0].Start {
				m++
			}
			t := words[0]
			words = words[1:]
			if m < len(p.marked) && p.marked[m].Overlaps(t.Span) {
				if m == last {
					continue
				}
				last = m
				t = newToken(text, p.marked[m].Start, p.marked[m].End, quotation)
			}
			u.tokens = append(u.tokens, t)
			if len(u.tokens) == longestUnit {
				p.addUnit(u)
				u.tokens = nil
			}
		}
		for m < len(p.marked) && p.marked[m].End <= s.End {
			m++
		}
		if m < len(p.marked) && p.marked[m].Start < s.End {
			continue // the sentence ends within a quotation
		}
		p.addUnit(u)
		u.tokens = nil
	}
	p.addUnit(u)
	return p
}

func (p *paragraph) addUnit(u unit) {
	if len(p.units) == 0 {
		u.tokens = u.tokens[dateline(u.tokens):]
	}
	if n := len(u.tokens); n > 0 {
		u.Span = corpus.Span{Start: u.tokens[0].Start, End: u.tokens[n-1].End}
		p.units = append(p.units, u)
	}
}
