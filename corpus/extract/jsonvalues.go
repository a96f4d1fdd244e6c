package extract

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"reflect"
	"strings"
)

// jsonValue is one of the values in a text that should be stories.
type jsonValue struct {
	place string // in the text, for people: "line 3"
	raw   json.RawMessage
	err   error // why the value can't be read, in plain words
}

// jsonValues yields the values of a text: one to a line, or one after another,
// or those of one list.
func jsonValues(text string) iter.Seq[jsonValue] {
	if jsonLines(text) {
		return lineValues(text)
	}
	return listValues(text)
}

// jsonLines reports whether there is a line in text that is an object.
func jsonLines(text string) bool {
	for line := range strings.Lines(text) {
		if line[0] == '{' && json.Valid([]byte(line)) {
			return true
		}
	}
	return false
}

// lineValues takes each line by itself, so that a broken one spoils no other.
func lineValues(text string) iter.Seq[jsonValue] {
	return func(yield func(jsonValue) bool) {
		n := 0
		for line := range strings.Lines(text) {
			n++
			if strings.TrimSpace(line) == "" {
				continue
			}
			v := jsonValue{place: fmt.Sprintf("line %d", n)}
			v.err = inWords(json.Unmarshal([]byte(line), &v.raw))
			if !yield(v) {
				return
			}
		}
	}
}

// listValues takes values in any layout. Where one isn't JSON it can't be told
// where the next begins: that one is the last.
func listValues(text string) iter.Seq[jsonValue] {
	return func(yield func(jsonValue) bool) {
		in := json.NewDecoder(strings.NewReader(text))
		list := strings.HasPrefix(strings.TrimSpace(text), "[")
		if list {
			_, _ = in.Token() // the bracket
		}
		for n := 1; ; n++ {
			if list && !in.More() {
				if _, err := in.Token(); err != nil {
					yield(jsonValue{place: fmt.Sprintf("after story %d", n-1), err: inWords(err)})
				}
				return
			}
			v := jsonValue{place: fmt.Sprintf("story %d", n)}
			err := in.Decode(&v.raw)
			if errors.Is(err, io.EOF) {
				return
			}
			v.err = inWords(err)
			if !yield(v) || broken(err) {
				return
			}
		}
	}
}

// broken reports whether an error of a decoder is that what it reads isn't JSON.
func broken(err error) bool {
	_, syntax := errors.AsType[*json.SyntaxError](err)
	return syntax || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF)
}

// inWords says of a decoder's error what is wrong in the file, rather than what
// that means to this program.
func inWords(err error) error {
	if e, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		// The first part of the path may be the name of an embedded struct.
		field := strings.TrimPrefix(e.Field, "metadata.")
		return errors.New(strings.TrimPrefix(field+": expected "+wanted(e.Type), ": "))
	}
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("is not valid JSON: it breaks off")
	case broken(err):
		return fmt.Errorf("is not valid JSON: %w", err)
	}
	return err
}

// wanted names a type as JSON has it.
func wanted(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "text"
	case reflect.Slice:
		return "a list"
	default:
		return "an object"
	}
}
