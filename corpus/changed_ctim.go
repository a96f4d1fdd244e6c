//go:build linux || dragonfly || openbsd || solaris

package corpus

import (
	"io/fs"
	"syscall"
	"time"
)

// changed returns the time at which the system last changed the file's inode.
func changed(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(s.Ctim.Unix())
	}
	return time.Time{}
}
