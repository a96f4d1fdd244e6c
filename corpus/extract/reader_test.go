package extract

import (
	"context"

	"byline/corpus"
)

// reader has the default limits. The tests share it, as its engine for PDF
// files takes some seconds to start.
var reader Reader

// Read reads a file within the default limits.
func Read(ctx context.Context, path string, data []byte) (Result, error) {
	return reader.Read(ctx, path, data)
}

// Stories reads the stories of a file within the default limits.
func Stories(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	return reader.Stories(ctx, path, data)
}
