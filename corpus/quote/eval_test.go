package quote

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"byline/corpus"
)

// mention is one role of an attribution in the PolNeAR data: spans in code
// points of the story's text.
type mention struct {
	Spans [][2]int `json:"spans"`
}

type gold struct {
	Story   string   `json:"story_id"`
	Primary bool     `json:"primary"`
	Source  *mention `json:"source"`
	Cue     *mention `json:"cue"`
	Content *mention `json:"content"`
}

// TestPolNeAR measures attributions as the data's README defines the figures.
// It fails where they fall below what these rules have reached.
func TestPolNeAR(t *testing.T) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		t.Skip("BYLINE_EVAL_DIR is not set: there is no data to measure with")
	}
	for _, part := range []string{"train", "dev"} {
		t.Run(part, func(t *testing.T) {
			golds := map[string][]gold{}
			readLines(t, filepath.Join(dir, "polnear", part+"_attributions.jsonl"), func(g gold) {
				if g.Primary {
					golds[g.Story] = append(golds[g.Story], g)
				}
			})
			var sc score
			readLines(t, filepath.Join(dir, "polnear", part+"_stories.jsonl"), func(s struct {
				ID   string `json:"_id"`
				Text string `json:"text"`
			},
			) {
				sc.add([]rune(s.Text), golds[s.ID])
			})
			sc.log(t)
			if got := float64(sc.overlap) / float64(sc.named); got < 0.955 {
				t.Errorf("right when named %.3f: lower than these rules have reached", got)
			}
			if got := float64(sc.exact) / float64(sc.direct); got < 0.83 {
				t.Errorf("exact source %.3f: lower than these rules have reached", got)
			}
		})
	}
}

func readLines[T any](t *testing.T, file string, each func(T)) {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var v T
		if err := json.Unmarshal(lines.Bytes(), &v); err != nil {
			t.Fatal(err)
		}
		each(v)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// predicted is a quote with spans in code points of the whole text.
type predicted struct{ source, cue, content [][2]int }

type score struct {
	direct, named, overlap, exact int
	golds, guesses, right         [3]int // source, cue, content
}

func (sc *score) add(text []rune, golds []gold) {
	predictions := predict(text)
	inMarks := markedRunes(text)
	for _, g := range golds {
		if g.Content == nil || g.Source == nil || !mostly(g.Content.Spans, inMarks) {
			continue
		}
		sc.direct++
		best, most := -1, 0
		for i, p := range predictions {
			if n := shared(p.content, g.Content.Spans); n > most {
				best, most = i, n
			}
		}
		if best < 0 || len(predictions[best].source) == 0 {
			continue
		}
		p := predictions[best]
		sc.named++
		if shared(p.source, g.Source.Spans) > 0 {
			sc.overlap++
		}
		if same(p.source, g.Source.Spans) {
			sc.exact++
		}
	}
	var want, got [3][][][2]int
	for _, g := range golds {
		for i, m := range []*mention{g.Source, g.Cue, g.Content} {
			if m != nil && len(m.Spans) > 0 {
				want[i] = append(want[i], m.Spans)
			}
		}
	}
	for _, p := range predictions {
		for i, spans := range [][][2]int{p.source, p.cue, p.content} {
			if len(spans) > 0 {
				got[i] = append(got[i], spans)
			}
		}
	}
	for i := range want {
		sc.golds[i] += len(want[i])
		sc.guesses[i] += len(got[i])
		used := make([]bool, len(got[i]))
		for _, w := range want[i] {
			for j, g := range got[i] {
				if !used[j] && same(w, g) {
					used[j] = true
					sc.right[i]++
					break
				}
			}
		}
	}
}

func (sc *score) log(t *testing.T) {
	t.Helper()
	of := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	t.Logf("direct quotes: %d; source overlap %.3f, exact %.3f; right when named %.3f at coverage %.3f", sc.direct,
		of(sc.overlap, sc.direct), of(sc.exact, sc.direct), of(sc.overlap, sc.named), of(sc.named, sc.direct))
	for i, name := range []string{"source", "cue", "content"} {
		p, r := of(sc.right[i], sc.guesses[i]), of(sc.right[i], sc.golds[i])
		t.Logf("all attributions, %-7s exact: precision %.3f, recall %.3f, F1 %.3f", name, p, r, 2*p*r/max(p+r, 1e-9))
	}
}

// predict finds the quotes of a text whose lines are its paragraphs.
func predict(text []rune) []predicted {
	var story corpus.Story
	var starts []int
	story.Language = "en"
	at := 0
	for line := range strings.SplitSeq(string(text), "\n") {
		story.Paragraphs = append(story.Paragraphs, corpus.Paragraph{Text: line, Kind: corpus.Body})
		starts = append(starts, at)
		at += len([]rune(line)) + 1
	}
	locate := func(ls ...corpus.Location) (spans [][2]int) {
		for _, l := range ls {
			if !l.Empty() {
				s := l.Runes(story.Paragraphs[l.Paragraph].Text)
				spans = append(spans, [2]int{starts[l.Paragraph] + s.Start, starts[l.Paragraph] + s.End})
			}
		}
		return spans
	}
	var all []predicted
	for _, q := range Find(&story) {
		all = append(all, predicted{locate(q.Source), locate(q.Cue), locate(q.Parts...)})
	}
	return all
}

// markedRunes tells which code points lie in double quotation marks.
func markedRunes(text []rune) []bool {
	in := make([]bool, len(text))
	open := -1
	for i, r := range text {
		switch {
		case r == '“', r == '"' && open < 0:
			open = i
		case r == '\n':
			open = -1
		case (r == '”' || r == '"') && open >= 0:
			for j := open; j <= i; j++ {
				in[j] = true
			}
			open = -1
		}
	}
	return in
}

func mostly(spans [][2]int, in []bool) bool {
	all, hit := 0, 0
	for _, s := range spans {
		for i := s[0]; i < min(s[1], len(in)); i++ {
			all++
			if in[i] {
				hit++
			}
		}
	}
	return all > 0 && 10*hit >= 9*all
}

func shared(a, b [][2]int) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			n += max(0, min(x[1], y[1])-max(x[0], y[0]))
		}
	}
	return n
}

func same(a, b [][2]int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
