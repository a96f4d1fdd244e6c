package index

import "time"

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
	Failed    []FileError
	Took      time.Duration
}

// FileError names a file that couldn't be read, and why, in words for the
// person who keeps the files.
type FileError struct {
	File string // path under the folder
	Err  error
}

func (e FileError) Error() string { return e.File + ": " + e.Err.Error() }

func (e FileError) Unwrap() error { return e.Err }
