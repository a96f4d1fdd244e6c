package embedded

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"byline/corpus"
	"byline/index"
)

// memory is a Source of stories in memory. The first line of a file is its
// story's language, paper, date and title, tab-separated, and perhaps its ID and
// authors; each line after that
// is a paragraph, and one such as "Ann Lee, mayor: “…”" is a quote. After an
// empty line another story follows, or just "torn".
type memory struct {
	mu     sync.Mutex
	files  map[string]string
	times  map[string]time.Time
	inodes map[string]time.Time // when they changed
	broken map[string]error     // fail to load
	listed map[string]error     // fail to be listed
	err    error                // of the walk
	loads  []string
	parses []string
	parse  func(path string) // called before each Parse, if set

	version string
}

func (m *memory) Version() string { return m.version }

func (m *memory) Files(context.Context) iter.Seq2[corpus.File, error] {
	return func(yield func(corpus.File, error) bool) {
		paths := make([]string, 0, len(m.files))
		for path := range m.files {
			paths = append(paths, path)
		}
		for _, path := range paths { // in any order
			f := corpus.File{Path: path, Size: int64(len(m.files[path])), Modified: m.times[path], Changed: m.inodes[path]}
			if !yield(f, nil) {
				return
			}
		}
		for path, err := range m.listed {
			if !yield(corpus.File{Path: path}, corpus.FileError{File: path, Err: err}) {
				return
			}
		}
		if m.err != nil {
			yield(corpus.File{}, m.err)
		}
	}
}

func (m *memory) Load(_ context.Context, f corpus.File) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.loads = append(m.loads, f.Path)
	if err := m.broken[f.Path]; err != nil {
		return nil, corpus.FileError{File: f.Path, Err: err}
	}
	return []byte(m.files[f.Path]), nil
}

var (
	errTooShort = errors.New("is too short for a story")
	errTorn     = errors.New("a story of several is torn")
)

func (m *memory) Parse(_ context.Context, path string, data []byte) ([]corpus.Story, error) {
	m.mu.Lock()
	m.parses = append(m.parses, path)
	m.mu.Unlock()
	if m.parse != nil {
		m.parse(path)
	}
	var stories []corpus.Story
	var torn error
	for text := range strings.SplitSeq(string(data), "\n\n") {
		if text == "torn" {
			torn = errTorn
			continue
		}
		head, body, ok := strings.Cut(text, "\n")
		fields := strings.Split(head, "\t")
		if !ok || len(fields) < 4 {
			return nil, errTooShort
		}
		s := corpus.Story{
			ID: path, File: path,
			Language: fields[0], Publisher: fields[1], Published: corpus.Date(fields[2]), Title: fields[3],
		}
		if len(fields) > 4 && fields[4] != "" {
			s.ID = fields[4]
		}
		for _, author := range fields[min(5, len(fields)):] {
			s.Authors = append(s.Authors, corpus.Author{Name: author})
		}
		for line := range strings.SplitSeq(body, "\n") {
			i := len(s.Paragraphs)
			s.Paragraphs = append(s.Paragraphs, corpus.Paragraph{Text: line, Kind: corpus.Body})
			if who, words, ok := strings.Cut(line, ": “"); ok {
				name, role, _ := strings.Cut(who, ", ")
				part := corpus.Location{Paragraph: i, Span: corpus.Span{Start: len(line) - len(words) - len("“"), End: len(line)}}
				s.Quotes = append(s.Quotes, corpus.Quote{Parts: []corpus.Location{part}, Speaker: name, Role: role, Direct: true})
			}
		}
		stories = append(stories, s)
	}
	return stories, torn
}

// town are stories in three languages and two papers.
func town() *memory {
	return &memory{files: map[string]string{
		"bridge.txt": "en\tHarbour Post\t2021-02-15\tBridge closes for repairs\t\tAnn O’Brien\tTom Reed\n" +
			"The old bridge over the Lune is closing for repairs until May.\n" +
			"Ann Lee, mayor of Westport: “We can’t wait another winter.”\n" +
			"Ferries will run every hour, said Tom O’Brien, who owns two of them.",
		"ferry.txt": "en-GB\tWestport’s Herald\t2021-02\tFerry prices rise\n" +
			"Ferry tickets now cost 4 dollars, the U.S. operator said.\n" +
			"The price of a yearly pass stays the same.",
		"bruecke.txt": "de\tHafenbote\t2021-03-01\tBrücke wird gesperrt\n" +
			"Die alten Häuser an der Brücke über die Lune bleiben offen.\n" +
			"Bürgermeisterin Ann Lee dankte den Arbeitern.",
		"most.txt": "ru\tПорт\t\tМост закрыт\n" +
			"Старые мосты города закрывают на ремонт.",
	}}
}

func open(tb testing.TB, dir string) *Index {
	tb.Helper()
	x, err := Open(tb.Context(), slog.New(slog.DiscardHandler), dir)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := x.Close(); err != nil {
			tb.Error(err)
		}
	})
	return x
}

