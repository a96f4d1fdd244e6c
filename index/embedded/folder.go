package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
)

// What files and folders of an index are called, before what makes the name
// unique.
const (
	lockFile         = "LOCK"
	partPrefix       = "part-"
	filesPrefix      = "files-"
	copiesPrefix     = "copies-"
	dictionaryPrefix = "dictionary-"
)

// ours matches the names of what an index consists of, also of earlier versions'.
var ours = regexp.MustCompile(`^(part-|files-|copies-|dictionary-|building-|\d{6}-)\d+$|^(CURRENT|BUILDING|(copies|dictionary)-\d+)\.tmp$`)

// sweep removes what no state has: what updates that were broken off left, and
// what later ones replaced. Only the holder of the lock may.
func sweep(dir string) error {
	kept := map[string]bool{}
	for _, file := range []string{currentFile, buildingFile} {
		s, err := readState(dir, file)
		if err != nil {
			continue // unreadable, so that nothing that it has can be read
		}
		for _, name := range s.names() {
			kept[name] = true
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("listing the index: %w", err)
	}
	var failed error
	for _, e := range entries {
		if name := e.Name(); !kept[name] && ours.MatchString(name) {
			failed = errors.Join(failed, os.RemoveAll(filepath.Join(dir, name)))
		}
	}
	return failed
}

const temporarySuffix = ".tmp"

// writeFile replaces a file, so that after a crash there is the old one or the
// new one.
func writeFile(name string, data []byte) error {
	temporary := name + temporarySuffix
	f, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(temporary, name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temporary))
	}
	return syncFile(filepath.Dir(name))
}

// syncFile has a file, or the names in a folder, written to disk.
func syncFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
