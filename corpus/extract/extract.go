// Package extract reads the stories in one file: Markdown or plain text, which
// may open with YAML front matter; text saved from a web page, with all that
// stood around the story on it; HTML; stories as JSON or JSON lines; and each
// of these compressed with gzip.
//
// The type is told by the content first and the name second. What comes out is
// the story alone, in its own words: its paragraphs in order, each marked as
// what it is, and of who wrote it, where and when only what the file states.
// What is left out is returned too, with the reason, for whoever wonders.
package extract

import (
	"context"
	"fmt"
	"time"

	"byline/corpus"
	"byline/corpus/quote"
)

// Result is what was read of one file.
type Result struct {
	Stories []corpus.Story // ID and File are left to the caller unless stated
	Dropped []Dropped
}

// Dropped is a part of a file that isn't in any story.
type Dropped struct {
	Text   string // one line, shortened
	Reason string // a few words: "an image credit"
}

// Stories reads the stories in data, the content of the file at path. It has
// the signature of corpus.Folder's Extract.
func Stories(ctx context.Context, path string, data []byte) ([]corpus.Story, error) {
	r, err := Read(ctx, path, data)
	return r.Stories, err
}

// Read reads the stories in data, the content of the file at path. Where a file
// is readable but nothing in it is a story, the error is [corpus.ErrNoStory],
// and Dropped says what was found instead. Of several stories in one file,
// those that can be read come beside the error about the others.
func Read(ctx context.Context, path string, data []byte) (Result, error) {
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	path, data, err := decompress(path, data)
	if err != nil {
		return Result{}, err
	}
	f, err := sniff(path, data)
	if err != nil {
		return Result{}, err
	}
	text, err := decode(data, f)
	if err != nil {
		return Result{}, err
	}
	r, err := within(ctx, maxTime, func() (Result, error) { return read(ctx, f, text) })
	switch {
	case err != nil:
		err = fmt.Errorf("reading it as %s: %w", f, err)
	case !numbered(r.Stories):
		return Result{Dropped: r.Dropped}, corpus.ErrNoStory
	}
	for i := range r.Stories {
		complete(&r.Stories[i])
	}
	return r, err
}

// maxTime is the most that the reading of one file may take. A story takes
// milliseconds; only a file made to be slow takes more.
const maxTime = 20 * time.Second

// within returns what read does, or an error if that panics, as parsers may on
// a malformed file, or takes too long. They can't be stopped: the work of one
// that is given up ends by itself, as the size of what it was given is limited
// too.
func within(ctx context.Context, limit time.Duration, read func() (Result, error)) (Result, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("takes longer than %v", limit))
	defer cancel()
	type outcome struct {
		result Result
		err    error
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			// The caller couldn't recover from a panic in here.
			if p := recover(); p != nil {
				o = outcome{err: fmt.Errorf("is malformed in a way that the reader can't handle: %v", p)}
			}
			done <- o
		}()
		o.result, o.err = read()
	}()
	select {
	case o := <-done:
		return o.result, o.err
	case <-ctx.Done():
		return Result{}, context.Cause(ctx)
	}
}

func read(ctx context.Context, f format, text string) (Result, error) {
	switch f {
	case jsonFormat:
		return readJSON(ctx, text)
	case htmlFormat:
		return readHTML(ctx, text)
	case markdownFormat:
		return readMarkdown(text)
	case textFormat:
	}
	return readText(text)
}

// complete adds what is found in the same way in every format.
func complete(s *corpus.Story) {
	if s.Language == "" {
		s.Language = language(s)
	}
	s.Quotes = quote.Find(s)
}

// numbered reports whether each story has a paragraph that can be cited.
func numbered(stories []corpus.Story) bool {
	for i := range stories {
		if !citable(&stories[i]) {
			return false
		}
	}
	return len(stories) > 0
}

func citable(s *corpus.Story) bool {
	for _, p := range s.Paragraphs {
		if p.Kind == corpus.Body || p.Kind == corpus.List {
			return true
		}
	}
	return false
}

// shown shortens a dropped part for display.
func shown(text string) string {
	const limit = 120 // code points
	text = corpus.Clean(text)
	n := 0
	for i := range text {
		if n == limit {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