func refresh(tb testing.TB, x *Index, src Source) index.Report {
	tb.Helper()
	report, err := x.Update(tb.Context(), src, false, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return report
}

func viewOf(tb testing.TB, x *Index) index.View {
	tb.Helper()
	v, err := x.View(tb.Context())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := v.Close(); err != nil {
			tb.Error(err)
		}
	})
	return v
}

// find returns the candidates of a query as "story/paragraph".
func find(tb testing.TB, v index.View, q index.Query) []string {
	tb.Helper()
	candidates, err := v.Search(tb.Context(), q, 100)
	if err != nil {
		tb.Fatal(err)
	}
	found := make([]string, len(candidates))
	for i, c := range candidates {
		found[i] = fmt.Sprintf("%s/%d", c.Story.ID, c.Paragraph)
	}
	return found
}

func TestSearch(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, town())
	v := viewOf(t, x)
	for _, tt := range []struct {
		name string
		q    index.Query
		want []string // in any order
	}{
		{"English stems", index.Query{Text: "owning"}, []string{"bridge.txt/2"}},
		{"a title counts for every passage", index.Query{Text: "repair"}, []string{"bridge.txt/0", "bridge.txt/1", "bridge.txt/2"}},
		{"stop words don't count", index.Query{Text: "who was the"}, nil},
		{"a curly stop word", index.Query{Text: "can't we"}, nil},
		{"a straight apostrophe finds a curly one", index.Query{Text: "o'brien's"}, []string{"bridge.txt/2"}},
		{"an acronym without dots", index.Query{Text: "US"}, []string{"ferry.txt/0"}},
		{"German stems", index.Query{Text: "altes Haus"}, []string{"bruecke.txt/0"}},
		{"Russian stems", index.Query{Text: "старый мост"}, []string{"most.txt/0"}},
		{"a name in every language", index.Query{Text: "Ann"}, []string{"bridge.txt/1", "bruecke.txt/1"}},
		{"without its accents", index.Query{Text: "Hauser"}, []string{"bruecke.txt/0"}},
		{"more words", index.Query{Text: "xylophone", More: []string{"yearly"}}, []string{"ferry.txt/1"}},
		{"a speaker", index.Query{Speaker: "Ann Lee"}, []string{"bridge.txt/1"}},
		{"a role", index.Query{Speaker: "Mayor"}, []string{"bridge.txt/1"}},
		{"a paper", index.Query{Text: "ferry", Source: "westport's herald"}, []string{"ferry.txt/0", "ferry.txt/1"}},
		{"a paper without its apostrophe", index.Query{Text: "pass", Source: "Westports Herald"}, []string{"ferry.txt/1"}},
		{"a word of a paper", index.Query{Text: "ferry", Source: "HARBOUR"}, []string{"bridge.txt/2"}},
		{"a title", index.Query{Text: "ferry", Source: "Bridge closes for repairs"}, []string{"bridge.txt/2"}},
		{"words of two papers", index.Query{Text: "ferry", Source: "Harbour Herald"}, nil},
		{"a paper that isn't one", index.Query{Text: "ferry", Source: "?"}, nil},
		{"from a day in the month", index.Query{Text: "ferry lune", From: "2021-02-20"}, []string{"bruecke.txt/0", "ferry.txt/0", "ferry.txt/1"}},
		{"to the end of a month", index.Query{Text: "lune", To: "2021-02"}, []string{"bridge.txt/0"}},
		{"in a year", index.Query{Text: "lune", From: "2021", To: "2021"}, []string{"bridge.txt/0", "bruecke.txt/0"}},
		{"in another", index.Query{Text: "lune", To: "2020-12-31"}, nil},
		{"no date", index.Query{Text: "мост", From: "1900"}, nil},
		{"paper and date", index.Query{Text: "ferry lune", Source: "hafenbote", From: "2021-03-01T10:00:00Z"}, []string{"bruecke.txt/0"}},
		{"an author", index.Query{Author: "tom reed"}, []string{"bridge.txt/0", "bridge.txt/1", "bridge.txt/2"}},
		{"an author on something", index.Query{Text: "lune", Author: "Ann O'Brien"}, []string{"bridge.txt/0"}},
		{"an author in a paper", index.Query{Author: "Reed", Source: "herald"}, nil},
		{"no author", index.Query{Text: "lune", Author: "Lee"}, nil},
		{"nothing asked", index.Query{}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := find(t, v, tt.q)
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("found %q, want %q", got, tt.want)
			}
		})
	}
	if _, err := v.Search(t.Context(), index.Query{Text: "ferry", From: "spring"}, 1); !errors.Is(err, errDate) {
		t.Errorf("From: spring: got error %v, want %v", err, errDate)
	}
}

// TestNewestFirst holds that without words the passages of the stories
// published last come first.
func TestNewestFirst(t *testing.T) {
	t.Parallel()
	x := open(t, t.TempDir())
	refresh(t, x, town())
	want := []string{"bruecke.txt/0", "bruecke.txt/1", "ferry.txt/0", "ferry.txt/1", "bridge.txt/0", "bridge.txt/1", "bridge.txt/2"}
	if got := find(t, viewOf(t, x), index.Query{From: "1900"}); !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}
