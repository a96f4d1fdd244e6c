package extract

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"path"
	"strings"

	"byline/corpus"
)

// gunzip unpacks data, which is so deep in a file.
func (in *reading) gunzip(data []byte, depth int) ([]byte, error) {
	if depth >= in.limits.Depth {
		return nil, in.tooDeep()
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	unpacked, err := in.unpack(z, gzipSize(data))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", inPlainWords(err))
	}
	return unpacked, nil
}

func (in *reading) tooDeep() error {
	return beyond(LimitDepth, "is packed more than %d times over", in.limits.Depth)
}

// gzipSize returns the size that compressed data says that it has unpacked. It
// may be wrong, but not beyond what so much data can hold.
func gzipSize(data []byte) int64 {
	const best = 1032 // the bytes that one byte can stand for
	if len(data) < 4 {
		return 0
	}
	return min(int64(binary.LittleEndian.Uint32(data[len(data)-4:])), best*int64(len(data)))
}

// unpack reads all of what a decompressor gives, which is said to be of a size:
// no more than one file may hold, and all together what is left of the limit for
// them. What is said to be larger isn't unpacked, and costs the others nothing.
func (in *reading) unpack(from io.Reader, said int64) ([]byte, error) {
	left := in.limits.Unpacked - in.unpacked
	limit := min(in.limits.FileSize, left)
	var b bytes.Buffer
	if said <= limit {
		b.Grow(int(said) + bytes.MinRead)
		_, err := b.ReadFrom(io.LimitReader(from, limit+1))
		in.unpacked += int64(b.Len())
		if int64(b.Len()) <= limit {
			return b.Bytes(), err
		}
	}
	if limit == left && said <= in.limits.FileSize {
		return nil, beyond(LimitUnpacked, "is more than the %s that is unpacked of a file, and the rest isn't read", size(in.limits.Unpacked))
	}
	return nil, beyond(corpus.LimitFileSize, "is larger than %s when unpacked", size(in.limits.FileSize))
}

// inPlainWords says of a decompressor's error what is wrong with the file.
func inPlainWords(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("it breaks off; download or copy it once more")
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zip.ErrChecksum):
		return errors.New("it is damaged; download or copy it once more")
	case errors.Is(err, zip.ErrAlgorithm):
		return errors.New("it is packed in an unusual way; pack it anew as plain ZIP")
	}
	return err
}

// centralHeader stands before each entry in a ZIP archive's list of them.
var centralHeader = []byte("PK\x01\x02")

// archive reads a ZIP archive: a Word document, which is one too, or the files
// in a folder, as if each lay there by itself.
func (in *reading) archive(ctx context.Context, name string, data []byte, depth int) (Result, error) {
	// Before the list is read, as it takes much more memory than its file.
	if n := bytes.Count(data, centralHeader); n > in.limits.Entries {
		return Result{}, beyond(LimitEntries, "holds %d files, and at most %d are read", n, in.limits.Entries)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		what := "ZIP archive"
		if suffix(name) == ".docx" {
			what = "Word document"
		}
		return Result{}, fmt.Errorf("is a damaged %s; download or copy it once more", what)
	}
	files := map[string]*zip.File{}
	for _, f := range z.File {
		files[f.Name] = f
	}
	switch {
	case files["word/document.xml"] != nil:
		return in.document(ctx, files)
	case suffix(name) == ".docx":
		return Result{}, errors.New("is named like a Word document and isn't one; save it as .docx once more")
	case files["xl/workbook.xml"] != nil:
		return Result{}, errors.New(documents[".xlsx"])
	case files["ppt/presentation.xml"] != nil:
		return Result{}, errors.New(documents[".pptx"])
	case files["Index/Document.iwa"] != nil:
		return Result{}, errors.New(documents[".pages"])
	case files["mimetype"] != nil && files["META-INF/container.xml"] != nil:
		return Result{}, errors.New(documents[".epub"])
	case files["mimetype"] != nil && files["content.xml"] != nil:
		return Result{}, errors.New(documents[".odt"])
	case depth >= in.limits.Depth:
		return Result{}, in.tooDeep()
	}
	return in.folder(ctx, z.File, files, depth)
}

// folder reads the files in an archive. One that fails doesn't keep the others
// from being read.
func (in *reading) folder(ctx context.Context, entries []*zip.File, files map[string]*zip.File, depth int) (Result, error) {
	var all collection
	for _, f := range entries {
		if err := ctx.Err(); err != nil {
			return Result{}, err
		}
		name := strings.ToValidUTF8(strings.ReplaceAll(f.Name, `\`, "/"), "\ufffd")
		if f.FileInfo().IsDir() || passedOver(name, files) || !Accepts(name) {
			continue
		}
		if in.entries++; in.entries > in.limits.Entries {
			all.add(name, Result{}, beyond(LimitEntries, "there are more than %d files, and the rest isn't read", in.limits.Entries))
			break
		}
		r, err := in.entry(ctx, name, f, depth)
		if errors.Is(err, corpus.ErrNoStory) {
			all.drop(name, "holds no story")
			err = nil
		}
		all.add(name, r, err)
		if e, ok := errors.AsType[*corpus.LimitError](err); ok && e.Limit == LimitUnpacked {
			break // there is no room for the rest, as the error says
		}
	}
	r, err := all.result()
	if err == nil && len(r.Stories) == 0 {
		err = corpus.ErrNoStory
	}
	return r, err
}

func (in *reading) entry(ctx context.Context, name string, f *zip.File, depth int) (Result, error) {
	if f.Flags&1 != 0 {
		return Result{}, errors.New("is encrypted; pack it without a password")
	}
	from, err := f.Open()
	if err != nil {
		return Result{}, fmt.Errorf("unpacking: %w", inPlainWords(err))
	}
	defer from.Close() //nolint:errcheck // nothing was written
	data, err := in.unpack(from, int64(min(f.UncompressedSize64, math.MaxInt64)))
	if err != nil {
		return Result{}, fmt.Errorf("unpacking: %w", inPlainWords(err))
	}
	return in.file(ctx, name, data, depth+1)
}

// passedOver reports whether an entry is one that a walk over a folder passes
// over too: a hidden one, what macOS adds, and what belongs to a saved page.
func passedOver(name string, files map[string]*zip.File) bool {
	dir := ""
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") || part == "__MACOSX" {
			return true
		}
		if stem, ok := corpus.PageFolder(part); ok {
			for _, ext := range []string{".html", ".htm"} {
				if files[path.Join(dir, stem+ext)] != nil {
					return true
				}
			}
		}
		dir = path.Join(dir, part)
	}
	return false
}
