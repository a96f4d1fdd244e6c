package extract

import (
	"context"

	"byline/corpus"
)

// Read reads a file within the default limits.
func Read(ctx context.Context, path string, data []byte) (Result, error) {
	return new(Reader).Read(ctx, path, data)
}

// Stories reads the stories of a file within the default limits.
func Stories(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	return new(Reader).Stories(ctx, path, data)
}
