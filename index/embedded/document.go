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
	authorField    = "author"    // words of the authors' names, for filters
	firstDayField  = "firstday"  // "2006-01-02": the days on which the story may have
	lastDayField   = "lastday"   // appeared; absent where that isn't known
)

// prepared is a story ready to be indexed.
type prepared struct {
	*corpus.Story
	layout              *index.Layout
	hash                hash
	sketch              copies.Sketch
	base                string // its language
	together            bool   // terms are of more than a word, and words don't tell them
	title               []string
	publisher, headline []string
	authors             []string // words of their names
	firstDay, lastDay   string   // "" where they aren't known
	forms               []*form
	passages            []preparedPassage
	census              census // without words
}

// preparedPassage is the terms of a passage, each as often as it is there.
type preparedPassage struct {
	words   []uint32 // its words, as places in the story's forms
	text    []string // its terms, where its words don't tell them
	length  uint16   // of its text, in terms
	speaker []string
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
	p := &prepared{
		Story: s, layout: l, sketch: copies.NewSketch(s), base: base, together: language.together,
		title: language.texts(s.Title), headline: a.names.texts(s.Title), publisher: a.names.texts(s.Publisher),
	}
	for _, author := range s.Authors {
		p.authors = append(p.authors, a.names.texts(author.Name)...)
	}
	p.census.Stories = 1
	p.census.Languages = map[string]int{s.Language: 1}
	if s.Publisher != "" {
		p.census.Publishers = map[string]int{s.Publisher: 1}
	}
	p.census.field(titleField+base, len(p.title))
	if first, last, ok := s.Published.Days(); ok {
		p.firstDay, p.lastDay = first, last
	}
	n := 0 // forms, about
	for i := range s.Paragraphs {
		n += len(s.Paragraphs[i].Text) / bytesPerForm
	}
	p.forms = make([]*form, 0, n)
	numbers := make(map[*form]uint32, n)
	for at := range l.Passages() {
		runtime.Gosched() // so that a question needn't wait for the processor
		passage, terms := p.passage(language, a.words, at.In(s.Paragraphs[at.Paragraph].Text), numbers)
		passage.length = length(terms)
		passage.speaker = a.words.texts(speakers(s, at))
		p.passages = append(p.passages, passage)
		p.census.Passages++
		p.census.field(textField+base, terms)
		p.census.field(speakerField, len(passage.speaker))
	}
	return p, nil
}

// passage analyzes the text of a passage, and counts its terms. Numbers are the
// places in the story's forms.
func (p *prepared) passage(language, words *analyzer, text string, numbers map[*form]uint32) (passage preparedPassage, terms int) {
	passage.words = make([]uint32, 0, len(text)/bytesPerWord+1)
	note := func(f *form, _ corpus.Span, _ int) {
		n, known := numbers[f]
		if !known {
			n = uint32(len(p.forms)) //nolint:gosec // a story has not that many words
			numbers[f] = n
			p.forms = append(p.forms, f)
		}
		passage.words = append(passage.words, n)
		if f.term != "" {
			terms++
		}
	}
	if !p.together {
		language.eachForm(text, nil, note)
		return passage, terms
	}
	words.eachForm(text, nil, note)
	passage.text = language.texts(text)
	return passage, len(passage.text)
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
	words := wordCounts{}
	for i, passage := range ready.passages {
		for _, n := range passage.words {
			if whole := ready.forms[n].whole; whole != "" {
				words.of(whole).add(i + 1)
			}
		}
	}
	ready.census.Words = words.plain()
	return ready.census, nil
}

// bytesPerWord is about how many bytes a word has, with the space behind it.
const bytesPerWord = 6

// bytesPerForm is about how many bytes of a story there are for each word that it
// has not had before.
const bytesPerForm = 12

// length is so many terms, as far as that is kept.
func length(terms int) uint16 { return uint16(min(terms, math.MaxUint16)) } //nolint:gosec // a count

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
