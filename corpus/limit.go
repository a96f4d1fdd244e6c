package corpus

// Limit names one of the limits of what is read, for whoever can raise it.
type Limit string

// LimitFileSize is the limit that [Folder] itself holds: the size of a file.
const LimitFileSize Limit = "file size"

// LimitError says in words that a file goes beyond a limit.
type LimitError struct {
	Limit Limit
	Text  string // "has more than 20000 lines"
}

func (e *LimitError) Error() string { return e.Text }
