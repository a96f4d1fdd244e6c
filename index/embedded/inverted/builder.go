package inverted

import (
	"maps"
	"slices"
)

// Builder gathers which documents have which terms, and writes that.
// Documents come in order.
type Builder struct {
	fields map[string]map[string]*Postings
}

// NewBuilder returns a builder without documents.
func NewBuilder() *Builder { return &Builder{map[string]map[string]*Postings{}} }

// Postings are the documents that have a term, in order.
type Postings struct {
	docs    []uint32
	repeats [][]uint32 // repeats[i]: those that have it i+2 times or more
	last    uint32     // the last one
	times   int        // that it has it
}

// Postings returns the documents that have a term of a field, for more to be added.
func (b *Builder) Postings(field, term string) *Postings {
	terms := b.fields[field]
	if terms == nil {
		terms = map[string]*Postings{}
		b.fields[field] = terms
	}
	p := terms[term]
	if p == nil {
		p = &Postings{}
		terms[term] = p
	}
	return p
}

// Add adds a document, once more where it is the last one.
func (p *Postings) Add(doc uint32) {
	if p.has(doc) {
		if p.times++; p.times-2 == len(p.repeats) {
			p.repeats = append(p.repeats, nil)
		}
		p.repeats[p.times-2] = append(p.repeats[p.times-2], doc)
		return
	}
	p.docs, p.last, p.times = append(p.docs, doc), doc, 1
}

// Set adds a document, unless it is the last one.
func (p *Postings) Set(doc uint32) {
	if !p.has(doc) {
		p.docs, p.last, p.times = append(p.docs, doc), doc, 1
	}
}

func (p *Postings) has(doc uint32) bool { return p.times > 0 && p.last == doc }

// Write writes the file, which isn't there yet, of so many documents.
func (b *Builder) Write(name string, documents int) error {
	return writing(name, documents, func(w *writer) error {
		for _, field := range slices.Sorted(maps.Keys(b.fields)) {
			terms := b.fields[field]
			for _, term := range slices.Sorted(maps.Keys(terms)) {
				if err := w.term([]byte(term), terms[term]); err != nil {
					return err
				}
			}
			if err := w.endField(field, options); err != nil {
				return err
			}
		}
		return nil
	})
}
