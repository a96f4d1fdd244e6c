package inverted

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"

	"byline/index/embedded/bitmap"

	zap "github.com/blevesearch/zapx/v17"

	"github.com/blevesearch/mmap-go"
	"github.com/blevesearch/vellum"
)

// File is an inverted file, mapped into memory. Many may read it at once.
type File struct {
	file      *os.File
	mapped    mmap.MMap
	data      []byte // mapped, without its footer
	documents int
	fields    []string // in order
	terms     map[string]*vellum.FST
}

// Open opens a file.
func Open(name string) (*File, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	f := &File{file: file, terms: map[string]*vellum.FST{}}
	if f.mapped, err = mmap.Map(file, mmap.RDONLY, 0); err == nil {
		err = f.read()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("opening %s: %w", name, err), f.Close())
	}
	return f, nil
}

// Close unmaps the file: nothing that was read of it may be used any more.
func (f *File) Close() error {
	var err error
	if f.mapped != nil {
		err = f.mapped.Unmap()
	}
	return errors.Join(err, f.file.Close())
}

// read reads where things are.
func (f *File) read() error {
	if len(f.mapped) < footerSize {
		return ErrMalformed
	}
	f.data = f.mapped[:len(f.mapped)-footerSize]
	footer := f.mapped[len(f.data):]
	if binary.BigEndian.Uint32(footer[32:]) != zap.Version {
		return fmt.Errorf("%w: not zap version %d", ErrMalformed, zap.Version)
	}
	if binary.BigEndian.Uint32(footer) != 0 {
		return fmt.Errorf("%w: it was encrypted", ErrMalformed)
	}
	f.documents = int(binary.BigEndian.Uint64(footer[4:])) //nolint:gosec // a count
	at := f.cursor(binary.BigEndian.Uint64(footer[20:]))
	starts := at.take(8 * at.uvarint())
	for len(starts) > 0 {
		if err := f.readField(binary.BigEndian.Uint64(starts)); err != nil {
			return err
		}
		starts = starts[8:]
	}
	return at.err
}

func (f *File) readField(start uint64) error {
	at := f.cursor(start)
	name := string(at.take(at.uvarint()))
	at.uvarint() // options
	for range at.uvarint() {
		section := at.take(2 + 8)
		if at.err != nil {
			return at.err
		}
		if binary.BigEndian.Uint16(section) != textIndex {
			continue
		}
		at := f.cursor(binary.BigEndian.Uint64(section[2:]))
		at.uvarint() // no doc values
		at.uvarint()
		at = f.cursor(at.uvarint())
		data := at.take(at.uvarint())
		if at.err != nil {
			return at.err
		}
		terms, err := vellum.Load(data)
		if err != nil {
			return fmt.Errorf("%w: the terms of %s: %w", ErrMalformed, name, err)
		}
		f.fields = append(f.fields, name)
		f.terms[name] = terms
	}
	return at.err
}

// list returns the documents that a dictionary refers to.
func (f *File) list(reference uint64) (List, error) {
	if reference&zap.FSTValEncodingMask == zap.FSTValEncoding1Hit {
		doc, _ := zap.FSTValDecode1Hit(reference)
		return List{Docs: bitmap.Of(uint32(doc))}, nil //nolint:gosec // it has 31 bits
	}
	at := f.cursor(reference)
	at.uvarint() // frequencies
	at.uvarint() // locations
	l := List{Docs: at.bitmap()}
	for at.err == nil {
		more := at.bitmap()
		if more.IsEmpty() {
			break
		}
		l.Repeats = append(l.Repeats, more)
	}
	if l.Docs.IsEmpty() && at.err == nil {
		at.err = ErrMalformed
	}
	return l, at.err
}

// cursor reads data from a place on. After an error all it reads is 0.
type cursor struct {
	data []byte
	err  error
}

func (f *File) cursor(at uint64) *cursor {
	if at > uint64(len(f.data)) {
		return &cursor{err: ErrMalformed}
	}
	return &cursor{data: f.data[at:]}
}

func (c *cursor) uvarint() uint64 {
	n, size := binary.Uvarint(c.data)
	if size <= 0 {
		c.err, c.data = ErrMalformed, nil
		return 0
	}
	c.data = c.data[size:]
	return n
}

func (c *cursor) take(n uint64) []byte {
	if n > uint64(len(c.data)) {
		c.err, c.data = ErrMalformed, nil
		return nil
	}
	taken := c.data[:n:n]
	c.data = c.data[n:]
	return taken
}

// bitmap reads a bitmap, an empty one if there are no more.
func (c *cursor) bitmap() bitmap.Bitmap {
	data := c.take(c.uvarint())
	if len(data) == 0 {
		return bitmap.Bitmap{}
	}
	b, err := bitmap.Read(data)
	if err != nil {
		c.err = fmt.Errorf("%w: %w", ErrMalformed, err)
	}
	return b
}
