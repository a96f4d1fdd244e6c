package embedded

import (
	"math"
	"runtime"
	"strings"

	"byline/corpus"
	"byline/corpus/copies"
	"byline/index"
	"byline/index/embedded/record"
)

// The fields of passages.
const (
	textField    = "text."   // + base language: the passage's terms
	foldedField  = "folded"  // its whole words with accents, without these
	speakerField = "speaker" // words of speaker, role and via of quotes in the passage
)

// The fields of stories. What is found there is so of all their passages.
const (
	titleField     = "title."    // + base language: the terms of the title
	publisherField = "publisher" // words of the paper's name, for filters
	headlineField  = "headline"  // words of the title, for filters
	firstDayField  = "firstday"  // "2006-01-02": the days on which the story may have
	lastDayField   = "lastday"   // appeared; absent where that isn't known
)

// prepared is a story ready to be indexed.
type prepared struct {
	*corpus.Story
	layout   *index.Layout
	hash     hash
	sketch   copies.Sketch
	story    fields
	title    uint16 // its length in terms
	passages []preparedPassage
	census   census // without words
}

type preparedPassage struct {
	fields
	text, speaker uint16  // lengths in terms
	words         []*form // of whole words, whatever the language
}

// hash tells one story from another, as its record does.
type hash = record.Hash

// prepare analyzes a story. What costs time in indexing is done here, so that it
// can be done for several stories at once.
func (a *analyzers) prepare(s *corpus.Story, l *index.Layout) (*prepared, error) {
	base := baseLanguage(s.Language)
	language, err := a.language(base)
	if err != nil {
		return nil, err
	}
	p := &prepared{Story: s, layout: l, sketch: copies.NewSketch(s), story: fields{}}
	p.census.Stories = 1
	p.census.Languages = map[string]int{s.Language: 1}
	if s.Publisher != "" {
		p.census.Publishers = map[string]int{s.Publisher: 1}
	}
	title := language.texts(s.Title)
	p.title = length(title)
	p.story.add(titleField+base, title)
	p.census.field(titleField+base, len(title))
	p.story.set(publisherField, a.names.texts(s.Publisher))
	p.story.set(headlineField, a.names.texts(s.Title))
	if first, last, ok := s.Published.Days(); ok {
		p.story.set(firstDayField, []string{first})
		p.story.set(lastDayField, []string{last})
	}
	for at := range l.Passages() {
		runtime.Gosched() // so that a question needn't wait for the processor
		text := at.In(s.Paragraphs[at.Paragraph].Text)
		voices := a.words.texts(speakers(s, at))
		passage := preparedPassage{fields: fields{}, speaker: length(voices)}
		passage.add(speakerField, voices)
		stems := passage.analyze(language, a.words, text)
		passage.text = length(stems)
		passage.add(textField+base, stems)
		p.passages = append(p.passages, passage)
		p.census.Passages++
		p.census.field(textField+base, len(stems))
		p.census.field(speakerField, len(voices))
	}
	return p, nil
}

// count counts what is in a story of a part.
func (a *analyzers) count(p livePart, story uint32) (census, error) {
	s, l, err := p.decode(story)
	if err != nil {
		return census{}, err
	}
	ready, err := a.prepare(s, l)
	if err != nil {
		return census{}, err
	}
	words := newWordCounts()
	for i, passage := range ready.passages {
		words.add(passage.words, i+1)
	}
	ready.census.Words = words.plain()
	return ready.census, nil
}

// analyze notes the passage's words, and returns its terms.
func (p *preparedPassage) analyze(language, words *analyzer, text string) []string {
	terms := make([]string, 0, len(text)/bytesPerTerm+1)
	p.words = make([]*form, 0, len(text)/bytesPerWord+1)
	var folded []string
	note := func(f *form, _ corpus.Span, _ int) {
		if f.whole != "" {
			p.words = append(p.words, f)
		}
		if f.accented && f.whole != "" {
			folded = append(folded, f.whole)
		}
	}
	if language.together {
		terms = language.texts(text)
		words.eachForm(text, nil, note)
	} else {
		language.eachForm(text, nil, func(f *form, at corpus.Span, position int) {
			note(f, at, position)
			if f.term != "" {
				terms = append(terms, f.term)
			}
		})
	}
	p.set(foldedField, folded)
	return terms
}

// bytesPerWord is about how many bytes a word has, with the space behind it.
const bytesPerWord = 6

// length is how many terms there are, as far as it is kept.
func length(terms []string) uint16 { return uint16(min(len(terms), math.MaxUint16)) }

// speakers returns the names, roles and sources of the quotes that the passage
// has a part of.
func speakers(s *corpus.Story, at corpus.Location) string {
	var words []string
	for _, q := range s.Quotes {
		for _, part := range q.Parts {
			if part.Paragraph == at.Paragraph && part.Overlaps(at.Span) {
				words = append(words, q.Speaker, q.Role, q.Via)
				break
			}
		}
	}
	return strings.Join(words, " ")
}
