package embedded

import (
	"fmt"
	"strconv"

	bleve "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	zap "github.com/blevesearch/zapx/v17"
)

// Bleve's segments are used by themselves, without the index that Bleve makes
// of them (scorch): parts that never change need no more, and open at once.
var plugin zap.ZapPlugin

// fields are the terms of a document, a passage or a story, by field, each once.
//
// Bleve keeps no frequencies and norms of them, which it can only read one
// posting after another. Instead a term that a document has n times is indexed
// as [repeated] of 2 to n, too: sets of documents alone then tell how often each
// has it, and sets are mapped into memory as they are.
type fields map[string][]string

// options say to index which documents have a term, and nothing else.
const options = bleve.IndexField | bleve.SkipFreqNorm

// repeated is the term that says that a document has another n times or more.
// Words have no zero bytes in them.
func repeated(term string, n int) string { return term + "\x00" + strconv.Itoa(n) }

// add adds a field with terms, each as often as it is there.
func (f fields) add(name string, terms []string) {
	f[name] = unary(terms, repeated)
}

// set adds a field that tells only which terms there are.
func (f fields) set(name string, terms []string) {
	f[name] = unary(terms, nil)
}

// unary returns each term once and, for each further time that it is there, what
// says so.
func unary(terms []string, repeated func(term string, n int) string) []string {
	if len(terms) == 0 {
		return nil
	}
	counts := make(map[string]int, len(terms))
	out := make([]string, 0, len(terms))
	for _, term := range terms {
		counts[term]++
		switch n := counts[term]; {
		case n == 1:
			out = append(out, term)
		case repeated != nil:
			out = append(out, repeated(term, n))
		}
	}
	return out
}

// document is fields as Bleve takes them. It has no ID: its number will do.
type document struct{ fields []field }

func (document) ID() string                                 { return "" }
func (document) Size() int                                  { return 0 }
func (document) VisitComposite(bleve.CompositeFieldVisitor) {}
func (document) HasComposite() bool                         { return false }
func (document) NumPlainTextBytes() uint64                  { return 0 }
func (document) AddIDField()                                {}
func (document) StoredFieldsBytes() uint64                  { return 0 }
func (document) Indexed() bool                              { return true }

// idField is the one that Bleve can't do without.
var idField = field{name: "_id", options: bleve.StoreField}

func (d document) VisitFields(visit bleve.FieldVisitor) {
	visit(idField)
	for i := range d.fields {
		visit(&d.fields[i])
	}
}

type field struct {
	name    string
	terms   bleve.TokenFrequencies
	options bleve.FieldIndexingOptions
}

func (f field) Name() string                        { return f.name }
func (field) Value() []byte                         { return nil }
func (field) ArrayPositions() []uint64              { return nil }
func (field) EncodedFieldType() byte                { return 't' }
func (field) Analyze()                              {}
func (f field) Options() bleve.FieldIndexingOptions { return f.options }
func (f field) AnalyzedLength() int                 { return len(f.terms) }
func (field) NumPlainTextBytes() uint64             { return 0 }

func (f field) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.terms }

// once is what Bleve is told about a term: that the document has it.
var once = &bleve.TokenFreq{}

// writeSegment writes a segment of documents, which are numbered in their order.
func writeSegment(name string, documents []fields) error {
	all := make([]bleve.Document, len(documents))
	for i, d := range documents {
		var out document
		for name, terms := range d {
			f := field{name, make(bleve.TokenFrequencies, len(terms)), options}
			for _, term := range terms {
				f.terms[term] = once
			}
			out.fields = append(out.fields, f)
		}
		all[i] = out
	}
	s, _, err := plugin.New(all)
	if err != nil {
		return err
	}
	u, ok := s.(segment.UnpersistedSegment)
	if !ok {
		return fmt.Errorf("a segment is a %T, which can't be written", s)
	}
	return u.Persist(name)
}
