package record

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/corpus/sample"
	"byline/index"

	"github.com/google/go-cmp/cmp"
)

// sampleStories are the embedded stories, as the reader finds them.
func sampleStories(tb testing.TB) []*corpus.Story {
	tb.Helper()
	return storiesIn(tb, sample.FS)
}

func storiesIn(tb testing.TB, files fs.FS) []*corpus.Story {
	tb.Helper()
	folder := &corpus.Folder{FS: files, Accepts: extract.Accepts, Extract: new(extract.Reader).Stories}
	var out []*corpus.Story
	for file, err := range folder.Files(tb.Context()) {
		if err != nil {
			tb.Fatal(err)
		}
		data, err := folder.Load(tb.Context(), file)
		if err != nil {
			tb.Fatal(err)
		}
		stories, err := folder.Parse(tb.Context(), file.Path, data)
		if err != nil {
			tb.Fatal(err)
		}
		for i := range stories {
			out = append(out, &stories[i])
		}
	}
	return out
}

// roundTrip fails unless a story and its layout come back as they were.
func roundTrip(tb testing.TB, d *Dictionary, s *corpus.Story) (size int) {
	tb.Helper()
	layout := index.LayoutOf(s)
	data := d.Encode([]byte("before"), s, layout)
	gotStory, gotLayout, err := d.Decode(data[len("before"):])
	if err != nil {
		tb.Fatalf("decoding %q: %v", s.ID, err)
	}
	if diff := cmp.Diff(s, gotStory); diff != "" {
		tb.Fatalf("story %q (-before +after):\n%s", s.ID, diff)
	}
	if diff := cmp.Diff(layout, gotLayout); diff != "" {
		tb.Fatalf("layout of %q (-before +after):\n%s", s.ID, diff)
	}
	return len(data)
}

func TestSampleStories(t *testing.T) {
	t.Parallel()
	stories := sampleStories(t)
	d := Train(slices.Values(stories))
	size, without := 0, 0
	for _, s := range stories {
		size += roundTrip(t, d, s)
		without += roundTrip(t, new(Dictionary), s)
	}
	// They are too few, in too many languages, to save much.
	if size == 0 || size > without*3/4 {
		t.Errorf("records take %d bytes, and %d without a dictionary; it is to save a quarter", size, without)
	}
}

func TestDictionary(t *testing.T) {
	t.Parallel()
	stories := sampleStories(t)
	d := Train(slices.Values(stories))
	if again := Train(slices.Values(stories)); !slices.Equal(again.Bytes(), d.Bytes()) {
		t.Error("the same stories give another dictionary")
	}
	parsed, err := ParseDictionary(d.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stories {
		data := d.Encode(nil, s, index.LayoutOf(s))
		if !slices.Equal(parsed.Encode(nil, s, index.LayoutOf(s)), data) {
			t.Errorf("story %s is written otherwise with the dictionary that was read", s.ID)
		}
		if got, _, err := parsed.Decode(data); err != nil || !cmp.Equal(got, s) {
			t.Errorf("story %s came back as another, %v", s.ID, err)
		}
	}
	for _, data := range []string{"", "\x01", "\x01\x00", "\x01\x02a", "\x01\x11a", "\x02\x01a\x21b", "\x02\x01a\x1f" + strings.Repeat("a", 15), "\x00more", "\xff\xff\xff\xff\x0f"} {
		if _, err := ParseDictionary([]byte(data)); !errors.Is(err, errDictionary) {
			t.Errorf("%q as a dictionary: %v", data, err)
		}
	}
}

// anyStory makes a story in which everything may be odd.
func anyStory(rnd *rand.Rand) *corpus.Story {
	words := []string{"", "the ", "mayor", " said.", "“No,” ", "Мэр ", "市长说。", "\xff\xfe", "\x00", "\n", "U.S. ", strings.Repeat("long ", 200), strings.Repeat("x", 400)}
	text := func() string {
		var b strings.Builder
		for range rnd.IntN(6) {
			b.WriteString(words[rnd.IntN(len(words))])
		}
		return b.String()
	}
	number := func() int {
		if rnd.IntN(8) == 0 {
			return int(rnd.Uint64()) //nolint:gosec // any number will do
		}
		return rnd.IntN(1000)
	}
	place := func() corpus.Location {
		return corpus.Location{Paragraph: number(), Span: corpus.Span{Start: number(), End: number()}}
	}
	s := &corpus.Story{
		ID: text(), File: text(), Title: text(), Publisher: text(), Published: corpus.Date(text()), Updated: corpus.Date(text()),
		Dated: corpus.Date(text()), Section: text(), URL: text(), Language: []string{"", "en", "de", "ru", "zh", "\xff"}[rnd.IntN(6)],
	}
	if rnd.IntN(4) > 0 {
		s.Paragraphs = []corpus.Paragraph{}
		for range rnd.IntN(9) {
			kinds := []corpus.Kind{corpus.Body, corpus.Heading, corpus.List, corpus.Caption, "", "other"}
			s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: text(), Kind: kinds[rnd.IntN(len(kinds))]})
		}
	}
	if rnd.IntN(4) > 0 {
		s.Authors = []corpus.Author{}
		for range rnd.IntN(3) {
			s.Authors = append(s.Authors, corpus.Author{Name: text(), Role: text()})
		}
	}
	if rnd.IntN(4) > 0 {
		s.Quotes = []corpus.Quote{}
		for range rnd.IntN(4) {
			q := corpus.Quote{Speaker: text(), Role: text(), Via: text(), Source: place(), Cue: place(), Direct: rnd.IntN(2) == 0}
			if rnd.IntN(4) > 0 {
				q.Parts = []corpus.Location{}
				for range rnd.IntN(3) {
					q.Parts = append(q.Parts, place())
				}
			}
			s.Quotes = append(s.Quotes, q)
		}
	}
	return s
}

