package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// The form of a bbolt file, version 2, in the machine's byte order. It is the
// same since 2013 (bbolt's internal/common), and read here because bbolt
// itself trusts what it reads: a wrong byte makes it panic, also in goroutines
// that nobody can recover, or follow a page in a circle until no memory is left.
const (
	pageHeader    = 16 // id 8, flags 2, count 2, overflow 4
	pageElement   = 16 // leaf: flags 4, position 4, key size 4, value size 4; branch: position 4, key size 4, page 8
	bucketHeader  = 16 // root page 8, sequence 8
	metaSize      = 64 // magic 4, version 4, page size 4, flags 4, root page 8, sequence 8, free list 8, pages 8, transaction 8, checksum 8
	branchPage    = 0x01
	leafPage      = 0x02
	bucketElement = 0x01
	boltMagic     = 0xED0CDAED
	boltVersion   = 2
	smallestPage  = 512
	largestPage   = 64 << 10
)

var order = binary.NativeEndian

// pages reads the keys and values of a bbolt file, as many as can be read.
type pages struct {
	r        io.ReaderAt
	size     uint64 // of the file in bytes
	pageSize uint64
	root     uint64          // page of the bucket of buckets
	seen     map[uint64]bool // pages read
	damage   error           // the first thing found wrong; nil: none
	failed   error           // why the disk couldn't be read; nil: it could
}

// bucket is one at the top of a file.
type bucket struct {
	header []byte
	keys   uint64 // its sequence
}

// openPages reads the head of a file.
func openPages(r io.ReaderAt, size int64) *pages {
	p := &pages{r: r, size: uint64(max(0, size)), seen: map[uint64]bool{}}
	var latest uint64
	metas := 0
	meta := func(at uint64) {
		m := make([]byte, metaSize)
		_, err := r.ReadAt(m, int64(at)+pageHeader) //nolint:gosec // a few page sizes at most
		if err != nil {
			p.unread(err)
			return
		}
		h := fnv.New64a()
		_, _ = h.Write(m[:metaSize-8]) // never fails
		pageSize := uint64(order.Uint32(m[8:]))
		if order.Uint32(m) != boltMagic || order.Uint32(m[4:]) != boltVersion || order.Uint64(m[metaSize-8:]) != h.Sum64() ||
			pageSize < smallestPage || pageSize > largestPage || at != 0 && at != pageSize {
			return
		}
		metas++
		if txid := order.Uint64(m[48:]); p.pageSize == 0 || txid > latest {
			p.pageSize, p.root, latest = pageSize, order.Uint64(m[16:]), txid
		}
	}
	if meta(0); p.pageSize != 0 {
		meta(p.pageSize)
	} else {
		for at := uint64(smallestPage); at <= largestPage; at *= 2 {
			meta(at)
		}
	}
	if metas < 2 {
		p.fault("%d of 2 sound heads", metas)
	}
	return p
}

func (p *pages) fault(text string, args ...any) {
	if p.damage == nil {
		p.damage = fmt.Errorf(text+": %w", append(args, errDamage)...)
	}
}

// unread keeps an error of the disk. That the file ends is none.
func (p *pages) unread(err error) {
	if p.failed == nil && !errors.Is(err, io.EOF) {
		p.failed = err
	}
}

// buckets returns those at the top.
func (p *pages) buckets() map[string]bucket {
	all := map[string]bucket{}
	if p.pageSize == 0 {
		return all
	}
	p.page(p.root, func(flags uint32, key, value []byte) {
		if flags&bucketElement == 0 || len(value) < bucketHeader {
			p.fault("bucket %q of %d bytes", key, len(value))
			return
		}
		all[string(key)] = bucket{value, order.Uint64(value[8:])}
	})
	return all
}

// each yields the keys and values of a bucket, in their order.
func (p *pages) each(b bucket, yield func(key, value []byte)) {
	element := func(flags uint32, key, value []byte) {
		if flags != 0 {
			p.fault("key %x with flags %x", key, flags)
			return
		}
		yield(key, value)
	}
	if len(b.header) < bucketHeader {
		return // there is no such bucket
	}
	if root := order.Uint64(b.header); root != 0 {
		p.page(root, element)
	} else {
		p.elements(b.header[bucketHeader:], 0, element)
	}
}

// page reads a page and those below it.
func (p *pages) page(id uint64, yield func(flags uint32, key, value []byte)) {
	if p.seen[id] || id < 2 || id >= p.size/p.pageSize {
		p.fault("page %d of %d, or it twice", id, p.size/p.pageSize)
		return
	}
	p.seen[id] = true
	header := make([]byte, pageHeader)
	if !p.read(header, id) {
		return
	}
	length := uint64(order.Uint32(header[12:])) + 1
	if own := order.Uint64(header); own != id || length > p.size/p.pageSize-id {
		p.fault("page %d says that it is %d, of %d pages", id, own, length)
		return
	}
	data := make([]byte, length*p.pageSize)
	if p.read(data, id) {
		p.elements(data, id, yield)
	}
}

// read reads from the beginning of a page.
func (p *pages) read(data []byte, id uint64) bool {
	_, err := p.r.ReadAt(data, int64(id*p.pageSize)) //nolint:gosec // less than size, which was one
	if err != nil {
		p.unread(err)
		p.fault("reading page %d: %w", id, err)
	}
	return err == nil
}

// elements reads what is in a page.
func (p *pages) elements(data []byte, id uint64, yield func(flags uint32, key, value []byte)) {
	size := uint64(len(data))
	if size < pageHeader {
		p.fault("page %d of %d bytes", id, size)
		return
	}
	flags, count := order.Uint16(data[8:]), uint64(order.Uint16(data[10:]))
	if flags != leafPage && flags != branchPage || pageHeader+count*pageElement > size {
		p.fault("page %d with flags %x and %d elements", id, flags, count)
		return
	}
	for i := range count {
		at := pageHeader + i*pageElement
		e := data[at:]
		if flags == branchPage {
			p.page(order.Uint64(e[8:]), yield)
			continue
		}
		start := at + uint64(order.Uint32(e[4:]))
		middle := start + uint64(order.Uint32(e[8:]))
		end := middle + uint64(order.Uint32(e[12:]))
		if end > size {
			p.fault("element %d of page %d", i, id)
			continue
		}
		yield(order.Uint32(e), data[start:middle:middle], data[middle:end:end])
	}
}
