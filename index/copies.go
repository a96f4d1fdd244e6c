package index

import (
	"context"
	"fmt"
	"slices"

	"byline/corpus"
	"byline/corpus/copies"
)

const (
	// sameCopy is the least share of common shingles at which two passages of
	// any two stories count as the same copy: a word or two may differ.
	sameCopy = .8
	// maxAlso is how many other stories are named with a passage at most.
	maxAlso = 20
)

// scored is a passage with its place in the answer.
type scored struct {
	*reading
	score      float64
	values     []float64 // of the features that it is ranked by, see rank
	features   []Feature
	explained  *Analysis // by which its sentences are to be explained; nil if they aren't
	highlights []corpus.Span
	quotes     []*corpus.Quote // those that answer; nil to take them from the highlights
	also       []StoryRef
	related    bool // see Passage
}

// crowded is how many times as many passages are searched at most, where most
// are of one agency's story in many papers.
const crowded = 16

// searchOnce is search with each passage once, of those that papers with the
// same copy all have: an agency's story in fifty papers would leave no room for
// another. The others are named again in the end, by addCopies.
func (in *inquiry) searchOnce(ctx context.Context, q Query) ([]Candidate, error) {
	want := candidates + in.limit
	for k := want; ; k *= 4 {
		found, err := in.searchFor(ctx, q, k)
		if err != nil || in.filtered() {
			return found, err
		}
		once := in.once(found)
		if len(once) >= want/2 || len(found) < k || k >= crowded*want {
			return once[:min(len(once), want)], nil
		}
	}
}

// once leaves out passages that stand before in a story with the same copy.
func (in *inquiry) once(found []Candidate) []Candidate {
	out := make([]Candidate, 0, len(found))
	texts := map[string][]*copies.Text{} // of the passages that are kept, by story
next:
	for _, c := range found {
		others := in.view.Copies(c.Story.ID)
		if len(others) == 0 {
			out = append(out, c)
			continue
		}
		text := c.Tokens.ofPassage(c.Location).copyText()
		for _, id := range others {
			for _, other := range texts[id] {
				if copies.Contains(other, text) {
					continue next
				}
			}
		}
		texts[c.Story.ID] = append(texts[c.Story.ID], text)
		out = append(out, c)
	}
	return out
}

// filtered reports whether the question shuts some stories out.
func (in *inquiry) filtered() bool {
	return in.Question.Source != "" || in.only != "" || in.From != "" || in.To != ""
}

// group folds passages with the same copy into the first of them and returns
// at most limit groups, each with the other stories that have it.
func (in *inquiry) group(ctx context.Context, ranked []scored, limit int) ([]scored, error) {
	var out []scored
	var seen []*copies.Text
next:
	for _, s := range ranked {
		if len(out) == limit && in.unlike(&s, out, seen) { // most are
			in.more = true
			continue
		}
		text := s.copyText()
		for i := range out {
			if in.sameCopy(&out[i], &s, seen[i], text) {
				out[i].addAlso(s.Story)
				continue next
			}
		}
		if len(out) < limit {
			out, seen = append(out, s), append(seen, text)
		} else {
			in.more = true
		}
	}
	for i := range out {
		if err := in.addCopies(ctx, &out[i], seen[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// unlike reports that a passage is the same copy as none of those before it, if
// that is seen without reading all of it.
func (in *inquiry) unlike(s *scored, before []scored, texts []*copies.Text) bool {
	if s.copy.Load() != nil {
		return false // it was read already
	}
	return copies.Unlike(s.text, sameCopy, texts...) &&
		!slices.ContainsFunc(before, func(b scored) bool { return slices.Contains(in.view.Copies(b.Story.ID), s.Story.ID) })
}

// leaveOut takes passages away that aren't shown unasked; where more are asked
// for, it says so of them.
func (in *inquiry) leaveOut(ranked []scored, unwanted func(scored) bool) []scored {
	if in.Limit > 0 {
		for i := range ranked {
			ranked[i].related = unwanted(ranked[i])
		}
		return ranked
	}
	n := len(ranked)
	ranked = slices.DeleteFunc(ranked, unwanted)
	in.more = in.more || len(ranked) < n
	return ranked
}

// sameCopy reports whether two passages are the same copy. In stories that are
// the same copy as a whole, more words may differ. Numbers may not: where two
// papers differ in one, both are to be seen.
func (in *inquiry) sameCopy(a, b *scored, textA, textB *copies.Text) bool {
	if copies.Resemble(textA, textB, sameCopy) {
		return copies.SameNumbers(textA, textB) || copies.SameNumbers(textB, textA)
	}
	return slices.Contains(in.view.Copies(a.Story.ID), b.Story.ID) &&
		(copies.Contains(textA, textB) || copies.Contains(textB, textA))
}

// addCopies names the stories that are the same copy as the passage's and have
// the passage, too, though the search didn't find it there. What a question's
// filters shut out isn't named.
func (in *inquiry) addCopies(ctx context.Context, s *scored, text *copies.Text) error {
	if in.filtered() {
		return nil
	}
	ids := in.view.Copies(s.Story.ID)
	for _, id := range ids[:min(len(ids), maxAlso)] {
		story, err := in.view.Story(ctx, id)
		if err != nil {
			return fmt.Errorf("read a story with the same copy: %w", err)
		}
		if copies.Contains(copies.OfStory(story), text) {
			s.addAlso(story)
		}
	}
	return nil
}

// addAlso names another story that has the passage, once.
func (s *scored) addAlso(story *corpus.Story) {
	other := ref(story)
	if other.Story != s.Story.ID && len(s.also) < maxAlso && !slices.Contains(s.also, other) {
		s.also = append(s.also, other)
	}
}
