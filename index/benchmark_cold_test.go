package index_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"byline/corpus"
	"byline/corpus/extract"
	"byline/index"
)

// BenchmarkCold asks the questions of CLAP NQ, and what some have said, of the thousand news stories of
// PolNeAR, none of which was matched with a question before. What the engine
// does (searching, analyzing, cutting) is remembered from a first round, so that
// what is left is the time of this package.
func BenchmarkCold(b *testing.B) {
	dir := os.Getenv("BYLINE_EVAL_DIR")
	if dir == "" {
		b.Skip("BYLINE_EVAL_DIR is not set")
	}
	engine := open(b)
	if _, err := engine.Update(b.Context(), &corpus.Folder{
		FS:      os.DirFS(filepath.Join(dir, "polnear")),
		Accepts: func(path string) bool { return path == "train_stories.jsonl" },
		Extract: new(extract.Reader).Stories,
	}, true, nil); err != nil {
		b.Fatal(err)
	}
	natural := questionsOf(b, filepath.Join(dir, "clapnq-dev", "questions.jsonl"))[:200]
	var speech []string
	for _, speaker := range []string{"Donald Trump", "Hillary Clinton", "Paul Ryan", "the governor", "police"} {
		for _, topic := range []string{"taxes", "the wall", "Russia", "the emails", "immigrants and jobs"} {
			speech = append(speech, fmt.Sprintf("What did %s say about %s?", speaker, topic))
		}
	}
	for _, kind := range []struct {
		name      string
		questions []string
		warm      bool
	}{{"natural", natural, false}, {"speech", speech, false}, {"natural/warm", natural, true}, {"speech/warm", speech, true}} {
		questions := kind.questions
		b.Run(kind.name, func(b *testing.B) {
			x := index.New(&remembering{
				Engine: engine, warm: kind.warm, terms: map[string][]index.Term{}, found: map[string][]index.Candidate{},
				near: map[string][]index.Spelling{}, counts: map[string]index.Statistics{},
				layouts: map[*corpus.Story]*index.Layout{}, tokens: map[*corpus.Story]*index.Tokens{},
			})
			ask := func(i int) time.Duration {
				start := time.Now()
				if _, err := x.Ask(b.Context(), index.Question{Text: questions[i%len(questions)]}); err != nil {
					b.Fatal(err)
				}
				return time.Since(start)
			}
			for i := range questions {
				ask(i)
			}
			var times []time.Duration
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				times = append(times, ask(i))
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)/2].Microseconds()), "µs-p50")
			b.ReportMetric(float64(times[len(times)*99/100].Microseconds()), "µs-p99")
		})
	}
}

// remembering is an engine that is asked the same again and again. Unless it is
// warm it forgets the tokens of stories after each question.
type remembering struct {
	index.Engine
	warm    bool
	terms   map[string][]index.Term
	found   map[string][]index.Candidate
	near    map[string][]index.Spelling
	counts  map[string]index.Statistics
	layouts map[*corpus.Story]*index.Layout
	tokens  map[*corpus.Story]*index.Tokens

	analyzing sync.Mutex
}

type rememberingView struct {
	index.View
	*remembering
}

func (r *remembering) View(ctx context.Context) (index.View, error) {
	v, err := r.Engine.View(ctx)
	if !r.warm {
		clear(r.tokens)
	}
	return &rememberingView{v, r}, err
}

// Analyze may be called by several goroutines at once.
func (v *rememberingView) Analyze(language, text string) []index.Term {
	v.analyzing.Lock()
	defer v.analyzing.Unlock()
	return remember(v.terms, language+text, func() []index.Term { return v.View.Analyze(language, text) })
}

func (v *rememberingView) Statistics(ctx context.Context, language string, terms []string) (index.Statistics, error) {
	var err error
	return remember(v.counts, fmt.Sprint(language, terms), func() index.Statistics {
		var s index.Statistics
		s, err = v.View.Statistics(ctx, language, terms)
		return s
	}), err
}

func (v *rememberingView) Near(ctx context.Context, word string, edits int) ([]index.Spelling, error) {
	var err error
	return remember(v.near, fmt.Sprint(word, edits), func() []index.Spelling {
		var s []index.Spelling
		s, err = v.View.Near(ctx, word, edits)
		return s
	}), err
}

func (v *rememberingView) Search(ctx context.Context, q index.Query, k int) ([]index.Candidate, error) {
	var err error
	out := slices.Clone(remember(v.found, fmt.Sprint(q, k), func() []index.Candidate {
		var cs []index.Candidate
		cs, err = v.View.Search(ctx, q, k)
		return cs
	}))
	for i := range out {
		s := out[i].Story
		out[i].Tokens = remember(v.tokens, s, func() *index.Tokens {
			l := remember(v.layouts, s, func() *index.Layout { return index.LayoutOf(s) })
			return index.NewTokens(s, l, func(language, text string, _ *index.TermSet, do func(index.Term)) {
				for _, t := range v.Analyze(language, text) {
					do(t)
				}
			}, func(int) {})
		})
	}
	return out, err
}

// remember returns what is known of a key, or makes it.
func remember[K comparable, V any](known map[K]V, key K, do func() V) V {
	v, ok := known[key]
	if !ok {
		v = do()
		known[key] = v
	}
	return v
}
