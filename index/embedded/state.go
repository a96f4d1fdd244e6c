package embedded

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

const (
	currentFile  = "CURRENT"  // the state that is answered from
	buildingFile = "BUILDING" // one that an update has come to, which goes on from there
)

// state is all that the index holds at one time, by reference: its parts, and
// what has gone from them. One file has it, which is replaced as a whole.
type state struct {
	Format  string
	Name    string // another whenever stories are
	Version string // see Source
	Parts   []partState
	Files   logState // which files it was built from
	Copies  fileState
	// Unlinked are the parts whose stories Copies doesn't know yet.
	Unlinked []string `json:",omitempty"`
	// Dictionary is what new records are written with.
	Dictionary dictionaryState
}

// partState is a part as a state has it.
type partState struct {
	Name       string
	Checksum   uint32    // of its manifest
	Dictionary fileState // of its records
	Without    []uint32  `json:",omitempty"` // numbers of the stories that have gone from it
	Gone       census    // of those
}

// fileState is a file that belongs to a state.
type fileState struct {
	Name     string `json:",omitempty"`
	Checksum uint32 `json:",omitempty"`
}

var errMalformedState = errors.New("the index names what it doesn't have")

// readState reads a state. The error is os.ErrNotExist where there is none.
func readState(dir, file string) (state, error) {
	data, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		return state{}, fmt.Errorf("reading the state of the index: %w", err)
	}
	sum, text, _ := bytes.Cut(data, []byte("\n"))
	if want, err := strconv.ParseUint(string(sum), 16, 32); err != nil || uint32(want) != checksumOf(text) {
		return state{}, fmt.Errorf("reading the state of the index: %w", errChecksum)
	}
	var s state
	if err := json.Unmarshal(text, &s); err != nil {
		return state{}, fmt.Errorf("reading the state of the index: %w", err)
	}
	if s.Format != format() {
		return state{}, fmt.Errorf("reading the state of the index: %w: %s", errFormat, s.Format)
	}
	return s, nil
}

// writeState replaces a state.
func writeState(dir, file string, s state) error {
	s.Format = format()
	data, err := json.Marshal(s)
	if err == nil {
		err = writeFile(filepath.Join(dir, file), fmt.Appendf(nil, "%08x\n%s", checksumOf(data), data))
	}
	if err != nil {
		return fmt.Errorf("writing the state of the index: %w", err)
	}
	return nil
}

// names returns the files and folders that the state is made of.
func (s state) names() []string {
	names := []string{s.Files.Name, s.Copies.Name, s.Dictionary.Name}
	for _, p := range s.Parts {
		names = append(names, p.Name, p.Dictionary.Name)
	}
	return names
}
