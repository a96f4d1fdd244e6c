package inverted

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"byline/index/embedded/bitmap"
)

// document is how often a document has each term of each field.
type document map[string]map[string]int

// someDocuments returns random documents, in which a few terms are frequent.
func someDocuments(r *rand.Rand, n int) []document {
	documents := make([]document, n)
	for i := range documents {
		d := document{}
		for _, field := range []string{"a", "b", "zz"}[:1+r.IntN(3)] {
			d[field] = map[string]int{}
			for range r.IntN(20) {
				d[field][fmt.Sprintf("term%d", int(r.ExpFloat64()*30))] += 1 + r.IntN(3)/2
			}
			if r.IntN(100) == 0 {
				d[field]["often"] = 1 + r.IntN(30)
			}
		}
		documents[i] = d
	}
	return documents
}

// write writes documents to a new file.
func write(t *testing.T, documents []document) string {
	t.Helper()
	b := NewBuilder()
	for i, d := range documents {
		for field, terms := range d {
			for term, n := range terms {
				for range n {
					b.Postings(field, term).Add(uint32(i))
				}
			}
		}
	}
	name := filepath.Join(t.TempDir(), "file")
	if err := b.Write(name, len(documents)); err != nil {
		t.Fatal(err)
	}
	return name
}

// open opens a file until the test is over.
func open(t *testing.T, name string) *File {
	t.Helper()
	f, err := Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	return f
}

// lists are the documents by field and term, and those that have one again.
type lists map[string]map[string][][]uint32

func (l lists) add(field, term string, times int, docs ...uint32) {
	if l[field] == nil {
		l[field] = map[string][][]uint32{}
	}
	for len(l[field][term]) < times {
		l[field][term] = append(l[field][term], nil)
	}
	l[field][term][times-1] = append(l[field][term][times-1], docs...)
}

// wanted returns what a file of the documents says.
func wanted(documents []document) lists {
	want := lists{}
	for i, d := range documents {
		for field, terms := range d {
			for term, times := range terms {
				for n := range times {
					want.add(field, term, n+1, uint32(i))
				}
			}
		}
	}
	return want
}

// read returns all that a file says, each term looked up by itself too.
func read(t *testing.T, f *File) lists {
	t.Helper()
	got := lists{}
	r := f.Reader()
	for _, field := range f.fields {
		last := ""
		if err := r.Each(field, "", "", func(term string, l List) error {
			if term <= last {
				t.Errorf("%q after %q", term, last)
			}
			last = term
			for i, docs := range append([]bitmap.Bitmap{l.Docs}, l.Repeats...) {
				got.add(field, term, i+1, docs.AppendTo(nil)...)
			}
			if found, err := r.List(field, term); err != nil || !reflect.DeepEqual(found, l) {
				t.Errorf("%q is in %v and %v, %v", term, l, found, err)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
	}
	return got
}

// Files tell all that was written, and nothing else.
func TestFile(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1)) //nolint:gosec // nothing to guess
	for _, n := range []int{1, 2, 100, 70_000} {
		documents := someDocuments(r, n)
		f := open(t, write(t, documents))
		if got := read(t, f); !reflect.DeepEqual(got, wanted(documents)) || f.documents != n {
			t.Errorf("%d documents aren't read as they were written", n)
		}
		for _, field := range []string{"a", "c"} {
			if l, err := f.Reader().List(field, "nothing"); !l.Docs.IsEmpty() || err != nil {
				t.Errorf("what isn't there is found in %v, %v", l, err)
			}
		}
	}
}

// A range of terms ends before its end.
func TestRange(t *testing.T) {
	f := open(t, write(t, []document{{"a": {"1": 1, "2": 1, "3": 1, "4": 1}}}))
	var got []string
	if err := f.Reader().Each("a", "2", "4", func(term string, _ List) error {
		got = append(got, term)
		return nil
	}); err != nil || !slices.Equal(got, []string{"2", "3"}) {
		t.Errorf("got %q, %v", got, err)
	}
	stop := errors.New("enough") //nolint:err113 // for this test
	if err := f.Reader().Each("a", "", "", func(string, List) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
}

// A document that is set has a term once.
func TestSet(t *testing.T) {
	b := NewBuilder()
	for _, doc := range []uint32{0, 0, 2, 2} {
		b.Postings("a", "b").Set(doc)
	}
	name := filepath.Join(t.TempDir(), "file")
	if err := b.Write(name, 3); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, open(t, name)), (lists{"a": {"b": {{0, 2}}}}); !reflect.DeepEqual(got, want) {
		t.Errorf("got %v", got)
	}
}

// A file that was cut off, or has a wrong byte at its end, is an error.
func TestMalformed(t *testing.T) {
	whole, err := os.ReadFile(write(t, []document{{"a": {"b": 1, "c": 2}}, {"a": {"b": 1}}}))
	if err != nil {
		t.Fatal(err)
	}
	try := func(what string, data []byte) {
		t.Helper()
		name := filepath.Join(t.TempDir(), "file")
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		f, err := Open(name)
		if err == nil {
			err = f.Close()
			t.Errorf("%s is opened, %v", what, err)
		} else if len(data) > 0 && !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for n := range whole {
		try(fmt.Sprintf("the first %d bytes of %d", n, len(whole)), whole[:n])
	}
	for at := len(whole) - 8; at < len(whole)-4; at++ { // the version
		data := slices.Clone(whole)
		data[at]++
		try(fmt.Sprintf("byte %d", at), data)
	}
	if _, err := Open(filepath.Join(t.TempDir(), "nothing")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
