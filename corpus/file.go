package corpus

import "time"

// File is one file of a folder of stories, as a listing shows it.
type File struct {
	Path     string // under the folder, with forward slashes
	Size     int64  // bytes
	Modified time.Time
}
