package main

import (
	"bufio"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// memory is what a process has in memory, in bytes. It is 0 where the system
// doesn't tell as Linux does.
type memory struct {
	peak      int64 // resident at most, with mapped files
	anonymous int64 // resident, without mapped files
}

func (c *child) memory() (memory, error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", c.process.Process.Pid))
	if os.IsNotExist(err) {
		return memory{}, nil
	}
	if err != nil {
		return memory{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	var m memory
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), ":")
		into := map[string]*int64{"VmHWM": &m.peak, "RssAnon": &m.anonymous}[name]
		if into == nil {
			continue
		}
		kilobytes, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(value), " kB"), 10, 64)
		if err != nil {
			return memory{}, fmt.Errorf("%s of %s: %w", name, c.engine, err)
		}
		*into = kilobytes << 10
	}
	return m, lines.Err()
}

// sizeOf returns how many bytes the files in a folder have.
func sizeOf(dir string) (int64, error) {
	var bytes int64
	err := filepath.WalkDir(dir, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			bytes += info.Size()
		}
		return err
	})
	return bytes, err
}
