package embedded

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"byline/corpus"
	"byline/corpus/copies"
	"byline/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	bleve "github.com/blevesearch/bleve_index_api"
)

// The fields of documents. There is a document for each story, with ID
// "s" + Story.ID, which has but the record, stored; and one for each passage,
// named by passageID, which has the others, and none of them stored.
const (
	recordField    = "record"    // the story in JSON
	textField      = "text."     // + base language: the passage's terms
	titleField     = "title."    // + base language: the terms of the story's title
	wordsField     = "words"     // the passage's whole words, whatever the language
	speakerField   = "speaker"   // words of speaker, role and via of quotes in the passage
	publisherField = "publisher" // words of the paper's name, for filters
	headlineField  = "headline"  // words of the title, for filters
	firstDayField  = "firstday"  // "2006-01-02": the days on which the story may have
	lastDayField   = "lastday"   // appeared; absent where that isn't known
)

// options of fields that are ranked by, and of those that only filter.
const (
	ranked   = bleve.IndexField
	filtered = bleve.IndexField | bleve.SkipFreqNorm
)

// prepared is a story ready to be indexed.
type prepared struct {
	id        string
	language  string // as the story has it
	publisher string // the same
	hash      string // of the record
	sketch    copies.Sketch
	documents []*document.Document
	passages  int
	fields    map[string]fieldStatistics
}

// fieldStatistics are counts over the passages that have a field.
type fieldStatistics struct {
	Passages int // with a term in the field
	Terms    int // in the field, of all of them
}

// mean returns the mean number of terms in the field, at least 1.
func (f fieldStatistics) mean() float64 {
	return max(float64(f.Terms)/max(float64(f.Passages), 1), 1)
}

// prepare analyses a story. What costs time in indexing is done here, so that
// it can be done for several stories at once.
func (a *analyzers) prepare(s *corpus.Story) (prepared, error) {
	record, err := json.Marshal(s)
	if err != nil {
		return prepared{}, fmt.Errorf("encoding story %s: %w", s.ID, err)
	}
	sum := sha256.Sum256(record)
	p := prepared{
		id: s.ID, language: s.Language, publisher: s.Publisher, hash: hex.EncodeToString(sum[:]), sketch: copies.NewSketch(s),
		fields: map[string]fieldStatistics{},
	}

	base := baseLanguage(s.Language)
	language, err := a.language(base)
	if err != nil {
		return prepared{}, err
	}
	shared := []document.Field{
		analyzed(titleField+base, s.Title, language, ranked),
		analyzed(publisherField, s.Publisher, a.names, filtered),
		analyzed(headlineField, s.Title, a.names, filtered),
	}
	if first, last, ok := s.Published.Days(); ok {
		shared = append(shared, analyzed(firstDayField, first, nil, filtered), analyzed(lastDayField, last, nil, filtered))
	}
	for at := range index.Passages(s) {
		text := at.In(s.Paragraphs[at.Paragraph].Text)
		p.addPassage(passageID(s.ID, at), append([]document.Field{
			analyzed(textField+base, text, language, ranked),
			analyzed(wordsField, text, a.words, ranked),
			analyzed(speakerField, speakers(s, at), a.words, ranked),
		}, shared...))
	}
	story := document.NewDocument(storyID(s.ID))
	story.AddField(document.NewTextFieldCustom(recordField, nil, record, bleve.StoreField, nil))
	p.documents = append(p.documents, story)
	return p, nil
}

func (p *prepared) addPassage(id string, fields []document.Field) {
	d := document.NewDocument(id)
	for _, f := range fields {
		n := f.AnalyzedLength()
		if n == 0 {
			continue
		}
		d.AddField(f)
		sum := p.fields[f.Name()]
		p.fields[f.Name()] = fieldStatistics{sum.Passages + 1, sum.Terms + n}
	}
	p.documents = append(p.documents, d)
	p.passages++
}

// analyzedField is a text field that has been analyzed already.
type analyzedField struct{ *document.TextField }

// Analyze does nothing: the builder calls it for one document after another.
func (analyzedField) Analyze() {}

// analyzed returns a field with the terms of a text; without an analyzer the
// text is the one term.
func analyzed(name, text string, a analysis.Analyzer, options bleve.FieldIndexingOptions) document.Field {
	f := document.NewTextFieldCustom(name, nil, validUTF8(text), options, a)
	f.Analyze()
	return analyzedField{f}
}

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

func storyID(id string) string { return "s" + id }

// passageID names a passage's document. In byte order, IDs follow the story's
// ID, then the place in the story.
func passageID(story string, at corpus.Location) string {
	return fmt.Sprintf("p%s\x00%08x%08x%08x", story, at.Paragraph, at.Start, at.End)
}

var errPassageID = errors.New("not the name of a passage")

// parsePassageID is the inverse of passageID.
func parsePassageID(id string) (string, corpus.Location, error) {
	var at corpus.Location
	cut := len(id) - 25
	if cut < 1 || id[0] != 'p' || id[cut] != 0 {
		return "", at, fmt.Errorf("%q is %w", id, errPassageID)
	}
	for i, n := range []*int{&at.Paragraph, &at.Start, &at.End} {
		from := cut + 1 + 8*i
		v, err := strconv.ParseUint(id[from:from+8], 16, 31)
		if err != nil {
			return "", at, fmt.Errorf("%q is %w", id, errPassageID)
		}
		*n = int(v)
	}
	return id[1:cut], at, nil
}
