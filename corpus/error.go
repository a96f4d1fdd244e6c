package corpus

// FileError names a file that couldn't be read, and why, in words for the
// person who keeps the files.
type FileError struct {
	File string // path under the folder
	Err  error
}

func (e FileError) Error() string { return e.File + ": " + e.Err.Error() }

func (e FileError) Unwrap() error { return e.Err }
