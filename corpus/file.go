package corpus

import "time"

// File is one file of a folder of stories, as a listing shows it.
type File struct {
	Path     string // under the folder, with forward slashes
	Size     int64  // bytes
	Modified time.Time
	// Changed is when the file's content, or what is known of it, last changed.
	// Unlike Modified nobody can set it. It is zero where the system doesn't tell.
	Changed time.Time
}
