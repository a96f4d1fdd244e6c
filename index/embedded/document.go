package embedded

import (
	"crypto/sha256"
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
	text, speaker uint16   // lengths in terms
	words         []string // the whole words, in any language
}

// hash tells one story from another, as its record does.
type hash [16]byte

func hashOf(s *corpus.Story, l *index.Layout) hash {
	var plain record.Dictionary
	sum := sha256.Sum256(plain.Encode(nil, s, l))
	return hash(sum[:16])
}

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
		stems, voices := language.texts(text), a.words.texts(speakers(s, at))
		passage := preparedPassage{fields: fields{}, text: length(stems), speaker: length(voices)}
		passage.add(textField+base, stems)
		passage.add(speakerField, voices)
		var folded []string
		passage.words = make([]string, 0, len(text)/bytesPerWord+1)
		a.words.each(text, func(word string, at corpus.Span, _ int) {
			passage.words = append(passage.words, word)
			if !isASCII(at.In(text)) {
				folded = append(folded, word)
			}
		})
		passage.set(foldedField, folded)
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
	words := wordCounts{}
	for i, passage := range ready.passages {
		words.add(passage.words, i+1)
	}
	ready.census.Words = words.plain()
	return ready.census, nil
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
