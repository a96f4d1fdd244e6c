package workload

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"strings"

	"byline/corpus/sentence"
)

// lineLimit is the size in bytes that a line of a data set may have.
const lineLimit = 16 << 20

var errNoText = errors.New("there are no *stories.jsonl or corpus.jsonl with text in it")

// foreign are data sets whose name ends in the code of a language that isn't
// English.
var foreign = regexp.MustCompile(`-(?:[a-df-z][a-z]|e[a-mo-z])$`)

// Read returns the corpus of the English data sets in a folder, in any depth:
// stories ("text" or "paragraphs") in files *stories.jsonl and corpus.jsonl. The
// documents come in a random order, and a paragraph that was there before is left
// out.
func Read(dir string) (*Corpus, error) {
	var documents [][]string
	known := map[string]bool{}
	err := eachLine(dir, isText, func(line []byte) error {
		var story struct {
			Text       string
			Paragraphs []string
		}
		if err := json.Unmarshal(line, &story); err != nil {
			return err
		}
		var document []string
		for _, p := range append(story.Paragraphs, strings.Split(story.Text, "\n")...) {
			p = strings.Join(strings.Fields(p), " ")
			if p != "" && !known[p] {
				known[p] = true
				document = append(document, p)
			}
		}
		documents = append(documents, document)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read the data sets in %s: %w", dir, err)
	}
	random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // no secret: it has to be the same each time
	random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
	var sentences []string
	for _, document := range documents {
		for _, paragraph := range document {
			sentences = append(sentences, split(paragraph)...)
		}
	}
	if len(sentences) == 0 {
		return nil, fmt.Errorf("%s: %w", dir, errNoText)
	}
	return newCorpus(sentences), nil
}

func isText(name string) bool {
	return strings.HasSuffix(name, "stories.jsonl") || name == "corpus.jsonl"
}

// split returns the sentences of a paragraph. What is longer than a passage, such
// as a table, is cut.
func split(paragraph string) []string {
	var out []string
	for _, span := range sentence.Split(paragraph, "en") {
		words := strings.Fields(span.In(paragraph))
		for len(words) > mostWords {
			out = append(out, strings.Join(words[:passageWords], " "))
			words = words[passageWords:]
		}
		if len(words) > 0 {
			out = append(out, strings.Join(words, " "))
		}
	}
	return out
}

// eachLine calls do with each line of the files in a folder of data sets whose
// name is accepted.
func eachLine(dir string, accepts func(name string) bool, do func(line []byte) error) error {
	root := os.DirFS(dir)
	return fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && foreign.MatchString(name):
			return fs.SkipDir
		case entry.IsDir() || !accepts(path.Base(name)):
			return nil
		}
		f, err := root.Open(name)
		if err != nil {
			return err
		}
		defer func() { _ = f.Close() }() // it was only read
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, lineLimit)
		for lines.Scan() {
			if err := do(lines.Bytes()); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		return lines.Err()
	})
}
