package extract

import (
	"context"
	"fmt"
	"strings"

	"golang.org/x/net/html"

	"byline/corpus"
)

// readHTML reads the story on a web page: what is furniture by its structure is
// removed, the element with the story is found, and what stands in it is told
// as in saved text.
func readHTML(ctx context.Context, text string) (Result, error) {
	doc, err := parse(text)
	if err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	s, stated := pageMetadata(doc)
	pruned := prune(doc)
	story, err := pruned.findStory(doc, s.URL)
	if err != nil {
		return Result{}, err
	}
	var blocks []block
	if story != nil {
		blocks = render(story, s.URL)
	}
	if told := statedBlocks(stated); wordsOf(told) > 3*wordsOf(blocks) {
		// A page that shows its story only to those who run its programs.
		blocks = told
	}
	if len(blocks) == 0 {
		return Result{Dropped: pruned.dropped}, corpus.ErrNoStory
	}
	r := readBlocks(s, blocks)
	r.Dropped = append(pruned.dropped, r.Dropped...)
	return r, nil
}

// parse parses HTML. All that the parser ever refuses is elements that stand in
// each other by the hundred.
func parse(text string) (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, fmt.Errorf("has more elements in each other than any page needs; save it as text (%w)", err)
	}
	return doc, nil
}

// statedBlocks returns the blocks of a story's text as JSON-LD has it, with
// paragraphs on lines of their own.
func statedBlocks(text string) []block {
	var blocks []block
	for l := range strings.Lines(html.UnescapeString(text)) {
		if l = corpus.Clean(l); l != "" && !strings.Contains(l, "</") {
			blocks = append(blocks, block{line: newLine(l), kind: corpus.Body})
		}
	}
	return blocks
}

func wordsOf(blocks []block) int {
	n := 0
	for _, b := range blocks {
		n += b.words
	}
	return n
}
