package extract

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// maxElements bounds the work on one page. It stands for a limit of time, as
// the library can't be stopped.
const maxElements = 60_000

// readHTML reads the story on a web page: what is furniture by its structure is
// removed, the element with the story is found, and what stands in it is told
// as in saved text.
func readHTML(ctx context.Context, text string) (Result, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return Result{}, fmt.Errorf("parsing: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	s := pageMetadata(doc)
	pruned := prune(doc)
	story, err := pruned.findStory(doc, s.URL)
	if err != nil {
		return Result{}, err
	}
	if story == nil {
		return Result{Dropped: pruned.dropped}, corpus.ErrNoStory
	}
	r, err := readBlocks(s, render(story, s.URL))
	r.Dropped = append(pruned.dropped, r.Dropped...)
	return r, err
}
