package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"strings"
	"time"

	"byline/corpus"
)

// fileStories is how many stories the source has in a file. An update reads a
// file that changed in whole.
const fileStories = 300

// source gives the passages as stories to the engine: parts of the passages'
// file as files. What it takes to read real files is measured elsewhere.
type source struct {
	file  *os.File
	files []part
	added string // a story that there is besides
}

// part is one of the parts, in bytes of the passages' file.
type part struct{ start, end int64 }

const addedFile = "added.txt"

func openSource(passages string) (*source, error) {
	f, err := os.Open(passages)
	if err != nil {
		return nil, err
	}
	s := &source{file: f}
	var at int64
	stories, last := 0, ""
	lines := bufio.NewScanner(f)
	for ; lines.Scan(); at += int64(len(lines.Bytes())) + 1 {
		if story, _ := passageOf(lines.Text()); story != last {
			if stories%fileStories == 0 {
				s.files = append(s.files, part{start: at})
			}
			stories, last = stories+1, story
		}
		s.files[len(s.files)-1].end = at + int64(len(lines.Bytes())) + 1
	}
	if err := lines.Err(); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return s, nil
}

func (s *source) close() error { return s.file.Close() }

// Version is that of Parse.
func (*source) Version() string { return "1" }

// Files yields the parts, by their numbers.
func (s *source) Files(context.Context) iter.Seq2[corpus.File, error] {
	modified := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	return func(yield func(corpus.File, error) bool) {
		for i, p := range s.files {
			if !yield(corpus.File{Path: fmt.Sprintf("%06d.txt", i), Size: p.end - p.start, Modified: modified}, nil) {
				return
			}
		}
		if s.added != "" {
			yield(corpus.File{Path: addedFile, Size: int64(len(s.added)), Modified: modified}, nil)
		}
	}
}

// Load reads a part.
func (s *source) Load(_ context.Context, f corpus.File) ([]byte, error) {
	if f.Path == addedFile {
		return []byte(s.added), nil
	}
	i, err := strconv.Atoi(strings.TrimSuffix(f.Path, ".txt"))
	if err != nil {
		return nil, err
	}
	data := make([]byte, s.files[i].end-s.files[i].start)
	_, err = io.ReadFull(io.NewSectionReader(s.file, s.files[i].start, int64(len(data))), data)
	return data, err
}

// Parse returns the stories of a part. A passage is a paragraph.
func (*source) Parse(_ context.Context, path string, data []byte) ([]corpus.Story, error) {
	var stories []corpus.Story
	for line := range strings.Lines(string(data)) {
		id, text := passageOf(strings.TrimSuffix(line, "\n"))
		if len(stories) == 0 || stories[len(stories)-1].ID != id {
			stories = append(stories, corpus.Story{ID: id, File: path, Language: "en"})
		}
		s := &stories[len(stories)-1]
		s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: text, Kind: corpus.Body})
	}
	return stories, nil
}
