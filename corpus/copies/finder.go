package copies

import (
	"context"
	"iter"
	"slices"
	"strings"

	"byline/corpus"
)

const (
	// boilerplate is how many different texts may have a fingerprint in common
	// before it says nothing: a paper's standing words. It bounds the work on
	// a corpus of nothing but such. Texts that are the same in every word count
	// once, so that an agency's story may be in any number of papers.
	boilerplate = 256
	// worthwhile is the least share of the fingerprints of the text with fewer
	// at which a pair is compared. It is far below what a copy has, as each
	// corrected word spoils several.
	worthwhile = 1. / 6
	// comparing is how many lots of comparisons are under way for each
	// processor.
	comparing = 4
)

// Finder collects the sketches of stories and finds which are the same copy.
// What it finds doesn't depend on the order in which they are added.
type Finder struct{ stories []sketched }

type sketched struct {
	id string
	Sketch
}

// Add adds a story. No two may have the same ID.
func (f *Finder) Add(id string, s Sketch) {
	if len(s.prints) > 0 {
		f.stories = append(f.stories, sketched{id, s})
	}
}

// Links compares all stories that may be the same copy, by their texts, which
// it gets from text: it is called for several at once. A text is asked for
// again where very many are compared. The finder is empty afterwards.
func (f *Finder) Links(ctx context.Context, text func(id string) (*Text, error)) (*Links, error) {
	texts := f.distinct()
	links := newLinks(texts)
	shelf := &shelf{load: text, texts: map[string]*Text{}}
	type verdict struct {
		candidates
		same []int
		err  error
	}
	for v := range corpus.InOrder(ctx, comparing, pairs(texts), func(c candidates) verdict {
		same, err := shelf.compare(texts, c)
		return verdict{c, same, err}
	}) {
		if v.err != nil {
			return nil, v.err
		}
		for _, other := range v.same {
			links.join(v.text, other)
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return links.compact(), nil
}

// distinct is one text and the stories that have it word for word.
type distinct struct {
	ids    []string // in order
	prints []uint32
}

// distinct returns the different texts in the order of their first stories.
func (f *Finder) distinct() []distinct {
	slices.SortFunc(f.stories, func(a, b sketched) int { return strings.Compare(a.id, b.id) })
	known := make(map[[16]byte]int, len(f.stories))
	var out []distinct
	for _, s := range f.stories {
		i, ok := known[s.digest]
		if !ok {
			i = len(out)
			known[s.digest] = i
			out = append(out, distinct{prints: s.prints})
		}
		out[i].ids = append(out[i].ids, s.id)
	}
	f.stories = nil
	return out
}

// candidates are texts to compare one with, all after it.
type candidates struct {
	text   int
	others []int
}

// pairs yields, for each text, those that share enough fingerprints with it.
func pairs(texts []distinct) iter.Seq[candidates] {
	return func(yield func(candidates) bool) {
		sharing, of := postings(texts)
		shared := make([]int, len(texts)) // fingerprints, with the text at hand
		var touched []int
		for i := range texts {
			for _, at := range of[i] {
				for _, other := range sharing[at] {
					if int(other) > i {
						if shared[other] == 0 {
							touched = append(touched, int(other))
						}
						shared[other]++
					}
				}
			}
			c := candidates{text: i}
			for _, other := range touched {
				fewer := min(len(texts[i].prints), len(texts[other].prints))
				if float64(shared[other]) >= worthwhile*float64(fewer) {
					c.others = append(c.others, other)
				}
				shared[other] = 0
			}
			touched = touched[:0]
			if len(c.others) > 0 {
				slices.Sort(c.others)
				if !yield(c) {
					return
				}
			}
		}
	}
}

// postings returns the texts that share a fingerprint, for each one that
// several share and that is no boilerplate, and by text which of these it has.
func postings(texts []distinct) (sharing [][]uint32, of [][]uint32) {
	n := 0
	for _, t := range texts {
		n += len(t.prints)
	}
	all := make([]uint64, 0, n) // fingerprint, then text
	for i, t := range texts {
		for _, p := range t.prints {
			all = append(all, uint64(p)<<32|uint64(uint32(i)))
		}
	}
	slices.Sort(all)
	of = make([][]uint32, len(texts))
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && all[end]>>32 == all[start]>>32 {
			end++
		}
		if k := end - start; k > 1 && k <= boilerplate {
			members := make([]uint32, k)
			for j, v := range all[start:end] {
				members[j] = uint32(v)                                        //nolint:gosec // the lower half
				of[members[j]] = append(of[members[j]], uint32(len(sharing))) //nolint:gosec // nor so many of these
			}
			sharing = append(sharing, members)
		}
		start = end
	}
	return sharing, of
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
