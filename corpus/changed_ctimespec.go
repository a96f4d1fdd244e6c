//go:build darwin || freebsd || netbsd

package corpus

import (
	"io/fs"
	"syscall"
	"time"
)

// changed returns the time at which the system last changed the file's inode.
func changed(info fs.FileInfo) time.Time {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(s.Ctimespec.Unix())
	}
	return time.Time{}
}
