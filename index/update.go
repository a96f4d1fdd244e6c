package index

import (
	"time"

	"byline/corpus"
)

// Progress tells how far an update of an index has come.
type Progress struct {
	Files int // done, of Total
	Total int // 0 while they are still being counted
}

// Report is the result of an update of an index.
type Report struct {
	Stories   int // in the index now
	Passages  int // in the index now
	Added     int // stories
	Changed   int // stories
	Removed   int // stories
	Unchanged int // stories
	Failed    []corpus.FileError
	Took      time.Duration
}
