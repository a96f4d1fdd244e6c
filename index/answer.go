// Package index takes a question and gives an answer: passages of stories,
// word for word, with the answering words, who said them and a citation, or
// the statement that the stories don't say.
//
// A question goes through it in this order: it is analyzed ([Analyze]), an
// [Engine] finds candidate passages, they are ranked, the answering sentence
// or quotation is picked, and the answer is held back where nothing supports
// it. What is shown is always an exact slice of a story's paragraph.
package index

import (
	"errors"
	"time"

	"byline/corpus"
)

// ErrNotReady says that the stories have not been indexed yet.
var ErrNotReady = errors.New("the stories are still being read for the first time")

// Question is what somebody asks.
type Question struct {
	Text    string
	Earlier []string    // questions that it follows up, the oldest first
	Source  string      // only stories of this publisher or title; "" for all
	From    corpus.Date // only stories published then or later
	To      corpus.Date // only stories published then or earlier
	Asked   time.Time   // the day that "today" and "last week" are relative to
	Limit   int         // passages wanted at most; 0 for a few
	Explain bool        // also say what scores and confidence were made of
}

// Answer is what the stories say to a question.
type Answer struct {
	Question   string
	Answered   bool    // false: the stories don't say, and Passages are only the nearest
	Confidence float64 // 0 to 1, that the first passage answers
	Analysis   Analysis
	Gates      []Feature // what the confidence was made of, where passages were ranked
	Passages   []Passage
	More       bool // a greater Limit would show further passages
}

// Passage is one paragraph of a story, or a slice of a long one, verbatim.
type Passage struct {
	Text       string
	Paragraph  int           // index in the story's paragraphs, every kind counted
	Highlights []corpus.Span // the answering words, in bytes of Text, in order
	Quotes     []Quotation   // those that answer, or that lie in the highlights
	Citation   Citation
	Also       []StoryRef // other stories with the same words
	Score      float64
	Features   []Feature // what the score was made of
	Matches    []Match   // the question's words in it, where it was looked for by them
	Sentences  []Sentence
	// Related says that the passage doesn't answer well enough to be shown unasked,
	// with a Limit of 0.
	Related bool
	// Field names the part of the citation that is the answer ("authors",
	// "published", "publisher"); Text is then just the story's beginning.
	Field string
}

// Quotation is somebody's words within a passage.
type Quotation struct {
	Parts   []corpus.Span // in bytes of the passage's text
	Speaker string
	Role    string
	Via     string
	Direct  bool
}

// Citation says where a passage stands, so that a reader can check it.
type Citation struct {
	StoryRef
	Authors    []corpus.Author
	Published  corpus.Date
	URL        string
	Link       string // URL with a text fragment that opens at the passage
	Paragraphs []int  // numbered from 1, as corpus.Story.Number has them
	Caption    bool   // the passage is a caption, which has no number
	File       string
}

// StoryRef names a story.
type StoryRef struct {
	Story     string // its ID
	Title     string
	Publisher string
}
