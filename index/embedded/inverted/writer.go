package inverted

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
	"os"

	"byline/index/embedded/bitmap"

	bleve "github.com/blevesearch/bleve_index_api"
	zap "github.com/blevesearch/zapx/v17"

	"github.com/blevesearch/vellum"
)

// writer writes an inverted file, field by field and term by term in order.
type writer struct {
	file      *os.File
	out       *bufio.Writer
	sum       hash.Hash32
	at        uint64 // how much was written
	documents int

	builder *vellum.Builder
	fst     bytes.Buffer // the dictionary of the field that is being written
	fields  []field
	docs    []byte // as they were last written
	scratch []byte
}

// field is where a field is in a file.
type field struct {
	name       string
	options    bleve.FieldIndexingOptions
	dictionary uint64
}

// create begins a file, which isn't there yet, of so many documents.
func create(name string, documents int) (*writer, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	w := &writer{file: f, sum: crc32.NewIEEE(), documents: documents}
	w.out = bufio.NewWriterSize(io.MultiWriter(f, w.sum), 1<<16)
	if w.builder, err = vellum.New(&w.fst, nil); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	// All documents share the stored fields of one, which has none: no metadata but
	// that its ID has no length, and nothing compressed.
	w.write([]byte{1, 1, 0, 0})
	if err := w.endField(idField, idOptions); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return w, nil
}

// write writes data. An error comes with the next [bufio.Writer.Flush].
func (w *writer) write(data []byte) {
	_, _ = w.out.Write(data)
	w.at += uint64(len(data))
}

func (w *writer) uvarints(numbers ...uint64) {
	w.scratch = w.scratch[:0]
	for _, n := range numbers {
		w.scratch = binary.AppendUvarint(w.scratch, n)
	}
	w.write(w.scratch)
}

// term adds a term to the field that is being written, with its documents.
func (w *writer) term(term []byte, p *Postings) error {
	if len(p.docs) == 1 && p.docs[0]>>31 == 0 && len(p.repeats) == 0 {
		return w.builder.Insert(term, zap.FSTValEncode1Hit(uint64(p.docs[0]), zap.NormBits1Hit))
	}
	at := w.at
	w.uvarints(0, 0) // no frequencies, no locations
	w.bitmap(bitmap.Append(w.docs[:0], p.docs))
	for _, docs := range p.repeats {
		w.bitmap(bitmap.AppendBare(w.docs[:0], docs))
	}
	w.uvarints(0)
	return w.builder.Insert(term, at)
}

// bitmap writes documents, whose space is used again.
func (w *writer) bitmap(docs []byte) {
	w.uvarints(uint64(len(docs)))
	w.write(docs)
	w.docs = docs
}

// endField ends the field that is being written.
func (w *writer) endField(name string, options bleve.FieldIndexingOptions) error {
	if err := w.builder.Close(); err != nil {
		return err
	}
	dictionary := w.at
	w.uvarints(uint64(w.fst.Len())) //nolint:gosec // a length
	w.write(w.fst.Bytes())
	w.fields = append(w.fields, field{name, options, w.at})
	w.uvarints(absent, absent, dictionary)
	w.fst.Reset()
	return w.builder.Reset(&w.fst)
}

// close completes the file.
func (w *writer) close() error {
	stored := w.at
	w.write(make([]byte, 8*w.documents))
	w.uvarints(0) // no documents in documents
	starts := make([]byte, 0, 8*len(w.fields))
	for _, f := range w.fields {
		starts = binary.BigEndian.AppendUint64(starts, w.at)
		w.uvarints(uint64(len(f.name)))
		w.write([]byte(f.name))
		w.uvarints(uint64(f.options), 1)
		w.write(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint16(nil, textIndex), f.dictionary))
	}
	fields := w.at
	w.uvarints(uint64(len(w.fields)))
	w.write(starts)
	footer := binary.BigEndian.AppendUint32(nil, 0)                     // who encrypts it has no name
	footer = binary.BigEndian.AppendUint64(footer, uint64(w.documents)) //nolint:gosec // a count
	footer = binary.BigEndian.AppendUint64(footer, stored)
	footer = binary.BigEndian.AppendUint64(footer, fields)
	footer = binary.BigEndian.AppendUint32(footer, zap.DefaultChunkMode)
	footer = binary.BigEndian.AppendUint32(footer, zap.Version)
	w.write(footer)
	if err := w.out.Flush(); err != nil {
		return errors.Join(err, w.file.Close())
	}
	_, err := w.file.Write(binary.BigEndian.AppendUint32(nil, w.sum.Sum32()))
	return errors.Join(err, w.file.Close())
}

// writing writes a file by fill.
func writing(name string, documents int, fill func(*writer) error) error {
	w, err := create(name, documents)
	if err != nil {
		return err
	}
	if err := fill(w); err != nil {
		return errors.Join(fmt.Errorf("writing %s: %w", name, err), w.file.Close())
	}
	return w.close()
}
