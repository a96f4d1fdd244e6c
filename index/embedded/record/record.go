// Package record has the form in which an index keeps stories: small, and read
// in a few microseconds, since a question is matched with fifty stories of which
// none may have been read before.
//
// A record is
//
//	checksum   4 bytes, CRC-32C of what follows, little endian
//	sizes      of the fields, in bytes, and of the text, expanded; uvarints
//	fields     see encode.go
//	text       codes of a dictionary, to the end
//
// The text is all strings of the story behind one another; each field that has
// a string says which part of the text it is. It is written with a dictionary of
// frequent words, each with the space or mark behind it, and phrases of up to
// three: byte codes for whole words, after Brisaboa, Fariña, Navarro and Paramá,
// "Lightweight natural language text compression" (2007), with tables of strings
// of a fixed size, after Boncz, Neumann and Leis, "FSST: Fast Random Access
// String Compression" (2020). Text of news of 4.7 kB a story takes .35 of its
// size so, and 3.3 µs to expand; with zstd at its best level and a dictionary of
// 64 kB, .37 and 15 µs; with S2 and one, .45 and 10 µs; without one, .46 and
// .64. A whole record with its quotations takes .45.
package record

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"sync"

	"byline/corpus"
	"byline/index"
)

// checksumSize is how many bytes the checksum takes.
const checksumSize = 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// Hash tells one story from another.
type Hash [16]byte

// HashOf returns the hash of a story with its layout: of all that a record has of
// them, whatever the dictionary.
func HashOf(s *corpus.Story, l *index.Layout) Hash {
	e := encoder{known: map[string]int{}}
	e.story(s, l)
	h := sha256.New()
	_, _ = h.Write(e.fields) // a hash takes anything
	_, _ = h.Write(e.text)
	return Hash(h.Sum(nil)[:len(Hash{})])
}

// Encode appends the record of a story with its layout, which must be
// [index.LayoutOf] that story, to a buffer.
func (d *Dictionary) Encode(out []byte, s *corpus.Story, l *index.Layout) []byte {
	e := encoder{known: map[string]int{}}
	e.story(s, l)
	from := len(out)
	out = append(out, make([]byte, checksumSize)...)
	out = binary.AppendUvarint(out, uint64(len(e.fields)))
	out = binary.AppendUvarint(out, uint64(len(e.text)))
	out = append(out, e.fields...)
	out = d.compress(out, string(e.text))
	binary.LittleEndian.PutUint32(out[from:], crc32.Checksum(out[from+checksumSize:], castagnoli))
	return out
}

var (
	errRecord   = errors.New("it is no record")
	errChecksum = errors.New("it is damaged")
	errFields   = errors.New("its fields don't fit together")
)

// buffers are what texts are expanded in.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// keptBuffer is the size up to which a buffer is used again.
const keptBuffer = 1 << 18

// Decode returns the story of a record that was written with the dictionary,
// and its layout. They share nothing with data.
func (d *Dictionary) Decode(data []byte) (*corpus.Story, *index.Layout, error) {
	if len(data) < checksumSize {
		return nil, nil, fmt.Errorf("reading a story's record of %d bytes: %w", len(data), errRecord)
	}
	rest := data[checksumSize:]
	if binary.LittleEndian.Uint32(data) != crc32.Checksum(rest, castagnoli) {
		return nil, nil, fmt.Errorf("reading a story's record of %d bytes: %w", len(data), errChecksum)
	}
	s, l, err := d.decode(rest)
	if err != nil {
		return nil, nil, fmt.Errorf("reading a story's record of %d bytes: %w", len(data), err)
	}
	return s, l, nil
}

// decode decodes what stands behind the checksum.
func (d *Dictionary) decode(data []byte) (*corpus.Story, *index.Layout, error) {
	fields, n := binary.Uvarint(data)
	if n <= 0 {
		return nil, nil, errRecord
	}
	size, m := binary.Uvarint(data[n:])
	if m <= 0 {
		return nil, nil, errRecord
	}
	data = data[n+m:]
	// A byte of codes stands for no more than an entry does.
	if fields > uint64(len(data)) || size > (uint64(len(data))-fields)*entryBytes {
		return nil, nil, errRecord
	}
	kept := buffers.Get().(*[]byte) //nolint:forcetypeassert // there is nothing else in there
	defer buffers.Put(kept)
	buf, err := d.expand((*kept)[:0], data[fields:], int(size)) //nolint:gosec // a few times len(data) at most
	if err != nil {
		return nil, nil, err
	}
	if cap(buf) <= keptBuffer {
		*kept = buf
	}
	var known [32]string
	r := decoder{data: data[:fields], text: string(buf), known: known[:0]}
	s, l := r.story()
	if r.failed || len(r.data) > 0 {
		return nil, nil, errFields
	}
	return s, l, nil
}
