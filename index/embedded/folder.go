package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	currentFile    = "CURRENT"
	lockFile       = "LOCK"
	buildingPrefix = "building-" // of folders that are not whole yet
)

// readCurrent returns the name of the current generation, or an error that is
// os.ErrNotExist where there is none.
func readCurrent(dir string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, currentFile))
	if err != nil {
		return "", fmt.Errorf("reading which generation is current: %w", err)
	}
	name := strings.TrimSpace(string(data))
	if generationNumber(name) == 0 {
		return "", fmt.Errorf("%s doesn't name a generation", currentFile)
	}
	return name, nil
}

// generationNumber returns the number in a generation's name, "000002-193847",
// or 0 for another name. The rest makes the name unique, also when the folder
// was emptied meanwhile.
func generationNumber(name string) int {
	digits, unique, _ := strings.Cut(name, "-")
	n, err := strconv.Atoi(digits)
	if err != nil || n < 1 || unique == "" || strings.Trim(unique, "0123456789") != "" {
		return 0
	}
	return n
}

// publish makes the folder of a whole generation the current one.
func publish(dir, building string) error {
	number := 1
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("listing generations: %w", err)
	}
	for _, e := range entries {
		number = max(number, generationNumber(e.Name())+1)
	}
	unique := strings.TrimPrefix(filepath.Base(building), buildingPrefix)
	name := fmt.Sprintf("%06d-%s", number, unique)
	if err := os.Rename(building, filepath.Join(dir, name)); err != nil {
		return fmt.Errorf("naming the new generation: %w", err)
	}
	if err := writeFile(filepath.Join(dir, currentFile), []byte(name+"\n")); err != nil {
		return fmt.Errorf("making the new generation current: %w", err)
	}
	return nil
}

// sweep removes generations that are not current and what broken-off updates
// left. Only the holder of the lock may.
func sweep(dir string) error {
	current, err := readCurrent(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		current = "" // unreadable, so that nothing here can be read
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("listing generations: %w", err)
	}
	var failed error
	for _, e := range entries {
		name := e.Name()
		old := generationNumber(name) > 0 && name != current
		if old || strings.HasPrefix(name, buildingPrefix) || strings.HasSuffix(name, temporarySuffix) {
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
