package copies

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"byline/corpus"
)

// comparing is how many lots of comparisons are under way for each processor.
const comparing = 4

// Finder collects the sketches of new stories and finds which are the same copy,
// as each other or as others that are known. What it finds doesn't depend on
// the order in which stories are added.
type Finder struct{ stories []sketched }

type sketched struct {
	id string
	Sketch
}

// Add adds a new story. No two may have the same ID.
func (f *Finder) Add(id string, s Sketch) { f.stories = append(f.stories, sketched{id, s}) }

// Known is what was known before stories were added. The zero value is nothing.
type Known struct {
	// Links are those of the stories that were known.
	Links *Links
	// Sketches yields the sketches of the stories that were known, as
	// [Sketch.Append] wrote them, each with a number of the caller's. They are
	// looked through once, if there are new stories at all, and not kept.
	Sketches iter.Seq2[int, []byte]
	// ID returns the ID of a story that Sketches yields. It is called for those
	// that have something in common with a new one.
	ID func(number int) (string, error)
	// Gone are stories that no longer are. One that is added under the ID of a
	// known story replaces it, and needn't be named. Sketches may yield the ones
	// that are gone or replaced all the same.
	Gone []string
}

// Links returns which stories are the same copy: those that were known, but for
// those that are gone, and those that were added. It compares the new ones
// with all that may be the same copy, by their texts, which it gets from text:
// it is called for several at once. A text is asked for again where very many
// are compared. The finder is empty afterwards.
//
// The links are those that all stories would have if they were added at once.
// There is one exception: what very many different texts have in common doesn't
// lead to a comparison, and how many do is seen when the later one of two is
// new. That isn't looked at again when other stories come and go.
func (f *Finder) Links(ctx context.Context, known Known, text func(id string) (*Text, error)) (*Links, error) {
	stories := f.stories
	f.stories = nil
	old := known.Links
	if old == nil {
		old = &Links{}
	}
	gone := make(map[string]bool, len(known.Gone)+len(stories))
	for _, id := range known.Gone {
		gone[id] = true
	}
	for _, s := range stories {
		gone[s.id] = true // as it was before
	}
	texts, wanted, err := gather(stories, known, gone)
	if err != nil {
		return nil, err
	}
	same, err := compare(ctx, likely(texts, wanted), texts, text)
	if err != nil {
		return nil, err
	}
	return old.revised(gone, texts, same), nil
}

// compare returns which pairs of texts are the same copy, of those that are
// likely to be.
func compare(ctx context.Context, likely iter.Seq[candidates], texts []distinct, text func(id string) (*Text, error)) ([][2]int, error) {
	type verdict struct {
		candidates
		same []int
		err  error
	}
	shelf := &shelf{load: text, texts: map[string]*Text{}}
	var pairs [][2]int
	for v := range corpus.InOrder(ctx, comparing, likely, func(c candidates) verdict {
		same, err := shelf.compare(texts, c)
		return verdict{c, same, err}
	}) {
		if v.err != nil {
			return nil, v.err
		}
		for _, other := range v.same {
			pairs = append(pairs, [2]int{v.text, other})
		}
	}
	return pairs, ctx.Err()
}

// compare returns which of the candidates are the same copy.
func (s *shelf) compare(texts []distinct, c candidates) ([]int, error) {
	text, err := s.text(texts[c.text].ids[0])
	if err != nil {
		return nil, err
	}
	var same []int
	for _, i := range c.others {
		other, err := s.text(texts[i].ids[0])
		if err != nil {
			return nil, err
		}
		if Same(text, other) {
			same = append(same, i)
		}
	}
	return same, nil
}

// distinct is one text and the stories that have it word for word. Where it is
// known, these are all stories with it; of the prints it has those alone that
// a new text has too.
type distinct struct {
	ids    []string
	prints []uint32
	all    int // how many prints it has
	known  bool
}

// gather returns the different texts among new stories, and those known ones
// that have a fingerprint in common with any of them, and the fingerprints of
// the new ones.
func gather(stories []sketched, known Known, gone map[string]bool) ([]distinct, *filter, error) {
	slices.SortFunc(stories, func(a, b sketched) int { return strings.Compare(a.id, b.id) })
	var texts []distinct
	place := make(map[uint64]int, len(stories)) // by digest
	wanted := &filter{}
	for _, s := range stories {
		if len(s.prints) == 0 {
			continue
		}
		i, ok := place[s.digest]
		if !ok {
			i = len(texts)
			place[s.digest] = i
			texts = append(texts, distinct{prints: s.prints, all: len(s.prints)})
			for _, p := range s.prints {
				wanted.add(p)
			}
		}
		texts[i].ids = append(texts[i].ids, s.id)
	}
	if len(texts) == 0 || known.Sketches == nil {
		return texts, wanted, nil
	}
	var found []uint32
	for number, sketch := range known.Sketches {
		k, err := cut(sketch)
		if err == nil && wanted.may(k) {
			found, err = wanted.in(k, found[:0])
		} else {
			found = found[:0]
		}
		var id string
		if err == nil && len(found) > 0 {
			id, err = known.ID(number)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("known sketch %d: %w", number, err)
		}
		if len(found) == 0 || gone[id] {
			continue
		}
		i, ok := place[k.digest()]
		if !ok {
			i = len(texts)
			place[k.digest()] = i
			texts = append(texts, distinct{prints: slices.Clone(found), all: k.n})
		}
		texts[i].known = true
		texts[i].ids = append(texts[i].ids, id)
	}
	return texts, wanted, nil
}
