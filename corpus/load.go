package corpus

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"unicode/utf8"

	"github.com/dustin/go-humanize"
)

// defaultMaxSize is the most that one file may hold, in bytes, where a Folder
// doesn't say.
const defaultMaxSize = 64 << 20

// Load returns the content of a file. Its error is a [FileError]; one about a
// file that is no regular one, empty, or larger than the folder allows says so.
func (f *Folder) Load(ctx context.Context, file File) ([]byte, error) {
	data, err := f.load(ctx, file.Path)
	if err != nil {
		return nil, f.failure(file.Path, plain(err))
	}
	return data, nil
}

func (f *Folder) load(ctx context.Context, name string) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !utf8.ValidString(name) {
		return nil, errName
	}
	// Before it is opened: opening a named pipe waits for its writer.
	info, err := fs.Stat(f.FS, name)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, errors.New("is a folder, not a file")
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("is not a regular file")
	}
	file, err := f.FS.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // nothing was written

	limit := f.MaxSize
	if limit <= 0 {
		limit = defaultMaxSize
	}
	data, err := io.ReadAll(io.LimitReader(file, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading: %w", err)
	case int64(len(data)) > limit:
		return nil, &LimitError{LimitFileSize, fmt.Sprintf("is larger than %s, the most that is read of one file", humanize.IBytes(uint64(limit)))}
	case len(bytes.TrimSpace(data)) == 0:
		return nil, errors.New("is empty")
	}
	return data, nil
}
