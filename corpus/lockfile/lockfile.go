// Package lockfile signs the files that a process locks, so that another that
// finds one locked can say by whom.
package lockfile

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Holder is the process that has signed a lock.
type Holder struct {
	PID     int    // 0 if unknown
	Command string // that it runs, such as "byline index"; may be empty
}

// Sign writes this process into a file that it has locked. Nothing but the
// program and its verb is in there of what it runs: further arguments may be a
// person's words.
func Sign(name string) error {
	command := filepath.Base(os.Args[0])
	if len(os.Args) > 1 && !strings.HasPrefix(os.Args[1], "-") {
		command += " " + os.Args[1]
	}
	if err := os.WriteFile(name, fmt.Appendf(nil, "%d %s\n", os.Getpid(), command), 0o600); err != nil {
		return fmt.Errorf("signing a lock: %w", err)
	}
	return nil
}

// HolderOf reads who signed a lock; the zero Holder where nobody can be made out.
func HolderOf(name string) Holder {
	data, err := os.ReadFile(name)
	if err != nil {
		return Holder{}
	}
	var h Holder
	number, command, _ := strings.Cut(strings.TrimSpace(string(data)), " ")
	if _, err := fmt.Sscanf(number, "%d", &h.PID); err != nil {
		return Holder{}
	}
	h.Command = command
	return h
}