func TestAnyStories(t *testing.T) {
	t.Parallel()
	rnd := rand.New(rand.NewPCG(6, 6)) //nolint:gosec // the same stories each time
	trained := Train(slices.Values(sampleStories(t)))
	for range 2000 {
		s := anyStory(rnd)
		roundTrip(t, trained, s)
		roundTrip(t, new(Dictionary), s)
	}
}

// TestDamage changes each byte of a record, and cuts it at each.
func TestDamage(t *testing.T) {
	t.Parallel()
	s := sampleStories(t)[0]
	d := Train(slices.Values([]*corpus.Story{s}))
	whole := d.Encode(nil, s, index.LayoutOf(s))
	for i := range whole {
		if _, _, err := d.Decode(whole[:i]); err == nil {
			t.Fatalf("the first %d bytes of a record were taken for one", i)
		}
		data := slices.Clone(whole)
		data[i] ^= 1 << (i % 8)
		if _, _, err := d.Decode(data); !errors.Is(err, errChecksum) {
			t.Fatalf("with a bit changed in byte %d: %v", i, err)
		}
	}
}

func TestDecodeAtOnce(t *testing.T) {
	t.Parallel()
	stories := sampleStories(t)
	d := Train(slices.Values(stories))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, s := range stories {
				data := d.Encode(nil, s, index.LayoutOf(s))
				if got, _, err := d.Decode(data); err != nil || !cmp.Equal(got, s) {
					t.Errorf("story %s came back as another, %v", s.ID, err)
				}
			}
		})
	}
	wg.Wait()
}

// FuzzDecode decodes what has the checksum that it should.
func FuzzDecode(f *testing.F) {
	stories := sampleStories(f)
	d := Train(slices.Values(stories))
	for _, s := range stories {
		f.Add(d.Encode(nil, s, index.LayoutOf(s))[checksumSize:])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, l, err := d.decode(data)
		if err != nil {
			return
		}
		for _, p := range l.Parts { // nothing is outside of its text
			text := p.In(s.Paragraphs[p.Paragraph].Text)
			for _, sentence := range p.Sentences {
				_ = sentence.In(text)
			}
		}
		again, _, err := d.decode(d.Encode(nil, s, l)[checksumSize:])
		if err != nil || !cmp.Equal(s, again) {
			t.Errorf("what was decoded doesn't come back: %v", err)
		}
	})
}

func FuzzText(f *testing.F) {
	d := Train(slices.Values(sampleStories(f)))
	f.Add("The mayor said: “No.” 市长说 \xff")
	f.Fuzz(func(t *testing.T, text string) {
		codes := d.compress(nil, text)
		if got, err := d.expand(nil, codes, len(text)); err != nil || string(got) != text {
			t.Errorf("%q came back as %q, %v", text, got, err)
		}
	})
}

// BenchmarkRecord has the stories of a set, half of which the dictionary is
// made from.
func BenchmarkRecord(b *testing.B) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		b.Skip("BYLINE_EVAL_DIR is not set")
	}
	for _, set := range []string{"polnear", "xquad-en"} {
		files, err := fs.Sub(os.DirFS(dir), set)
		if err != nil {
			b.Fatal(err)
		}
		stories := storiesIn(b, only{files})
		half := len(stories) / 2
		d := Train(slices.Values(stories[:half]))
		stories = stories[half:]
		text, size := 0, 0
		records := make([][]byte, len(stories))
		layouts := make([]*index.Layout, len(stories))
		for i, s := range stories {
			for _, p := range s.Paragraphs {
				text += len(p.Text)
			}
			layouts[i] = index.LayoutOf(s)
			records[i] = d.Encode(nil, s, layouts[i])
			size += len(records[i])
		}
		b.Run(set+"/Encode", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(text / len(stories)))
			for i := 0; b.Loop(); i++ {
				d.Encode(nil, stories[i%len(stories)], layouts[i%len(stories)])
			}
		})
		b.Run(set+"/Decode", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(text / len(stories)))
			for i := 0; b.Loop(); i++ {
				if _, _, err := d.Decode(records[i%len(records)]); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(size)/float64(text), "size/text")
		})
	}
}

// only hides what is no story of a set.
type only struct{ fs.FS }

func (o only) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return !strings.HasSuffix(e.Name(), "stories.jsonl") }), err
}
