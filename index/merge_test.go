package index

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"byline/corpus"
)

func TestMerge(t *testing.T) {
	passage := func(story string, at ...corpus.Span) Passage {
		return Passage{Text: "a b c d e f", Citation: Citation{StoryRef: StoryRef{Story: story}}, Highlights: at}
	}
	answer := func(answered bool, ps ...Passage) *Answer { return &Answer{Answered: answered, Passages: ps} }
	for name, tt := range map[string]struct {
		answers  []*Answer
		answered bool
		stories  []string
	}{
		"one":                  {[]*Answer{answer(true, passage("a"))}, true, []string{"a"}},
		"the best of each":     {[]*Answer{answer(true, passage("a"), passage("b")), answer(true, passage("c"), passage("d"))}, true, []string{"a", "c", "b"}},
		"what answers, alone":  {[]*Answer{answer(false, passage("a")), answer(true, passage("b"))}, true, []string{"b"}},
		"none":                 {[]*Answer{answer(false, passage("a")), answer(false, passage("b"))}, false, []string{"a", "b"}},
		"both in one passage":  {[]*Answer{answer(true, passage("a")), answer(true, passage("a"))}, true, []string{"a"}},
		"without any passages": {[]*Answer{answer(false), answer(false)}, false, nil},
	} {
		got := merge(tt.answers, 3)
		var stories []string
		for _, p := range got.Passages {
			stories = append(stories, p.Citation.Story)
		}
		if diff := cmp.Diff(tt.stories, stories); diff != "" || got.Answered != tt.answered {
			t.Errorf("%s: answered %v (-want +got):\n%s", name, got.Answered, diff)
		}
	}

	both := merge([]*Answer{
		answer(true, passage("a", corpus.Span{Start: 4, End: 5})),
		answer(true, passage("a", corpus.Span{Start: 0, End: 1}, corpus.Span{Start: 4, End: 7})),
	}, 3)
	want := []corpus.Span{{Start: 0, End: 1}, {Start: 4, End: 5}}
	if diff := cmp.Diff(want, both.Passages[0].Highlights); diff != "" {
		t.Errorf("highlights (-want +got):\n%s", diff)
	}
}
