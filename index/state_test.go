package index_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/index"
)

func TestNotReady(t *testing.T) {
	t.Parallel()
	engine := open(t)
	x := index.New(engine)
	const question = "What did the mayor say about the bridge?"
	if _, err := x.Ask(t.Context(), index.Question{Text: question}); !errors.Is(err, index.ErrNotReady) {
		t.Errorf("before there is an index: error %v", err)
	}
	update(t, engine, map[string]string{})
	if a := ask(t, x, index.Question{Text: question}); a.Answered || len(a.Passages) > 0 {
		t.Errorf("answered from no stories: %+v", a)
	}
	update(t, engine, town)
	if a := ask(t, x, index.Question{Text: question}); !a.Answered {
		t.Error("not answered from the stories that came")
	}
}

func TestNoQuestion(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	for _, text := range []string{"", " \n\t", "?!", "…", "’’", "\xff\xfe", "👋"} {
		if a, err := x.Ask(t.Context(), index.Question{Text: text}); !errors.Is(err, index.ErrNoQuestion) {
			t.Errorf("%q: answer %v, error %v", text, a, err)
		}
	}
}

// TestLongQuestion holds that a question of any length is answered by its
// beginning, and kept whole.
func TestLongQuestion(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	q := "How far does the beam reach on a clear night?"
	long := q + strings.Repeat(" Please, please, please do tell me.", 2000)
	a := ask(t, x, index.Question{Text: long})
	if a.Question != long {
		t.Errorf("the question comes back with %d bytes of %d", len(a.Question), len(long))
	}
	if n := len(strings.Fields(a.Analysis.Content)); n > 200 {
		t.Errorf("%d words of it were read", n)
	}
	if len(a.Passages) == 0 || a.Passages[0].Citation.Story != "lamp.md" {
		t.Errorf("the passages are %+v", a.Passages)
	}
	ask(t, x, index.Question{Text: strings.Repeat("wer", 100_000)}) // one word
}

func TestCanceled(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, text := range questions {
		if a, err := x.Ask(ctx, index.Question{Text: text}); !errors.Is(err, context.Canceled) {
			t.Errorf("%q: answer %v, error %v", text, a, err)
		}
	}
}

// canceling is an engine whose asker gives up in the middle of a search.
type canceling struct {
	index.Engine
	cancel context.CancelFunc
	open   int // views
}

type cancelingView struct {
	index.View
	engine *canceling
}

func (e *canceling) View(ctx context.Context) (index.View, error) {
	v, err := e.Engine.View(ctx)
	e.open++
	return &cancelingView{v, e}, err
}

func (v *cancelingView) Search(ctx context.Context, q index.Query, k int) ([]index.Candidate, error) {
	v.engine.cancel()
	return v.View.Search(ctx, q, k)
}

func (v *cancelingView) Close() error {
	v.engine.open--
	return v.View.Close()
}

func TestCanceledWhileSearching(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, town)
	for _, text := range questions {
		ctx, cancel := context.WithCancel(t.Context())
		e := &canceling{Engine: engine, cancel: cancel}
		if a, err := index.New(e).Ask(ctx, index.Question{Text: text}); !errors.Is(err, context.Canceled) || e.open != 0 {
			t.Errorf("%q: answer %v, error %v, %d views left open", text, a, err, e.open)
		}
	}
}

// questions are one for each way to an answer, or to none.
var questions = []string{
	"What did the Kremlin say about the invitation?",
	"What did Putin say about the invitation?",
	"How many weeks will the bridge shut?",
	"Which papers reported the storm?",
	"Who wrote the story about the bridge?",
	"Which agency reported Peskov's words about the invitation?",
	"the harbor",
	"What did Olga Brand say about the orchard?",
	"When will the orchard be opened to the public?",
	"What did the brewery say about the cottages?",
	"Что сказал мэр о мосте?",
}

// TestSameAnswers holds that answers depend on nothing but the stories: they
// are the same from many goroutines, while the index is rebuilt, and from
// another index.
func TestSameAnswers(t *testing.T) {
	t.Parallel()
	engine := open(t)
	update(t, engine, town)
	x := index.New(engine)
	want := map[string]*index.Answer{}
	for _, text := range questions {
		want[text] = ask(t, x, index.Question{Text: text, Limit: 10})
	}
	check := func(x *index.Index) error {
		for text, a := range want {
			got, err := x.Ask(t.Context(), index.Question{Text: text, Limit: 10})
			if err != nil {
				return err
			}
			if diff := cmp.Diff(a, got); diff != "" {
				return fmt.Errorf("%q (-want +got):\n%s", text, diff)
			}
		}
		return nil
	}
	var askers sync.WaitGroup
	for range 8 {
		askers.Go(func() {
			for range 3 {
				if err := check(x); err != nil {
					t.Error(err)
				}
			}
		})
	}
	update(t, engine, maps.Clone(town))
	askers.Wait()
	if err := check(newTown(t)); err != nil {
		t.Errorf("from another index: %v", err)
	}
}
