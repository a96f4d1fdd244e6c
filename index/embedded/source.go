package embedded

import (
	"context"
	"iter"

	"byline/corpus"
)

// Source is where the stories come from.
type Source interface {
	// Version names the code behind Parse. Stories that another version read
	// are read again, as it may understand files differently.
	Version() string
	// Files yields the files, each path once. An error that is a
	// [corpus.FileError] tells of one file, and the others follow; any other
	// ends the update.
	Files(ctx context.Context) iter.Seq2[corpus.File, error]
	// Load returns the contents of a file.
	Load(ctx context.Context, f corpus.File) ([]byte, error)
	// Parse returns the stories in a file. It depends on nothing but what it
	// is given, and is called for several files at once. Stories beside an
	// error are those that could be read all the same.
	Parse(ctx context.Context, path string, data []byte) ([]corpus.Story, error)
}
