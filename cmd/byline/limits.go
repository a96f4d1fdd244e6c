package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/dustin/go-humanize"

	"byline/corpus"
	"byline/corpus/extract"
)

// newLimits reads the limits of what is read of one file. One that isn't set
// is zero, which stands for the default.
func newLimits(get func(name string) string) (l extract.Limits, err error) {
	for _, v := range []struct {
		name  string
		parse func(text string) error
	}{
		{envMaxFileSize, func(text string) error { return parseSize(text, &l.FileSize) }},
		{envMaxUnpacked, func(text string) error { return parseSize(text, &l.Unpacked) }},
		{envMaxEntries, func(text string) error { return parseCount(text, &l.Entries) }},
		{envMaxDepth, func(text string) error { return parseCount(text, &l.Depth) }},
		{envMaxElements, func(text string) error { return parseCount(text, &l.Elements) }},
		{envMaxTime, func(text string) error { return parseTime(text, &l.Time) }},
	} {
		if text := get(v.name); text != "" {
			if err := v.parse(text); err != nil {
				return l, fmt.Errorf("%s is %q, %w", v.name, text, err)
			}
		}
	}
	return l, nil
}

func parseSize(text string, to *int64) error {
	n, err := humanize.ParseBytes(text)
	if err != nil || n == 0 || n > math.MaxInt64/2 {
		return errNotSize
	}
	*to = int64(n)
	return nil
}

func parseCount(text string, to *int) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return errNotCount
	}
	*to = n
	return nil
}

func parseTime(text string, to *time.Duration) error {
	d, err := time.ParseDuration(text)
	if err != nil || d <= 0 {
		return errNotTime
	}
	*to = d
	return nil
}

var (
	errNotSize  = errors.New("which is no size; write one such as 64MiB")
	errNotCount = errors.New("which is no whole number above 0")
	errNotTime  = errors.New("which is no time; write one such as 20s")
)

// raisedBy are the variables that raise the limits that stories do reach.
var raisedBy = map[corpus.Limit]string{
	corpus.LimitFileSize:  envMaxFileSize,
	extract.LimitUnpacked: envMaxUnpacked,
	extract.LimitEntries:  envMaxEntries,
	extract.LimitDepth:    envMaxDepth,
	extract.LimitElements: envMaxElements,
	extract.LimitTime:     envMaxTime,
}

// keptBy says how to keep within the limits that no story reaches.
var keptBy = map[corpus.Limit]string{
	extract.LimitText:      "split it into files of a story each",
	extract.LimitLines:     "split it into files of a story each",
	extract.LimitParagraph: "break it into paragraphs",
}

// mend adds to an error of the reader what to do about the limit that was in the
// way: which variable raises it, or how to keep within it.
func mend(err error) error {
	e, ok := errors.AsType[*corpus.LimitError](err)
	switch {
	case ok && raisedBy[e.Limit] != "":
		return fmt.Errorf("%w; %s can allow more", err, raisedBy[e.Limit])
	case ok && keptBy[e.Limit] != "":
		return fmt.Errorf("%w; %s", err, keptBy[e.Limit])
	}
	return err
}
