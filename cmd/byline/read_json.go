package main

import (
	"slices"
	"strings"

	"byline/corpus"
	"byline/corpus/extract"
)

// readJSON is a story as read --json prints it. Dropped is there with --why
// alone.
type readJSON struct {
	storyJSON

	Dropped *[]droppedJSON `json:"dropped,omitempty"`
}

// droppedJSON is a part of the file that was left out; it stood before the
// paragraph of that index.
type droppedJSON struct {
	Text   string `json:"text"`
	Reason string `json:"reason"`
	Before int    `json:"before"`
}

// readFailJSON is a file that couldn't be read and, with --why, what was found
// in it instead.
type readFailJSON struct {
	fileFailJSON

	Dropped []droppedJSON `json:"dropped,omitempty"`
}

// storyView is story i of a result as it is printed.
func (r *reader) storyView(result extract.Result, i int) string {
	s := &result.Stories[i]
	var dropped []extract.Dropped
	if r.flags.why {
		dropped = droppedOf(result, i)
	}
	if !r.flags.json {
		return r.style.readStory(s, dropped)
	}
	v := readJSON{storyJSON: storyView(s)}
	if r.flags.why {
		views := droppedView(dropped)
		v.Dropped = &views
	}
	return jsonLine(v)
}

// failureView is why a file couldn't be read, as it is printed.
func (r *reader) failureView(fe corpus.FileError, result extract.Result) string {
	var dropped []extract.Dropped
	if r.flags.why && len(result.Stories) == 0 {
		dropped = result.Dropped
	}
	if r.flags.json {
		return jsonLine(readFailJSON{fileFailJSON{fe.File, fe.Err.Error()}, droppedView(dropped)})
	}
	var b strings.Builder
	b.WriteString("byline: not read: " + printable(fe.Error()) + "\n")
	for _, d := range dropped {
		b.WriteString("  dropped: " + d.Reason + ": " + printable(d.Text) + "\n")
	}
	return b.String()
}

// droppedOf returns what was left out of story i, or, of the last one, after
// it, in the order in which it stood.
func droppedOf(result extract.Result, i int) []extract.Dropped {
	var out []extract.Dropped
	last := len(result.Stories) - 1
	for _, d := range result.Dropped {
		if d.Story > last {
			d.Story, d.Before = last, len(result.Stories[last].Paragraphs)
		}
		if d.Story == i {
			out = append(out, d)
		}
	}
	slices.SortStableFunc(out, func(a, b extract.Dropped) int { return a.Before - b.Before })
	return out
}

func droppedView(dropped []extract.Dropped) []droppedJSON {
	out := []droppedJSON{}
	for _, d := range dropped {
		out = append(out, droppedJSON{d.Text, d.Reason, d.Before})
	}
	return out
}

// jsonLine is a value as printJSON writes it.
func jsonLine(v any) string {
	var b strings.Builder
	if err := printJSON(&b, v); err != nil {
		panic(err) // it has nothing that can't be encoded
	}
	return b.String()
}
