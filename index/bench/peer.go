package main

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// sources are the programs of the peers that are written in other languages.
//
//go:embed sqlite/peer.py xapian/peer.py
//go:embed tantivy/Cargo.toml tantivy/Cargo.lock tantivy/src/main.rs
//go:embed lucene/pom.xml lucene/src/main/java/Bench.java
var sources embed.FS

// topK is how many passages are asked for.
const topK = 10

// peer is an engine that is measured.
type peer struct {
	name  string // in options, and of the folder in sources
	title string
	setup installer // nil where it is built in
}

// peers are all engines, ours first.
func peers() []peer {
	return []peer{
		{name: "byline", title: "Byline"},
		{name: "bleve", title: "stock Bleve"},
		{name: "sqlite", title: "SQLite FTS5", setup: setupSQLite},
		{name: "xapian", title: "Xapian", setup: setupXapian},
		{name: "tantivy", title: "Tantivy", setup: setupTantivy},
		{name: "lucene", title: "Lucene", setup: setupLucene},
	}
}

// commandFile is written last into a peer's folder: the command that runs it, as
// a JSON list.
const commandFile = "command.json"

var errNotInstalled = errors.New("isn't installed: go run ./index/bench setup")

// folder returns where in the cache a peer is installed. It has another name when
// the peer's program changes.
func (p peer) folder(cache string) (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(sources, p.name, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := sources.ReadFile(name)
		_, _ = fmt.Fprintf(sum, "%s %d %s", name, len(data), data)
		return err
	})
	return filepath.Join(cache, p.name+"-"+hex.EncodeToString(sum.Sum(nil)[:6])), err
}

// command returns the command that runs a peer, and a name for what is run: of
// another name, it may build another index.
func (p peer) command(cache string) (command []string, key string, err error) {
	if p.setup == nil {
		self, err := os.Executable()
		if p.name == "bleve" {
			key = p.name + moduleVersion("github.com/blevesearch/bleve/v2")
		}
		return []string{self, "engine", p.name}, key, err
	}
	dir, err := p.folder(cache)
	if err != nil {
		return nil, "", err
	}
	data, err := os.ReadFile(filepath.Join(dir, commandFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", errNotInstalled
	}
	if err != nil {
		return nil, "", err
	}
	return command, filepath.Base(dir), json.Unmarshal(data, &command)
}
