package index

import (
	"context"
	"iter"

	"byline/corpus"
)

// Engine keeps passages and finds those that may answer a question. It is
// what this package needs of a search engine, and no more: nothing in it is
// of one engine, so that an embedded and a distributed one can both serve.
type Engine interface {
	// View returns the stories as they are now. The view stays the same, and
	// may be used by several goroutines, until it is closed, whatever is
	// rebuilt meanwhile. It fails with [ErrNotReady] while there is no index.
	View(ctx context.Context) (View, error)
}

// View is one unchanging state of an [Engine].
type View interface {
	// State tells one state of the stories from another: it is the same for as
	// long as they are.
	State() string
	// Languages lists the languages of the stories, the commonest first, as
	// Story.Language has them; "" stands for stories in an unknown one.
	Languages() []string
	// Publishers lists the papers that the stories are in, in order.
	Publishers() []string
	// Analyze cuts text into the terms that the engine indexes for stories in
	// that language, in order of the text. Words that it doesn't index (stop
	// words) are absent, but still count in Position.
	Analyze(language, text string) []Term
	// Statistics returns the number and mean length of all passages in that
	// language and, for each term, how many of those passages hold it.
	Statistics(ctx context.Context, language string, terms []string) (Statistics, error)
	// Near returns the whole words of passages, in any language, that are at
	// most so many slips from a word: a letter more, less, another, or two
	// swapped. They are in lower case without accents, and in order.
	Near(ctx context.Context, word string, edits int) ([]Spelling, error)
	// Like returns the whole words of passages, in any language, that fit a regular
	// expression from their first letter to their last. They are in lower case
	// without accents, and in order.
	Like(ctx context.Context, expr string) ([]Spelling, error)
	// Search returns at most k passages that match the query, the likeliest
	// first; which come first among equals depends on nothing but the stories.
	Search(ctx context.Context, q Query, k int) ([]Candidate, error)
	// Copies returns the IDs of the stories that are the same copy as the one
	// with that ID, as papers print an agency's, in order.
	Copies(story string) []string
	// Story returns the story with that ID, shared: not to be changed.
	Story(ctx context.Context, id string) (*corpus.Story, error)
	// Stories yields every story in the order of Story.ID.
	Stories(ctx context.Context) iter.Seq2[*corpus.Story, error]
	Close() error
}

// Term is one indexed word of a text.
type Term struct {
	Text        string // as indexed: lower case and stemmed, in English "invit"
	corpus.Span        // the word in the text
	Position    int    // its place among the text's words, from 1
}

// Statistics are counts over all passages of one language.
type Statistics struct {
	Passages      int
	AverageLength float64 // terms in a passage
	Frequencies   []int   // passages that hold each term, in the order asked for
}

// Spelling is a word as stories have it, and how many passages hold it.
type Spelling struct {
	Word     string
	Passages int
}

// Query says which passages are wanted. A passage matches when it shares a
// term with Text or More in its text or title, or has a quotation by Speaker;
// and passes the filters that are set. Where neither Text nor Speaker is
// given, all that pass the filters match, those of the stories published last
// before others.
type Query struct {
	Text    string   // the question's own words
	More    []string // further words that mean the same; they count less
	Speaker string   // words of a speaker's name, role or organization
	Source  string   // a publisher's or a story's title, or a word of it
	Author  string   // words of authors' names
	From    corpus.Date
	To      corpus.Date // inclusive: "2021-02" reaches to that month's end
}

// Candidate is a passage that an engine found: one paragraph of a story, or a
// part of a long one.
type Candidate struct {
	Story  *corpus.Story // shared: not to be changed
	Tokens *Tokens       // the story's
	corpus.Location
	Length int     // how many terms it has; 0 where that isn't known
	Score  float64 // the engine's own; comparable within one search only
}

// Text returns the passage's words.
func (c Candidate) Text() string { return c.In(c.Story.Paragraphs[c.Paragraph].Text) }
