// Build makes the thesaurus's table from the folder of WordNet's database
// files (data.noun, index.noun, noun.exc, cntlist.rev …):
//
//	go run ./index/thesaurus/build /usr/share/wordnet index/thesaurus/wordnet.table
//
// WordNet 3.0 is Debian's package wordnet-base.
package main

import (
	"fmt"
	"os"

	"byline/index/thesaurus/table"
	"byline/index/thesaurus/wordnet"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("usage: build WORDNET-FOLDER FILE")
	}
	db, err := wordnet.Read(args[0])
	if err != nil {
		return err
	}
	return os.WriteFile(args[1], table.Encode(database{db}.words()), 0o644) //nolint:gosec // public data, for all to read
}
